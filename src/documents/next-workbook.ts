/** 新建下年度表: next year's workbook from this year's, and what goes over. */
import { addressOf } from '../report/address';
import type { Cell } from '../report/cell';
import type { Form } from '../report/form';
import { forNextYear } from '../ledger/count';
import { roomFor, rowsOfLines, withRows } from '../workbook/carried-rows';
import { CARRIED_IN, CARRIED_OUT, nextYear } from '../workbook/next-year';
import { nameOfAddress } from '../workbook/names';
import type { PlanContent, SheetPlan } from '../workbook/plan';
import { planWorkbook } from '../workbook/planned';
import { withContents } from '../workbook/refilled';
import { contentOfCell } from '../workbook/sheet-pieces';
import { sheetKinds } from '../workbook/sheet-kind';
import type { OwnWorkbook } from './own-workbook';
import { table3FormOf } from '../report/report';

export interface NextWorkbook {
  readonly year: number;
  readonly form: Form;
  readonly sheets: readonly SheetPlan[];
  /** what becomes 上年结转, by the label of the column; none where this year has no table 3 */
  readonly carried: readonly { readonly label: string; readonly cell: Cell }[];
  /** how many applications of the ledger go over, where there is one */
  readonly applications?: number;
  /** columns of the clerk's own in the ledger, which do not go over */
  readonly ownColumns: readonly string[];
}

/** The sheets that stand this year stand next year, and 上年年报 with them. */
export function nextWorkbook(own: OwnWorkbook): NextWorkbook {
  const { reading, sheets, basics, ledger, countsLedger } = own;
  const { report } = reading;
  const unfinished = ledger && forNextYear(ledger.applications, report.year);
  const lines = new Set(unfinished?.map(({ line }) => line));
  const rows = ledger ? rowsOfLines(ledger, lines) : [];
  const request = nextYear({
    report,
    basics,
    sheets: sheetKinds.filter((kind) => kind === 'previous' || sheets.has(kind)),
  });
  const { form, year } = request;
  const carriedIn = request.report?.table3?.[CARRIED_IN] ?? [];
  const values = new Map<string, PlanContent>(
    form.table3.columns.flatMap(({ id }, index): (readonly [string, PlanContent])[] => {
      const address = addressOf('table3', CARRIED_IN, id);
      // the total goes on being one
      if (carriedIn.length === 0 || request.report?.computed?.includes(address)) return [];
      return [[nameOfAddress(address), contentOfCell(carriedIn[index] ?? null)]];
    }),
  );
  const { sheets: plans } = planWorkbook({
    ...request,
    countsLedger,
    ...(ledger && { applications: roomFor(rows) }),
  });
  const last = table3FormOf(report);
  return {
    year,
    form,
    sheets: plans.map((plan) => {
      if (plan.kind === 'table3') return withContents(plan, values);
      return plan.kind === 'ledger' && ledger ? withRows(plan, form, rows, ledger.columns) : plan;
    }),
    carried: (report.table3?.[CARRIED_OUT] ?? []).map((cell, index) => ({
      label: last?.table3.columns[index]?.label ?? '',
      cell,
    })),
    ...(unfinished && { applications: unfinished.length }),
    ownColumns: ledger?.others ?? [],
  };
}

/** How many figures of this year's 结转下年度 are blank. */
export const blankCarried = ({ carried }: NextWorkbook): number =>
  carried.filter(({ cell }) => cell === null).length;
