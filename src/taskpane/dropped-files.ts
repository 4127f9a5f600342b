/** The files that were dropped on the page, those in folders among them. */
import type { ChosenFile } from './actions/review-requests';

/** Entries have to be asked for before the drop is over: call it in the handler itself. */
export function droppedFiles({ items }: Pick<DataTransfer, 'items'>): Promise<readonly ChosenFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return filesIn(entries, false);
}

async function filesIn(
  entries: readonly FileSystemEntry[],
  isFromFolder: boolean,
): Promise<readonly ChosenFile[]> {
  const found: ChosenFile[] = [];
  for (const entry of entries) {
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      );
      found.push({ file, title: entry.fullPath.replace(/^\//, ''), isFromFolder });
    } else found.push(...(await filesIn(await inside(entry as FileSystemDirectoryEntry), true)));
  }
  return found;
}

/** A reader gives a hundred at a time, and none at the end. */
async function inside(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
