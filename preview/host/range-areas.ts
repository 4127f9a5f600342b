/** `Excel.RangeAreas`: several rectangles of one sheet, formatted at once. */
import type { Box } from '../sheet/sheet-engine';
import { within } from './address';
import type { Area } from './area';
import { addressOf, boxOf } from './area';
import { invalidArgument } from './errors';
import { ExcelObject } from './excel-class';
import type { ExcelClass } from './excel-class';
import { rangeAt } from './range';
import { rangeFormat } from './range-format';

const areas: ExcelClass<Area> = {
  name: 'RangeCollection',
  methods: {
    GetCount: (self) => self.boxes.length,
    GetItemAt: (self, args) => {
      const box = self.boxes[args.integer(0)];
      if (!box) throw invalidArgument();
      return rangeAt(self, box);
    },
  },
  items: (self) => self.boxes.map((box) => rangeAt(self, box)),
};

export const rangeAreas: ExcelClass<Area> = {
  name: 'RangeAreas',
  properties: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: (self) => self.boxes.length },
    CellCount: { get: (self) => self.boxes.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
  },
  objects: {
    Areas: (self) => new ExcelObject(areas, self),
    Format: (self) => new ExcelObject(rangeFormat, self),
    Worksheet: ({ host, sheet }) => host.objects.worksheet(host, sheet),
  },
  methods: {
    Clear: (self) => {
      boxOf(self);
      for (const box of self.boxes) self.host.workbook.engine.clear(self.sheet, box, 'All');
    },
  },
};

export function rangeAreasAt(area: Pick<Area, 'host' | 'sheet'>, boxes: readonly Box[]): ExcelObject<Area> {
  if (boxes.length === 0 || !boxes.every(within)) throw invalidArgument();
  return new ExcelObject(rangeAreas, { host: area.host, sheet: area.sheet, boxes });
}
