/** How the cells of Univer's workbook look: styles, lines, sizes, merged cells. */
import type { ICellData, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetRowDataMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetDefaultStyleMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { eachCell, intersection, isWholeColumns, isWholeRows } from '../host/address';
import { NO_LINE } from './initial-look';
import type { BorderEdge, BorderStyle, Box, CellStyle } from './sheet-engine';
import type { CellPatches, UniverBook } from './univer-book';
import type { UniverContents } from './univer-contents';
import { contentOf } from './univer-cells';
import { boxOf, rangeOf } from './univer-rules';
import { fromUniver, lineFromUniver, lineToUniver, ownLook, toUniver } from './univer-style';

const PIXELS_PER_POINT = 96 / 72;
export const pixels = (points: number): number => points * PIXELS_PER_POINT;
const points = (size: number): number => size / PIXELS_PER_POINT;

type Side = 't' | 'b' | 'l' | 'r';

export class UniverLooks {
  /** what cells will look like, by sheet; `null` while changes are made at once */
  private held: Map<string, CellPatches> | null = null;

  constructor(
    private readonly book: UniverBook,
    private readonly contents: UniverContents,
  ) {}

  /** From now on changes are gathered, for each of Univer's own costs by itself what all cost together. */
  hold(): void {
    this.held ??= new Map();
  }

  /** Makes the gathered changes, and further ones at once. */
  release(): void {
    this.flush();
    this.held = null;
  }

  /** Makes the gathered changes. */
  flush(): void {
    for (const [sheet, patches] of this.held ?? []) this.contents.patchLooks(sheet, patches);
    this.held?.clear();
  }

  style(sheet: string, row: number, column: number): CellStyle {
    this.flush();
    const worksheet = this.book.sheet(sheet);
    return {
      ...fromUniver(worksheet.getComposedCellStyle(row, column)),
      ...ownLook(worksheet.getConfig().custom),
      ...ownLook(worksheet.getCellRaw(row, column)?.custom),
    };
  }

  setStyle(sheet: string, box: Box, patch: Partial<CellStyle>): void {
    const worksheet = this.book.sheet(sheet);
    const style = toUniver(patch);
    const own = ownLook(patch);
    const patches: CellPatches = {};
    const restyle = (row: number, column: number, cell: Nullable<ICellData>) => {
      const custom = Object.keys(own).length > 0 && { custom: { ...cell?.custom, ...own } };
      (patches[row] ??= {})[column] = { s: style, ...custom };
    };
    const isWhole = isWholeRows(box) || isWholeColumns(box);
    // these start from what the cells have
    if (isWhole || Object.keys(own).length > 0) this.flush();
    if (isWhole) {
      this.setWhole(worksheet, box, style, own);
      this.contents.eachKept(sheet, box, restyle);
    } else {
      eachCell(box, (row, column) => restyle(row, column, worksheet.getCellRaw(row, column)));
    }
    this.patch(sheet, patches);
  }

  /** Takes the looks of the cells away, lines among them; those of whole rows and columns stay. */
  clear(sheet: string, box: Box): void {
    this.flush();
    const patches: CellPatches = {};
    this.contents.eachKept(sheet, box, (row, column) => {
      (patches[row] ??= {})[column] = { s: null, custom: null };
    });
    this.contents.patchLooks(sheet, patches);
  }

  border(sheet: string, box: Box, edge: BorderEdge): BorderStyle {
    const [first] = sides(box, edge);
    if (!first) return NO_LINE;
    const { row, column } = first.box;
    const held = this.held?.get(sheet)?.[row]?.[column]?.s as Nullable<IStyleData>;
    const line = held?.bd?.[first.side];
    if (line !== undefined) return lineFromUniver(line);
    return lineFromUniver(this.book.sheet(sheet).getComposedCellStyle(row, column).bd?.[first.side]);
  }

  setBorder(sheet: string, box: Box, edge: BorderEdge, border: BorderStyle): void {
    const patches: CellPatches = {};
    for (const { box: cells, side } of sides(box, edge)) {
      eachCell(cells, (row, column) => {
        const cell = ((patches[row] ??= {})[column] ??= {});
        const { bd = {} } = (cell.s ?? {}) as IStyleData;
        cell.s = { bd: { ...bd, [side]: lineToUniver(border) } };
      });
    }
    this.patch(sheet, patches);
  }

  columnWidth(sheet: string, column: number): number {
    return points(this.book.sheet(sheet).getColumnWidth(column));
  }

  setColumnWidth(sheet: string, column: number, count: number, width: number): void {
    const ranges = [rangeOf({ row: 0, column, rows: 1, columns: count })];
    this.book.run(SetWorksheetColWidthMutation, sheet, { ranges, colWidth: pixels(width) });
  }

  rowHeight(sheet: string, row: number): number {
    return points(this.book.sheet(sheet).getRowHeight(row));
  }

  setRowHeight(sheet: string, row: number, count: number, height: number): void {
    const ranges = [rangeOf({ row, column: 0, rows: count, columns: 1 })];
    this.book.run(SetWorksheetRowHeightMutation, sheet, { ranges, rowHeight: pixels(height) });
    this.book.run(SetWorksheetRowIsAutoHeightMutation, sheet, {
      ranges,
      autoHeightInfo: BooleanNumber.FALSE,
    });
  }

  merges(sheet: string): Box[] {
    return this.book.sheet(sheet).getMergeData().map(boxOf);
  }

  merge(sheet: string, box: Box): void {
    this.unmerge(sheet, box);
    const patches: CellPatches = {};
    this.contents.eachKept(sheet, box, (row, column) => {
      const isFirst = row === box.row && column === box.column;
      if (!isFirst) (patches[row] ??= {})[column] = contentOf({ value: null });
    });
    this.contents.patch(sheet, patches);
    this.book.run(AddWorksheetMergeMutation, sheet, { ranges: [rangeOf(box)] });
  }

  unmerge(sheet: string, box: Box): void {
    const ranges = this.merges(sheet)
      .filter((merged) => intersection(merged, box))
      .map(rangeOf);
    if (ranges.length > 0) this.book.run(RemoveWorksheetMergeMutation, sheet, { ranges });
  }

  private patch(sheet: string, patches: CellPatches): void {
    if (this.held === null) return this.contents.patchLooks(sheet, patches);
    const held = this.held.get(sheet) ?? {};
    this.held.set(sheet, held);
    for (const [row, cells] of Object.entries(patches)) {
      const line = (held[Number(row)] ??= {});
      for (const [column, cell] of Object.entries(cells as Record<string, ICellData>)) {
        line[Number(column)] = layered(line[Number(column)], cell);
      }
    }
  }

  /** What is said of whole rows, columns or the sheet is kept by them. */
  private setWhole(worksheet: Worksheet, box: Box, style: IStyleData, own: object): void {
    const sheet = worksheet.getSheetId();
    if (isWholeRows(box) && isWholeColumns(box)) {
      const defaultStyle = { ...worksheet.getDefaultCellStyleInternal(), ...style };
      this.book.run(SetWorksheetDefaultStyleMutation, sheet, { defaultStyle });
      const config = worksheet.getConfig();
      config.custom = { ...config.custom, ...own };
      return;
    }
    if (Object.keys(own).length > 0) throw new Error('the sheet keeps this look by cells alone');
    if (isWholeColumns(box)) {
      const columnData = Object.fromEntries(
        indices(box.column, box.columns).map((column) => [
          column,
          { s: { ...worksheet.getColumnStyle(column), ...style } },
        ]),
      );
      this.book.run(SetColDataMutation, sheet, { columnData });
      return;
    }
    const rowData = Object.fromEntries(
      indices(box.row, box.rows).map((row) => [row, { s: { ...worksheet.getRowStyle(row), ...style } }]),
    );
    this.book.run(SetRowDataMutation, sheet, { rowData });
  }
}

/** A change of a cell's look upon another. */
function layered(under: ICellData | undefined, over: ICellData): ICellData {
  const [below, above] = [under?.s as Nullable<IStyleData>, over.s as Nullable<IStyleData>];
  const lines = (below?.bd ?? above?.bd) && { bd: { ...below?.bd, ...above?.bd } };
  return { ...under, ...over, s: { ...below, ...above, ...lines } };
}

const indices = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/**
 * The cells at an edge of a box, each with its side. A line between two cells belongs to both, the first
 * being the one inside the box.
 */
function sides(
  { row, column, rows, columns }: Box,
  edge: BorderEdge,
): readonly { readonly box: Box; readonly side: Side }[] {
  const across = (at: number, count: number, side: Side) => ({
    box: { row: at, column, rows: count, columns },
    side,
  });
  const down = (at: number, count: number, side: Side) => ({
    box: { row, column: at, rows, columns: count },
    side,
  });
  const lines = {
    EdgeTop: [across(row, 1, 't'), across(row - 1, 1, 'b')],
    EdgeBottom: [across(row + rows - 1, 1, 'b'), across(row + rows, 1, 't')],
    InsideHorizontal: [across(row, rows - 1, 'b'), across(row + 1, rows - 1, 't')],
    EdgeLeft: [down(column, 1, 'l'), down(column - 1, 1, 'r')],
    EdgeRight: [down(column + columns - 1, 1, 'r'), down(column + columns, 1, 'l')],
    InsideVertical: [down(column, columns - 1, 'r'), down(column + 1, columns - 1, 'l')],
  } as const;
  return lines[edge].filter(({ box }) => box.row >= 0 && box.column >= 0 && box.rows > 0 && box.columns > 0);
}
