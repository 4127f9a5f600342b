/** Plans of single sheets for tests to look at. */
import { findForm } from '../../src/report/form';
import { a1, wholeRows } from '../../src/workbook/box';
import { written } from '../../src/workbook/expression';
import type { SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { plannedKinds } from '../../src/workbook/sheet-kind';
import type { WorkbookRequest } from '../../src/workbook/workbook-plan';

/** A workbook of a form in its second year, so that last year's is of the same form. */
export function requestFor(format: string, more: Partial<WorkbookRequest> = {}): WorkbookRequest {
  const form = findForm(format)!;
  return {
    form,
    organ: '沾益区人民政府',
    year: form.firstReportYear + 1,
    sheets: plannedKinds,
    ...more,
  };
}

export const sheetOf = (kind: SheetKind, request: WorkbookRequest): SheetPlan =>
  planWorkbook(request).sheets.find((sheet) => sheet.kind === kind)!;

/** What is admitted in cells and said beside them, a line each: the cells, the formula or list, title and message. */
export const validationsText = ({ validations }: SheetPlan): string =>
  validations
    .map(({ box: at, formula, list, prompt }) =>
      [a1(at), formula ? written(formula) : (list?.join() ?? '*'), prompt.title, prompt.message].join(' | '),
    )
    .join('\n');

/** The names of cells that are no figures of the form, and constants, a line each. */
export const namesText = ({ names }: SheetPlan, start: RegExp): string =>
  names
    .filter(({ name }) => start.test(name))
    .map(({ name, refersTo }) =>
      'constant' in refersTo
        ? `${name} ${refersTo.constant}`
        : `${name} ${a1('cells' in refersTo ? refersTo.cells : refersTo.valuesOf)}`,
    )
    .join('\n');

/** Sizes, what stays when scrolling, and how it prints. */
export const lookText = ({ columnWidths, rowHeights, frozen, tabColor, print, start }: SheetPlan): string =>
  [
    `columns ${columnWidths.join(' ')}`,
    `rows ${rowHeights.join(' ')}`,
    `frozen ${frozen.rows} ${frozen.columns}, tab ${tabColor}, start ${a1(start)}`,
    `prints ${a1(print.area)} ${print.orientation} ${print.pagesWide === undefined ? 'one page' : `${print.pagesWide} wide`} ${print.titleRows ? wholeRows(print.titleRows) : ''}`.trim(),
  ].join('\n');
