/** Shows 原来 → 改为 for every cell that would change, and asks before anything is written. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Cell } from '../../report/cell';
import type { Form } from '../../report/form';
import { cellWords } from '../../rules/sentences';
import type { RawCell } from '../../workbook/host';
import { paneWords } from '../../words/taskpane';
import type { CellChange, Correction } from '../actions/correction';
import { addressesOf } from '../actions/table-reading';

const words = paneWords.correction;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  text: { margin: 0 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      verticalAlign: 'top',
      fontWeight: 'inherit',
    },
    '& thead th': { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
    '& td': { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  },
});

interface CorrectionDialogProps {
  readonly correction: Correction;
  readonly form: Form;
  readonly busy: boolean;
  onAccept(): void;
  onCancel(): void;
}

export function CorrectionDialog({ correction, form, busy, onAccept, onCancel }: CorrectionDialogProps) {
  const styles = useStyles();
  const { kind, changes } = correction;
  const visible = changes.filter(changesWhatIsSeen);
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words[kind].title}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            <p className={styles.text}>{words[kind].text(changes.length)}</p>
            {visible.length > 0 && <Changes changes={visible} form={form} />}
            {visible.length < changes.length && (
              <p className={styles.text}>{words.unchanged(changes.length - visible.length)}</p>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onCancel}>{words.cancel}</Button>
            <Button appearance="primary" disabledFocusable={busy} onClick={onAccept}>
              {words[kind].yes}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Changes({ changes, form }: { readonly changes: readonly CellChange[]; readonly form: Form }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.cell}</th>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const [address] = addressesOf([change]);
          return (
            <tr key={address}>
              <th scope="row">{cellWords(address!, form)}</th>
              <td>{shown(change.from)}</td>
              <td>{shown(change.to)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function changesWhatIsSeen({ from, to }: CellChange): boolean {
  return shown(from) !== shown(to) || typeof from === 'string';
}

function shown(content: RawCell | Cell): string {
  if (content === null || content === '') return words.blank;
  return content === 'na' ? '/' : String(content);
}
