/** Table 3 as the clerk works on it: read after edits, checked, told in words, corrected. */
import { severityCounts } from '../../documents/audit';
import { textOf } from '../../narrative/passage';
import type { Address } from '../../report/address';
import { allAgree as allAgreeWords } from '../../words/findings';
import { paneWords } from '../../words/taskpane';
import type { FilledSheet } from '../../workbook/filling';
import type { Host, SheetRef, Table3Reading } from '../../workbook/host';
import type { Organ } from '../actions/check';
import { judgeReading } from '../actions/check';
import type { Correction } from '../actions/correction';
import { correct, restoring, tidying } from '../actions/correction';
import type { Narrative } from '../actions/narrate';
import { narrate, narrateReading } from '../actions/narrate';
import type { Overview } from '../actions/overview';
import type { SheetsOfYears } from '../actions/select';
import { selectCells } from '../actions/select';
import { debounce } from './debounce';
import type { Filling } from './filling-tasks';
import type { Work } from './work';

/** How long edits have to rest before the table is read again, in ms. */
const REST_AFTER_EDIT = 500;

export interface TableTasks {
  readonly check: () => Promise<void>;
  readonly narrate: () => Promise<void>;
  /** Shows what 整理 or 恢复公式 would write, and asks. */
  readonly propose: (kind: Correction['kind']) => void;
  /** Writes what was proposed. */
  readonly correct: (correction: Correction) => Promise<void>;
  readonly showCheckBeside: () => Promise<void>;
  readonly select: (addresses: readonly Address[], sheets: SheetsOfYears) => Promise<void>;
}

/** Tables that were edited, and are read again once the edits rest. */
export interface EditedTables {
  readonly edited: (sheetId: string) => void;
  /** What the add-in itself wrote is read at once. */
  readonly wrote: (sheet: SheetRef) => void;
}

export function createEditedTables({ host, get, dispatch, inTurn }: Omit<Work, 'begin'>): EditedTables {
  const editRest = debounce(() => void refresh(), REST_AFTER_EDIT);
  const editedSheets = new Set<string>();

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
      await inTurn(() => {
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

  const edited = (sheetId: string) => {
    editedSheets.add(sheetId);
    editRest.soon();
  };
  return {
    edited,
    wrote: ({ id }) => {
      edited(id);
      editRest.flush();
    },
  };
}

export function tableTasks(
  { host, get, dispatch, run, enqueue, write, ask, fail, notice }: Work,
  { wrote }: EditedTables,
  { readWhole }: Pick<Filling, 'readWhole'>,
): TableTasks {
  return {
    check: () =>
      run('check', async () => {
        const { overview, table } = await readWhole();
        const judged = judgeReading(table, get().settings);
        if (judged.outcome === 'noTable') {
          dispatch({ event: 'tableGone' });
          return fail(paneWords.problem.noTable);
        }
        dispatch({ event: 'checked', table: judged.checked });
        dispatch({ event: 'announced', text: overview ? summaryOf(overview) : paneWords.problem.noTable });
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
        const { kind } = correction;
        const readTable3On: Host['readTable3On'] = (sheet) => host.readTable3On(sheet);
        const done = await correct({ readTable3On, writeSheets: write }, correction);
        if (done.outcome === 'tableGone') return fail(paneWords.problem.tableGone(done.sheet));
        if (done.outcome === 'corrected') {
          notice(paneWords.correction[kind].done(done.cells, done.left), true);
        } else {
          notice(paneWords.correction.nothingLeft);
        }
        wrote(correction.sheet);
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

function summaryOf({ findings, filled, checked }: Overview): string {
  const sum = (of: (sheet: FilledSheet) => number) => filled.reduce((all, one) => all + of(one), 0);
  const unreadable = sum(({ unread, faulty }) => unread.length + faulty.length);
  if (findings.length === 0 && unreadable === 0) return allAgreeWords(checked);
  return paneWords.findings.summary({
    ...severityCounts(findings),
    unreadable,
    blank: sum(({ kind, blanks }) => (kind.startsWith('table') ? blanks.length : 0)),
  });
}
