/** What does not go over where a workbook is planned anew, in words. */
import type { TableForms } from '../report/form';
import { tableFormsOf } from '../report/report';
import { leftBehind as words } from '../words/copies';
import type { OwnWorkbook } from './own-workbook';
import { goneWordings } from './workbook-wordings';

/** @param forms of the workbook that is planned; the same as now where absent */
export function leftBehind(own: OwnWorkbook, forms?: TableForms): readonly string[] {
  const { reading, sheets, others, ledger } = own;
  const { report, wordings = [] } = reading;
  const gone = goneWordings(wordings, forms ?? tableFormsOf(report)!);
  return [
    ...(others.length > 0 ? [words.otherSheets(others.map(({ sheet, year }) => [sheet, year]))] : []),
    ...(ledger && ledger.others.length > 0 ? [words.ownColumns(ledger.others)] : []),
    ...(ledger ? [words.calendar] : []),
    ...(gone.length > 0 ? [words.wordings(gone.map(({ sentence }) => sentence))] : []),
    ...(sheets.has('requests') ? [words.requests] : []),
    words.general,
  ];
}
