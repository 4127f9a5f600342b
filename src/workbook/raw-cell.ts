/** Cells as the workbook holds them. */
import type { Cell } from '../report/cell';
import { slash } from '../words/workbook';

/** An empty cell is `''`. */
export type RawCell = number | string | boolean;

/** What a plain cell that shows the value holds: a truth is its word, nothing an empty text. */
export function plainContent(value: RawCell | null): number | string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

/** What stands in a cell for a figure. */
export const contentOfCell = (cell: Cell): string | number => (cell === 'na' ? slash : (cell ?? ''));
