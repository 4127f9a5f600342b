/** One or more rectangles of a sheet, as ranges and their formats share them. */
import type { Box, CellStyle } from '../sheet/sheet-engine';
import { a1, contains, intersection, isWholeColumns, isWholeRows, quoted, union } from './address';
import { ExcelError, invalidArgument } from './errors';
import type { Host } from './host';

export interface Area {
  readonly host: Host;
  /** id of the sheet */
  readonly sheet: string;
  /** none where all rows were deleted; they move when rows are inserted or deleted above them */
  boxes: readonly Box[];
}

/** The area's only, or first, box; fails where they are gone. */
export function boxOf(area: Area): Box {
  area.host.workbook.sheet(area.sheet);
  const [box] = area.boxes;
  if (!box) throw new ExcelError('InvalidReference');
  return box;
}

/** Whole rows or columns: Excel neither reads nor writes their cells one by one. */
export const isUnbounded = (box: Box): boolean => isWholeRows(box) || isWholeColumns(box);

export function boundedBox(area: Area): Box {
  const box = boxOf(area);
  if (isUnbounded(box)) throw invalidArgument();
  return box;
}

/** The address with its sheet, e.g. `'2019 年'!A1:B2`. */
export function addressOf(area: Area): string {
  const sheet = quoted(area.host.workbook.sheet(area.sheet).name);
  return area.boxes.map((box) => `${sheet}!${a1(box)}`).join(',');
}

/** The look of all cells where it is the same, `null` where it differs. */
export function uniform<T>(area: Area, read: (style: CellStyle) => T): T | null {
  const { engine } = area.host.workbook;
  const cells = area.boxes.flatMap((box) => positions(seen(area, box)));
  const [first, ...rest] = cells.map(({ row, column }) => read(engine.style(area.sheet, row, column)));
  return rest.every((value) => value === first) ? first! : null;
}

export function setStyle(area: Area, patch: Partial<CellStyle>): void {
  boxOf(area);
  for (const box of area.boxes) area.host.workbook.engine.setStyle(area.sheet, box, patch);
}

/** What there is to see of a box: of whole rows and columns their first cell and the used part. */
function seen(area: Area, box: Box): Box {
  if (!isUnbounded(box)) return box;
  const first = { ...box, rows: 1, columns: 1 };
  const used = area.host.workbook.engine.usedBox(area.sheet, false);
  const part = used && intersection(used, box);
  return part ? union(first, part) : first;
}

export const positions = (box: Box): { readonly row: number; readonly column: number }[] =>
  Array.from({ length: box.rows * box.columns }, (_, index) => ({
    row: box.row + Math.floor(index / box.columns),
    column: box.column + (index % box.columns),
  }));

/** Whether a cell is hidden below a merged one: what is written there is lost. */
export function isCovered(merges: readonly Box[], row: number, column: number): boolean {
  const cell = { row, column, rows: 1, columns: 1 };
  return merges.some((box) => contains(box, cell) && (box.row !== row || box.column !== column));
}
