/** Takes the last action back, after its message is gone or the file was opened again. */
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import * as words from '../../words/undo';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

interface UndoButtonProps {
  /** the id of the action */
  readonly what: string;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

export function UndoButton({ what, busy, onUndo }: UndoButtonProps) {
  return (
    <Button
      size="small"
      className={useStyles().button}
      icon={<ArrowUndo16Regular />}
      disabledFocusable={busy}
      onClick={onUndo}
    >
      {words.undo(what)}
    </Button>
  );
}
