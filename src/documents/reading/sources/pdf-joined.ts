/** A table that goes on on the next page is one table: its columns are the same, and cells cut by the page's end are one. */
import type { TableBlock } from '../content';
import { gridOf } from '../grid';
import type { RuledCell, RuledTable } from './pdf-tables';
import { NEAR, nearestIndex } from './pdf-tables';

/** Whether the second goes on with the first: it stands between the same sides, and the columns of one are among those of the other. */
export function isContinued(first: RuledTable, second: RuledTable): boolean {
  const shift = second.xs[0]! - first.xs[0]!;
  const other = second.xs.map((x) => x - shift);
  const [few, many] = other.length < first.xs.length ? [other, first.xs] : [first.xs, other];
  const isAmong = (x: number) => many.some((one) => Math.abs(one - x) <= 2 * NEAR);
  return isSame(other.at(-1)!, first.xs.at(-1)!) && few.every(isAmong);
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= 2 * NEAR;

export function continued(first: RuledTable, second: RuledTable): RuledTable {
  const shift = second.xs[0]! - first.xs[0]!;
  const moved = second.cells.map((cell) => ({ ...cell, left: cell.left - shift, right: cell.right - shift }));
  const others = second.xs.map((x) => x - shift).filter((x) => !first.xs.some((one) => isSame(one, x)));
  const rows = first.ys.length - 1;
  const headings = repeatedRows(first.cells, moved);
  const below = moved
    .filter(({ row }) => row >= headings)
    .map((cell) => ({ ...cell, row: cell.row - headings }));
  const cells = [...first.cells];
  const lowest = [...cells.keys()].filter((at) => cells[at]!.row + cells[at]!.rows === rows);
  for (const cell of below) {
    const at = cell.row === 0 ? lowest.find((one) => isCut(cells[one]!, cell)) : undefined;
    const above = at !== undefined && cells[at];
    if (above) cells[at] = { ...above, rows: above.rows + cell.rows, text: together(above.text, cell.text) };
    else cells.push({ ...cell, row: cell.row + rows });
  }
  return {
    top: first.top,
    bottom: second.bottom,
    xs: [...first.xs, ...others].sort((one, other) => one - other),
    // places of rows on several pages say nothing; their number does
    ys: Array.from({ length: rows + second.ys.length - headings }, (_, index) => index),
    cells,
  };
}

/** How many rows at the start of a continuation repeat the headings. */
function repeatedRows(first: readonly RuledCell[], second: readonly RuledCell[]): number {
  const told = (cells: readonly RuledCell[], row: number) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text, rows }) => `${rows} ${text.replace(/\s/g, '')}`)
      .join('|');
  let row = 0;
  // figures may repeat, headings alone have words in all that they say
  while (row < 6 && /[^\d\s|]/.test(told(second, row)) && told(second, row) === told(first, row)) row++;
  const isWhole = second.every((cell) => cell.row >= row || cell.row + cell.rows <= row);
  return isWhole ? row : 0;
}

/** The beginning of what a form numbers. */
const NUMBERED = /^[（(]?\s*[一二三四五六七八九十\d]+\s*[）)、.．，,]/;

/**
 * Whether a cell at the end of a page is the upper part of one at the start of the next: both are of the same
 * columns, one is of several rows, and the lower says nothing that begins anew.
 */
function isCut(above: RuledCell, below: RuledCell): boolean {
  const isSameColumn = isSame(above.left, below.left) && isSame(above.right, below.right);
  if (!isSameColumn || (above.rows === 1 && below.rows === 1)) return false;
  return !NUMBERED.test(below.text) && !/^\d*$/.test(above.text.trim() || '-');
}

const together = (above: string, below: string): string =>
  [above, below].filter((text) => text !== '').join('\n');

export function blockOf({ xs, ys, cells }: RuledTable): TableBlock {
  const placed = cells.map(({ left, right, row, rows, text }) => {
    const column = nearestIndex(xs, left);
    return { row, rows, column, columns: Math.max(1, nearestIndex(xs, right) - column), text };
  });
  return gridOf(placed, ys.length - 1, xs.length - 1);
}
