/** Takes the last write back after its message is gone. */
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { paneWords } from '../../words/taskpane';
import type { Correction } from '../actions/correction';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

interface UndoButtonProps {
  readonly kind: Correction['kind'];
  readonly busy: boolean;
  readonly onUndo: () => void;
}

export function UndoButton({ kind, busy, onUndo }: UndoButtonProps) {
  return (
    <Button
      size="small"
      className={useStyles().button}
      icon={<ArrowUndo16Regular />}
      disabledFocusable={busy}
      onClick={onUndo}
    >
      {paneWords.correction[kind].undo}
    </Button>
  );
}
