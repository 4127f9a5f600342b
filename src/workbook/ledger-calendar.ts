/** The calendar that stands on the sheet of 依申请公开台账, as its formulas take it. */
import type { Day } from '../ledger/day';
import { Calendar } from '../ledger/workdays';
import type { RawCell } from './host';
import { calendarEnd, calendarStart } from './ledger-formulas';
import { calendarIds } from './ledger-layout';

/**
 * Of the years around the ledger's, the days on the sheet are all that is known: what the office has taken out or put in
 * holds. Texts are no days to formulas either.
 * @param rows those of the block that `calendarName` stands for
 */
export function calendarOnSheet(rows: readonly (readonly RawCell[])[], year: number): Calendar {
  const [from, to] = [calendarStart(year), calendarEnd(year)];
  const days = (id: 'off' | 'work') =>
    rows
      .map((row) => row[calendarIds.indexOf(id)])
      .filter((cell): cell is number => typeof cell === 'number')
      .map((day): Day => Math.floor(day))
      .filter((day) => day >= from && day <= to);
  return new Calendar({ off: days('off'), work: days('work') }, { from, to });
}
