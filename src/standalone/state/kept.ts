/** The workbooks that the browser keeps on this machine, so that a reload or a closed tab loses nothing. */
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

const DATABASE = 'ogi-annual-report';
const STORE = 'workbooks';
/** What a list of them shows, so that it need not read them whole. */
const LIST = 'list';

/** Of what an earlier version kept nobody knows: it may be the only one there is. */
export const knownSaved = <T extends { readonly unsaved: boolean }>(kept: T): T => ({
  ...kept,
  unsaved: (kept as Partial<T>).unsaved ?? true,
});

export function browserKeeper(): Keeper {
  let opening: Promise<IDBDatabase> | undefined;
  const database = () => (opening ??= open());
  const run = async <T>(
    mode: IDBTransactionMode,
    work: (store: (name: string) => IDBObjectStore) => IDBRequest<T>,
  ) => {
    const transaction = (await database()).transaction([STORE, LIST], mode);
    const request = work((name) => transaction.objectStore(name));
    return new Promise<T>((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error(STORE));
      transaction.onabort = transaction.onerror;
    });
  };
  return {
    keep: async (key, workbook) => {
      const { name, at, unsaved } = workbook;
      await run('readwrite', (store) => {
        store(LIST).put({ key, name, at, unsaved } satisfies KeptEntry, key);
        return store(STORE).put(workbook, key);
      });
    },
    list: async () => {
      const all = await run<KeptEntry[]>(
        'readonly',
        (store) => store(LIST).getAll() as IDBRequest<KeptEntry[]>,
      );
      return all.map(knownSaved).sort((one, other) => other.at - one.at);
    },
    get: async (key) => {
      const found = await run(
        'readonly',
        (store) => store(STORE).get(key) as IDBRequest<KeptWorkbook | undefined>,
      );
      return found && knownSaved(found);
    },
    forget: async (key) => {
      await run('readwrite', (store) => {
        if (key !== undefined) {
          store(LIST).delete(key);
          return store(STORE).delete(key);
        }
        store(LIST).clear();
        return store(STORE).clear();
      });
    },
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE);
      request.result.createObjectStore(LIST);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(DATABASE));
  });
}
