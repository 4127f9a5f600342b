/** The plan of a workbook: for now its sheet of table 3 alone. */
import type { Address } from '../report/address';
import { addressOf } from '../report/address';
import type { Cell } from '../report/cell';
import { figureRows } from '../report/form';
import { table3Reader } from '../report/report';
import * as words from '../words/workbook';
import { layOutTable3 } from './table3-layout';
import { planTable3 } from './table3-plan';
import type { PlanContent } from './plan';
import type { WorkbookPlan, WorkbookRequest } from './workbook-plan';

export function planWorkbook({ form, organ, year, names, report }: WorkbookRequest): WorkbookPlan {
  const sheetName = names?.table3;
  const plan = planTable3({ form, organ, year, ...(sheetName !== undefined && { sheetName }) });
  if (!report?.table3) return { sheets: [plan] };
  const { cell } = layOutTable3(form);
  const read = table3Reader(form, report.table3);
  const computed = new Set<Address>(report.computed);
  const contents = plan.contents.map((line) => [...line]);
  for (const { id } of figureRows(form)) {
    for (const column of form.table3.columns) {
      const address = addressOf('table3', id, column.id);
      const { row, column: at } = cell(address);
      if (!computed.has(address)) contents[row]![at] = contentOf(read(address) ?? null);
    }
  }
  return { sheets: [{ ...plan, contents }] };
}

const contentOf = (cell: Cell): PlanContent => (cell === 'na' ? words.slash : (cell ?? ''));
