/** `Excel.Table` and `Excel.TableCollection`: the tables of the workbook or of one sheet, always with a row of heads. */
import { intersection } from './address';
import { flagOf, textOf } from './checks';
import { ExcelError, invalidArgument, NotInterpreted } from './errors';
import { ExcelObject } from './excel-class';
import type { Arguments, ExcelClass, Property } from './excel-class';
import type { Host } from './host';
import { checkedName } from './names';
import { boxArgument, rangeAt } from './range';
import type { TableModel } from './table-model';

/** The tables of a sheet, or of the workbook where `sheet` is `null`. */
export interface Tables {
  readonly host: Host;
  readonly sheet: string | null;
}

interface TableItem {
  readonly host: Host;
  readonly id: number;
}

interface Found {
  readonly sheet: string;
  readonly table: TableModel;
}

const all = (host: Host): readonly Found[] =>
  host.workbook.engine
    .sheets()
    .flatMap(({ id }) => host.workbook.tables(id).map((table) => ({ sheet: id, table })));

function read({ host, id }: TableItem): Found {
  const found = all(host).find(({ table }) => table.id === id);
  if (!found) throw new ExcelError('ItemNotFound');
  return found;
}

function update(self: TableItem, patch: Partial<TableModel>): void {
  const { sheet, table } = read(self);
  const { workbook } = self.host;
  workbook.setTables(
    sheet,
    workbook.tables(sheet).map((one) => (one.id === table.id ? { ...one, ...patch } : one)),
  );
}

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function rename(self: TableItem, value: unknown): void {
  const name = checkedName(textOf(value));
  const taken = all(self.host).some(({ table }) => table.id !== self.id && sameName(table.name, name));
  if (taken) throw new ExcelError('ItemAlreadyExists');
  update(self, { name });
}

const flag = (key: 'showBandedRows' | 'showBandedColumns' | 'showFilterButton'): Property<TableItem> => ({
  get: (self) => read(self).table[key],
  set: (self, value) => update(self, { [key]: flagOf(value) }),
});

const part = (self: TableItem, rows: (table: TableModel) => { row: number; rows: number }) => {
  const { sheet, table } = read(self);
  return rangeAt({ host: self.host, sheet }, { ...table.box, ...rows(table) });
};

const table: ExcelClass<TableItem> = {
  name: 'Table',
  identify: ({ id }) => ({ Id: String(id) }),
  properties: {
    Id: { get: ({ id }) => String(id) },
    Name: { get: (self) => read(self).table.name, set: rename },
    Style: {
      get: (self) => read(self).table.style,
      set: (self, value) => update(self, { style: textOf(value) }),
    },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    ShowFilterButton: flag('showFilterButton'),
    ShowHeaders: { get: (self) => Boolean(read(self)) },
    ShowTotals: { get: (self) => !read(self) },
  },
  objects: {
    Worksheet: (self) => self.host.objects.worksheet(self.host, read(self).sheet),
  },
  methods: {
    GetRange: (self) => part(self, ({ box }) => ({ row: box.row, rows: box.rows })),
    GetHeaderRowRange: (self) => part(self, ({ box }) => ({ row: box.row, rows: 1 })),
    GetDataBodyRange: (self) => part(self, ({ box }) => ({ row: box.row + 1, rows: box.rows - 1 })),
    Resize: (self, args) => {
      const { sheet, table: own } = read(self);
      const box = boxArgument({ host: self.host, sheet }, args, 0);
      if (box.row !== own.box.row || box.rows < 2) throw invalidArgument();
      update(self, { box });
    },
    Delete: (self) => {
      const { sheet, table: own } = read(self);
      const { workbook } = self.host;
      workbook.engine.clear(sheet, own.box, 'All');
      workbook.setTables(
        sheet,
        workbook.tables(sheet).filter(({ id }) => id !== own.id),
      );
    },
  },
};

const list = ({ host, sheet }: Tables) => all(host).filter((one) => sheet === null || one.sheet === sheet);

function item(self: Tables, key: string): ExcelObject<TableItem> | null {
  const found = list(self).find(({ table: one }) => String(one.id) === key || sameName(one.name, key));
  return found ? new ExcelObject(table, { host: self.host, id: found.table.id }) : null;
}

/** Two tables never overlap; a row below the heads there is always, and no two heads are the same. */
function add(self: Tables, args: Arguments): ExcelObject<TableItem> {
  const { host } = self;
  if (!args.flag(1)) throw new NotInterpreted('tables without heads');
  const sheet = self.sheet ?? host.workbook.engine.activeSheet();
  const given = boxArgument({ host, sheet }, args, 0);
  const box = { ...given, rows: Math.max(2, given.rows) };
  if (host.workbook.tables(sheet).some((one) => intersection(one.box, box))) throw invalidArgument();
  const id = host.workbook.newTable(sheet, box);
  return new ExcelObject(table, { host, id });
}

export const tables: ExcelClass<Tables> = {
  name: 'TableCollection',
  properties: { Count: { get: (self) => list(self).length } },
  methods: {
    Add: add,
    GetCount: (self) => list(self).length,
    GetItem: (self, args) => {
      const found = item(self, args.text(0));
      if (!found) throw new ExcelError('ItemNotFound');
      return found;
    },
    GetItemOrNullObject: (self, args) => item(self, args.text(0)),
  },
  items: (self) =>
    list(self).map(({ table: one }) => new ExcelObject(table, { host: self.host, id: one.id })),
};
