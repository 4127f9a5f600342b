/** Where each figure of a workbook stands. */
import type { Address } from '../report/address';
import type { Form } from '../report/form';
import type { Level } from '../report/report';
import { levels, table3FormOf } from '../report/report';
import type { Years } from '../rules/rule';
import { levelWords } from '../words/levels';
import { basicAddress, basicIds } from './basics';
import { basicCell } from './basics-plan';
import { layOutFacts } from './facts-plan';
import { layOutPrevious, previousForms } from './previous-layout';
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

/** The class of organ that is known when the workbook is planned. */
export const levelIn = ({ report, basics }: WorkbookRequest): Level | undefined =>
  report?.level ?? levels.find((one) => levelWords[one] === basics?.level);

/** The forms that this year's tables and last year's follow. */
export const yearsOf = (request: WorkbookRequest): Required<Years> => ({
  form: request.form,
  table3Form: table3FormIn(request),
  previous: previousForms(request),
});

/** Finds figures, and what 基本信息 holds, on the sheets that are planned, then on those that are there already. */
export function placesOf(request: WorkbookRequest): Places {
  const planned = new Map<Address, Place>(
    request.sheets.flatMap((sheet): (readonly [Address, Place])[] => {
      if (sheet === 'basics') {
        return basicIds.map((id) => [basicAddress(id), { sheet, box: basicCell(id) }]);
      }
      const layout = layouts[sheet]?.(request);
      if (!layout) return [];
      return [...layout.figures.keys()].map((address) => [address, { sheet, box: cellIn(layout, address) }]);
    }),
  );
  return (address) => planned.get(address) ?? request.existing?.(address);
}
