/** How many applications of a year were not answered within their limit, as far as a ledger can tell. */
import type { Form } from '../report/form';
import type { Application, Ledger } from './application';
import { answeredOn } from './application';
import type { ColumnId } from './columns';
import { placementOf } from './count';
import type { Day } from './day';
import { firstDayOf, lastDayOf } from './day';
import type { Clock } from './deadline';
import { deadlineOf } from './deadline';
import type { Calendar } from './workdays';

export interface OverdueOptions {
  readonly form: Form;
  readonly year: number;
  /** what is open on it, or at the end of the year where that is over, is late if its limit has passed by then */
  readonly today: Day;
  readonly calendar: Calendar;
}

/** A day that cannot be read leaves it open whether an answer was late. */
const CLOCK: ReadonlySet<ColumnId> = new Set<ColumnId & (keyof Clock | 'handledOn')>([
  'received',
  'correctionTold',
  'corrected',
  'consultedFrom',
  'consultedTo',
  'extensionTold',
  'extensionDays',
  'postponedTo',
  'handledOn',
]);

/**
 * Those that were answered in the year too late, and those that were open at its end beyond their limit.
 * @returns `undefined` where it is not known: a day is missing, cannot be read or contradicts another, or the holidays
 * of a year within a limit are not known
 */
export function overdueIn(ledger: Ledger, options: OverdueOptions): number | undefined {
  if (!ledger.columns.has('received') || !ledger.columns.has('handledOn')) return undefined;
  if (ledger.unreadable.some(({ column }) => CLOCK.has(column))) return undefined;
  let count = 0;
  for (const one of ledger.applications) {
    const late = isLate(one, options);
    if (late === undefined) return undefined;
    if (late) count += 1;
  }
  return count;
}

/** `undefined` where it is not known; what is no application of the year is not late in it. */
function isLate(one: Application, { form, year, today, calendar }: OverdueOptions): boolean | undefined {
  const answered = answeredOn(one);
  if (one.received === undefined || (one.handledOn !== undefined && answered === undefined)) return undefined;
  const last = Math.min(today, lastDayOf(year));
  const isOfYear = placementOf(one, year, form) !== undefined && (answered ?? Infinity) >= firstDayOf(year);
  if (!isOfYear || one.received > last) return false;
  const isAnswered = answered !== undefined && answered <= last;
  const { from, due, late } = deadlineOf(isAnswered ? one : { ...one, handledOn: undefined }, calendar, last);
  if (from === undefined || due === undefined) return false;
  const until = Math.min(due, isAnswered ? answered : last);
  // what comes after does not change whether it was in time
  if (until > from && calendar.unknownYears(from, until).length > 0) return undefined;
  return late > 0;
}
