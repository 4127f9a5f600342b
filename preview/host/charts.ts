/** `Excel.Chart` and `Excel.ChartCollection` of a sheet: kept and listed beside the sheet, not drawn. */
import { parseA1 } from './address';
import { boundedBox } from './area';
import type { ChartModel } from './chart-model';
import { textOf } from './checks';
import { ExcelError, invalidArgument, NotInterpreted } from './errors';
import { ExcelObject } from './excel-class';
import type { Arguments, ExcelClass } from './excel-class';
import type { OnSheet } from './on-sheet';
import { range } from './range';
import type { Box } from '../sheet/sheet-engine';

interface OneChart extends OnSheet {
  readonly id: string;
}

function read({ host, sheet, id }: OneChart): ChartModel {
  const found = host.workbook.charts(sheet).find((one) => one.id === id);
  if (!found) throw new ExcelError('ItemNotFound');
  return found;
}

function update(self: OneChart, patch: Partial<ChartModel>): void {
  const own = read(self);
  const { workbook } = self.host;
  workbook.setCharts(
    self.sheet,
    workbook.charts(self.sheet).map((one) => (one === own ? { ...one, ...patch } : one)),
  );
}

const title: ExcelClass<OneChart> = {
  name: 'ChartTitle',
  properties: {
    Text: { get: (self) => read(self).title, set: (self, value) => update(self, { title: textOf(value) }) },
  },
};

function cell(args: Arguments, index: number): Box {
  const box = parseA1(args.text(index));
  if (!box) throw invalidArgument();
  return box;
}

const chart: ExcelClass<OneChart> = {
  name: 'Chart',
  identify: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: (self) => read(self).name, set: (self, value) => update(self, { name: textOf(value) }) },
    ChartType: { get: (self) => read(self).type },
  },
  objects: { Title: (self) => new ExcelObject(title, self) },
  methods: {
    SetPosition: (self, args) => {
      const first = cell(args, 0);
      const last = args.has(1) ? cell(args, 1) : first;
      const { row, column } = first;
      update(self, {
        at: {
          row,
          column,
          rows: last.row + last.rows - row,
          columns: last.column + last.columns - column,
        },
      });
    },
    Delete: (self) => {
      const own = read(self);
      const { workbook } = self.host;
      workbook.setCharts(
        self.sheet,
        workbook.charts(self.sheet).filter((one) => one !== own),
      );
    },
  },
};

function add(self: OnSheet, args: Arguments): ExcelObject<OneChart> {
  const source = args.object(1, range);
  if (!source) throw new NotInterpreted('charts over anything but a range');
  const { workbook } = self.host;
  const there = workbook.charts(self.sheet);
  const number = Math.max(0, ...there.map(({ id }) => Number(id.slice(1, -1)))) + 1;
  const id = `{${number}}`;
  const model = { id, name: `Chart ${number}`, title: '', type: args.text(0), data: boundedBox(source) };
  workbook.setCharts(self.sheet, [...there, model]);
  return new ExcelObject(chart, { ...self, id });
}

export const charts: ExcelClass<OnSheet> = {
  name: 'ChartCollection',
  properties: { Count: { get: ({ host, sheet }) => host.workbook.charts(sheet).length } },
  methods: {
    Add: add,
    GetCount: ({ host, sheet }) => host.workbook.charts(sheet).length,
    GetItem: (self, args) => {
      const key = args.text(0);
      const found = self.host.workbook.charts(self.sheet).find(({ id, name }) => id === key || name === key);
      if (!found) throw new ExcelError('ItemNotFound');
      return new ExcelObject(chart, { ...self, id: found.id });
    },
  },
  items: (self) =>
    self.host.workbook.charts(self.sheet).map(({ id }) => new ExcelObject(chart, { ...self, id })),
};
