/** `Excel.SettingCollection`: what an add-in keeps in the workbook under keys of its own. */
import { ExcelError, invalidArgument } from './errors';
import { ExcelObject } from './excel-class';
import type { ExcelClass } from './excel-class';
import type { Host } from './host';

export interface Settings {
  readonly host: Host;
}

interface Setting extends Settings {
  readonly key: string;
}

function existing({ host, key }: Setting): string {
  if (!host.workbook.settings.has(key)) throw new ExcelError('ItemNotFound');
  return key;
}

const setting: ExcelClass<Setting> = {
  name: 'Setting',
  identify: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: existing },
    Value: {
      get: (self) => self.host.workbook.settings.get(existing(self)),
      set: (self, value) => void self.host.workbook.settings.set(existing(self), value),
    },
  },
  methods: {
    Delete: (self) => void self.host.workbook.settings.delete(existing(self)),
  },
};

const item = ({ host }: Settings, key: string): ExcelObject<Setting> | null =>
  host.workbook.settings.has(key) ? new ExcelObject(setting, { host, key }) : null;

export const settings: ExcelClass<Settings> = {
  name: 'SettingCollection',
  methods: {
    Add: ({ host }, args) => {
      const key = args.text(0);
      if (key === '') throw invalidArgument();
      host.workbook.settings.set(key, args.at(1) ?? null);
      return new ExcelObject(setting, { host, key });
    },
    GetCount: ({ host }) => host.workbook.settings.size,
    GetItem: (self, args) => {
      const found = item(self, args.text(0));
      if (!found) throw new ExcelError('ItemNotFound');
      return found;
    },
    GetItemOrNullObject: (self, args) => item(self, args.text(0)),
  },
  items: ({ host }) =>
    [...host.workbook.settings.keys()].map((key) => new ExcelObject(setting, { host, key })),
};
