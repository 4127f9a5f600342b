/** How far the tables are filled in, 其余空格填0, and 整理 of what was pasted into any of them. */
import { cleaning as cleaningWords, unreadCell, zeros as zeroWords } from '../../words/filling';
import type { FilledSheet } from '../../workbook/filling';
import { filledSheets } from '../../workbook/filling';
import { tableAmong } from '../../workbook/built-table';
import type { Patience, SheetRef, StandingSheet, Table3Reading } from '../../workbook/host';
import { keptSame, severityCounts } from '../../documents/audit';
import type { Reading } from '../../documents/report-json';
import { changedCounts } from '../../words/audit';
import type { Overview, ReadSheets } from '../actions/overview';
import { cleaningWrites, toClean, zerosFor, zeroWrites } from '../actions/filling';
import { debounce } from './debounce';
import type { Work } from './work';

/** How long edits have to rest before the tables are counted again, in ms; it takes longer than reading one. */
const REST_AFTER_EDIT = 1500;

export interface FillingTasks {
  /** Selects the first blank cell of a sheet. */
  readonly toFirstBlank: (sheet: FilledSheet) => Promise<void>;
  /** Shows which blanks of the active sheet would become 0, and asks. */
  readonly proposeZeros: () => Promise<void>;
  readonly fillZeros: (sheet: FilledSheet) => Promise<void>;
  /** Shows which texts of all tables would become figures, and asks. */
  readonly proposeCleaning: () => Promise<void>;
  readonly clean: (sheets: readonly FilledSheet[]) => Promise<void>;
}

/** Counts again what is filled in. */
export interface Filling {
  /** After edits; without the id of a sheet, they may be anywhere. */
  readonly edited: (sheetId?: string) => void;
  /** What the add-in itself wrote is read at once. */
  readonly wrote: (sheetId?: string) => void;
  readonly read: (patience?: Patience) => Promise<readonly FilledSheet[]>;
  /** Reads all sheets, and tells how the workbook stands as a whole, and the table 3 among them; each absent where there is none. */
  readonly readWhole: () => Promise<{ readonly overview?: Overview; readonly table?: Table3Reading }>;
  readonly show: (standing: readonly StandingSheet[]) => readonly FilledSheet[];
  /** The sheets as they were read last. */
  readonly standing: () => readonly StandingSheet[];
}

export function createFilling({ host, get, dispatch }: Pick<Work, 'host' | 'get' | 'dispatch'>): Filling {
  /** the sheets as they were read last */
  let held: ReadSheets = { standing: [], filled: [] };
  let turn = 0;
  /** what was found in the ledger when its rows were read last */
  let inLedger: Reading['ledger'];
  const tellOverview = async () => {
    turn += 1;
    const own = turn;
    const { overviewOf } = await import('../actions/overview');
    // what was read since tells of it itself
    if (own !== turn) return;
    const before = get().overview;
    const overview = told(overviewOf(held, get().settings, inLedger));
    const text = get().step === 'check' && get().showsFindings && liveWords(before, overview);
    if (text) dispatch({ event: 'announced', text });
  };
  const told = (overview: Overview | undefined): Overview | undefined => {
    const before = get().overview?.findings ?? [];
    const kept = overview && { ...overview, findings: keptSame(before, overview.findings) };
    dispatch({ event: 'overview', ...(kept && { overview: kept }) });
    return kept;
  };
  const hold = (standing: readonly StandingSheet[]) => {
    held = { standing, filled: filledSheets(standing) };
    dispatch({ event: 'filling', sheets: held.filled });
    return held;
  };
  const show = (standing: readonly StandingSheet[]) => {
    const { filled } = hold(standing);
    // sheets that are no report are told of when somebody does something with them
    void tellOverview().catch(() => dispatch({ event: 'overview' }));
    return filled;
  };
  const read = async (patience?: Patience) => show(await host.standing(patience));
  const edited = new Set<string | undefined>();
  /** The sheet alone that was edited, where that is one, known, and its cells are those that it had. */
  const readEdited = async () => {
    const [id, ...others] = edited;
    const known = others.length === 0 ? held.standing.find(({ ref }) => ref.id === id) : undefined;
    const standing = known && (await host.standingOn(known.ref, 'wait'));
    const inputs = (sheet: StandingSheet) => filledSheets([sheet])[0]?.inputs;
    if (known && standing && inputs(standing) === inputs(known)) {
      show(held.standing.map((sheet) => (sheet.ref.id === id ? standing : sheet)));
    } else {
      await read('wait');
    }
    edited.clear();
  };
  // what is shown stays where that fails
  const rest = debounce(() => void readEdited().catch(() => undefined), REST_AFTER_EDIT);
  const editedOn = (sheetId?: string) => {
    edited.add(sheetId);
    rest.soon();
  };
  return {
    read,
    readWhole: async () => {
      const waiting = [...edited];
      edited.clear();
      rest.cancel();
      const standing = await host.standing().catch((failure: unknown) => {
        waiting.forEach(editedOn);
        throw failure;
      });
      const sheets = hold(standing);
      turn += 1;
      const { wholeOverview } = await import('../actions/overview');
      const { overview: found, ledger } = await wholeOverview(host, sheets, get().settings);
      inLedger = ledger;
      const overview = told(found);
      const table = tableAmong(sheets.standing);
      return { ...(overview && { overview }), ...(table && { table }) };
    },
    show,
    standing: () => held.standing,
    edited: editedOn,
    wrote: (sheetId) => {
      editedOn(sheetId);
      rest.flush();
    },
  };
}

/** What an edit came to, where it came to anything. */
const liveWords = (before: Overview | undefined, now: Overview | undefined): string | undefined =>
  before && now && changedCounts(severityCounts(before.findings), severityCounts(now.findings));

export function fillingTasks(
  { host, dispatch, run, enqueue, write, ask, fail, notice }: Work,
  { read }: Pick<Filling, 'read'>,
  wrote: (sheet: SheetRef) => void,
): FillingTasks {
  return {
    toFirstBlank: ({ ref, blanks: [first] }) =>
      enqueue(async () => {
        if (!first) return;
        await host.selectCell(ref, first.name);
        dispatch({ event: 'announced', text: first.place });
      }),

    proposeZeros: () =>
      run('fill', async ({ goOn }) => {
        const zeros = zerosFor(await read());
        await goOn();
        switch (zeros.outcome) {
          case 'noTable':
            return fail(zeroWords.noTable);
          case 'nothing':
            return notice(zeroWords.nothing(zeros.sheet.ref.name));
          case 'never':
            return fail(zeroWords.never(zeros.sheet.ref.name));
          case 'ask':
            return ask({ kind: 'zeros', sheet: zeros.sheet, allBlank: zeros.allBlank });
        }
      }),

    fillZeros: (sheet) =>
      run('fill', async ({ goOn }) => {
        await goOn();
        dispatch({ event: 'answered' });
        const { written, left } = await write([zeroWrites(sheet)], 'zeroBlanks');
        const text = left.length === 0 ? zeroWords.done(written) : zeroWords.doneBut(written, left.length);
        notice(text, written > 0);
        wrote(sheet.ref);
      }),

    proposeCleaning: () =>
      run('fill', async ({ goOn }) => {
        const sheets = toClean(await read());
        await goOn();
        if (sheets.some(({ untidy }) => untidy.length > 0)) return ask({ kind: 'cleaning', sheets });
        const unread = sheets.flatMap(({ ref, unread: cells }) =>
          cells.map(({ place, found }) => unreadCell(ref.name, place, found)),
        );
        return unread.length > 0 ? fail(cleaningWords.onlyUnread(unread)) : notice(cleaningWords.nothing);
      }),

    clean: (sheets) =>
      run('fill', async ({ goOn }) => {
        await goOn();
        dispatch({ event: 'answered' });
        const { written, left } = await write(cleaningWrites(sheets), 'tidy');
        const text =
          left.length === 0 ? cleaningWords.done(written) : cleaningWords.doneBut(written, left.length);
        notice(text, written > 0);
        sheets.forEach(({ ref }) => wrote(ref));
      }),
  };
}
