/** Shows 原来 → 改为 for every cell that would change, and asks before anything is written. */
import { makeStyles } from '@fluentui/react-components';
import type { Form } from '../../report/form';
import { cellWords } from '../../rules/names';
import { contentOfCell } from '../../workbook/raw-cell';
import { paneWords } from '../../words/taskpane';
import type { CellChange, Correction } from '../actions/correction';
import { addressesOf } from '../actions/table-reading';
import type { Change } from './changes-table';
import { ChangesTable, shown } from './changes-table';
import { QuestionDialog } from './question-dialog';

const words = paneWords.correction;

const useStyles = makeStyles({ text: { margin: 0 } });

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
      {visible.length > 0 && <ChangesTable changes={visible.map((change) => told(change, form))} />}
      {visible.length < changes.length && (
        <p className={styles.text}>{words.unchanged(changes.length - visible.length)}</p>
      )}
    </QuestionDialog>
  );
}

function changesWhatIsSeen({ from, to }: CellChange): boolean {
  return shown(from) !== shown(contentOfCell(to)) || (typeof from === 'string' && from !== '');
}

function told(change: CellChange, form: Form): Change {
  const id = addressesOf([change])[0]!;
  const place = cellWords(id, { form, table3Form: form });
  return { id, place, from: change.from, to: contentOfCell(change.to) };
}
