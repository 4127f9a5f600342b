/** What the cells of the tables are called, as heads over columns and in rows of lists: table, row, column. */
import type { Address } from '../../report/address';
import { addressOf } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { Table4Block, TableForms } from '../../report/form';
import { figureRows, plainName, table2Rows } from '../../report/form';
import type { ListContent } from '../../workbook/list-sheet';
import * as words from '../../words/rollup-sheets';
import { sheetNames, within } from '../../words/sheets';
import { slash } from '../../words/workbook';

/** table, row, column */
export type CellName = readonly [table: string, row: string, column: string];

/** Of all cells, in the order of the form. */
export function cellNames({ form, table3Form }: TableForms): ReadonlyMap<Address, CellName> {
  const blocks = (of: readonly Table4Block[], outer?: string): readonly (readonly [string, string])[] =>
    of.flatMap(({ id, label, children }) => {
      const name = outer === undefined ? label : within(outer, label);
      return children ? blocks(children, name) : [[id, name] as const];
    });
  return new Map<Address, CellName>([
    ...table2Rows(form).flatMap(({ id, label, columns }) =>
      columns.map((column): [Address, CellName] => [
        addressOf('table2', id, column.id),
        [sheetNames.table2, label, column.label],
      ]),
    ),
    ...figureRows(table3Form).flatMap((row) =>
      table3Form.table3.columns.map((column): [Address, CellName] => [
        addressOf('table3', row.id, column.id),
        [sheetNames.table3, plainName(row), column.label],
      ]),
    ),
    ...blocks(form.table4.blocks).flatMap(([id, name]) =>
      form.table4.columns.map((column): [Address, CellName] => [
        addressOf('table4', id, column.id),
        [sheetNames.table4, name, column.label],
      ]),
    ),
  ]);
}

/** What stands in a list for a cell; one that a report lacks says so. */
export const listed = (cell: Cell | undefined): ListContent =>
  cell === undefined ? words.absent : cell === 'na' ? slash : cell;
