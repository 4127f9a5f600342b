/** `Excel.CustomXmlPartCollection`: XML that an add-in keeps in the workbook's file. */
import { DOMParser } from '@xmldom/xmldom';
import { ExcelError, invalidArgument } from './errors';
import { ExcelObject } from './excel-class';
import type { ExcelClass } from './excel-class';
import type { Host } from './host';
import type { CustomXml } from './workbook-model';

/** The parts of a namespace; of all namespaces where it is `undefined`. */
export interface CustomXmlParts {
  readonly host: Host;
  readonly namespace?: string;
}

interface Part {
  readonly host: Host;
  readonly id: string;
}

function read({ host, id }: Part): CustomXml {
  const found = host.workbook.customXml.get(id);
  if (!found) throw new ExcelError('ItemNotFound');
  return found;
}

/** The namespace of the root element; what is not well-formed is refused. */
function namespaceOf(xml: string): string {
  const refuse = (): never => {
    throw invalidArgument();
  };
  try {
    const { documentElement } = new DOMParser({ onError: refuse }).parseFromString(xml, 'text/xml');
    return documentElement?.namespaceURI ?? '';
  } catch {
    throw invalidArgument();
  }
}

function store(host: Host, id: string, xml: string): void {
  host.workbook.customXml.set(id, { id, namespace: namespaceOf(xml), xml });
}

const part: ExcelClass<Part> = {
  name: 'CustomXmlPart',
  identify: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: (self) => read(self).namespace },
  },
  methods: {
    GetXml: (self) => read(self).xml,
    SetXml: (self, args) => store(self.host, read(self).id, args.text(0)),
    Delete: (self) => void self.host.workbook.customXml.delete(read(self).id),
  },
};

const list = ({ host, namespace }: CustomXmlParts): ExcelObject<Part>[] =>
  [...host.workbook.customXml.values()]
    .filter((one) => namespace === undefined || one.namespace === namespace)
    .map(({ id }) => new ExcelObject(part, { host, id }));

const item = (self: CustomXmlParts, id: string): ExcelObject<Part> | null =>
  list(self).find((one) => one.self.id === id) ?? null;

const existing = (found: ExcelObject<Part> | null): ExcelObject<Part> => {
  if (!found) throw new ExcelError('ItemNotFound');
  return found;
};

const readingMethods: ExcelClass<CustomXmlParts>['methods'] = {
  GetCount: (self) => list(self).length,
  GetItem: (self, args) => existing(item(self, args.text(0))),
  GetItemOrNullObject: (self, args) => item(self, args.text(0)),
};

const scopedParts: ExcelClass<CustomXmlParts> = {
  name: 'CustomXmlPartScopedCollection',
  methods: {
    ...readingMethods,
    GetOnlyItem: (self) => {
      const [only, ...others] = list(self);
      if (!only || others.length > 0) throw new ExcelError('GeneralException');
      return only;
    },
    GetOnlyItemOrNullObject: (self) => {
      const [only, ...others] = list(self);
      if (others.length > 0) throw new ExcelError('GeneralException');
      return only ?? null;
    },
  },
  items: list,
};

export const customXmlParts: ExcelClass<CustomXmlParts> = {
  name: 'CustomXmlPartCollection',
  methods: {
    ...readingMethods,
    Add: ({ host }, args) => {
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      store(host, id, args.text(0));
      return new ExcelObject(part, { host, id });
    },
    GetByNamespace: ({ host }, args) => new ExcelObject(scopedParts, { host, namespace: args.text(0) }),
  },
  items: list,
};
