/** Finds the figures in a range that may hold the labels and the heads of its table too. */
import { bare } from '../report/labels';

/** What Excel hands over for a range: rows of numbers, texts, booleans; blanks come as 0, null or "" by version. */
export type Matrix = readonly (readonly unknown[])[];

export const widthOf = (matrix: Matrix): number => Math.max(0, ...matrix.map((row) => row.length));

/** A table whose rows and columns of figures stand together, below its heads and right of its labels. */
export interface BlockShape {
  readonly rows: number;
  readonly columns: number;
  readonly isColumn: (text: string, column: number) => boolean;
  /** absent for a table without labels beside its rows */
  readonly isRow?: (text: string, row: number) => boolean;
}

/**
 * The figures in the lower right of a range, where everything left of them and above them is a label or a head
 * of the table and at least one says so; `undefined` for any other range. Blanks come from merged cells.
 */
export function blockBelowHeads(matrix: Matrix, shape: BlockShape): Matrix | undefined {
  const top = matrix.length - shape.rows;
  const left = widthOf(matrix) - shape.columns;
  if (top < 0 || left < 0 || top + left === 0) return undefined;
  const heads = columnIndexes(shape.columns).map((column) =>
    lastText(matrix.slice(0, top).map((row) => row[left + column])),
  );
  const labels = matrix.slice(top).map((row) => lastText(row.slice(0, left)));
  const headsFit = fit(heads, shape.isColumn);
  const labelsFit = left === 0 ? 'none' : shape.isRow ? fit(labels, shape.isRow) : fit(labels, () => false);
  if (headsFit === 'wrong' || labelsFit === 'wrong') return undefined;
  if (left > 0 && shape.isRow && labelsFit === 'none') return undefined;
  if (top > 0 && headsFit === 'none' && labelsFit === 'none') return undefined;
  return matrix.slice(top).map((row) => row.slice(left));
}

const columnIndexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Blanks are merged cells, unless there are but blanks. A number is no label. */
function fit(
  texts: readonly (string | undefined)[],
  isOwn: (text: string, index: number) => boolean,
): 'right' | 'none' | 'wrong' {
  let found = false;
  for (const [index, text] of texts.entries()) {
    if (text === undefined || !(text === '' || isOwn(text, index))) return 'wrong';
    found ||= text !== '';
  }
  return found ? 'right' : 'none';
}

/** `undefined` where a number stands among the labels, which a blank that came as 0 does not count as. */
function lastText(cells: readonly unknown[]): string | undefined {
  let last = '';
  for (const cell of cells) {
    if (typeof cell === 'string') {
      if (bare(cell) !== '') last = cell;
    } else if (!isBlank(cell) && cell !== 0) {
      return undefined;
    }
  }
  return last;
}

export const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';
