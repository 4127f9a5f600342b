/** The line that greets who opens the workbook: how many applications are due soon, and how many are late. */
import type { Day } from '../../ledger/day';
import { deadlineOf, reminderOf } from '../../ledger/deadline';
import { COUNTED_ROWS } from '../../ledger/limits';
import { reminder, uncounted } from '../../words/ledger';
import type { LedgerReading } from './ledger-reading';

/** `3件5个工作日内到期、1件超期`; what the sheet does not count; `undefined` for neither. */
export function dueLine({ ledger, calendar }: LedgerReading, today: Day): string | undefined {
  const due = reminderOf(ledger.applications.map((one) => deadlineOf(one, calendar, today)));
  const said = [
    ...(due.soon + due.overdue > 0 ? [reminder(due)] : []),
    ...(ledger.uncounted ? [uncounted(ledger.uncounted, COUNTED_ROWS)] : []),
  ];
  return said.length > 0 ? said.join('；') : undefined;
}
