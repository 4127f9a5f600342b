/** The one page of the pane, from the organ down to the text. */
import { useSyncExternalStore } from 'react';
import { paneWords } from '../../words/taskpane';
import type { Controller } from '../state/controller';
import type { PaneEvent, PaneState } from '../state/pane-state';
import { pathIn } from '../state/pane-state';
import { doNext } from '../state/next-action';
import type { Store } from '../state/store';
import { Announcer } from './announcer';
import { later } from './later';
import { NextStep } from './next-step';
import { Path } from './path';
import { StepPanel, preloadPanels } from './step-panel';
import { NoticeMessage, ProblemMessage } from './messages';
import { usePaneStyles } from './pane-style';
import { Progress } from './progress';
import { ReminderLine } from './reminder-line';
import { UndoButton } from './undo-button';

/** Dialogs are loaded after the pane is drawn. */
const Questions = later(async () => (await import('./questions')).Questions);

/** What is loaded while nobody waits for it, so that it is there at once when it is asked for. */
export async function preloadParts(): Promise<void> {
  await preloadPanels();
  await Questions.preload();
}

/** Nothing below moves when the line is written. */
const ROOM_FOR_A_LINE = '\u00a0';

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
  const isKnown = state.ready && !state.isOpening;
  // it stays when the settings are kept: a page that moved under a press would lose it
  const showsFirstRun = isKnown && state.isNew && !table && filling.length === 0;
  const namesSubject = isKnown || (state.ready && !state.isNew);
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
      {!showsFirstRun && (namesSubject || state.isOpening) && (
        <p className={styles.subject}>
          {namesSubject ? paneWords.settings.summary(organ, year, format) : ROOM_FOR_A_LINE}
        </p>
      )}
      {(isKnown || state.isOpening) && (
        <NextStep
          action={isKnown ? path.next.action : undefined}
          busy={busy}
          onDo={() => doNext(path.next, controller, state)}
        />
      )}
      {state.reminder && (
        <ReminderLine text={state.reminder.text} onOpen={() => void controller.showLedger()} />
      )}
      {!state.question && <Progress task={task} onStop={controller.stopTask} />}
      {state.question && <Questions.Part state={state} controller={controller} />}
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
      <Path
        steps={path.steps}
        isKnown={isKnown}
        open={state.step}
        onOpen={controller.openStep}
        panel={(step) => <StepPanel step={step} state={state} controller={controller} today={today} />}
      />
    </main>
  );
}
