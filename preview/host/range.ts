/** `Excel.Range`: a rectangle of cells, the ranges beside and within it, and what stands in it. */
import type { Box, EngineCell } from '../sheet/sheet-engine';
import { GRID, intersection, isWholeColumns, isWholeRows, union, within } from './address';
import type { Area } from './area';
import { addressOf, boxOf } from './area';
import { cellProperties, WRONG_SIZE } from './range-cells';
import { flagOf, oneOf, record, textOf } from './checks';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { ExcelError, invalidArgument, NotInterpreted } from './errors';
import { ExcelObject } from './excel-class';
import type { Arguments, ExcelClass } from './excel-class';
import { placeAt } from './lookup';
import { rangeFormat } from './range-format';

export const range: ExcelClass<Area> = {
  name: 'Range',

  properties: {
    ...cellProperties,
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    CellCount: { get: (self) => cellCount(boxOf(self)) },
    RowIndex: { get: (self) => boxOf(self).row },
    ColumnIndex: { get: (self) => boxOf(self).column },
    RowCount: { get: (self) => boxOf(self).rows },
    ColumnCount: { get: (self) => boxOf(self).columns },
    ColumnHidden: {
      get: (self) => {
        const hidden = columnsOf(self).map((column) => self.host.workbook.isColumnHidden(self.sheet, column));
        return hidden.every((one) => one === hidden[0]) ? hidden[0] : null;
      },
      set: (self, value) => {
        const { workbook } = self.host;
        const hides = flagOf(value);
        for (const column of columnsOf(self)) {
          if (hides) workbook.hideColumn(self.sheet, column);
          else workbook.showColumn(self.sheet, column);
        }
      },
    },
    Hyperlink: { get: linkOf, set: setLink },
    IsEntireRow: { get: (self) => isWholeRows(boxOf(self)) },
    IsEntireColumn: { get: (self) => isWholeColumns(boxOf(self)) },
  },

  objects: {
    Worksheet: (self) => self.host.objects.worksheet(self.host, self.sheet),
    Format: (self) => new ExcelObject(rangeFormat, self),
    ConditionalFormats: (self) => new ExcelObject(conditionalFormats, self),
    DataValidation: (self) => new ExcelObject(dataValidation, self),
  },

  methods: {
    GetCell: (self, args) => {
      const box = boxOf(self);
      return part(self, { row: box.row + args.integer(0), column: box.column + args.integer(1) });
    },
    GetRow: (self, args) => {
      const box = boxOf(self);
      return part(self, { row: box.row + indexWithin(args, box.rows), columns: box.columns });
    },
    GetColumn: (self, args) => {
      const box = boxOf(self);
      return part(self, { column: box.column + indexWithin(args, box.columns), rows: box.rows });
    },
    GetLastCell: (self) => part(self, { ...lastRow(self), ...lastColumn(self) }),
    GetLastRow: (self) => part(self, { ...lastRow(self), columns: boxOf(self).columns }),
    GetLastColumn: (self) => part(self, { ...lastColumn(self), rows: boxOf(self).rows }),
    GetEntireRow: (self) => at(self, { ...boxOf(self), column: 0, columns: GRID.columns }),
    GetEntireColumn: (self) => at(self, { ...boxOf(self), row: 0, rows: GRID.rows }),

    GetOffsetRange: (self, args) => {
      const box = boxOf(self);
      return at(self, { ...box, row: box.row + args.integer(0), column: box.column + args.integer(1) });
    },
    GetResizedRange: (self, args) => {
      const box = boxOf(self);
      return at(self, {
        ...box,
        rows: box.rows + args.integer(0),
        columns: box.columns + args.integer(1),
      });
    },
    GetAbsoluteResizedRange: (self, args) =>
      at(self, { ...boxOf(self), rows: args.integer(0), columns: args.integer(1) }),
    GetRowsAbove: (self, args) => {
      const box = boxOf(self);
      const count = countFrom(args);
      return at(self, { ...box, row: count > 0 ? box.row - count : box.row, rows: Math.abs(count) });
    },
    GetRowsBelow: (self, args) => {
      const box = boxOf(self);
      const count = countFrom(args);
      const end = box.row + box.rows;
      return at(self, { ...box, row: count > 0 ? end : end + count, rows: Math.abs(count) });
    },
    GetColumnsBefore: (self, args) => {
      const box = boxOf(self);
      const count = countFrom(args);
      const column = count > 0 ? box.column - count : box.column;
      return at(self, { ...box, column, columns: Math.abs(count) });
    },
    GetColumnsAfter: (self, args) => {
      const box = boxOf(self);
      const count = countFrom(args);
      const end = box.column + box.columns;
      return at(self, { ...box, column: count > 0 ? end : end + count, columns: Math.abs(count) });
    },

    GetBoundingRect: (self, args) => at(self, union(boxOf(self), otherBox(self, args))),
    GetIntersection: (self, args) => found(self, intersection(boxOf(self), otherBox(self, args))),
    GetIntersectionOrNullObject: (self, args) =>
      foundOrNull(self, intersection(boxOf(self), otherBox(self, args))),
    GetUsedRange: (self, args) => found(self, usedPart(self, args)),
    GetUsedRangeOrNullObject: (self, args) => foundOrNull(self, usedPart(self, args)),

    Select: (self) => {
      const { engine } = self.host.workbook;
      if (engine.activeSheet() !== self.sheet) engine.activateSheet(self.sheet);
      engine.select(self.sheet, boxOf(self));
    },
    Clear: (self, args) => clear(self, args.optionalText(0) ?? 'All'),
    Merge: (self, args) => {
      const box = boxOf(self);
      const { engine } = self.host.workbook;
      const rows = args.flag(0) ? Array.from({ length: box.rows }, (_, row) => row) : undefined;
      const boxes = rows?.map((row) => ({ ...box, row: box.row + row, rows: 1 })) ?? [box];
      for (const one of boxes) if (cellCount(one) > 1) engine.merge(self.sheet, one);
    },
    Unmerge: (self) => self.host.workbook.engine.unmerge(self.sheet, boxOf(self)),
    Insert: (self, args) => {
      if (!isWholeRows(boxOf(self)) || args.text(0) !== 'Down') throw new NotInterpreted(ONLY_ROWS);
      return insertRows(self);
    },
    Delete: (self, args) => {
      if (!isWholeRows(boxOf(self)) || args.text(0) !== 'Up') throw new NotInterpreted(ONLY_ROWS);
      const { row, rows } = boxOf(self);
      self.host.workbook.engine.deleteRows(self.sheet, row, rows);
      self.host.references.rowsMoved(self.sheet, row, -rows);
      self.host.workbook.rowsMoved(self.sheet, row, -rows);
    },
    Calculate: () => undefined,
    _ValidateArraySize: (self, args) => {
      const box = boxOf(self);
      if (args.integer(0) !== box.rows || args.integer(1) !== box.columns) throw invalidArgument(WRONG_SIZE);
    },
  },
};

const columnsOf = (area: Area): readonly number[] => {
  const { column, columns } = boxOf(area);
  return Array.from({ length: columns }, (_, index) => column + index);
};

function linkOf(area: Area): unknown {
  const { row, column } = boxOf(area);
  const { workbook } = area.host;
  const link = workbook.links(area.sheet).find((one) => one.box.row === row && one.box.column === column);
  if (!link) return null;
  const { documentReference, address, screenTip } = link;
  const textToDisplay = textOfCell(
    workbook.engine.cells(area.sheet, { row, column, rows: 1, columns: 1 })[0]![0]!,
  );
  return { documentReference, address, screenTip, textToDisplay };
}

const textOfCell = ({ value }: EngineCell): string =>
  typeof value === 'object' ? (value?.error ?? '') : String(value);

/** The text stays, or the reference takes the place of none; the cell looks as links do. */
function setLink(area: Area, value: unknown): void {
  const { workbook } = area.host;
  const box = boxOf(area);
  const { documentReference, address, screenTip, textToDisplay } = record(value);
  if ((documentReference === undefined) === (address === undefined)) throw invalidArgument();
  const link = Object.fromEntries(
    Object.entries({ documentReference, address, screenTip })
      .filter(([, text]) => text !== undefined)
      .map(([name, text]) => [name, textOf(text)]),
  );
  workbook.setLink(area.sheet, box, link);
  const [first] = workbook.engine.cells(area.sheet, box).flat();
  if (textToDisplay !== undefined || first?.value === null) {
    const text = textOf(textToDisplay ?? documentReference ?? address);
    workbook.engine.setCells(area.sheet, { ...box, rows: 1, columns: 1 }, [[{ value: text }]]);
  }
  workbook.engine.setStyle(area.sheet, box, { fontColor: LINK_COLOR });
}
const LINK_COLOR = '#0563c1';

const ONLY_ROWS = 'inserting and deleting other than whole rows';

/** The range over a box of the sheet; outside the grid there is none. */
export function rangeAt(area: Pick<Area, 'host' | 'sheet'>, box: Box): ExcelObject<Area> {
  if (!within(box)) throw invalidArgument();
  return new ExcelObject(range, { host: area.host, sheet: area.sheet, boxes: [box] });
}
const at = rangeAt;

/** A range of one cell, row or column of `area`, from where `box` puts it. */
const part = (area: Area, box: Partial<Box>): ExcelObject<Area> =>
  at(area, { ...boxOf(area), rows: 1, columns: 1, ...box });

const lastRow = (area: Area) => ({ row: boxOf(area).row + boxOf(area).rows - 1 });
const lastColumn = (area: Area) => ({ column: boxOf(area).column + boxOf(area).columns - 1 });

const cellCount = (box: Box): number => {
  const count = box.rows * box.columns;
  return count > 2 ** 31 - 1 ? -1 : count;
};

function indexWithin(args: Arguments, size: number): number {
  const index = args.integer(0);
  if (index < 0 || index >= size) throw invalidArgument();
  return index;
}

function countFrom(args: Arguments): number {
  const count = args.integer(0, 1);
  if (count === 0) throw invalidArgument();
  return count;
}

/** A range, or an address on the same sheet, as an argument. */
export function boxArgument(area: Pick<Area, 'host' | 'sheet'>, args: Arguments, index: number): Box {
  const other = args.object(index, range);
  if (!other) return placeAt(area.host.workbook, area.sheet, args.text(index)).box;
  if (other.sheet !== area.sheet) throw invalidArgument();
  return boxOf(other);
}
const otherBox = (area: Area, args: Arguments): Box => boxArgument(area, args, 0);

function usedPart(area: Area, args: Arguments): Box | null {
  const box = boxOf(area);
  const used = area.host.workbook.engine.usedBox(area.sheet, args.flag(0));
  return used && intersection(used, box);
}

function found(area: Area, box: Box | null): ExcelObject<Area> {
  if (!box) throw new ExcelError('ItemNotFound');
  return at(area, box);
}
const foundOrNull = (area: Area, box: Box | null): ExcelObject<Area> | null => (box ? at(area, box) : null);

function clear(area: Area, applyTo: string): void {
  const what = oneOf(applyTo, ['All', 'Contents', 'Formats']);
  const { engine } = area.host.workbook;
  const box = boxOf(area);
  engine.clear(area.sheet, box, what);
  if (what === 'All') engine.clearValidation(area.sheet, box);
}

function insertRows(area: Area): ExcelObject<Area> {
  const inserted = boxOf(area);
  area.host.workbook.engine.insertRows(area.sheet, inserted.row, inserted.rows);
  area.host.references.rowsMoved(area.sheet, inserted.row, inserted.rows);
  area.host.workbook.rowsMoved(area.sheet, inserted.row, inserted.rows);
  return at(area, inserted);
}
