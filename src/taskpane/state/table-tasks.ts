/** Table 3 as the clerk works on it: read after edits, checked, told in words, corrected. */
import { severityCounts } from '../../documents/audit';
import { allAgree as allAgreeWords } from '../../words/findings';
import { paneWords } from '../../words/taskpane';
import type { FilledSheet } from '../../workbook/filling';
import type { Host, SheetRef, Table3Reading } from '../../workbook/host';
import { judgeReading } from '../actions/check';
import type { Correction } from '../actions/correction';
import { correct, restoring, tidying } from '../actions/correction';
import type { Overview } from '../actions/overview';
import { debounce } from './debounce';
import type { Filling } from './filling-tasks';
import type { Work } from './work';

/** How long edits have to rest before the table is read again, in ms. */
const REST_AFTER_EDIT = 500;

export interface TableTasks {
  readonly check: () => Promise<void>;
  /** Shows what 整理 or 恢复公式 would write, and asks. */
  readonly propose: (kind: Correction['kind']) => void;
  /** Writes what was proposed. */
  readonly correct: (correction: Correction) => Promise<void>;
  readonly showCheckBeside: () => Promise<void>;
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
        if (shownSheet()?.id === shown?.id) show(reading, isAbout);
        return Promise.resolve();
      });
    } catch {
      dispatch({ event: 'tableUnread' });
    }
  };

  const show = (reading: Table3Reading | undefined, isAbout: boolean) => {
    const judged = judgeReading(reading, get().settings);
    if (judged.outcome === 'checked') dispatch({ event: 'tableRead', table: judged.checked });
    else if (isAbout) dispatch({ event: 'tableGone' });
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
  { host, get, dispatch, run, write, ask, fail, notice }: Work,
  { wrote }: EditedTables,
  { readWhole }: Pick<Filling, 'readWhole'>,
): TableTasks {
  return {
    check: () =>
      run('check', async ({ goOn }) => {
        const { overview, table } = await readWhole();
        await goOn();
        const judged = judgeReading(table, get().settings);
        if (judged.outcome === 'noTable') {
          dispatch({ event: 'tableGone' });
          return fail(paneWords.problem.noTable);
        }
        dispatch({ event: 'checked', table: judged.checked });
        dispatch({ event: 'announced', text: overview ? summaryOf(overview) : paneWords.problem.noTable });
      }),

    propose: (kind) => {
      const { table } = get();
      if (!table) return;
      ask({ kind: 'correction', correction: kind === 'tidy' ? tidying(table) : restoring(table) });
    },

    correct: (correction) =>
      run('correct', async ({ goOn }) => {
        await goOn();
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
  };
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
