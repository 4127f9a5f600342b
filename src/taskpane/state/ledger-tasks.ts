/** 依申请公开台账 in the clerk's hands: 登记新申请, 录入办结, 导入台账, and the line that says what is due. */
import { ReadError } from '../../documents/read-error';
import type { Day } from '../../ledger/day';
import { localDay } from '../../ledger/day';
import type { Entry } from '../../ledger/entry';
import { application as calledBy } from '../../words/ledger';
import { ledgerPane as words } from '../../words/ledger-pane';
import type { StandingSheet } from '../../workbook/host';
import { ledgerName } from '../../workbook/names';
import type { PlannedEntry } from '../actions/ledger-entry';
import type { ImportChoice } from '../actions/ledger-import';
import type { LedgerReading } from '../actions/ledger-reading';
import type { LedgerAction } from '../actions/ledger-writing';
import { readLedgerApart } from '../read-apart';
import type { Going } from './going';
import { Stopped } from '../stopped';
import type { Question } from './pane-state';
import type { Work } from './work';

export interface LedgerTasks {
  readonly startRegistration: () => Promise<void>;
  /** Writes a new application, unless something has to be said first. */
  readonly register: (typed: Entry) => Promise<void>;
  readonly startHandling: () => Promise<void>;
  /** Writes what happened to the application of that row, unless something has to be said first. */
  readonly handle: (row: string, typed: Entry) => Promise<void>;
  readonly startImport: () => Promise<void>;
  /** Reads the file that was chosen and proposes what its headings stand for. */
  readonly openLedgerFile: (file: File) => Promise<void>;
  readonly importLedger: (choice: ImportChoice) => Promise<void>;
  readonly showLedger: () => Promise<void>;
}

/** The line that greets who opens the workbook, told without asking. */
export interface Reminding {
  /** @param standing the sheets where they were read already */
  readonly remind: (standing?: readonly StandingSheet[]) => Promise<void>;
}

/** What is done with the ledger is loaded when it is asked for: many workbooks have none. */
const actions = () => import('../actions/ledger');
type Actions = Awaited<ReturnType<typeof actions>>;

export function reminding({ host, dispatch }: Omit<Work, 'begin'>, now: () => Date): Reminding {
  return {
    remind: async (standing) => {
      const sheets = standing ?? (await host.standing());
      const hasLedger = sheets.some(({ names }) => names.some(({ name }) => name === ledgerName));
      if (!hasLedger) return dispatch({ event: 'reminded' });
      const { dueLine, readLedgerAmong } = await actions();
      const reading = await readLedgerAmong(host, sheets);
      const text = reading && dueLine(reading, localDay(now()));
      dispatch({ event: 'reminded', ...(text && { reminder: { text, sheet: reading.sheet } }) });
    },
  };
}

export function ledgerTasks(
  { host, get, dispatch, run, stop, enqueue, write, ask, fail, notice }: Work,
  { remind }: Reminding,
  now: () => Date,
  startReader?: () => Worker,
): LedgerTasks {
  /** Runs with the ledger as it stands now. */
  const withLedger = (
    work: (reading: LedgerReading, today: Day, actions: Actions, going: Going) => Promise<void> | void,
  ) =>
    run('ledger', async (going) => {
      const loaded = await actions();
      const reading = await loaded.readLedger(host);
      await going.goOn();
      if (!reading) {
        dispatch({ event: 'answered' });
        return fail(words.noLedger);
      }
      await work(reading, localDay(now()), loaded, going);
    });

  const writeEntry = async (
    { writeLedger }: Actions,
    reading: LedgerReading,
    { cells }: Pick<PlannedEntry, 'cells'>,
    what: LedgerAction,
    done: string,
  ) => {
    const { written, left } = await writeLedger(writer, reading, cells, what);
    dispatch({ event: 'answered' });
    notice(done + words.left(left.map(({ place }) => place)), written > 0);
    await remind();
  };

  const writer = {
    write,
    growLedger: (...of: Parameters<typeof host.growLedger>) => host.growLedger(...of),
  };

  /** Says what is to be said; what was said already, and agreed to with another yes, is not said again. */
  const isAgreed = (
    question: Extract<Question, { kind: 'register' | 'handle' }>,
    { review }: PlannedEntry,
    { isBlocked, isPlain }: Actions,
  ) => {
    const isSaid = JSON.stringify(question.review) === JSON.stringify(review);
    return isPlain(review) || (isSaid && !isBlocked(review));
  };

  return {
    startRegistration: () => withLedger((reading, today) => ask({ kind: 'register', reading, today })),

    register: (typed) =>
      withLedger(async (reading, today, loaded) => {
        const { question } = get();
        if (question?.kind !== 'register') return;
        const planned = loaded.planRegistration(reading, typed, today);
        if (!isAgreed(question, planned, loaded)) {
          return ask({ kind: 'register', reading, today, review: planned.review });
        }
        const { application } = planned;
        const done = words.registration.done(
          calledBy(application),
          loaded.dueInWords(reading, application, today),
        );
        await writeEntry(loaded, reading, planned, 'register', done);
      }),

    startHandling: () =>
      withLedger((reading, today, { openOf }) =>
        ask({ kind: 'handle', reading, open: openOf(reading, today) }),
      ),

    handle: (row, typed) =>
      withLedger(async (reading, today, loaded) => {
        const { question } = get();
        if (question?.kind !== 'handle') return;
        const planned = loaded.planHandling(reading, row, typed, today);
        if (!planned) {
          dispatch({ event: 'answered' });
          const [lost] = question.open.filter(({ application }) => application.row === row);
          return fail(words.gone(lost ? calledBy(lost.application) : row));
        }
        if (planned.cells.length === 0 && !loaded.isBlocked(planned.review)) {
          dispatch({ event: 'answered' });
          return notice(words.handling.nothing);
        }
        if (!isAgreed(question, planned, loaded)) return ask({ ...question, review: planned.review });
        const { application } = planned;
        const done = words.handling.done(calledBy(application), loaded.isFinished(application));
        await writeEntry(loaded, reading, planned, 'handle', done);
      }),

    startImport: () => withLedger((reading) => ask({ kind: 'importLedger', reading })),

    openLedgerFile: (file) => {
      // in the place of what is read now
      stop('ledger');
      return withLedger(async (reading, _, __, { goOn, until }) => {
        ask({ kind: 'importLedger', reading });
        const remembered = await host.ledgerColumns();
        try {
          const bytes = new Uint8Array(await file.arrayBuffer());
          await goOn();
          const apart = readLedgerApart({ bytes, remembered }, startReader);
          const table = await until(apart.reading, apart.stop);
          ask({ kind: 'importLedger', reading, file: { name: file.name, table } });
        } catch (failure) {
          if (failure instanceof Stopped) throw failure;
          const fault =
            failure instanceof ReadError
              ? words.importing.unusable(failure.found, failure.message)
              : words.importing.notRead;
          ask({ kind: 'importLedger', reading, fault });
        }
      });
    },

    importLedger: ({ choices, overwrites }) =>
      withLedger(async (reading, _, loaded, { goOn }) => {
        const { question } = get();
        if (question?.kind !== 'importLedger' || !question.file) return;
        const { table } = question.file;
        const planned = loaded.planImport(reading, table, choices);
        const cells = loaded.cellsOfImport(reading, table, planned, overwrites);
        await goOn();
        await host.saveLedgerColumns(choices);
        const changed = overwrites ? planned.merging.differences.length : 0;
        const done = words.importing.done(planned.merging.fresh.length, changed);
        await writeEntry(loaded, reading, { cells }, 'importLedger', done);
      }),

    showLedger: () =>
      enqueue(async () => {
        const { reminder } = get();
        if (reminder) await host.showSheet(reminder.sheet);
      }),
  };
}
