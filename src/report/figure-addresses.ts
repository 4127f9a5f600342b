/** Where the figures of a form's tables stand: the one list of their addresses. */
import type { Address } from './address';
import { addressOf } from './address';
import type { TableForms } from './form';
import { figureRows, table2Rows, table4Blocks } from './form';

/** The addresses of all figures of a form's three tables, in its order. */
export function addressesOf({ form, table3Form }: TableForms): readonly Address[] {
  return [
    ...table2Rows(form).flatMap(({ id, columns }) =>
      columns.map((column) => addressOf('table2', id, column.id)),
    ),
    ...figureRows(table3Form).flatMap(({ id }) =>
      table3Form.table3.columns.map((column) => addressOf('table3', id, column.id)),
    ),
    ...table4Blocks(form).flatMap(({ id }) =>
      form.table4.columns.map((column) => addressOf('table4', id, column.id)),
    ),
  ];
}
