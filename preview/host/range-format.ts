/** `Excel.RangeFormat` and what belongs to it: fill, font, borders, protection, sizes and alignment. */
import type { BorderEdge, BorderStyle, CellStyle } from '../sheet/sheet-engine';
import type { Area } from './area';
import { boxOf, setStyle, uniform } from './area';
import { colorFrom, colorToExcel } from './color';
import { flagOf, numberWithin, oneOf, textOf } from './checks';
import { invalidArgument } from './errors';
import { ExcelObject } from './excel-class';
import type { ExcelClass, Property } from './excel-class';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Justify', 'Distributed'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const STACKED = 180;
const WIDEST = 1_790;
const HIGHEST = 409.5;

/** A property that is one field of the cells' style; mixed styles read as `null`. */
function styled<K extends keyof CellStyle>(
  field: K,
  check: (value: unknown) => CellStyle[K],
  show: (value: CellStyle[K]) => unknown = (value) => value,
): Property<Area> {
  return {
    get: (self) => {
      boxOf(self);
      return uniform(self, (style) => show(style[field]));
    },
    set: (self, value) => setStyle(self, { [field]: check(value) }),
  };
}

function orientation(value: unknown): number {
  return value === STACKED ? STACKED : numberWithin(value, -90, 90);
}

const fill: ExcelClass<Area> = {
  name: 'RangeFill',
  properties: {
    Color: styled('fill', colorFrom, (color) => colorToExcel(color ?? '#ffffff')),
  },
  methods: { Clear: (self) => setStyle(self, { fill: null }) },
};

const font: ExcelClass<Area> = {
  name: 'RangeFont',
  properties: {
    Name: styled('fontName', textOf),
    Size: styled('fontSize', (value) => numberWithin(value, 1, 409)),
    Color: styled('fontColor', colorFrom, colorToExcel),
    Bold: styled('bold', flagOf),
    Italic: styled('italic', flagOf),
  },
};

const protection: ExcelClass<Area> = {
  name: 'FormatProtection',
  properties: { Locked: styled('locked', flagOf) },
};

const EDGES: readonly BorderEdge[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
];
const LINES = ['None', 'Continuous', 'Dash', 'Dot', 'Double'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

interface Border {
  readonly area: Area;
  readonly edge: BorderEdge;
}

const readBorder = ({ area, edge }: Border): BorderStyle =>
  area.host.workbook.engine.border(area.sheet, boxOf(area), edge);

/** A line that is given a weight or a colour is drawn; `style` says none again. */
function patchBorder({ area, edge }: Border, patch: Partial<BorderStyle>): void {
  const { engine } = area.host.workbook;
  boxOf(area);
  for (const box of area.boxes) {
    const old = engine.border(area.sheet, box, edge);
    const drawn = old.style === 'None' ? ({ ...NEW_LINE } as const) : old;
    engine.setBorder(area.sheet, box, edge, { ...drawn, ...patch });
  }
}
const NEW_LINE: BorderStyle = { style: 'Continuous', weight: 'Thin', color: '#000000' };

const border: ExcelClass<Border> = {
  name: 'RangeBorder',
  properties: {
    SideIndex: { get: (self) => self.edge },
    Style: {
      get: (self) => readBorder(self).style,
      set: (self, value) => patchBorder(self, { style: oneOf(value, LINES) }),
    },
    Weight: {
      get: (self) => readBorder(self).weight,
      set: (self, value) => patchBorder(self, { weight: oneOf(value, WEIGHTS) }),
    },
    Color: {
      get: (self) => colorToExcel(readBorder(self).color),
      set: (self, value) => patchBorder(self, { color: colorFrom(value) }),
    },
  },
};

const borders: ExcelClass<Area> = {
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => EDGES.length } },
  methods: {
    GetItem: (self, args) => new ExcelObject(border, { area: self, edge: oneOf(args.at(0), EDGES) }),
    GetItemAt: (self, args) => {
      const edge = EDGES[args.integer(0)];
      if (!edge) throw invalidArgument();
      return new ExcelObject(border, { area: self, edge });
    },
  },
  items: (self) => EDGES.map((edge) => new ExcelObject(border, { area: self, edge })),
};

export const rangeFormat: ExcelClass<Area> = {
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: styled('horizontal', (value) => oneOf(value, HORIZONTAL)),
    VerticalAlignment: styled('vertical', (value) => oneOf(value, VERTICAL)),
    WrapText: styled('wrap', flagOf),
    TextOrientation: styled('orientation', orientation),
    IndentLevel: styled('indent', (value) => numberWithin(value, 0, 250)),
    ShrinkToFit: styled('shrinkToFit', flagOf),
    ColumnWidth: {
      get: (self) => {
        const { column, columns } = boxOf(self);
        const { engine } = self.host.workbook;
        return same(columns, (index) => engine.columnWidth(self.sheet, column + index));
      },
      set: (self, value) => {
        const width = numberWithin(value, 0, WIDEST);
        boxOf(self);
        for (const { column, columns } of self.boxes) {
          self.host.workbook.engine.setColumnWidth(self.sheet, column, columns, width);
        }
      },
    },
    RowHeight: {
      get: (self) => {
        const { row, rows } = boxOf(self);
        const { engine } = self.host.workbook;
        return same(rows, (index) => engine.rowHeight(self.sheet, row + index));
      },
      set: (self, value) => {
        const height = numberWithin(value, 0, HIGHEST);
        boxOf(self);
        for (const { row, rows } of self.boxes) {
          self.host.workbook.engine.setRowHeight(self.sheet, row, rows, height);
        }
      },
    },
  },
  objects: {
    Fill: (self) => new ExcelObject(fill, self),
    Font: (self) => new ExcelObject(font, self),
    Borders: (self) => new ExcelObject(borders, self),
    Protection: (self) => new ExcelObject(protection, self),
  },
};

/** The sizes where they are the same, `null` where they differ; of a whole sheet the first thousand are looked at. */
function same(count: number, size: (index: number) => number): number | null {
  const first = size(0);
  for (let index = 1; index < Math.min(count, LOOKED_AT); index += 1) if (size(index) !== first) return null;
  return first;
}
const LOOKED_AT = 1_000;
