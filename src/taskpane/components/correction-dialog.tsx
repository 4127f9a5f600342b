/** Shows 原来 → 改为 for every cell that would change, and asks before anything is written. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Form } from '../../report/form';
import { cellWords } from '../../rules/names';
import type { RawCell } from '../../workbook/host';
import { paneWords } from '../../words/taskpane';
import type { CellChange, Correction } from '../actions/correction';
import { addressesOf } from '../actions/table-reading';
import { QuestionDialog } from './question-dialog';

const words = paneWords.correction;

const useStyles = makeStyles({
  text: { margin: 0 },
  scroller: { maxHeight: '40vh', overflowY: 'auto' },
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
    '& thead th': {
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
      whiteSpace: 'nowrap',
    },
    '& td': { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  },
});

interface CorrectionDialogProps {
  readonly correction: Correction;
  readonly form: Form;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

export function CorrectionDialog({ correction, form, busy, onAccept, onCancel }: CorrectionDialogProps) {
  const styles = useStyles();
  const { kind, changes } = correction;
  const visible = changes.filter(changesWhatIsSeen);
  return (
    <QuestionDialog
      title={words[kind].title}
      yes={words[kind].yes}
      cancel={words.cancel}
      busy={busy}
      onYes={onAccept}
      onCancel={onCancel}
    >
      <p className={styles.text}>{words[kind].text(changes.length)}</p>
      {visible.length > 0 && (
        <div role="group" aria-label={words.list} tabIndex={0} className={styles.scroller}>
          <Changes changes={visible} form={form} />
        </div>
      )}
      {visible.length < changes.length && (
        <p className={styles.text}>{words.unchanged(changes.length - visible.length)}</p>
      )}
    </QuestionDialog>
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
              <th scope="row">{cellWords(address!, { form, table3Form: form })}</th>
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
  return shown(from) !== shown(to) || (typeof from === 'string' && from !== '');
}

/** A cell's content in the dialog; `null` and `na` are those of a `Cell`. */
function shown(content: RawCell | null): string {
  if (content === null || content === '') return words.blank;
  return content === 'na' ? '/' : String(content);
}
