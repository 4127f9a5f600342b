/** Where each figure of a workbook stands. */
import type { Address } from '../report/address';
import type { Form } from '../report/form';
import { table3FormOf } from '../report/report';
import { layOutFacts } from './facts-plan';
import { layOutPrevious } from './previous-layout';
import type { SheetKind } from './sheet-kind';
import type { TableLayout } from './table-layout';
import { cellIn } from './table-layout';
import { layOutTable2 } from './table2-layout';
import { layOutTable3 } from './table3-layout';
import { layOutTable4 } from './table4-layout';
import type { Place, Places, WorkbookRequest } from './workbook-plan';

/** The form of table 3: published reports mix them. */
export const table3FormIn = ({ form, report }: WorkbookRequest): Form =>
  (report && table3FormOf(report)) ?? form;

const layouts: Readonly<Partial<Record<SheetKind, (request: WorkbookRequest) => TableLayout>>> = {
  table2: ({ form }) => layOutTable2(form),
  table3: (request) => layOutTable3(table3FormIn(request)),
  table4: ({ form }) => layOutTable4(form),
  facts: ({ form }) => layOutFacts(form),
  previous: layOutPrevious,
};

/** Finds figures on the sheets that are planned, then on those that are there already. */
export function placesOf(request: WorkbookRequest): Places {
  const planned = new Map<Address, Place>(
    request.sheets.flatMap((sheet) => {
      const layout = layouts[sheet]?.(request);
      if (!layout) return [];
      return [...layout.figures.keys()].map((address) => [address, { sheet, box: cellIn(layout, address) }]);
    }),
  );
  return (address) => planned.get(address) ?? request.existing?.(address);
}
