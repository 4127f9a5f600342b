/** Rectangles of cells on one sheet, counted from 0, and how formulas write them. */

export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const box = (row: number, column: number, rows = 1, columns = 1): Box => ({
  row,
  column,
  rows,
  columns,
});

/** The box from the first corner of `from` to the last corner of `to`. */
export function boxBetween(from: Box, to: Box): Box {
  return box(from.row, from.column, to.row + to.rows - from.row, to.column + to.columns - from.column);
}

/** The smallest box around all of `boxes`, which must not be empty. */
export function boxAround(boxes: readonly Box[]): Box {
  // a ledger has more of them than a call takes arguments
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column, rows, columns } of boxes) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + rows);
    right = Math.max(right, column + columns);
  }
  return box(top, left, bottom - top, right - left);
}

export function contains({ row, column, rows, columns }: Box, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

/** `A` for 0, `AA` for 26. */
export const columnLetters = (column: number): string => FIRST_LETTERS[column] ?? lettersOf(column);

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** Those of nearly all references, which are written by the hundred thousand. */
const FIRST_LETTERS = Array.from({ length: 52 }, (_, column) => lettersOf(column));

/** `D5:J29`, or `D5` for a single cell; `$D$5` where absolute. */
export function a1(area: Box, kind: 'relative' | 'absolute' = 'relative'): string {
  const mark = kind === 'absolute' ? '$' : '';
  const corner = (row: number, column: number) => `${mark}${columnLetters(column)}${mark}${row + 1}`;
  const first = corner(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${corner(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Whole rows of the sheet, `$4:$5`. */
export const wholeRows = ({ row, rows }: Box): string => `$${row + 1}:$${row + rows}`;

/** Whole columns of the sheet, `$A:$D`. */
export const wholeColumns = ({ column, columns }: Box): string =>
  `$${columnLetters(column)}:$${columnLetters(column + columns - 1)}`;

/** The single cell that a reference such as `=申请办理!$D$5` names; `undefined` for anything else, e.g. `#REF!`. */
export function cellOfReference(formula: string): Box | undefined {
  const match = /^=.*!\$?([A-Z]{1,3})\$?([1-9]\d*)$/.exec(formula);
  return match ? cellNamed(match[1]!, match[2]!) : undefined;
}

/** The cells that a reference such as `=依申请公开台账!$A$4:$Y$304` names; `undefined` for anything else. */
export function areaOfReference(formula: string): Box | undefined {
  const match = /^=.*!\$?([A-Z]{1,3})\$?([1-9]\d*):\$?([A-Z]{1,3})\$?([1-9]\d*)$/.exec(formula);
  if (!match) return cellOfReference(formula);
  return boxBetween(cellNamed(match[1]!, match[2]!), cellNamed(match[3]!, match[4]!));
}

function cellNamed(letters: string, row: string): Box {
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return box(Number(row) - 1, column);
}

/** Few boxes that cover exactly these single cells: runs along the row, equal runs below each other joined. */
export function covering(cells: readonly Box[]): readonly Box[] {
  const byPlace = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: Box[] = [];
  for (const cell of byPlace) {
    const last = runs[runs.length - 1];
    if (last && last.row === cell.row && last.column + last.columns === cell.column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push(cell);
  }
  const boxes: Box[] = [];
  // by the place where the next run below would begin
  const ends = new Map<string, number>();
  const place = ({ column, columns }: Box, row: number) => `${row} ${column} ${columns}`;
  for (const run of runs) {
    const above = ends.get(place(run, run.row));
    const at = above ?? boxes.length;
    boxes[at] = above === undefined ? run : { ...boxes[above]!, rows: boxes[above]!.rows + 1 };
    ends.set(place(run, run.row + 1), at);
  }
  return boxes;
}
