/** What is being done on the reviewer's side, how far it is, and the way to stop it. */
import { Button, Field, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import * as words from '../../words/review';
import { useDelayed } from '../hooks/use-delayed';
import type { ReviewTask } from '../state/review-state';

const useStyles = makeStyles({
  progress: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  current: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** What is over sooner is not told, in ms. */
const MOMENT = 300;

interface ReviewProgressProps {
  readonly task: ReviewTask | undefined;
  readonly onCancel: () => void;
}

export function ReviewProgress({ task, onCancel }: ReviewProgressProps) {
  const styles = useStyles();
  const lasting = useDelayed(task?.what, MOMENT);
  if (!task || lasting === undefined) return null;
  const { what, done, total, current = [] } = task;
  const label = words.progress[what];
  return (
    <div className={styles.progress}>
      <Field
        className={styles.field}
        label={done === undefined || total === undefined ? label : words.progress.of(label, done, total)}
        hint={
          current.length > 0
            ? { className: styles.current, children: words.progress.current(current) }
            : undefined
        }
      >
        <ProgressBar {...(done !== undefined && total !== undefined && { value: done, max: total })} />
      </Field>
      <Button size="small" onClick={onCancel}>
        {words.progress.cancel}
      </Button>
    </div>
  );
}
