/** Says what is being done once it takes longer than a moment, with a way out where it can be stopped. */
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import { paneWords } from '../../words/taskpane';
import { useDelayed } from '../hooks/use-delayed';
import type { Task } from '../state/pane-state';

const MOMENT = 1000;

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  stop: { minWidth: 0 },
});

/** What is begun is written to its end. */
const toTheEnd: readonly Task[] = [
  'build',
  'correct',
  'undo',
  'besideTable',
  'fill',
  'zeroReport',
  'writeText',
];

interface ProgressProps {
  readonly task: Task | undefined;
  readonly onStop: () => void;
}

export function Progress({ task, onStop }: ProgressProps) {
  const styles = useStyles();
  const lasting = useDelayed(task, MOMENT);
  if (!lasting) return null;
  return (
    <div className={styles.line}>
      <Spinner size="tiny" labelPosition="after" label={paneWords.busy[lasting]} />
      {!toTheEnd.includes(lasting) && (
        <Button size="small" className={styles.stop} onClick={onStop}>
          {paneWords.stop}
        </Button>
      )}
    </div>
  );
}

/** What is done for the question that stands open: its dialog is before all else. */
export const TaskOfQuestion = createContext<Task | undefined>(undefined);

/** The same in a dialog, which has its own way out. */
export function ProgressInDialog() {
  const lasting = useDelayed(useContext(TaskOfQuestion), MOMENT);
  return lasting ? <Spinner size="tiny" labelPosition="after" label={paneWords.busy[lasting]} /> : null;
}
