/** What does not go over where a workbook is planned anew, in words. */
import { leftBehind as words } from '../words/copies';
import type { OwnWorkbook } from './own-workbook';

export function leftBehind({ sheets, others, ledger }: OwnWorkbook): readonly string[] {
  return [
    ...(others.length > 0 ? [words.otherSheets(others.map(({ sheet, year }) => [sheet, year]))] : []),
    ...(ledger && ledger.others.length > 0 ? [words.ownColumns(ledger.others)] : []),
    ...(ledger ? [words.calendar] : []),
    ...(sheets.has('requests') ? [words.requests] : []),
    words.general,
  ];
}
