/** Looks at an .xlsx or .docx before it is unpacked: nothing in it may be endlessly large, encrypted, or declare entities. */
import { ReadError } from '../read-error';
import * as words from '../../words/documents';
import type { ZipEntry } from './zip-directory';
import { zipEntries } from './zip-directory';

const MEGABYTE = 1 << 20;
const MAX_ENTRIES = 5000;
const MAX_SIZE = 200 * MEGABYTE;
const MAX_RATIO = 200;
/** what is smaller may be packed as tightly as it likes */
const SMALL = MEGABYTE;
/** no deflated byte stands for more */
const MAX_DEFLATED = 1032;

/**
 * @param parts the folder whose XML is read, e.g. `word`
 * @param maxParts how much XML of it there may be, in bytes
 * @throws {ReadError} where it is broken, encrypted, too large once unpacked, or its XML has a DOCTYPE
 */
export async function guardZip(bytes: Uint8Array, parts: string, maxParts: number): Promise<void> {
  const entries = zipEntries(bytes, MAX_ENTRIES);
  for (const { name, method, size, packedSize, isEncrypted } of entries) {
    if (isEncrypted) fail(name, words.passwordFile.found, words.passwordFile.message);
    if (method !== 0 && method !== 8) fail(name, words.brokenZip.found, words.brokenZip.message);
    if (size > SMALL && size > MAX_RATIO * packedSize) tooLarge(name, size);
  }
  const isRead = ({ name }: ZipEntry) => name.startsWith(`${parts}/`) && /\.(?:xml|rels)$/i.test(name);
  refuseLarge(entries, MAX_SIZE);
  refuseLarge(entries.filter(isRead), maxParts);
  // a list may say less than there is
  const mayLie = entries.reduce((sum, entry) => sum + mostOf(entry), 0) > MAX_SIZE;
  let left = MAX_SIZE;
  for (const entry of entries) {
    if (isRead(entry)) left -= await unpackedSize(bytes, entry, left, refuseDeclarations(entry.name));
    else if (mayLie) left -= await unpackedSize(bytes, entry, left);
  }
}

function fail(place: string, found: string, message: string): never {
  throw new ReadError(place, found, message);
}

const tooLarge = (place: string, size: number): never =>
  fail(place, words.sizeFound(Math.round(size / MEGABYTE)), words.zipBomb);

const mostOf = ({ method, packedSize }: ZipEntry): number =>
  method === 0 ? packedSize : packedSize * MAX_DEFLATED;

function refuseLarge(entries: readonly ZipEntry[], most: number): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > most) tooLarge(words.wholeFile, total);
}

/** @throws {ReadError} where there is more than the list says, or more than is left */
async function unpackedSize(
  bytes: Uint8Array,
  { name, method, start, packedSize, size }: ZipEntry,
  left: number,
  look?: (chunk: Uint8Array) => void,
): Promise<number> {
  const packed = bytes.slice(start, start + packedSize);
  if (method === 0) {
    look?.(packed);
    return packedSize;
  }
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.length;
      if (total > size || total > left) break;
      look?.(value);
    }
  } catch (failure) {
    if (failure instanceof ReadError) throw failure;
    fail(name, words.brokenZip.found, words.brokenZip.message);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (total > left) tooLarge(name, total);
  if (total !== size) fail(name, words.brokenZip.found, words.brokenZip.message);
  return total;
}

/** XML may declare what its words stand for, some of them endless or in other files; that of documents does not. */
function refuseDeclarations(name: string): (chunk: Uint8Array) => void {
  let before = '';
  return (chunk) => {
    // in UTF-16 every other byte is 0
    const text = before + new TextDecoder('latin1').decode(chunk).replaceAll('\0', '');
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) fail(name, '<!DOCTYPE', words.declaredEntities);
    before = text.slice(-16);
  };
}
