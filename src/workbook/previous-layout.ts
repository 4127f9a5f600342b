/** Where last year's three tables stand, one below the other, in the form that last year used. */
import { previousOf } from '../report/address';
import type { Form } from '../report/form';
import { formForYear } from '../report/form';
import { formOf, table3FormOf } from '../report/report';
import type { Box } from './box';
import { box } from './box';
import type { TableLayout } from './table-layout';
import { moved } from './table-layout';
import { layOutTable2 } from './table2-layout';
import { layOutTable3 } from './table3-layout';
import { layOutTable4Down } from './table4-layout';
import type { WorkbookRequest } from './workbook-plan';

export interface PreviousLayout extends TableLayout {
  readonly tables: readonly Box[];
  /** how many columns labels and figures take */
  readonly stub: number;
  readonly width: number;
}

/** The forms of last year's report, and its year. */
export function previousForms({ year, previous }: Pick<WorkbookRequest, 'year' | 'previous'>): {
  readonly form: Form;
  readonly table3Form: Form;
  readonly year: number;
} {
  const usual = formForYear(year - 1);
  const form = (previous && formOf(previous)) ?? usual;
  return { form, table3Form: (previous && table3FormOf(previous)) ?? form, year: previous?.year ?? year - 1 };
}

/** A line above the tables for the sheet's title, and a line between them. */
const GAP = 1;

export function layOutPrevious(request: Pick<WorkbookRequest, 'year' | 'previous'>): PreviousLayout {
  const { form, table3Form } = previousForms(request);
  const table3 = layOutTable3(table3Form);
  const stub = table3.matrix.column;
  let row = GAP;
  const tables = [layOutTable2(form, stub), table3, layOutTable4Down(form, stub)].map((layout) => {
    const at = moved(layout, row, previousOf);
    row += layout.table.rows + GAP;
    return at;
  });
  const width = table3.table.columns;
  return {
    labels: tables.flatMap(({ labels }) => labels),
    table: box(0, 0, row - GAP, width),
    figures: new Map(tables.flatMap(({ figures }) => [...figures])),
    tables: tables.map(({ table }) => table),
    stub,
    width,
  };
}
