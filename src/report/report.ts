/** A report: what one organ publishes for one year, in the shape of the contract's report JSON. */
import type { Address } from './address';
import { factAddress, placeOf } from './address';
import type { Cell } from './cell';
import type { Form, TableForms } from './form';
import { findForm, figureRows } from './form';

/** The class of the organ (机关类别); it decides which rules apply. */
export const levels = [
  'state',
  'province',
  'prefecture',
  'county',
  'township',
  'subdistrict',
  'committee',
  'office',
  'department',
] as const;
export type Level = (typeof levels)[number];

/** Rows of table 3 by id, each a cell per column in the order of the form. A missing row is not a blank row. */
export type Table3Cells = Readonly<Record<string, readonly Cell[]>>;
/** Rows of table 2 by id, each with its cells by the id of their column. */
export type Table2Cells = Readonly<Record<string, Readonly<Record<string, Cell>>>>;
/** Blocks of table 4 by id, each a cell per outcome in the order of the form. */
export type Table4Cells = Readonly<Record<string, readonly Cell[]>>;

export interface Report {
  readonly organ: string;
  readonly level?: Level;
  readonly year: number;
  /** the form of tables 2 and 4 */
  readonly format: string;
  /** the form of table 3 where it differs: real reports mix them */
  readonly table3Format?: string;
  readonly table2?: Table2Cells;
  readonly table3?: Table3Cells;
  readonly table4?: Table4Cells;
  /** figures that the text needs and no table holds, by the ids of the form's facts */
  readonly facts?: Readonly<Record<string, Cell>>;
  /** the text by the number of its section, `0` being what stands before the first */
  readonly sections?: Readonly<Record<string, string>>;
  /** addresses of cells that are formulas in the workbook; all others are published values */
  readonly computed?: readonly Address[];
}

/** The form that tables 2 and 4 of a report follow; `undefined` when it names a form that does not exist. */
export function formOf(report: Report): Form | undefined {
  return findForm(report.format);
}

/** The form that table 3 of a report follows; `undefined` when it names a form that does not exist. */
export function table3FormOf(report: Report): Form | undefined {
  return findForm(report.table3Format ?? report.format);
}

/** The forms that the tables of a report follow; `undefined` when it names one that does not exist. */
export function tableFormsOf(report: Report): TableForms | undefined {
  const form = formOf(report);
  const table3Form = table3FormOf(report);
  return form && table3Form && { form, table3Form };
}

/** Looks up a cell of table 3 by address; `undefined` where the report lacks the row. */
export function table3Reader(form: Form, cells: Table3Cells): (address: Address) => Cell | undefined {
  const columnIndex = new Map(form.table3.columns.map((column, index) => [column.id, index]));
  return (address) => {
    const place = placeOf(address);
    if (place?.table !== 'table3') return undefined;
    const index = columnIndex.get(place.column);
    return index === undefined ? undefined : cells[place.row]?.[index];
  };
}

/** Reads the figures of a report; `undefined` for one that it lacks. */
export function cellReader(report: Report | undefined): (address: Address) => Cell | undefined {
  if (!report) return () => undefined;
  const table3Form = table3FormOf(report);
  const table3 = table3Form && report.table3 ? table3Reader(table3Form, report.table3) : () => undefined;
  const outcomes = new Map(formOf(report)?.table4.columns.map(({ id }, index) => [id, index]));
  const facts = new Map(
    Object.entries(report.facts ?? {}).map(([id, cell]) => [factAddress(id), cell] as const),
  );
  return (address) => {
    const place = placeOf(address);
    switch (place?.table) {
      case 'table2':
        return report.table2?.[place.row]?.[place.column];
      case 'table3':
        return table3(address);
      case 'table4':
        return report.table4?.[place.row]?.[outcomes.get(place.column) ?? -1];
      case undefined:
        return facts.get(address);
    }
  };
}

/** Rows of plain cells in the order of the form, as table 3. */
export function table3FromRows(form: Form, rows: readonly (readonly Cell[])[]): Table3Cells {
  return Object.fromEntries(figureRows(form).map((row, index) => [row.id, rows[index] ?? []]));
}
