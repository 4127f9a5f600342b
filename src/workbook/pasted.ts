/** Cleans a block that was pasted into a table: what reads as a figure is written as one, and each change is listed. */
import { readFigure } from '../report/figures';
import type { RawCell } from './host';

/** A cell that reads as a figure but is written otherwise, by its place in the block. */
export interface CleanedCell {
  readonly row: number;
  readonly column: number;
  readonly from: RawCell;
  readonly to: number | string;
}

/** A cell whose content cannot be read for certain; it stays as it is. */
export interface UnreadCell {
  readonly row: number;
  readonly column: number;
  readonly found: string;
}

export interface CleanedBlock {
  /** the block as it is to be written */
  readonly cells: readonly (readonly RawCell[])[];
  readonly changed: readonly CleanedCell[];
  readonly unread: readonly UnreadCell[];
}

/** Formulas, told by `isFormula`, stay untouched. */
export function cleanedBlock(
  block: readonly (readonly RawCell[])[],
  isFormula: (row: number, column: number) => boolean = () => false,
): CleanedBlock {
  const changed: CleanedCell[] = [];
  const unread: UnreadCell[] = [];
  const cells = block.map((line, row) =>
    line.map((from, column): RawCell => {
      if (isFormula(row, column)) return from;
      const figure = readFigure(from);
      if ('unreadable' in figure) {
        unread.push({ row, column, found: figure.unreadable });
        return from;
      }
      if (figure.tidy) return from;
      const to = figure.cell === null ? '' : figure.cell === 'na' ? '/' : figure.cell;
      changed.push({ row, column, from, to });
      return to;
    }),
  );
  return { cells, changed, unread };
}
