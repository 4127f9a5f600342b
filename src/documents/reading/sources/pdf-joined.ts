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
  const others = second.xs.map((x) => x - shift).filter((x) => !first.xs.some((one) => isSame(one, x)));
  const moved = second.cells.map((cell) => ({ ...cell, left: cell.left - shift, right: cell.right - shift }));
  const headings = repeatedRows(first.cells, moved);
  const below = moved
    .filter(({ row }) => row >= headings)
    .map((cell) => ({ ...cell, row: cell.row - headings }));
  const rows = first.ys.length - 1;
  const cells = [...first.cells];
  const lowest = [...cells.keys()].filter((at) => cells[at]!.row + cells[at]!.rows === rows);
  const aboveOf = (cell: RuledCell): number | undefined =>
    cell.row === 0 ? lowest.find((at) => isSameColumns(cells[at]!, cell)) : undefined;
  const pairs = below.flatMap((cell) => {
    const at = aboveOf(cell);
    return at === undefined ? [] : [{ above: cells[at]!, below: cell }];
  });
  const cut = isRowCut(pairs) ? 1 : 0;
  for (const cell of below) {
    const at = aboveOf(cell);
    const above = at === undefined ? undefined : cells[at];
    if (above && (cut === 1 || isCut(above, cell))) {
      const text = [above.text, cell.text].filter((one) => one !== '').join('\n');
      cells[at!] = { ...above, rows: above.rows + cell.rows - cut, text };
    } else cells.push({ ...cell, row: cell.row + rows - cut });
  }
  return {
    top: first.top,
    bottom: second.bottom,
    xs: [...first.xs, ...others].sort((one, other) => one - other),
    // places of rows on several pages say nothing; their number does
    ys: Array.from({ length: rows + second.ys.length - headings - cut }, (_, index) => index),
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

const FIGURE = /^[-+/—–\d.,\s]*$/;

/** Whether the lower text goes on with the upper one, and begins nothing anew. */
const goesOn = (above: string, below: string): boolean =>
  NUMBERED.test(above) && !NUMBERED.test(below) && !FIGURE.test(below);

/**
 * Whether the end of a page cuts a row: some label goes on below, and no cell has text on both pages but for that.
 * Labels that have no number do not tell whether they go on.
 */
const isRowCut = (pairs: readonly { readonly above: RuledCell; readonly below: RuledCell }[]): boolean => {
  const withText = pairs.filter(({ above, below }) => above.text !== '' && below.text !== '');
  return (
    withText.some(({ above, below }) => above.rows === 1 && below.rows === 1) &&
    withText.every(({ above, below }) => goesOn(above.text, below.text))
  );
};

/** Whether a cell of several rows at the end of a page, or at the start of the next, is cut by the page's end. */
function isCut(above: RuledCell, below: RuledCell): boolean {
  if (above.text === '') return above.rows > 1 && !FIGURE.test(below.text);
  return (above.rows > 1 || below.rows > 1) && !FIGURE.test(above.text) && !NUMBERED.test(below.text);
}

const isSameColumns = (one: RuledCell, other: RuledCell): boolean =>
  isSame(one.left, other.left) && isSame(one.right, other.right);

export function blockOf({ xs, ys, cells }: RuledTable): TableBlock {
  const placed = cells.map(({ left, right, row, rows, text }) => {
    const column = nearestIndex(xs, left);
    return { row, rows, column, columns: Math.max(1, nearestIndex(xs, right) - column), text };
  });
  return gridOf(placed, ys.length - 1, xs.length - 1);
}
