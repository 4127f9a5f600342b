/** Shows what a hypothesis would change and what then agrees, and asks before anything is written. */
import { makeStyles } from '@fluentui/react-components';
import { changing as words } from '../../words/audit';
import type { Changing } from '../actions/changing';
import { ChangesTable } from './changes-table';
import { QuestionDialog } from './question-dialog';

const useStyles = makeStyles({ text: { margin: 0 } });

interface ChangeCellsDialogProps {
  readonly changing: Changing;
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

export function ChangeCellsDialog({ changing, busy, onAccept, onCancel }: ChangeCellsDialogProps) {
  const styles = useStyles();
  const { changes, balances } = changing;
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy}
      onYes={onAccept}
      onCancel={onCancel}
    >
      <ChangesTable
        changes={changes.map(({ address, place, from, to }) => ({ id: address, place, from, to }))}
      />
      <p className={styles.text}>{words.text(balances)}</p>
      <p className={styles.text}>{words.check}</p>
    </QuestionDialog>
  );
}
