/** `Excel.NamedItemCollection`: defined names of the workbook or of one sheet. */
import type { EngineName } from '../sheet/sheet-engine';
import { mapReferences } from '../sheet/formula-references';
import { a1, parseA1, quoted } from './address';
import type { Area } from './area';
import { boxOf } from './area';
import { checkedFormula } from './cell-input';
import { flagOf, textOf } from './checks';
import { ExcelError, invalidArgument } from './errors';
import { ExcelObject } from './excel-class';
import type { Arguments, ExcelClass } from './excel-class';
import type { Host } from './host';
import { findName, placeOfFormula } from './lookup';
import { range } from './range';

/** The names of a sheet, or of the workbook where `scope` is `null`. */
export interface Scope {
  readonly host: Host;
  readonly scope: string | null;
}

interface Item extends Scope {
  readonly name: string;
}

const LONGEST = 255;

/** A letter, `_` or `\`, then letters, digits, `.`, `_`, `\`; nothing that reads like a cell. */
export function checkedName(name: string): string {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= LONGEST;
  const likeCell = parseA1(name) !== null || /^(?:R\d*)?(?:C\d*)?$/i.test(name);
  if (!wellFormed || likeCell) throw invalidArgument();
  return name;
}

function read({ host, scope, name }: Item): EngineName {
  const found = findName(host.workbook, scope, name);
  if (!found) throw new ExcelError('ItemNotFound');
  return found;
}

function patch(self: Item, change: Partial<EngineName>): void {
  self.host.workbook.engine.setName({ ...read(self), ...change });
}

const placeOf = (self: Item) => placeOfFormula(self.host.workbook, read(self).formula);

/** A literal is its value, a reference its address; what would have to be calculated is not told. */
function valueOf(self: Item): string | number | boolean | undefined {
  const body = read(self).formula.replace(/^=/, '');
  if (placeOf(self)) return body;
  return literal(body);
}

function literal(body: string): string | number | boolean | undefined {
  const text = /^"((?:[^"]|"")*)"$/.exec(body);
  if (text) return text[1]!.replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === 'TRUE';
  return body.trim() !== '' && !Number.isNaN(Number(body)) ? Number(body) : undefined;
}

function typeOf(self: Item): string {
  const value = valueOf(self);
  if (placeOf(self)) return 'Range';
  if (value === undefined) return 'Array';
  if (typeof value === 'string') return 'String';
  return typeof value === 'boolean' ? 'Boolean' : 'Double';
}

/** Formulas of names name the sheet of every reference, as Excel completes them. */
function completed(host: Host, scope: string | null, formula: string): string {
  const { workbook } = host;
  const sheet = quoted(workbook.sheet(scope ?? workbook.engine.activeSheet()).name);
  return mapReferences(formula, ({ sheet: given, rest }) => {
    const found = given === undefined ? undefined : workbook.find(given);
    return `${given === undefined ? sheet : quoted(found?.name ?? given)}!${rest}`;
  });
}

function formulaFrom({ host, scope }: Scope, reference: unknown): string {
  if (reference instanceof ExcelObject && reference.is(range)) return formulaOfArea(reference.self);
  if (typeof reference === 'number' || typeof reference === 'boolean') {
    return `=${String(reference).toUpperCase()}`;
  }
  const text = textOf(reference);
  if (!text.startsWith('=')) return `="${text.replaceAll('"', '""')}"`;
  if (text.length < 2) throw invalidArgument();
  return completed(host, scope, checkedFormula(text));
}

function formulaOfArea(area: Area): string {
  return `=${quoted(area.host.workbook.sheet(area.sheet).name)}!${a1(boxOf(area), true)}`;
}

const namedItem: ExcelClass<Item> = {
  name: 'NamedItem',
  identify: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { get: (self) => read(self).name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Formula: {
      get: (self) => read(self).formula,
      set: (self, value) => patch(self, { formula: formulaFrom(self, value) }),
    },
    Comment: {
      get: (self) => read(self).comment ?? '',
      set: (self, value) => patch(self, { comment: textOf(value) }),
    },
    Visible: {
      get: (self) => read(self).visible ?? true,
      set: (self, value) => patch(self, { visible: flagOf(value) }),
    },
    Scope: { get: ({ scope }) => (scope === null ? 'Workbook' : 'Worksheet') },
  },
  objects: {
    Worksheet: ({ host, scope }) => {
      if (scope === null) throw new ExcelError('InvalidOperation');
      return host.objects.worksheet(host, scope);
    },
    WorksheetOrNullObject: ({ host, scope }) => (scope === null ? null : host.objects.worksheet(host, scope)),
  },
  methods: {
    GetRange: (self) => {
      const place = placeOf(self);
      if (!place) throw new ExcelError('InvalidReference');
      return self.host.objects.range(self.host, place.sheet, place.box);
    },
    GetRangeOrNullObject: (self) => {
      const place = placeOf(self);
      return place && self.host.objects.range(self.host, place.sheet, place.box);
    },
    Delete: (self) => self.host.workbook.engine.removeName(self.scope, read(self).name),
  },
};

const list = ({ host, scope }: Scope): readonly EngineName[] =>
  host.workbook.engine.names().filter((name) => name.scope === scope);

const item = (self: Scope, name: string): ExcelObject<Item> | null =>
  findName(self.host.workbook, self.scope, name) ? new ExcelObject(namedItem, { ...self, name }) : null;

function add(self: Scope, args: Arguments): ExcelObject {
  const name = checkedName(args.text(0));
  if (findName(self.host.workbook, self.scope, name)) throw new ExcelError('ItemAlreadyExists');
  const comment = args.optionalText(2);
  self.host.workbook.engine.setName({
    scope: self.scope,
    name,
    formula: formulaFrom(self, args.at(1)),
    ...(comment !== undefined && { comment }),
  });
  return new ExcelObject(namedItem, { ...self, name });
}

export const names: ExcelClass<Scope> = {
  name: 'NamedItemCollection',
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (self) => list(self).length,
    GetItem: (self, args) => {
      const found = item(self, args.text(0));
      if (!found) throw new ExcelError('ItemNotFound');
      return found;
    },
    GetItemOrNullObject: (self, args) => item(self, args.text(0)),
  },
  items: (self) => list(self).map(({ name }) => new ExcelObject(namedItem, { ...self, name })),
};
