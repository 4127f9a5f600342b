/** What selecting cells comes to, and which cells of table 3 a rectangle shows together. */
import { cornerNames } from '../../workbook/corners';
import type { CellsToShow } from '../../workbook/host';
import type { CellId } from './table-reading';

/** What was selected: all of the cells, or of cells that stand apart the first alone. */
export interface Selected {
  readonly cells: number;
  readonly all: boolean;
}

/** A rectangle around cells of one row or column shows what they have in common; around others it shows nothing. */
function standTogether(cells: readonly CellId[]): boolean {
  const rows = new Set(cells.map(({ row }) => row)).size;
  const columns = new Set(cells.map(({ column }) => column)).size;
  return rows === 1 || columns === 1 || rows * columns === cells.length;
}

/** The corners of such a rectangle, where one shows cells of table 3 together. */
export const cornersOf = (cells: readonly CellId[]): Pick<CellsToShow, 'corners'> =>
  standTogether(cells) ? { corners: cornerNames(cells) } : {};
