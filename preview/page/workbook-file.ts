/**
 * The preview's own workbook file: the workbook as the object model saves it, and the add-in's document
 * settings. It is JSON and no .xlsx; only the preview opens it.
 */

export interface WorkbookFile {
  readonly name: string;
  readonly workbook: unknown;
  readonly settings: Readonly<Record<string, string>>;
}

const KIND = 'ogi-preview-workbook';
const VERSION = 1;

/** What a downloaded workbook's name ends in. */
export const EXTENSION = '.preview.json';

export const writeWorkbook = (workbook: WorkbookFile): string =>
  JSON.stringify({ kind: KIND, version: VERSION, ...workbook });

/** Reads a workbook file; throws an error whose Chinese message says why it is none. */
export function readWorkbook(text: string): WorkbookFile {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error('这不是预览保存的工作簿：内容不是 JSON。请选择用“保存到文件”存下的文件。');
  }
  if (typeof file !== 'object' || file === null || !('kind' in file) || file.kind !== KIND) {
    throw new Error('这不是预览保存的工作簿。请选择用“保存到文件”存下的文件。');
  }
  const { version, name, workbook, settings } = file as Partial<WorkbookFile> & { version?: unknown };
  if (version !== VERSION) {
    throw new Error(`这个工作簿的版本是 ${String(version)}，预览只认识版本 ${VERSION}。`);
  }
  return { name: name ?? '工作簿', workbook, settings: settings ?? {} };
}

const KEPT = 'ogi-preview.workbook';

/** Keeps the workbook in the browser, so that reloading the page loses nothing. */
export const keepWorkbook = (storage: Storage, workbook: WorkbookFile): void =>
  storage.setItem(KEPT, writeWorkbook(workbook));

/** The workbook that was kept; `null` where there is none that can be read. */
export function keptWorkbook(storage: Storage): WorkbookFile | null {
  const text = storage.getItem(KEPT);
  if (text === null) return null;
  try {
    return readWorkbook(text);
  } catch {
    return null;
  }
}

export const forgetWorkbook = (storage: Storage): void => storage.removeItem(KEPT);
