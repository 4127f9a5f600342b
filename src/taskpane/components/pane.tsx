/** The one page of the pane, from the organ down to the text. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { paneWords } from '../../words/taskpane';
import type { Controller } from '../state/controller';
import type { PaneEvent, PaneState } from '../state/pane-state';
import { nextStep } from '../state/pane-state';
import type { Store } from '../state/store';
import { Announcer } from './announcer';
import { CheckResult } from './check-result';
import { FillingList } from './filling-list';
import { MainActions } from './main-actions';
import { moreItems } from './more-items';
import { MoreMenu } from './more-menu';
import { NoticeMessage, ProblemMessage } from './messages';
import { NarrativeText } from './narrative-text';
import { CleaningOffer, Offers } from './offers';
import { Progress } from './progress';
import { Questions } from './questions';
import { ReminderLine } from './reminder-line';
import { ReportSettings } from './report-settings';
import { StatusLine } from './status-line';
import { UndoButton } from './undo-button';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: tokens.spacingHorizontalM,
  },
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  more: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  firstRun: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface PaneProps {
  readonly store: Store<PaneState, PaneEvent>;
  readonly controller: Controller;
  readonly today: Date;
}

export function Pane({ store, controller, today }: PaneProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { settings, table, narrative, notice, problem, lastAction, task } = state;
  const busy = task !== undefined;
  const { filling } = state;
  const more = moreItems(controller, filling.length > 0);
  const others = filling.filter(({ ref, untidy }) => untidy.length > 0 && ref.id !== table?.figures.sheet.id);
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
      {state.ready && (
        <ReportSettings
          settings={settings}
          folded={table !== undefined}
          today={today}
          onChange={controller.changeSettings}
          onLeave={controller.keepSettings}
        />
      )}
      <MainActions next={nextStep(state)} busy={busy} onStep={(step) => void controller[step]()} />
      {state.ready && (
        <div className={styles.more}>
          <Button size="small" disabledFocusable={busy} onClick={() => void controller.chooseSheets()}>
            {paneWords.sheets.open}
          </Button>
          <MoreMenu groups={more} busy={busy} />
        </div>
      )}
      {state.ready && (
        <StatusLine
          table={table}
          saysSheetAlone={filling.some(({ ref }) => ref.id === table?.figures.sheet.id)}
          year={settings.year}
        />
      )}
      {state.reminder && (
        <ReminderLine text={state.reminder.text} onOpen={() => void controller.showLedger()} />
      )}
      <FillingList sheets={filling} onFirstBlank={(sheet) => void controller.toFirstBlank(sheet)} />
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
      {table && <Offers table={table} busy={busy} onPropose={controller.propose} />}
      {others.length > 0 && (
        <CleaningOffer sheets={others} busy={busy} onPropose={() => void controller.proposeCleaning()} />
      )}
      {table && state.showsFindings && (
        <CheckResult
          table={table}
          outdated={state.outdated}
          busy={busy}
          onSelect={(cells) => void controller.select(cells, { sheet: table.figures.sheet })}
          onShowBeside={() => void controller.showCheckBeside()}
        />
      )}
      {narrative && (
        <NarrativeText
          narrative={narrative}
          stale={state.narrativeStale}
          busy={busy}
          onSelect={(cells) =>
            void controller.select(cells, {
              sheet: narrative.figures.sheet,
              previousSheet: narrative.previous?.sheet,
            })
          }
          onAgain={() => void controller.narrate()}
        />
      )}
      <Questions state={state} controller={controller} />
    </main>
  );
}
