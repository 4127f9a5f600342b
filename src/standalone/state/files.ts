/** Files of the clerk's: chosen and written again where the browser can, otherwise read and downloaded. */
import { download } from '../../taskpane/download';

/** A file that the browser lets the page write again. */
export type FileHandle = FileSystemFileHandle;

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** where the browser lets the page write it again */
  readonly handle?: FileHandle;
}

export interface SavedFile {
  readonly name: string;
  /** absent where it was downloaded */
  readonly handle?: FileHandle;
}

export interface Files {
  /** @returns `undefined` where the clerk chose none */
  readonly open: () => Promise<ChosenFile | undefined>;
  /**
   * @param make the bytes: made once it is known where to, for a browser asks only in the moment in which something is pressed
   * @param handle the file to write; asked for where absent
   * @throws what `make` throws, and then the file that was there is as it was
   * @returns its name, and its handle where it was written and not downloaded; `undefined` where the clerk thought better of it
   */
  readonly save: (
    make: () => Promise<Uint8Array>,
    name: string,
    handle?: FileHandle,
  ) => Promise<SavedFile | undefined>;
}

const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPES = [{ description: 'Excel', accept: { [MIME]: ['.xlsx'] } }] as const;

/** Of Chrome and Edge on https and files; not in the library's types. */
interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

/** A file that was chosen anew stands there without contents; `cause` is why it could not be written. */
export class LeftEmpty extends Error {
  constructor(override readonly cause: unknown) {
    super();
  }
}

export function browserFiles(): Files {
  const pickers = window as unknown as Pickers;
  return {
    open: async () => {
      if (!pickers.showOpenFilePicker) return chosenByInput();
      const handles = await unlessCancelled(pickers.showOpenFilePicker({ types: TYPES, id: 'ogi' }));
      const [handle] = handles ?? [];
      return handle && { ...(await readFile(await handle.getFile())), handle };
    },
    save: async (make, name, handle) => {
      if (!pickers.showSaveFilePicker) {
        downloadWorkbook(await make(), name);
        return { name };
      }
      const to =
        handle ??
        (await unlessCancelled(pickers.showSaveFilePicker({ types: TYPES, suggestedName: name, id: 'ogi' })));
      if (!to) return undefined;
      const stream = await to.createWritable();
      try {
        await stream.write((await make()) as Uint8Array<ArrayBuffer>);
      } catch (failure) {
        await stream.abort();
        // one that was open stays as it is
        throw handle ? failure : new LeftEmpty(failure);
      }
      await stream.close();
      return { name: to.name, handle: to };
    },
  };
}

export const readFile = async (file: File): Promise<ChosenFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

async function unlessCancelled<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') return undefined;
    throw failure;
  }
}

function chosenByInput(): Promise<ChosenFile | undefined> {
  return new Promise((resolve, reject) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: '.xlsx' });
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) readFile(file).then(resolve, reject);
      else resolve(undefined);
    });
    input.click();
  });
}

const downloadWorkbook = (bytes: Uint8Array, name: string): void =>
  download(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: MIME }));
