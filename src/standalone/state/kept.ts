/** The workbooks that the browser keeps on this machine, so that a reload or a closed tab loses nothing. */
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { MemoryKept } from '../../workbook/memory-host';
import type { PackedWorkbook } from '../../workbook/packed-workbook';
import type { FileHandle } from './files';

/** A workbook as it is kept. */
export interface KeptWorkbook {
  readonly name: string;
  readonly isNameOurs: boolean;
  readonly held: PackedWorkbook;
  readonly beside: MemoryKept;
  readonly unsaved: boolean;
  readonly differences: readonly string[];
  readonly handle?: FileHandle;
  /** when it was kept, in ms */
  readonly at: number;
}

/** What is offered of it. */
export interface KeptEntry extends Pick<KeptWorkbook, 'name' | 'at' | 'unsaved'> {
  readonly key: string;
}

export interface Keeper {
  readonly keep: (key: string, workbook: KeptWorkbook) => Promise<void>;
  /** the latest first */
  readonly list: () => Promise<readonly KeptEntry[]>;
  readonly get: (key: string) => Promise<KeptWorkbook | undefined>;
  readonly forget: (key?: string) => Promise<void>;
}

/** Of what an earlier version kept nobody knows: it may be the only one there is. */
export const knownSaved = <T extends { readonly unsaved: boolean }>(kept: T): T => ({
  ...kept,
  unsaved: (kept as Partial<T>).unsaved ?? true,
});

interface Schema extends DBSchema {
  readonly workbooks: { readonly key: string; readonly value: KeptWorkbook };
  /** what a list of them shows, so that it need not read them whole */
  readonly list: { readonly key: string; readonly value: KeptEntry };
}

export function browserKeeper(database = 'ogi-annual-report'): Keeper {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const opened = () =>
    (opening ??= openDB<Schema>(database, 1, {
      upgrade: (made) => {
        made.createObjectStore('workbooks');
        made.createObjectStore('list');
      },
    }));
  const written = async () => {
    const transaction = (await opened()).transaction(['workbooks', 'list'], 'readwrite');
    const [workbooks, list] = [transaction.objectStore('workbooks'), transaction.objectStore('list')];
    return { workbooks, list, done: transaction.done };
  };
  return {
    keep: async (key, workbook) => {
      const { workbooks, list, done } = await written();
      const { name, at, unsaved } = workbook;
      await Promise.all([list.put({ key, name, at, unsaved }, key), workbooks.put(workbook, key), done]);
    },
    list: async () => {
      const all = await (await opened()).getAll('list');
      return all.map(knownSaved).sort((one, other) => other.at - one.at);
    },
    get: async (key) => {
      const found = await (await opened()).get('workbooks', key);
      return found && knownSaved(found);
    },
    forget: async (key) => {
      const { workbooks, list, done } = await written();
      const gone = (store: typeof workbooks | typeof list) =>
        key === undefined ? store.clear() : store.delete(key);
      await Promise.all([gone(workbooks), gone(list), done]);
    },
  };
}
