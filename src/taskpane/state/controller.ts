/** Runs the actions for the buttons of the pane and of the ribbon alike, and tells the store what came of them. */
import { tableAmong } from '../../workbook/built-table';
import type { Host, ReportSettings, SheetRef } from '../../workbook/host';
import type { StepId } from '../../documents/path';
import { judgeReading } from '../actions/check';
import { settingsIn } from '../actions/own-workbook';
import { problemOf } from '../actions/problem';
import type { AuditTasks } from './audit-tasks';
import { auditTasks } from './audit-tasks';
import type { BuildTasks } from './build-tasks';
import { buildTasks } from './build-tasks';
import type { ComparisonTasks } from './comparison-tasks';
import { comparisonTasks } from './comparison-tasks';
import type { CopyTasks } from './copy-tasks';
import { copyTasks } from './copy-tasks';
import { debounce } from './debounce';
import type { ExportTasks } from './export-tasks';
import { exportTasks } from './export-tasks';
import type { FillingTasks } from './filling-tasks';
import { createFilling, fillingTasks } from './filling-tasks';
import type { ImportTasks } from './import-tasks';
import { importTasks } from './import-tasks';
import type { LedgerTasks } from './ledger-tasks';
import { ledgerTasks, reminding } from './ledger-tasks';
import { opensStep } from './open-step';
import type { PaneEvent, PaneState } from './pane-state';
import type { Store } from './store';
import type { EditedTables, TableTasks } from './table-tasks';
import { createEditedTables, tableTasks } from './table-tasks';
import type { SigningTasks } from './signing-tasks';
import { signingTasks } from './signing-tasks';
import { watchSelection } from './selection-watch';
import type { TextPanelTasks } from './text-panel-tasks';
import { textPanelTasks } from './text-panel-tasks';
import type { TextTasks } from './text-tasks';
import { textTasks } from './text-tasks';
import type { UndoTasks } from './undo-tasks';
import { readLastAction, undoTasks } from './undo-tasks';
import { createWork } from './work';
import type { ZeroTasks } from './zero-tasks';
import { zeroTasks } from './zero-tasks';

/** How long settings have to rest before they are kept, in ms. */
const REST_AFTER_SETTING = 1000;

/** What can be asked of the pane. No promise rejects: what goes wrong becomes the state's problem. */
export interface Controller
  extends
    AuditTasks,
    BuildTasks,
    ComparisonTasks,
    CopyTasks,
    ExportTasks,
    FillingTasks,
    ImportTasks,
    LedgerTasks,
    SigningTasks,
    TableTasks,
    TextTasks,
    TextPanelTasks,
    UndoTasks,
    ZeroTasks {
  /** whether charts can be inserted */
  readonly drawsCharts: boolean;
  /** Reads what the workbook holds once the host is ready, and follows its edits. Whatever is asked meanwhile waits. */
  readonly start: (hostIsReady: Promise<unknown>) => Promise<void>;
  readonly changeSettings: (settings: ReportSettings) => void;
  /** Keeps changed settings without waiting for the clerk to rest. */
  readonly keepSettings: () => void;
  /** Leaves the question that stands open; what was begun for it ends before its next step. */
  readonly cancelQuestion: () => void;
  /** Ends what is being done before its next step. */
  readonly stopTask: () => void;
  /** Shows what is done in a step; without one, the steps alone. */
  readonly openStep: (step: StepId | undefined) => void;
}

/**
 * @param now the clock of the desk
 * @param startReader begins the worker that documents are read in; without one they are read here
 */
export function createController(
  host: Host,
  store: Store<PaneState, PaneEvent>,
  now: () => Date = () => new Date(),
  startReader?: () => Worker,
): Controller {
  const { get, dispatch } = store;
  const work = createWork(host, store, (sheetId) => {
    tables.edited(sheetId);
    filling.edited(sheetId);
  });
  const filling = createFilling(work);
  const tables: EditedTables = createEditedTables(work);
  const reminder = reminding(work, now);
  const settingsRest = debounce(() => void saveSettings(), REST_AFTER_SETTING);

  const wrote = (sheet: SheetRef) => {
    tables.wrote(sheet);
    filling.wrote(sheet.id);
  };

  const text = textTasks(work, filling.wrote);
  watchSelection(work, store, filling);

  const saveSettings = () =>
    work.enqueue(async () => {
      await host.saveSettings(get().settings);
      dispatch({ event: 'settingsKept' });
    });

  const changeSettings = (settings: ReportSettings) => {
    dispatch({ event: 'settingsChanged', settings });
    settingsRest.soon();
  };

  const audit = auditTasks(work, wrote);
  // what is shown of a finding goes with it, and with its step
  store.subscribe(() => {
    const { lit, step, overview } = get();
    if (lit === undefined) return;
    if (step === 'check' && overview?.findings.some(({ id }) => id === lit)) return;
    dispatch({ event: 'lit' });
    void audit.stopShowing();
  });

  const ledger = ledgerTasks(work, reminder, now, startReader);
  return {
    drawsCharts: host.drawsCharts,
    ...audit,
    ...buildTasks(work, (sheet) => {
      wrote(sheet);
      if (!get().settingsKept) settingsRest.soon();
    }),
    ...copyTasks(work),
    ...exportTasks(work),
    ...text,
    ...textPanelTasks(work, filling, text),
    ...tableTasks(work, { ...tables, wrote }, filling),
    ...ledger,
    ...importTasks(work, filling, ledger, startReader, changeSettings),
    ...signingTasks(work, filling, now),
    ...comparisonTasks(work, now, wrote),
    ...fillingTasks(work, filling, wrote),
    ...zeroTasks(work, filling),
    ...undoTasks(
      work,
      (sheet) => {
        wrote(sheet);
        void reminder.remind().catch(() => undefined);
      },
      filling.wrote,
    ),

    start: (hostIsReady) =>
      work
        .inTurn(async () => void (await hostIsReady))
        .then(async () => {
          await work.begin('wait');
          const standing = await host.standing('wait');
          try {
            const found = get().isNew ? settingsIn(standing) : undefined;
            if (found) dispatch({ event: 'settingsFound', settings: found });
            // what was typed meanwhile may have been kept without it
            if (found && get().settingsKept) settingsRest.soon();
            const judged = judgeReading(tableAmong(standing), get().settings);
            if (judged.outcome === 'checked' && !get().table) {
              dispatch({ event: 'tableRead', table: judged.checked });
            }
          } finally {
            filling.show(standing);
          }
          await host.clearHighlights('wait').catch(() => undefined);
          await readLastAction(work, 'wait');
          const final = await host.finalised('wait');
          if (final) dispatch({ event: 'finalised', final });
          // nobody asked for it: what cannot be read is told when he does
          await reminder.remind(standing).catch(() => undefined);
        })
        .catch((error: unknown) => dispatch({ event: 'failed', problem: problemOf(error) })),

    changeSettings,
    keepSettings: () => settingsRest.flush(),
    cancelQuestion: () => {
      work.stop();
      dispatch({ event: 'answered' });
    },
    stopTask: () => work.stop(),
    openStep: opensStep(dispatch),
  };
}
