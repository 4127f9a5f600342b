/** Asks before sheets that were built are deleted again. */
import { makeStyles } from '@fluentui/react-components';
import { unbuild as words } from '../../words/undo';
import { QuestionDialog } from './question-dialog';

const useStyles = makeStyles({ text: { margin: 0 } });

interface UnbuildDialogProps {
  /** their names */
  readonly sheets: readonly string[];
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

export function UnbuildDialog({ sheets, busy, onAccept, onCancel }: UnbuildDialogProps) {
  return (
    <QuestionDialog
      title={words.title}
      yes={words.yes}
      cancel={words.cancel}
      busy={busy}
      onYes={onAccept}
      onCancel={onCancel}
    >
      <p className={useStyles().text}>{words.text(sheets)}</p>
    </QuestionDialog>
  );
}
