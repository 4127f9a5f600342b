/** The one page of the pane, from the organ down to the text. */
import { Suspense, lazy, useSyncExternalStore } from 'react';
import { paneWords } from '../../words/taskpane';
import type { Controller } from '../state/controller';
import type { PaneEvent, PaneState } from '../state/pane-state';
import { pathIn } from '../state/pane-state';
import { doNext } from '../state/next-action';
import type { Store } from '../state/store';
import { Announcer } from './announcer';
import { NextStep } from './next-step';
import { Path } from './path';
import { StepPanel } from './step-panel';
import { NoticeMessage, ProblemMessage } from './messages';
import { usePaneStyles } from './pane-style';
import { Progress } from './progress';
import { ReminderLine } from './reminder-line';
import { UndoButton } from './undo-button';

/** Dialogs are loaded when the first is asked for: the pane is drawn without them. */
const Questions = lazy(async () => ({ default: (await import('./questions')).Questions }));

export interface PaneProps {
  readonly store: Store<PaneState, PaneEvent>;
  readonly controller: Controller;
  readonly today: Date;
}

export function Pane({ store, controller, today }: PaneProps) {
  const styles = usePaneStyles();
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { table, notice, problem, lastAction, task, filling } = state;
  const { organ, year, format } = state.settings;
  const busy = task !== undefined;
  const path = pathIn(state);
  // it stays when the settings are kept: a page that moved under a press would lose it
  const showsFirstRun = state.isNew && !table && filling.length === 0;
  return (
    <main className={styles.pane}>
      <h1 className={styles.title}>{paneWords.title}</h1>
      <Announcer announcement={state.announcement} />
      {showsFirstRun && (
        <p className={styles.firstRun}>
          {paneWords.firstRun[0]}
          <br />
          {paneWords.firstRun[1]}
        </p>
      )}
      {state.ready && !showsFirstRun && (
        <p className={styles.subject}>{paneWords.settings.summary(organ, year, format)}</p>
      )}
      {state.ready && (
        <NextStep action={path.next.action} busy={busy} onDo={() => doNext(path.next, controller, state)} />
      )}
      {state.reminder && (
        <ReminderLine text={state.reminder.text} onOpen={() => void controller.showLedger()} />
      )}
      <Progress task={task} />
      {problem && (
        <ProblemMessage problem={problem} onClose={() => store.dispatch({ event: 'problemDismissed' })} />
      )}
      {notice && (
        <NoticeMessage
          text={notice.text}
          isHint={notice.isHint ?? false}
          onUndo={notice.undoable ? () => void controller.undo() : undefined}
          onClose={() => store.dispatch({ event: 'noticeDismissed' })}
        />
      )}
      {lastAction !== undefined && !notice?.undoable && (
        <UndoButton what={lastAction} busy={busy} onUndo={() => void controller.undo()} />
      )}
      {state.ready && (
        <Path
          steps={path.steps}
          open={state.step}
          onOpen={controller.openStep}
          panel={(step) => <StepPanel step={step} state={state} controller={controller} today={today} />}
        />
      )}
      <Suspense fallback={null}>
        {state.question && <Questions state={state} controller={controller} />}
      </Suspense>
    </main>
  );
}
