/** Counts applications into table 3 for a year (rule L02), with the figures that the text takes from a ledger. */
import type { Form } from '../report/form';
import { figureRows, partsAndTotal } from '../report/form';
import type { Report, Table3Cells } from '../report/report';
import { rows as rowIds } from '../rules/table3';
import type { Application, Ledger, Named } from './application';
import { finishedOn, isCharged, named } from './application';
import { resultIn, resultRows } from './choices';
import type { ColumnId } from './columns';
import type { Day } from './day';
import { firstDayOf, lastDayOf } from './day';

/** Where an application stands in the table of a year. */
export interface Placement {
  readonly opens: typeof rowIds.received | typeof rowIds.carriedIn;
  /** the row of its result, or that of what is carried over */
  readonly closes: string;
}

/**
 * Received in the year it is new, received before and not finished by then it was carried in; finished in the year it
 * stands with its result, otherwise it is carried over. Each that comes in goes out: every column closes.
 * @returns `undefined` for what is no application of the year, or has no day of receipt
 */
export function placementOf(application: Application, year: number, form: Form): Placement | undefined {
  const { received, result } = application;
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  if (received === undefined || received > last) return undefined;
  const finished = finishedOn(application);
  if (finished !== undefined && finished < first) return undefined;
  const row =
    finished !== undefined && finished <= last && result !== undefined ? resultIn(form, result) : undefined;
  return {
    opens: received >= first ? rowIds.received : rowIds.carriedIn,
    closes: row ?? rowIds.carriedOut,
  };
}

export interface Counted {
  readonly table3: Table3Cells;
  /** only what the ledger has columns for, and has filled in */
  readonly facts: Readonly<Record<string, number>>;
  /** applications of the year without one of the six kinds of applicant: they stand in no column */
  readonly uncounted: readonly Named[];
}

/** A counted table has a figure in every cell, 0 where nothing happened. */
export function countLedger({ applications, columns }: Ledger, year: number, form: Form): Counted {
  const { parts, total } = partsAndTotal(form.table3.columns);
  const columnAt = new Map(form.table3.columns.map(({ id }, index) => [id, index]));
  const totalAt = columnAt.get(total.id)!;
  const kinds = new Set(parts.map(({ id }) => id));
  const table: Record<string, number[]> = Object.fromEntries(
    figureRows(form).map(({ id }) => [id, form.table3.columns.map(() => 0)]),
  );
  const add = (row: string, column: number) => {
    table[row]![column]! += 1;
    table[row]![totalAt]! += 1;
  };
  const results = new Set(resultRows(form).map(({ id }) => id));
  const uncounted: Named[] = [];
  for (const application of applications) {
    const placement = placementOf(application, year, form);
    if (!placement) continue;
    const { applicantType } = application;
    if (applicantType === undefined || !kinds.has(applicantType)) {
      uncounted.push(named(application));
      continue;
    }
    const column = columnAt.get(applicantType)!;
    add(placement.opens, column);
    add(placement.closes, column);
    if (results.has(placement.closes)) add(rowIds.handled, column);
  }
  return { table3: table, facts: factsOf(applications, columns, year, form), uncounted };
}

/** The figures of the text that a ledger can give; a column that it lacks gives none, nor does one with a gap. */
function factsOf(
  applications: readonly Application[],
  columns: ReadonlySet<ColumnId>,
  year: number,
  form: Form,
): Record<string, number> {
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  const isOfYear = (day: Day | undefined): boolean => day !== undefined && day >= first && day <= last;
  const received = applications.filter((one) => isOfYear(one.received));
  // what has no day may be of any year in which the application was about
  const mayBeOfYear = (one: Application, on: Day | undefined): boolean =>
    on === undefined ? placementOf(one, year, form) !== undefined : isOfYear(on);
  const noticed = applications.filter((one) => isCharged(one) && mayBeOfYear(one, one.feeNoticedOn));
  const paid = applications.filter(
    (one) =>
      (one.feePaidOn !== undefined || (one.feeCollected ?? 0) > 0) &&
      mayBeOfYear(one, one.feePaidOn ?? one.feeNoticedOn),
  );
  const isDated = noticed.every(({ feeNoticedOn }) => feeNoticedOn !== undefined);
  // a blank amount is not 0: where there is one, the sum is not known
  const hasAll = (of: readonly Application[], amount: 'feeNoticed' | 'feeCollected') =>
    of.every((one) => one[amount] !== undefined);
  const sum = (of: readonly Application[], amount: 'feeNoticed' | 'feeCollected') =>
    of.reduce((total, one) => total + Math.round((one[amount] ?? 0) * CENTS), 0) / CENTS;
  const facts: Record<string, number> = {};
  // where some do not tell their channel, the figures of the others would be too small
  const isTold = received.every(({ channel }) => channel !== undefined);
  if (columns.has('channel') && isTold) {
    for (const { id } of form.facts) {
      if (/^channel[A-Z]/.test(id)) {
        facts[id] = received.filter(({ channel }) => channel === id).length;
      }
    }
  }
  if (columns.has('extensionTold')) {
    facts.extended = applications.filter(({ extensionTold }) => isOfYear(extensionTold)).length;
  }
  if (columns.has('feeNoticedOn')) {
    if (isDated) {
      facts.feeNotices = noticed.length;
      if (columns.has('feeNoticed') && hasAll(noticed, 'feeNoticed'))
        facts.feeNoticed = sum(noticed, 'feeNoticed');
    }
    const isPaidDated = paid.every(
      ({ feePaidOn, feeNoticedOn }) => (feePaidOn ?? feeNoticedOn) !== undefined,
    );
    if (columns.has('feeCollected') && isPaidDated && hasAll(paid, 'feeCollected')) {
      facts.feeCollected = sum(paid, 'feeCollected');
    }
  }
  return facts;
}

const CENTS = 100;

/** Whose report it is; a ledger does not say. */
export type LedgerOf = Pick<Report, 'organ' | 'level' | 'year'>;

/** What was counted, as a report of nothing but that. */
export function reportOf({ table3, facts }: Counted, of: LedgerOf, form: Form): Report {
  return {
    organ: of.organ,
    ...(of.level !== undefined && { level: of.level }),
    year: of.year,
    format: form.id,
    table3,
    facts: facts,
  };
}

/** The applications that go to the ledger of the next year: all that the year has not finished. */
export function forNextYear(applications: readonly Application[], year: number): readonly Application[] {
  const last = lastDayOf(year);
  return applications.filter((one) => !((finishedOn(one) ?? Infinity) <= last));
}
