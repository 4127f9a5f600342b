/** `Excel.Worksheet` and `Excel.WorksheetCollection`. */
import type { EngineSheet } from '../sheet/sheet-engine';
import { colorFrom, colorToExcel } from './color';
import { flagOf, oneOf, textOf } from './checks';
import { ExcelError, invalidArgument } from './errors';
import { charts } from './charts';
import { eventMethods } from './event-methods';
import { ANY_SHEET } from './events';
import { ExcelObject } from './excel-class';
import type { Arguments, ExcelClass } from './excel-class';
import { freezePanes } from './freeze-panes';
import type { Host } from './host';
import { placeAt } from './lookup';
import { names } from './names';
import type { OnSheet } from './on-sheet';
import { pageLayout } from './page-layout';
import { rangeAt } from './range';
import { rangeAreasAt } from './range-areas';
import { checkedSheetName, freeSheetName } from './sheet-names';
import { tables } from './tables';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

const read = (self: OnSheet): EngineSheet => self.host.workbook.sheet(self.sheet);

function update(self: OnSheet, patch: Partial<Omit<EngineSheet, 'id'>>): void {
  read(self);
  self.host.workbook.engine.updateSheet(self.sheet, patch);
}

/** Excel never hides or deletes the last sheet that can be seen. */
function leaveOneVisible(self: OnSheet): void {
  const seen = self.host.workbook.engine.sheets().filter(({ visibility }) => visibility === 'Visible');
  if (seen.every(({ id }) => id === self.sheet)) throw new ExcelError('InvalidOperation');
}

const ofSheet = (host: Host, { id }: EngineSheet): ExcelObject<OnSheet> =>
  new ExcelObject(worksheet, { host, sheet: id });

/** The sheet so many places after this one, hidden ones left out where `visibleOnly` is set. */
function neighbour(self: OnSheet, args: Arguments, step: 1 | -1): ExcelObject<OnSheet> | null {
  const visibleOnly = args.flag(0);
  const sheets = self.host.workbook.engine.sheets();
  for (let at = read(self).position + step; sheets[at]; at += step) {
    const sheet = sheets[at]!;
    if (!visibleOnly || sheet.visibility === 'Visible') return ofSheet(self.host, sheet);
  }
  return null;
}

function existing<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new ExcelError('ItemNotFound');
  return found;
}

const gridlines = {
  get: (self: OnSheet) => read(self).showGridlines,
  set: (self: OnSheet, value: unknown) => update(self, { showGridlines: flagOf(value) }),
};

/** The used range of a sheet; of an empty one its first cell. */
function usedRange(self: OnSheet, args: Arguments): ExcelObject | null {
  read(self);
  const box = self.host.workbook.engine.usedBox(self.sheet, args.flag(0));
  return box && rangeAt(self, box);
}

export const worksheet: ExcelClass<OnSheet> = {
  name: 'Worksheet',
  identify: ({ sheet }) => ({ Id: sheet }),
  properties: {
    Id: { get: ({ sheet }) => sheet },
    Name: {
      get: (self) => read(self).name,
      set: (self, value) =>
        update(self, { name: checkedSheetName(self.host.workbook, textOf(value), self.sheet) }),
    },
    Position: {
      get: (self) => read(self).position,
      set: (self, value) => {
        const count = self.host.workbook.engine.sheets().length;
        if (typeof value !== 'number' || !(value >= 0 && value < count)) throw invalidArgument();
        update(self, { position: value });
      },
    },
    Visibility: {
      get: (self) => read(self).visibility,
      set: (self, value) => {
        const visibility = oneOf(value, VISIBILITIES);
        if (visibility !== 'Visible') leaveOneVisible(self);
        update(self, { visibility });
      },
    },
    TabColor: {
      get: (self) => colorToExcel(read(self).tabColor),
      set: (self, value) => update(self, { tabColor: value === '' ? '' : colorFrom(value) }),
    },
    ShowGridlines: gridlines,
    // the name under which office.js writes it
    Gridlines: { set: gridlines.set },
  },
  objects: {
    Names: ({ host, sheet }) => new ExcelObject(names, { host, scope: sheet }),
    FreezePanes: (self) => new ExcelObject(freezePanes, self),
    Tables: (self) => new ExcelObject(tables, self),
    Charts: (self) => new ExcelObject(charts, self),
    PageLayout: (self) => new ExcelObject(pageLayout, self),
  },
  methods: {
    Activate: (self) => {
      if (read(self).visibility !== 'Visible') throw new ExcelError('InvalidOperation');
      self.host.workbook.engine.activateSheet(self.sheet);
    },
    Calculate: () => undefined,
    Delete: (self) => {
      const { visibility } = read(self);
      if (visibility === 'VeryHidden') throw new ExcelError('InvalidOperation');
      if (visibility === 'Visible') leaveOneVisible(self);
      self.host.workbook.engine.removeSheet(self.sheet);
    },
    GetCell: (self, args) => {
      read(self);
      return rangeAt(self, { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 });
    },
    GetRange: (self, args) => {
      read(self);
      return rangeAt(self, placeAt(self.host.workbook, self.sheet, args.optionalText(0)).box);
    },
    GetRangeByIndexes: (self, args) => {
      read(self);
      const [row, column, rows, columns] = [0, 1, 2, 3].map((index) => args.integer(index));
      return rangeAt(self, { row: row!, column: column!, rows: rows!, columns: columns! });
    },
    GetRanges: (self, args) => {
      read(self);
      const addresses = args.optionalText(0)?.split(',') ?? [undefined];
      const boxes = addresses.map((address) => placeAt(self.host.workbook, self.sheet, address?.trim()).box);
      return rangeAreasAt(self, boxes);
    },
    GetUsedRange: (self, args) =>
      usedRange(self, args) ?? rangeAt(self, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: usedRange,
    GetNext: (self, args) => existing(neighbour(self, args, 1)),
    GetNextOrNullObject: (self, args) => neighbour(self, args, 1),
    GetPrevious: (self, args) => existing(neighbour(self, args, -1)),
    GetPreviousOrNullObject: (self, args) => neighbour(self, args, -1),
    _GetSheetById: ({ host }, args) => ofSheet(host, existing(host.workbook.find(args.text(0)))),
    ...eventMethods<OnSheet>(
      [
        'DataChangedEvent',
        'ActivatedEvent',
        'DeactivatedEvent',
        'SelectionChangedEvent',
        'CalculatedEvent',
        'EventNameChanged',
      ],
      ({ sheet }) => sheet,
    ),
  },
};

export interface Sheets {
  readonly host: Host;
}

const visibleOf = ({ host }: Sheets, args: Arguments): readonly EngineSheet[] => {
  const visibleOnly = args.flag(0);
  return host.workbook.engine.sheets().filter(({ visibility }) => !visibleOnly || visibility === 'Visible');
};

function item({ host }: Sheets, key: string): ExcelObject<OnSheet> | null {
  const found = host.workbook.find(key);
  return found ? ofSheet(host, found) : null;
}

export const worksheets: ExcelClass<Sheets> = {
  name: 'WorksheetCollection',
  methods: {
    Add: ({ host }, args) => {
      const { workbook } = host;
      const given = args.optionalText(0);
      const name = given === undefined ? freeSheetName(workbook) : checkedSheetName(workbook, given);
      return new ExcelObject(worksheet, { host, sheet: workbook.engine.addSheet(name) });
    },
    GetActiveWorksheet: ({ host }) =>
      new ExcelObject(worksheet, { host, sheet: host.workbook.engine.activeSheet() }),
    GetCount: (self, args) => visibleOf(self, args).length,
    GetFirst: (self, args) => ofSheet(self.host, existing(visibleOf(self, args)[0])),
    GetLast: (self, args) => ofSheet(self.host, existing(visibleOf(self, args).at(-1))),
    GetItem: (self, args) => existing(item(self, args.text(0))),
    GetItemOrNullObject: (self, args) => item(self, args.text(0)),
    ...eventMethods<Sheets>(
      [
        'DataChangedEvent',
        'ActivatedEvent',
        'DeactivatedEvent',
        'AddedEvent',
        'DeletedEvent',
        'SelectionChangedEvent',
        'CalculatedEvent',
        'EventNameChanged',
      ],
      () => ANY_SHEET,
    ),
  },
  items: ({ host }) => host.workbook.engine.sheets().map((sheet) => ofSheet(host, sheet)),
};
