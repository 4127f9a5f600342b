/** The plan of a workbook: each of its sheets by the planner of its kind. */
import { planTable3 } from './table3-plan';
import type { WorkbookPlan, WorkbookRequest } from './workbook-plan';

/** Plans the sheets that are asked for, in their order. Throws a `RangeError` for a sheet that has no planner. */
export function planWorkbook({ form, organ, year, sheets, names }: WorkbookRequest): WorkbookPlan {
  return {
    sheets: sheets.map((kind) => {
      if (kind !== 'table3') throw new RangeError(`no plan of the sheet ${kind}`);
      return planTable3({ form, organ, year, sheetName: names?.table3 });
    }),
  };
}
