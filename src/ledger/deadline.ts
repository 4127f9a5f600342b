/** The statutory deadline of an application (条例 第三十至三十五条): when it ends, and how it stands. */
import type { Application } from './application';
import { answeredOn } from './application';
import type { Day } from './day';
import { ANSWER, EXTENSION, SOON } from './limits';
import type { Arrangement, Calendar } from './workdays';

/** The dates that a deadline depends on. */
export type Clock = Pick<
  Application,
  | 'received'
  | 'correctionTold'
  | 'corrected'
  | 'consultedFrom'
  | 'consultedTo'
  | 'extensionTold'
  | 'extensionDays'
  | 'postponedTo'
>;

/** When the limit of an application ends, or why its clock stands. */
export type Due =
  | { readonly state: 'running'; readonly from: Day; readonly due: Day }
  /** told to correct, and not yet corrected: the limit starts anew with the correction */
  | { readonly state: 'awaitingCorrection' }
  /** a third party or another organ is asked: `left` working days remain when it has answered */
  | { readonly state: 'awaitingOpinions'; readonly left: number };

/**
 * Counts from the day after receipt, or after receipt of the corrected application. The time of a consultation,
 * from the day after it was sent to the day of the answer, does not count; one extension of at most 20 working days
 * does. A date set under 第三十五条 goes before all that.
 * @param until the day on which an open consultation ends for this purpose; absent where it goes on
 * @returns `undefined` without a day of receipt
 */
export function dueOf(clock: Clock, calendar: Calendar, until?: Day): Due | undefined {
  const { received, correctionTold, corrected, consultedFrom, postponedTo } = clock;
  if (received === undefined) return undefined;
  if (correctionTold !== undefined && corrected === undefined && postponedTo === undefined) {
    return { state: 'awaitingCorrection' };
  }
  const from = Math.max(received, corrected ?? received);
  if (postponedTo !== undefined) return { state: 'running', from, due: Math.max(from, postponedTo) };
  const limit = ANSWER + extensionOf(clock);
  const due = calendar.addWorkdays(from, limit);
  // what is asked after the limit has passed does not bring it back
  if (consultedFrom === undefined || consultedFrom > due) return { state: 'running', from, due };
  const asked = Math.max(from, consultedFrom);
  const answered = clock.consultedTo ?? until;
  if (answered === undefined) {
    return { state: 'awaitingOpinions', left: limit - calendar.workdaysBetween(from, asked) };
  }
  const taken = Math.max(0, calendar.workdaysBetween(asked, answered));
  return { state: 'running', from, due: calendar.addWorkdays(due, taken) };
}

/** Working days that the limit was extended by: what is written, the most there is where only the notice is. */
function extensionOf({ extensionTold, extensionDays }: Clock): number {
  if (extensionDays !== undefined) return Math.min(extensionDays, EXTENSION);
  return extensionTold === undefined ? 0 : EXTENSION;
}

/** How an application stands on a day. */
export interface Deadline {
  /** `handled`: it is answered, in time or not; without a day of receipt nothing can be said */
  readonly state: 'handled' | 'open' | 'awaitingCorrection' | 'awaitingOpinions' | 'unknown';
  /** the last day to answer; absent while the clock stands */
  readonly due?: Day;
  /** the day after which the limit is counted */
  readonly from?: Day;
  /** working days that are left, 0 on the last day itself; of an open one in time, or of one whose clock stands */
  readonly left?: number;
  /** whether an open one is due on the day itself; `left` may be 0 before, over days off */
  readonly isDueToday?: boolean;
  /** working days that it is late, at least 1 where it is late at all; 0 for in time */
  readonly late: number;
  /** years within the limit whose holidays the calendar does not know: the dates are a guess by weekends alone */
  readonly unknownYears: readonly number[];
}

/** @param today decides on what is open; what is answered is held against the day it was, whatever its result */
export function deadlineOf(application: Application, calendar: Calendar, today: Day): Deadline {
  const answered = answeredOn(application);
  const due = dueOf(application, calendar, answered);
  const nothing = { late: 0, unknownYears: [] };
  if (due === undefined) return { state: 'unknown', ...nothing };
  if (due.state !== 'running') {
    // closed for want of a correction: no answer was due
    if (answered !== undefined) return { state: 'handled', ...nothing };
    return { state: due.state, ...('left' in due && { left: due.left }), ...nothing };
  }
  const day = answered ?? today;
  const isLate = day > due.due;
  const late = isLate ? Math.max(1, calendar.workdaysBetween(due.due, day)) : 0;
  const span = { from: due.from, due: due.due, late };
  const unknownYears = calendar.unknownYears(due.from, isLate ? day : due.due);
  if (answered !== undefined) return { state: 'handled', ...span, unknownYears };
  const left = isLate
    ? {}
    : {
        left: calendar.workdaysBetween(Math.max(today, due.from), due.due),
        isDueToday: today === due.due,
      };
  return { state: 'open', ...span, ...left, unknownYears };
}

/** The days within a limit, and beyond it where it is late, on which the calendar departs from the week. */
export function arrangementsOf(
  { from, due }: Pick<Deadline, 'from' | 'due'>,
  calendar: Calendar,
  end: Day,
): readonly Arrangement[] {
  return from === undefined || due === undefined ? [] : calendar.arrangements(from, Math.max(due, end));
}

/** Whether a deadline is open and near. */
export const isSoon = ({ state, late, left }: Deadline): boolean =>
  state === 'open' && late === 0 && left !== undefined && left <= SOON;

/** Whether an application is open beyond its deadline. */
export const isOverdue = ({ state, late }: Deadline): boolean => state === 'open' && late > 0;

export interface Reminder {
  /** open, and due within so many working days */
  readonly soon: number;
  readonly within: number;
  readonly overdue: number;
  readonly awaitingCorrection: number;
  readonly awaitingOpinions: number;
}

/** What the line says that greets who opens the ledger. */
export function reminderOf(deadlines: readonly Deadline[]): Reminder {
  const count = (isIt: (deadline: Deadline) => boolean) => deadlines.filter(isIt).length;
  return {
    soon: count(isSoon),
    within: SOON,
    overdue: count(isOverdue),
    awaitingCorrection: count(({ state }) => state === 'awaitingCorrection'),
    awaitingOpinions: count(({ state }) => state === 'awaitingOpinions'),
  };
}
