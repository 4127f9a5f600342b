/** The reviewer's side of the pane: what is next, what is being done, and the seven steps. */
import { Button } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import type { ReviewAction } from '../../documents/review/path';
import * as pathWords from '../../words/path';
import * as words from '../../words/review';
import { sides } from '../../words/sides';
import type { ReviewEvent, ReviewState } from '../state/review-state';
import { returnedUnits, reviewPathIn } from '../state/review-state';
import type { ReviewTasks } from '../state/review-tasks';
import type { Store } from '../state/store';
import { Announcer } from './announcer';
import { NoticeMessage, ProblemMessage } from './messages';
import { usePaneStyles } from './pane-style';
import { ReviewPanel } from './review-panel';
import { ReviewProgress } from './review-progress';
import { Steps } from './steps';
import { usePickers } from './use-pickers';

export interface ReviewPaneProps {
  readonly store: Store<ReviewState, ReviewEvent>;
  readonly tasks: ReviewTasks;
  readonly today: Date;
}

export function ReviewPane({ store, tasks, today }: ReviewPaneProps) {
  const styles = usePaneStyles();
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { inputs, pick } = usePickers(tasks);
  useEffect(() => void tasks.takeUp(), [tasks]);
  const { view, task, problem, notice } = state;
  const busy = task !== undefined;
  const { steps, next } = reviewPathIn(state);
  const todo: Readonly<Record<ReviewAction, () => void>> = {
    roster: () => pick('roster'),
    receive: () => pick('files'),
    review: tasks.openNextWaiting,
    return: () => void tasks.downloadLetters(returnedUnits(state)),
    remind: () => {
      const [first] = view?.reminders ?? [];
      if (first) void tasks.copyReminder(first.to, first.text);
    },
    rollUp: () => void (tasks.openRollUp ?? tasks.downloadRollUp)(),
  };
  return (
    <main className={styles.pane}>
      <h1 className={styles.title}>{sides.review}</h1>
      <Announcer announcement={state.announcement} />
      {inputs}
      {!view && (
        <p className={styles.firstRun}>
          {words.firstRun[0]}
          <br />
          {words.firstRun[1]}
        </p>
      )}
      {view && <p className={styles.subject}>{words.summary(view.organ, view.year)}</p>}
      <Button
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => {
          tasks.openStep(next.step);
          todo[next.action]();
        }}
      >
        {pathWords.nextHeading}：{words.next[next.action]}
      </Button>
      <ReviewProgress task={task} onCancel={tasks.cancel} />
      {problem && (
        <ProblemMessage problem={problem} onClose={() => store.dispatch({ event: 'problemDismissed' })} />
      )}
      {notice && (
        <NoticeMessage
          text={notice}
          isHint={false}
          onUndo={undefined}
          onClose={() => store.dispatch({ event: 'noticeDismissed' })}
        />
      )}
      <Steps
        label={words.heading}
        steps={steps.map((step) => ({
          id: step.id,
          name: words.steps[step.id],
          state: step.state,
          said: words.standing(step),
        }))}
        open={state.step}
        onOpen={tasks.openStep}
        panel={(step) => <ReviewPanel step={step} state={state} tasks={tasks} pick={pick} today={today} />}
      />
    </main>
  );
}
