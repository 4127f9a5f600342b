/** What is dropped or pasted as a document: a file, a piece of a page, a text. */
import { pasted } from '../words/importing';
import type { ImportSource } from './actions/report-import';

export const sourceOf = async (file: File): Promise<ImportSource> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
  isPasted: false,
});

/** A file goes before a page, a page before a text: it has the tables as tables. */
export async function pastedSource(given: DataTransfer): Promise<ImportSource | undefined> {
  const [file] = given.files;
  if (file) return sourceOf(file);
  return fromTexts(given.getData('text/html'), given.getData('text/plain'));
}

/** Rejects where a page may not read the clipboard. */
export async function readClipboard(): Promise<ImportSource | undefined> {
  const items = await navigator.clipboard.read();
  const text = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : '';
  };
  return fromTexts(await text('text/html'), await text('text/plain'));
}

function fromTexts(html: string, plain: string): ImportSource | undefined {
  const text = html.trim() === '' ? plain : `<!doctype html>${html}`;
  if (text.trim() === '') return undefined;
  return { name: pasted, bytes: new TextEncoder().encode(text), isPasted: true };
}
