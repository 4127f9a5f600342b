/** Cell addresses: A1 texts into boxes and back, within the grid of a sheet. */
import type { Box } from '../sheet/sheet-engine';

export const GRID: Box = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

const columnName = (column: number): string => {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const isWholeRows = (box: Box): boolean => box.column === 0 && box.columns === GRID.columns;
export const isWholeColumns = (box: Box): boolean => box.row === 0 && box.rows === GRID.rows;

export const within = (box: Box): boolean =>
  box.row >= 0 &&
  box.column >= 0 &&
  box.rows > 0 &&
  box.columns > 0 &&
  box.row + box.rows <= GRID.rows &&
  box.column + box.columns <= GRID.columns;

export const intersection = (a: Box, b: Box): Box | null => {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
};

export const union = (a: Box, b: Box): Box => {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
};

export const contains = (outer: Box, inner: Box): boolean => {
  const shared = intersection(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
};

/** What is left of a box when another is cut out of it. */
export function without(box: Box, cut: Box): Box[] {
  const shared = intersection(box, cut);
  if (!shared) return [box];
  const middle = { row: shared.row, rows: shared.rows };
  const right = shared.column + shared.columns;
  const bottom = shared.row + shared.rows;
  return [
    { ...box, rows: shared.row - box.row },
    { ...box, ...middle, columns: shared.column - box.column },
    { ...box, ...middle, column: right, columns: box.column + box.columns - right },
    { ...box, row: bottom, rows: box.row + box.rows - bottom },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export const cellBox = (row: number, column: number): Box => ({ row, column, rows: 1, columns: 1 });

/** Something for every cell of a box, row by row. */
export const grid = <T>(box: Box, read: (row: number, column: number) => T): T[][] =>
  Array.from({ length: box.rows }, (_, row) =>
    Array.from({ length: box.columns }, (_, column) => read(box.row + row, box.column + column)),
  );

export function eachCell(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    for (let column = box.column; column < box.column + box.columns; column += 1) visit(row, column);
  }
}

/** `A1:B2`, `3:5`, `C:C`; with `$` before each part where `absolute` is set. */
export function a1(box: Box, absolute = false): string {
  const mark = absolute ? '$' : '';
  const columns = [columnName(box.column), columnName(box.column + box.columns - 1)];
  const rows = [box.row + 1, box.row + box.rows];
  if (isWholeRows(box)) return rows.map((row) => `${mark}${row}`).join(':');
  if (isWholeColumns(box)) return columns.map((column) => `${mark}${column}`).join(':');
  const corners = [0, 1].map((corner) => `${mark}${columns[corner]}${mark}${rows[corner]}`);
  return corners[0] === corners[1] ? corners[0]! : corners.join(':');
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

const corner = (text: string): Box | null => {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1]!), rows: 1, columns: 1 };
  const column = COLUMN.exec(text);
  if (column) return { row: 0, column: columnIndex(column[1]!), rows: GRID.rows, columns: 1 };
  const row = ROW.exec(text);
  if (row) return { row: Number(row[1]) - 1, column: 0, rows: 1, columns: GRID.columns };
  return null;
};

/** The box of an address without its sheet; `null` where the text is no address or lies outside the grid. */
export function parseA1(text: string): Box | null {
  const parts = text.split(':').map((part) => corner(part.trim()));
  const [first, second] = parts;
  if (!first || parts.length > 2 || second === null) return null;
  // a lone `A` or `3` is no address
  if (second === undefined && (isWholeRows(first) || isWholeColumns(first))) return null;
  if (second !== undefined && isWholeRows(first) !== isWholeRows(second)) return null;
  if (second !== undefined && isWholeColumns(first) !== isWholeColumns(second)) return null;
  const box = second === undefined ? first : union(first, second);
  return within(box) ? box : null;
}

/** The sheet's name as an address carries it, in quotes where it needs them. */
export const quoted = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && corner(sheet) === null && !/^[RC]\d*$/i.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;

/** Splits `'a b'!A1` into the sheet's name and the rest; without a sheet `sheet` is `undefined`. */
export function splitSheet(address: string): { readonly sheet?: string; readonly rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address);
  if (!match) return { rest: address };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, rest: match[3]! };
}
