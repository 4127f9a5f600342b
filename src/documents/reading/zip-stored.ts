/** Writes an archive whose parts stand in it as they are given. */

export interface StoredPart {
  readonly name: string;
  /** as its content is packed: 0 not at all, 8 deflated */
  readonly method: number;
  readonly content: Uint8Array;
  /** of the content once it is unpacked, in bytes */
  readonly size: number;
  readonly crc: number;
}

const [LOCAL_LENGTH, ENTRY_LENGTH, END_LENGTH] = [30, 46, 22];
/** names are in UTF-8 */
const FLAGS = 0x800;
const VERSION = 20;

export function storedZip(parts: readonly StoredPart[]): Uint8Array {
  const named = parts.map((part) => ({ ...part, named: new TextEncoder().encode(part.name) }));
  const listLength = named.reduce((sum, one) => sum + ENTRY_LENGTH + one.named.length, 0);
  const filesLength = named.reduce(
    (sum, one) => sum + LOCAL_LENGTH + one.named.length + one.content.length,
    0,
  );
  const bytes = new Uint8Array(filesLength + listLength + END_LENGTH);
  const view = new DataView(bytes.buffer);
  let [at, entryAt] = [0, filesLength];
  for (const part of named) {
    const { named: name, content } = part;
    view.setUint32(at, 0x04034b50, true);
    putHead(view, at + 4, part);
    bytes.set(name, at + LOCAL_LENGTH);
    bytes.set(content, at + LOCAL_LENGTH + name.length);
    view.setUint32(entryAt, 0x02014b50, true);
    view.setUint16(entryAt + 4, VERSION, true);
    putHead(view, entryAt + 6, part);
    view.setUint32(entryAt + 42, at, true);
    bytes.set(name, entryAt + ENTRY_LENGTH);
    at += LOCAL_LENGTH + name.length + content.length;
    entryAt += ENTRY_LENGTH + name.length;
  }
  view.setUint32(entryAt, 0x06054b50, true);
  view.setUint16(entryAt + 8, parts.length, true);
  view.setUint16(entryAt + 10, parts.length, true);
  view.setUint32(entryAt + 12, listLength, true);
  view.setUint32(entryAt + 16, filesLength, true);
  return bytes;
}

/** What stands of a part before it and in the list. */
function putHead(view: DataView, at: number, part: StoredPart & { readonly named: Uint8Array }): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAGS, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.content.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.named.length, true);
}
