/** Selects cells of table 3 together, where a rectangle shows what they have in common. */
import type { Host, SheetRef } from '../../workbook/host';
import type { CellId } from './table-reading';

/** What was selected: all of the cells, or of cells that stand apart the first alone. */
export interface Selected {
  readonly cells: number;
  readonly all: boolean;
}

/** A rectangle around cells of one row or column shows what they have in common; around others it shows nothing. */
export async function selectTogether(
  host: Host,
  sheet: SheetRef,
  cells: readonly CellId[],
): Promise<Selected> {
  const rows = new Set(cells.map(({ row }) => row)).size;
  const columns = new Set(cells.map(({ column }) => column)).size;
  const all = rows === 1 || columns === 1 || rows * columns === cells.length;
  await host.select(sheet, all ? cells : cells.slice(0, 1));
  return { cells: cells.length, all };
}
