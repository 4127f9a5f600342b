/** What an organ reports that sums up its units. */
import type { Cell } from '../../src/report/cell';
import { sum } from '../../src/report/cell';
import type { Sample } from './samples';

/** A report of which every cell is the sum of the units'; these have the same rows. */
export function together(units: readonly Sample[], organ: string): Sample {
  const [first] = units;
  const added = (cells: readonly Cell[]): Cell => sum(cells);
  const table2 = Object.fromEntries(
    Object.entries(first!.table2).map(([row, cells]) => [
      row,
      Object.fromEntries(
        Object.keys(cells).map((column) => [column, added(units.map((unit) => unit.table2[row]![column]!))]),
      ),
    ]),
  );
  const rowsOf = (table: 'table3' | 'table4') =>
    Object.fromEntries(
      Object.entries(first![table]).map(([row, cells]) => [
        row,
        cells.map((_, at) => added(units.map((unit) => unit[table][row]![at]!))),
      ]),
    );
  return { ...first!, organ, table2, table3: rowsOf('table3'), table4: rowsOf('table4') };
}
