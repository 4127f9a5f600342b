/** A cell of a statutory table, and its three kinds of "nothing": 0, blank and "/" are never turned into one another. */

/** A figure, `null` for a blank, or `'na'` for "/" (不适用). */
export type Cell = number | null | 'na';

const SLASHES: ReadonlySet<string> = new Set(['/', '-', '—', '——', '–', '―', '不适用']);

/** Whether a text says "/" in one of the ways in which offices write it. */
export const isSlash = (text: string): boolean => SLASHES.has(text);

/** What a cell adds to a sum. A blank adds nothing and leaves the sum open; "/" adds nothing and leaves it known. */
export function addend(cell: Cell): number {
  return typeof cell === 'number' ? cell : 0;
}

/** Amounts are kept to six decimals (万元 down to 分), so sums are made on whole millionths. */
const SCALE = 1_000_000;

/** A figure in whole millionths; what it has beyond them is rounded. */
export const wholeMillionths = (figure: number): number => Math.round(figure * SCALE);

/** Whether whole millionths hold a figure as it is. */
export const isExact = (figure: number): boolean => Math.abs(figure * SCALE - wholeMillionths(figure)) < 1e-3;

/** The exact sum of the figures among `cells`. */
export function sum(cells: readonly Cell[]): number {
  return cells.reduce<number>((total, cell) => total + wholeMillionths(addend(cell)), 0) / SCALE;
}
