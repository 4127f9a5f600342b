/** ⑤ 退回 and ⑥ 催报: what is sent to units, as words to paste and as files. */
import { Button } from '@fluentui/react-components';
import * as words from '../../words/review';
import { returnedUnits, sentUnits } from '../state/review-state';
import { LongList } from './long-list';
import type { ReviewPanelProps } from './review-panel-props';
import { useReviewStyles } from './review-styles';
import { Tools } from './tools';

const { returning, reminding } = words;

export function ReturnPanel({ state, tasks }: ReviewPanelProps) {
  const styles = useReviewStyles();
  const returned = new Set(returnedUnits(state));
  const all = state.view?.letters ?? [];
  const isReturned = ({ unit }: (typeof all)[number]) => returned.has(unit);
  const letters = [...all.filter(isReturned), ...all.filter((one) => !isReturned(one))];
  const toReturn = all.filter(isReturned).map(({ unit }) => unit);
  const busy = state.task !== undefined;
  const states = new Map(sentUnits(state).map(({ name, sent }) => [name, sent.state]));
  if (letters.length === 0) return <p className={styles.quiet}>{returning.none}</p>;
  return (
    <>
      <Tools
        busy={busy}
        tools={[
          ...(toReturn.length > 0 && toReturn.length < all.length
            ? [
                {
                  label: returning.returned(toReturn.length),
                  onUse: () => void tasks.downloadLetters(toReturn),
                },
              ]
            : []),
          { label: returning.all(all.length), onUse: () => void tasks.downloadLetters() },
        ]}
      />
      <LongList label={words.steps.return} items={letters} keyOf={({ unit }) => unit}>
        {(one) => (
          <div className={styles.line}>
            <span className={styles.name}>{one.unit}</span>
            <span className={styles.small}>{states.get(one.unit)}</span>
            <span className={styles.end}>
              <Button
                size="small"
                aria-label={returning.of(returning.copy, one.unit)}
                onClick={() => void tasks.copyLetter(one)}
              >
                {returning.copy}
              </Button>
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={returning.of(returning.file, one.unit)}
                onClick={() => void tasks.downloadLetters([one.unit])}
              >
                {returning.file}
              </Button>
            </span>
          </div>
        )}
      </LongList>
    </>
  );
}

export function RemindPanel({ state, tasks }: ReviewPanelProps) {
  const styles = useReviewStyles();
  const reminders = state.view?.reminders ?? [];
  if (reminders.length === 0) return <p className={styles.quiet}>{reminding.none}</p>;
  return (
    <LongList label={words.steps.remind} items={reminders} keyOf={({ to }) => to}>
      {({ to, text }) => (
        <>
          <div className={styles.line}>
            <span className={styles.name}>{to}</span>
            <span className={styles.end}>
              <Button
                size="small"
                aria-label={returning.of(reminding.copy, to)}
                onClick={() => void tasks.copyReminder(to, text)}
              >
                {reminding.copy}
              </Button>
            </span>
          </div>
          <p className={styles.quiet}>{text}</p>
        </>
      )}
    </LongList>
  );
}
