/** `Excel.Workbook`, the root of every request, with `Excel.Application` and the document's properties. */
import { flagOf, oneOf, textOf } from './checks';
import { customXmlParts } from './custom-xml';
import { invalidArgument } from './errors';
import { ExcelObject } from './excel-class';
import type { ExcelClass, Property } from './excel-class';
import { readEventReference } from './events';
import type { Host } from './host';
import { placeAt } from './lookup';
import { names } from './names';
import { rangeAt } from './range';
import { settings } from './settings';
import { tables } from './tables';
import type { PropertyName } from './workbook-model';
import { worksheets } from './worksheet';

export interface Root {
  readonly host: Host;
}

/** A file that was handed over and is not opened yet. */
interface Created extends Root {
  readonly bytes: Uint8Array;
}

const workbookCreated: ExcelClass<Created> = {
  name: 'WorkbookCreated',
  properties: { Id: { get: ({ bytes }) => String(bytes.length) } },
  methods: { Open: ({ host, bytes }) => host.workbook.create(bytes) },
};

/** What begins every .xlsx, as every zip archive. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

function bytesOf(base64: string): Uint8Array {
  let text: string;
  try {
    text = atob(base64);
  } catch {
    throw invalidArgument();
  }
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  if (bytes.length > 0 && ZIP.some((byte, index) => bytes[index] !== byte)) throw invalidArgument();
  return bytes;
}

const application: ExcelClass<Root> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      get: () => 'Automatic',
      set: (_, value) => void oneOf(value, ['Automatic']),
    },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    CreateWorkbook: (self, args) => {
      const bytes = bytesOf(args.optionalText(0) ?? '');
      return new ExcelObject(workbookCreated, { ...self, bytes });
    },
    Calculate: (_, args) => void oneOf(args.at(0), ['Recalculate', 'Full', 'FullRebuild']),
    SuspendApiCalculationUntilNextSync: ({ host }) => host.suspendCalculation(),
    SuspendScreenUpdatingUntilNextSync: ({ host }) => host.suspendScreen(),
  },
};

const runtime: ExcelClass<Root> = {
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: ({ host }) => host.events.enabled,
      set: ({ host }, value) => {
        host.events.enabled = flagOf(value);
      },
    },
  },
};

const property = (name: PropertyName): [string, Property<Root>] => [
  name.slice(0, 1).toUpperCase() + name.slice(1),
  {
    get: ({ host }) => host.workbook.properties.get(name) ?? '',
    set: ({ host }, value) => void host.workbook.properties.set(name, textOf(value)),
  },
];

const PROPERTY_NAMES: readonly PropertyName[] = [
  'title',
  'subject',
  'author',
  'keywords',
  'comments',
  'category',
  'manager',
  'company',
];

const properties: ExcelClass<Root> = {
  name: 'DocumentProperties',
  properties: Object.fromEntries(PROPERTY_NAMES.map(property)),
};

function eventRange({ host }: Root, reference: string): ExcelObject | null {
  const { sheet, address } = readEventReference(reference);
  const stands = host.workbook.engine.sheets().some(({ id }) => id === sheet);
  return stands ? rangeAt({ host, sheet }, placeAt(host.workbook, sheet, address).box) : null;
}

export const workbook: ExcelClass<Root> = {
  name: 'Workbook',
  properties: {
    ReadOnly: { get: () => false },
  },
  objects: {
    Worksheets: (self) => new ExcelObject(worksheets, self),
    Names: ({ host }) => new ExcelObject(names, { host, scope: null }),
    Tables: ({ host }) => new ExcelObject(tables, { host, sheet: null }),
    Settings: (self) => new ExcelObject(settings, self),
    CustomXmlParts: (self) => new ExcelObject(customXmlParts, self),
    Properties: (self) => new ExcelObject(properties, self),
    Application: (self) => new ExcelObject(application, self),
    _Runtime: (self) => new ExcelObject(runtime, self),
  },
  methods: {
    /** asked of Excel on the web, whose requests begin at a root of their own for it */
    CreateAndOpenWorkbook: ({ host }, args) => host.workbook.create(bytesOf(args.optionalText(0) ?? '')),
    GetSelectedRange: ({ host }) => {
      const { sheet, box } = host.workbook.engine.selection();
      return rangeAt({ host, sheet }, box);
    },
    GetActiveCell: ({ host }) => {
      const { sheet, box } = host.workbook.engine.selection();
      return rangeAt({ host, sheet }, { ...box, rows: 1, columns: 1 });
    },
    _GetRangeForEventByReferenceId: (self, args) => eventRange(self, args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (self, args) => eventRange(self, args.text(0)),
    _RemoveReference: ({ host }, args) => host.references.remove(args.text(0)),
    _RemoveAllReferences: ({ host }) => host.references.forget(),
    _GetReferenceCount: ({ host }) => host.references.count,
  },
};
