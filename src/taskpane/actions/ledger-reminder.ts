/** The line that greets who opens the workbook, as the ledger itself says it: what is due soon, what is late, what is not counted. */
import type { Day } from '../../ledger/day';
import { deadlineOf, reminderOf } from '../../ledger/deadline';
import { COUNTED_ROWS } from '../../ledger/limits';
import { reminder, uncounted } from '../../words/ledger';
import { uncounted as faulty } from '../../words/ledger-sheet';
import type { LedgerReading } from './ledger-reading';

/** `3件5个工作日内到期、1件超期`; what the sheet does not count; `undefined` for neither. */
export function dueLine({ ledger, calendar, faulty: count }: LedgerReading, today: Day): string | undefined {
  const due = reminderOf(ledger.applications.map((one) => deadlineOf(one, calendar, today)));
  const notCounted =
    (count > 0 ? `${count}${faulty}` : '') +
    (ledger.uncounted ? uncounted(ledger.uncounted, COUNTED_ROWS) : '');
  const said = [...(due.soon + due.overdue > 0 ? [reminder(due)] : []), ...(notCounted ? [notCounted] : [])];
  return said.length > 0 ? said.join('；') : undefined;
}
