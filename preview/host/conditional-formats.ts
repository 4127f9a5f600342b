/** `Excel.ConditionalFormatCollection`: conditional formats by formula; other kinds are not interpreted. */
import type { EngineConditionalFormat } from '../sheet/sheet-engine';
import { contains, intersection } from './address';
import type { Area } from './area';
import { boxOf } from './area';
import { checkedFormula } from './cell-input';
import { flagOf, oneOf, textOf } from './checks';
import { colorFrom, colorToExcel } from './color';
import { ExcelError, invalidArgument, NotInterpreted } from './errors';
import { ExcelObject } from './excel-class';
import type { ExcelClass, Property } from './excel-class';
import type { Host } from './host';

interface Format {
  readonly host: Host;
  readonly sheet: string;
  readonly id: string;
}

const CUSTOM = 'Custom';
const UNDERLINES = ['None', 'Single', 'Double'] as const;
/** What a new format has until the add-in says otherwise. */
const NEVER = '=FALSE';

function read({ host, sheet, id }: Format): EngineConditionalFormat {
  const found = host.workbook.engine.conditionalFormats(sheet).find((format) => format.id === id);
  if (!found) throw new ExcelError('ItemNotFound');
  return found;
}

function update(self: Format, patch: Partial<EngineConditionalFormat>): void {
  self.host.workbook.engine.updateConditionalFormat(self.sheet, { ...read(self), ...patch });
}

const formula: Property<Format> = {
  get: (self) => read(self).formula,
  set: (self, value) => {
    const text = checkedFormula(textOf(value));
    update(self, { formula: text.startsWith('=') ? text : `=${text}` });
  },
};

const rule: ExcelClass<Format> = {
  name: 'ConditionalFormatRule',
  properties: { Formula: formula, FormulaLocal: formula },
};

const font: ExcelClass<Format> = {
  name: 'ConditionalRangeFont',
  properties: {
    Color: {
      get: (self) => colorToExcel(read(self).fontColor ?? ''),
      set: (self, value) => update(self, { fontColor: colorFrom(value) }),
    },
    Bold: {
      get: (self) => read(self).bold ?? false,
      set: (self, value) => update(self, { bold: flagOf(value) }),
    },
    Italic: {
      get: (self) => read(self).italic ?? false,
      set: (self, value) => update(self, { italic: flagOf(value) }),
    },
    Underline: {
      get: (self) => (read(self).underline ? 'Single' : 'None'),
      set: (self, value) => update(self, { underline: oneOf(value, UNDERLINES) !== 'None' }),
    },
  },
};

const fill: ExcelClass<Format> = {
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      get: (self) => colorToExcel(read(self).fill ?? ''),
      set: (self, value) => update(self, { fill: colorFrom(value) }),
    },
  },
};

const format: ExcelClass<Format> = {
  name: 'ConditionalRangeFormat',
  objects: {
    Font: (self) => new ExcelObject(font, self),
    Fill: (self) => new ExcelObject(fill, self),
  },
};

const custom: ExcelClass<Format> = {
  name: 'CustomConditionalFormat',
  objects: {
    Rule: (self) => new ExcelObject(rule, self),
    Format: (self) => new ExcelObject(format, self),
  },
};

const rangeOf = (self: Format): ExcelObject => self.host.objects.range(self.host, self.sheet, read(self).box);

const conditionalFormat: ExcelClass<Format> = {
  name: 'ConditionalFormat',
  identify: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: () => CUSTOM },
    Priority: {
      get: (self) =>
        self.host.workbook.engine.conditionalFormats(self.sheet).findIndex(({ id }) => id === self.id),
    },
    StopIfTrue: {
      get: (self) => read(self).stopIfTrue ?? false,
      set: (self, value) => update(self, { stopIfTrue: flagOf(value) }),
    },
  },
  objects: {
    Custom: (self) => new ExcelObject(custom, self),
    CustomOrNullObject: (self) => new ExcelObject(custom, self),
  },
  methods: {
    Delete: (self) => self.host.workbook.engine.removeConditionalFormat(self.sheet, read(self).id),
    GetRange: rangeOf,
    GetRangeOrNullObject: rangeOf,
  },
};

/** The formats that touch the range, as the collection of a range lists them. */
function touching(area: Area): readonly EngineConditionalFormat[] {
  const box = boxOf(area);
  const formats = area.host.workbook.engine.conditionalFormats(area.sheet);
  return formats.filter((one) => intersection(one.box, box) !== null);
}

const object = ({ host, sheet }: Area, id: string): ExcelObject<Format> =>
  new ExcelObject(conditionalFormat, { host, sheet, id });

function item(area: Area, id: string): ExcelObject<Format> | null {
  return touching(area).some((one) => one.id === id) ? object(area, id) : null;
}

export const conditionalFormats: ExcelClass<Area> = {
  name: 'ConditionalFormatCollection',
  methods: {
    Add: (self, args) => {
      const kind = args.text(0);
      if (kind !== CUSTOM) throw new NotInterpreted(`conditional formats of the kind ${kind}`);
      const { engine } = self.host.workbook;
      return object(self, engine.addConditionalFormat(self.sheet, { box: boxOf(self), formula: NEVER }));
    },
    ClearAll: (self) => {
      const box = boxOf(self);
      const formats = touching(self);
      if (!formats.every((one) => contains(box, one.box))) {
        throw new NotInterpreted('clearing conditional formats from a part of their cells');
      }
      for (const { id } of formats) self.host.workbook.engine.removeConditionalFormat(self.sheet, id);
    },
    GetCount: (self) => touching(self).length,
    GetItem: (self, args) => {
      const found = item(self, args.text(0));
      if (!found) throw new ExcelError('ItemNotFound');
      return found;
    },
    GetItemOrNullObject: (self, args) => item(self, args.text(0)),
    GetItemAt: (self, args) => {
      const found = touching(self)[args.integer(0)];
      if (!found) throw invalidArgument();
      return object(self, found.id);
    },
  },
  items: (self) => touching(self).map(({ id }) => object(self, id)),
};
