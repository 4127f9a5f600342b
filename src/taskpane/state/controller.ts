/** Runs the actions for the buttons of the pane and of the ribbon alike, and tells the store what came of them. */
import { textOf } from '../../narrative/passage';
import type { Address } from '../../report/address';
import type { Severity } from '../../rules/rule';
import { allAgree as allAgreeWords } from '../../words/findings';
import { paneWords } from '../../words/taskpane';
import type { Host, ReportSettings, Table3Reading } from '../../workbook/host';
import { HostError } from '../../workbook/host';
import { build } from '../actions/build';
import type { CheckedTable } from '../actions/check';
import { allAgree, blankCount, check, judgeReading } from '../actions/check';
import type { Correction } from '../actions/correction';
import { correct, readSheet, restoring, tidying, undo } from '../actions/correction';
import type { Narrative } from '../actions/narrate';
import { narrate, narrateReading } from '../actions/narrate';
import { problemOf } from '../actions/problem';
import type { SheetsOfYears } from '../actions/select';
import { selectCells } from '../actions/select';
import { debounce } from './debounce';
import type { PaneEvent, PaneState, Question, Task } from './pane-state';
import { createQueue } from './queue';
import type { Store } from './store';

/** How long edits have to rest before the table is read again, and settings before they are kept, in ms. */
const REST_AFTER_EDIT = 500;
const REST_AFTER_SETTING = 1000;

/** What can be asked of the pane. No promise rejects: what goes wrong becomes the state's problem. */
export interface Controller {
  /** Reads what the workbook holds once the host is ready, and follows its edits. Whatever is asked meanwhile waits. */
  readonly start: (hostIsReady: Promise<unknown>) => Promise<void>;
  readonly changeSettings: (settings: ReportSettings) => void;
  /** Keeps changed settings without waiting for the clerk to rest. */
  readonly keepSettings: () => void;
  /** 建表, under `sheetName` where one is given. */
  readonly build: (sheetName?: string) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly narrate: () => Promise<void>;
  /** Shows what 整理 or 恢复公式 would write, and asks. */
  readonly propose: (kind: Correction['kind']) => void;
  /** Writes what was proposed. */
  readonly correct: (correction: Correction) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly showCheckBeside: () => Promise<void>;
  readonly select: (addresses: readonly Address[], sheets: SheetsOfYears) => Promise<void>;
  readonly cancelQuestion: () => void;
}

export function createController(host: Host, store: Store<PaneState, PaneEvent>): Controller {
  const { get, dispatch } = store;
  const queue = createQueue();
  const settingsRest = debounce(() => void saveSettings(), REST_AFTER_SETTING);
  const editRest = debounce(() => void refresh(), REST_AFTER_EDIT);
  const editedSheets = new Set<string>();

  /** Work without a sign of being busy. */
  const quietly = (work: () => Promise<void>): Promise<void> =>
    queue.add(work).catch((error: unknown) => dispatch({ event: 'failed', problem: problemOf(error) }));

  /** A second press while the same work runs joins the first one. */
  const running = new Map<Task, Promise<void>>();
  const run = (task: Task, work: () => Promise<void>): Promise<void> => {
    const already = running.get(task);
    if (already) return already;
    const done = quietly(async () => {
      dispatch({ event: 'taskBegan', task });
      try {
        await work();
      } finally {
        dispatch({ event: 'taskEnded' });
      }
    }).finally(() => running.delete(task));
    running.set(task, done);
    return done;
  };

  const ask = (question: Question) => dispatch({ event: 'asked', question });
  const fail = (message: string) => dispatch({ event: 'failed', problem: { message } });
  const notice = (text: string, undoable = false) => dispatch({ event: 'noticed', text, undoable });

  const saveSettings = () =>
    quietly(async () => {
      await host.saveSettings(get().settings);
      dispatch({ event: 'settingsKept' });
    });

  const edited = (sheet: string) => {
    editedSheets.add(sheet);
    editRest.soon();
  };

  const wrote = (sheet: string) => {
    edited(sheet);
    editRest.flush();
  };

  /** Reads the table again after edits; what is shown stays where that fails. */
  const refresh = () =>
    queue.add(async () => {
      const sheets = new Set(editedSheets);
      editedSheets.clear();
      try {
        await refreshTable(sheets);
      } catch {
        dispatch({ event: 'tableUnread' });
      }
    });

  const refreshTable = async (sheets: ReadonlySet<string>) => {
    const { table, showsFindings, narrative, settings } = get();
    const shown = showsFindings ? table?.figures : undefined;
    const reading = shown
      ? sheets.has(shown.sheet) && (await readSheet(host, shown))
      : await host.readTable3();
    const judged = judgeReading(reading || undefined, settings);
    if (judged.outcome === 'checked') dispatch({ event: 'tableRead', table: judged.checked });
    if (narrative && isOver(narrative, sheets)) {
      dispatch({ event: 'narrativeStale', stale: readsOtherwise(narrative, sheets, reading || undefined) });
    }
  };

  return {
    start: (hostIsReady) =>
      quietly(async () => {
        await hostIsReady;
        const settings = await host.settings();
        const judged = judgeReading(await host.readTable3(), settings ?? get().settings);
        const table = judged.outcome === 'checked' ? judged.checked : undefined;
        dispatch({ event: 'ready', settings, table });
        await host.onTableChanged(edited);
      }),

    changeSettings: (settings) => {
      dispatch({ event: 'settingsChanged', settings });
      settingsRest.soon();
    },
    keepSettings: () => settingsRest.flush(),

    build: (sheetName) =>
      run('build', async () => {
        try {
          const built = await build(host, get().settings, sheetName);
          if (built.outcome === 'exists') {
            const fault = sheetName === undefined ? undefined : paneWords.sheetExists.alsoExists(built.sheet);
            return ask({ kind: 'sheetExists', sheet: built.sheet, suggestion: built.suggestion, fault });
          }
          dispatch({ event: 'answered' });
          notice(paneWords.built(built.sheet));
          wrote(built.sheet);
          if (!get().settingsKept) settingsRest.soon();
        } catch (error) {
          const question = get().question;
          const inDialog = sheetName !== undefined && question?.kind === 'sheetExists';
          if (!inDialog || !(error instanceof HostError)) throw error;
          ask({ ...question, suggestion: sheetName, fault: error.message });
        }
      }),

    check: () =>
      run('check', async () => {
        const judged = await check(host, get().settings);
        if (judged.outcome === 'noTable') return fail(paneWords.problem.noTable);
        if (judged.outcome === 'unknownForm') return fail(paneWords.problem.unknownForm(judged.format));
        dispatch({ event: 'checked', table: judged.checked });
        dispatch({ event: 'announced', text: summaryOf(judged.checked) });
      }),

    narrate: () =>
      run('narrate', async () => {
        const told = await narrate(host);
        if (told.outcome === 'noTable') return fail(paneWords.problem.noTable);
        if (told.outcome === 'unknownForm') return fail(paneWords.problem.unknownForm(told.format));
        dispatch({ event: 'narrated', narrative: told.narrative });
        const gaps = told.narrative.passage.filter(({ kind }) => kind === 'gap').length;
        dispatch({ event: 'announced', text: paneWords.narrative.written(gaps) });
      }),

    propose: (kind) => {
      const { table } = get();
      if (!table) return;
      ask({ kind: 'correction', correction: kind === 'tidy' ? tidying(table) : restoring(table) });
    },

    correct: (correction) =>
      run('correct', async () => {
        dispatch({ event: 'answered' });
        const done = await correct(host, correction);
        if (done.outcome === 'tableGone') return fail(paneWords.problem.tableGone(done.sheet));
        if (done.outcome === 'corrected') {
          dispatch({ event: 'wrote', lastWrite: done.lastWrite });
          const { kind, changes } = done.lastWrite.correction;
          notice(paneWords.correction[kind].done(changes.length, done.changedMeanwhile), true);
        } else {
          notice(paneWords.correction.nothingLeft);
        }
        wrote(correction.sheet);
      }),

    undo: () =>
      run('undo', async () => {
        const { lastWrite } = get();
        if (!lastWrite) return;
        const undone = await undo(host, lastWrite);
        if (undone.outcome === 'tableGone') return fail(paneWords.problem.tableGone(undone.sheet));
        dispatch({ event: 'undone' });
        notice(paneWords.undone(undone.cells, undone.changedMeanwhile));
        wrote(lastWrite.correction.sheet);
      }),

    showCheckBeside: () =>
      run('besideTable', async () => {
        const { table } = get();
        if (!table) return fail(paneWords.problem.noTable);
        const { address } = await host.showCheckBeside(table.figures.sheet);
        notice(paneWords.besideTable.done(address));
      }),

    select: (addresses, sheets) =>
      quietly(async () => {
        const count = await selectCells(host, addresses, sheets);
        if (count > 0) dispatch({ event: 'announced', text: paneWords.selected(count) });
      }),

    cancelQuestion: () => dispatch({ event: 'answered' }),
  };
}

function isOver({ figures, previous }: Narrative, sheets: ReadonlySet<string>): boolean {
  return sheets.has(figures.sheet) || (previous !== undefined && sheets.has(previous.sheet));
}

/** Whether the text would read otherwise now; taken for granted where an edited table of it was not read. */
function readsOtherwise(
  { figures, previous, passage }: Narrative,
  edited: ReadonlySet<string>,
  reading: Table3Reading | undefined,
): boolean {
  if (previous && edited.has(previous.sheet)) return true;
  if (reading?.sheet !== figures.sheet) return true;
  const again = narrateReading(reading, previous);
  return again.outcome === 'written' && textOf(again.narrative.passage) !== textOf(passage);
}

function summaryOf(table: CheckedTable): string {
  const { figures, result } = table;
  if (allAgree(table)) return allAgreeWords(result.checked);
  const count = (severity: Severity) =>
    result.findings.filter((finding) => finding.severity === severity && finding.code !== 'unfilled').length;
  return paneWords.findings.summary({
    mandatory: count('mandatory'),
    query: count('query'),
    hint: count('hint'),
    unreadable: figures.unreadable.length,
    blank: blankCount(table),
  });
}
