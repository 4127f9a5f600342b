/** The line that greets who opens the workbook: how many applications are due soon, and how many are late. */
import type { Day } from '../../ledger/day';
import { deadlineOf, reminderOf } from '../../ledger/deadline';
import { officialCalendar } from '../../ledger/workdays';
import { reminder } from '../../words/ledger';
import type { LedgerReading } from './ledger-reading';

/** `3件5个工作日内到期、1件超期`; `undefined` where nothing is due. */
export function dueLine({ ledger }: LedgerReading, today: Day): string | undefined {
  const calendar = officialCalendar();
  const due = reminderOf(ledger.applications.map((one) => deadlineOf(one, calendar, today)));
  return due.soon + due.overdue > 0 ? reminder(due) : undefined;
}
