/** Runs the actions for the buttons of the pane and of the ribbon alike, and tells the store what came of them. */
import { textOf } from '../../narrative/passage';
import type { Address } from '../../report/address';
import type { Severity } from '../../rules/rule';
import { allAgree as allAgreeWords } from '../../words/findings';
import { paneWords } from '../../words/taskpane';
import type { Host, Patience, ReportSettings, SheetRef, Table3Reading } from '../../workbook/host';
import { HostError } from '../../workbook/host';
import { sheetKinds } from '../../workbook/sheet-kind';
import type { BuildChoice } from '../actions/build';
import { build } from '../actions/build';
import type { CheckedTable, Organ } from '../actions/check';
import { allAgree, blankCount, check, judgeReading } from '../actions/check';
import type { Correction } from '../actions/correction';
import { correct, restoring, tidying, undo } from '../actions/correction';
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
  /** Asks which sheets of the workbook to build. */
  readonly chooseSheets: () => void;
  /** Builds the chosen sheets, all or none. */
  readonly buildSheets: (choice: Pick<BuildChoice, 'sheets' | 'countsLedger'>) => Promise<void>;
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

/** The ledger is long: whoever keeps one ticks it. */
const usualSheets = sheetKinds.filter((kind) => kind !== 'ledger');

export function createController(host: Host, store: Store<PaneState, PaneEvent>): Controller {
  const { get, dispatch } = store;
  const queue = createQueue();
  const settingsRest = debounce(() => void saveSettings(), REST_AFTER_SETTING);
  const editRest = debounce(() => void refresh(), REST_AFTER_EDIT);
  const editedSheets = new Set<string>();

  /** What the workbook keeps and what happens to it; asked for again where it could not be had, as while a cell is edited. */
  let begun = false;
  const begin = async (patience: Patience) => {
    if (begun) return;
    const settings = await host.settings(patience);
    if (begun) return;
    begun = true;
    dispatch({ event: 'ready', settings });
    await host.onTableChanged(edited).catch((error: unknown) => {
      begun = false;
      throw error;
    });
  };

  /** Work in its turn, without a sign of being busy; what goes wrong is shown. */
  const enqueue = (work: () => Promise<void>): Promise<void> =>
    queue
      .add(async () => {
        await begin('refuse');
        await work();
      })
      .catch((error: unknown) => dispatch({ event: 'failed', problem: problemOf(error) }));

  /** A second press while the same work runs joins the first one. */
  const running = new Map<Task, Promise<void>>();
  const run = (task: Task, work: () => Promise<void>): Promise<void> => {
    const already = running.get(task);
    if (already) return already;
    const done = enqueue(async () => {
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
    enqueue(async () => {
      await host.saveSettings(get().settings);
      dispatch({ event: 'settingsKept' });
    });

  const edited = (sheetId: string) => {
    editedSheets.add(sheetId);
    editRest.soon();
  };

  const wrote = ({ id }: SheetRef) => {
    edited(id);
    editRest.flush();
  };

  /** The table that the clerk has asked to see checked; without one any table is shown. */
  const shownSheet = () => (get().showsFindings ? get().table?.figures.sheet : undefined);

  /**
   * Reads the table again after edits; what is shown stays where that fails. The clerk may be typing on, so the
   * reading waits outside the queue, where it would keep up what he asks for.
   */
  const refresh = async () => {
    const sheets = new Set(editedSheets);
    editedSheets.clear();
    const shown = shownSheet();
    const isAbout = !shown || sheets.has(shown.id);
    try {
      const reading = shown
        ? isAbout
          ? await host.readTable3On(shown, 'wait')
          : undefined
        : await host.readTable3('wait');
      await queue.add(() => {
        if (shownSheet()?.id === shown?.id) show(reading, isAbout, sheets);
        return Promise.resolve();
      });
    } catch {
      dispatch({ event: 'tableUnread' });
    }
  };

  const show = (reading: Table3Reading | undefined, isAbout: boolean, sheets: ReadonlySet<string>) => {
    const { narrative, settings } = get();
    const judged = judgeReading(reading, settings);
    if (judged.outcome === 'checked') dispatch({ event: 'tableRead', table: judged.checked });
    else if (isAbout) dispatch({ event: 'tableGone' });
    if (narrative && isOver(narrative, sheets)) {
      dispatch({ event: 'narrativeStale', stale: readsOtherwise(narrative, sheets, reading, settings) });
    }
  };

  return {
    start: (hostIsReady) =>
      queue
        .add(async () => void (await hostIsReady))
        .then(async () => {
          await begin('wait');
          const reading = await host.readTable3('wait');
          const judged = judgeReading(reading, get().settings);
          if (judged.outcome === 'checked' && !get().table) {
            dispatch({ event: 'tableRead', table: judged.checked });
          }
        })
        .catch((error: unknown) => dispatch({ event: 'failed', problem: problemOf(error) })),

    changeSettings: (settings) => {
      dispatch({ event: 'settingsChanged', settings });
      settingsRest.soon();
    },
    keepSettings: () => settingsRest.flush(),

    build: (sheetName) =>
      run('build', async () => {
        try {
          const names = sheetName === undefined ? {} : { table3: sheetName };
          const built = await build(host, get().settings, { names });
          if (built.outcome === 'exists') {
            const { sheet, suggestion } = built.taken[0]!;
            const fault = sheetName === undefined ? undefined : paneWords.sheetExists.alsoExists(sheet);
            return ask({ kind: 'sheetExists', sheet, suggestion, fault });
          }
          dispatch({ event: 'answered' });
          dispatch({ event: 'tableGone' });
          const [sheet] = built.sheets;
          notice(paneWords.built(sheet!.name));
          wrote(sheet!);
          if (!get().settingsKept) settingsRest.soon();
        } catch (error) {
          const question = get().question;
          const inDialog = sheetName !== undefined && question?.kind === 'sheetExists';
          if (!inDialog || !(error instanceof HostError)) throw error;
          ask({ ...question, suggestion: sheetName, fault: error.message });
        }
      }),

    chooseSheets: () => ask({ kind: 'sheets', sheets: usualSheets }),

    buildSheets: (choice) =>
      run('build', async () => {
        const built = await build(host, get().settings, choice);
        if (built.outcome === 'exists') {
          const taken = new Set(built.taken.map(({ kind }) => kind));
          return ask({
            kind: 'sheets',
            sheets: (choice.sheets ?? []).filter((kind) => !taken.has(kind)),
            taken: built.taken.map(({ sheet }) => sheet),
          });
        }
        dispatch({ event: 'answered' });
        dispatch({ event: 'tableGone' });
        notice(paneWords.builtSheets(built.sheets.length));
        wrote(built.sheets[0]!);
        if (!get().settingsKept) settingsRest.soon();
      }),

    check: () =>
      run('check', async () => {
        const judged = await check(host, get().settings);
        if (judged.outcome === 'noTable') {
          dispatch({ event: 'tableGone' });
          return fail(paneWords.problem.noTable);
        }
        dispatch({ event: 'checked', table: judged.checked });
        dispatch({ event: 'announced', text: summaryOf(judged.checked) });
      }),

    narrate: () =>
      run('narrate', async () => {
        const told = await narrate(host, get().settings);
        if (told.outcome === 'noTable') return fail(paneWords.problem.noTable);
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
      enqueue(async () => {
        const { cells, all } = await selectCells(host, addresses, sheets);
        const text = all ? paneWords.selected(cells) : paneWords.selectedFirst(cells);
        if (cells > 0) dispatch({ event: 'announced', text });
      }),

    cancelQuestion: () => dispatch({ event: 'answered' }),
  };
}

function isOver({ figures, previous }: Narrative, sheets: ReadonlySet<string>): boolean {
  return sheets.has(figures.sheet.id) || (previous !== undefined && sheets.has(previous.sheet.id));
}

/** Whether the text would read otherwise now; taken for granted where an edited table of it was not read. */
function readsOtherwise(
  { figures, previous, passage, mustChange }: Narrative,
  edited: ReadonlySet<string>,
  reading: Table3Reading | undefined,
  organ: Organ,
): boolean {
  if (previous && edited.has(previous.sheet.id)) return true;
  if (reading?.sheet.id !== figures.sheet.id) return true;
  const again = narrateReading(reading, organ, previous);
  return textOf(again.passage) !== textOf(passage) || again.mustChange !== mustChange;
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
