/** 新建下年度表: next year's workbook from this year's, and what goes over. */
import type { TableId } from '../report/address';
import { addressOf } from '../report/address';
import type { Cell } from '../report/cell';
import type { Form } from '../report/form';
import { formForYear } from '../report/form';
import { table3FormOf } from '../report/report';
import { rows as rowIds } from '../rules/table3';
import { forNextYear } from '../ledger/count';
import { roomFor, rowsOfLines, withRows } from '../workbook/carried-rows';
import { nextYear } from '../workbook/next-year';
import { nameOfAddress } from '../workbook/names';
import type { PlanContent, SheetPlan } from '../workbook/plan';
import { planWorkbook } from '../workbook/planned';
import { withContents } from '../workbook/refilled';
import { contentOfCell } from '../workbook/raw-cell';
import { plannedKinds } from '../workbook/sheet-kind';
import type { OwnWorkbook } from './own-workbook';
import { goneWordings, wordingTexts } from './workbook-wordings';

export interface NextOutline {
  readonly year: number;
  readonly form: Form;
  /** what becomes 上年结转, by the label of the column; none where this year has no table 3 */
  readonly carried: readonly { readonly label: string; readonly cell: Cell }[];
  /** the tables that go to 上年年报 */
  readonly tables: readonly TableId[];
  /** how many applications of the ledger go over, where there is one */
  readonly applications?: number;
  /** how many of the office's own wordings go over, where it has any */
  readonly wordings?: number;
}

/** What goes over, without the workbook. */
export function nextOutline({ reading: { report, wordings = [] }, ledger }: OwnWorkbook): NextOutline {
  const year = report.year + 1;
  const form = formForYear(year);
  const gone = goneWordings(wordings, { form, table3Form: form });
  const columns = table3FormOf(report)?.table3.columns;
  return {
    year,
    form,
    carried: (report.table3?.[rowIds.carriedOut] ?? []).map((cell, index) => ({
      label: columns?.[index]?.label ?? '',
      cell,
    })),
    tables: (['table2', 'table3', 'table4'] as const).filter((table) => report[table] !== undefined),
    ...(ledger && { applications: forNextYear(ledger.applications, report.year).length }),
    ...(wordings.length > 0 && { wordings: wordings.length - gone.length }),
  };
}

/** The sheets that stand this year stand next year, and 上年年报 with them. */
export function nextWorkbook(own: OwnWorkbook): readonly SheetPlan[] {
  const { reading, sheets, basics, ledger, countsLedger } = own;
  const { report } = reading;
  const unfinished = ledger && forNextYear(ledger.applications, report.year);
  const rows = ledger ? rowsOfLines(ledger, new Set(unfinished?.map(({ line }) => line))) : [];
  const request = nextYear({
    report,
    basics,
    sheets: plannedKinds.filter((kind) => kind === 'previous' || sheets.has(kind)),
  });
  const { form } = request;
  const carriedIn = request.report?.table3?.[rowIds.carriedIn];
  // figures also where the others of the table are counted
  const values = new Map(
    form.table3.columns.flatMap(({ id }, index): (readonly [string, PlanContent])[] => {
      const address = addressOf('table3', rowIds.carriedIn, id);
      // the total goes on being one
      if (!carriedIn || request.report?.computed?.includes(address)) return [];
      return [[nameOfAddress(address), contentOfCell(carriedIn[index] ?? null)]];
    }),
  );
  const plan = planWorkbook({
    ...request,
    wordings: wordingTexts(sheets.get('wordings')),
    countsLedger,
    ...(ledger && { applications: roomFor(rows) }),
  });
  return plan.sheets.map((sheet) => {
    if (sheet.kind === 'table3') return withContents(sheet, values);
    return sheet.kind === 'ledger' && ledger ? withRows(sheet, form, rows, ledger.columns) : sheet;
  });
}

/** How many figures of this year's 结转下年度 are blank. */
export const blankCarried = ({ carried }: NextOutline): number =>
  carried.filter(({ cell }) => cell === null).length;
