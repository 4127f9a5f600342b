/** The one door by which an .xlsx or .docx is unpacked: nothing in it may be endlessly large, damaged, encrypted, or declare entities. */
import { ReadError } from '../read-error';
import * as words from '../../words/documents';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-directory';
import { zipEntries } from './zip-directory';
import type { StoredPart } from './zip-stored';
import { storedZip } from './zip-stored';

const MEGABYTE = 1 << 20;
const MAX_FILE = 64 * MEGABYTE;
const MAX_ENTRIES = 5000;
const MAX_SIZE = 200 * MEGABYTE;
const MAX_RATIO = 200;
/** what is smaller may be packed as tightly as it likes */
const SMALL = MEGABYTE;
/** no deflated byte stands for more */
const MAX_DEFLATED = 1032;

/**
 * The same archive with its XML as it is, so that nobody has to unpack it again or can be told otherwise of its size.
 * @param maxXml how much XML there may be, in bytes
 * @throws {ReadError} where it is broken, encrypted, too large once unpacked, or its XML has a DOCTYPE
 */
export async function guardedZip(bytes: Uint8Array, maxXml: number): Promise<Uint8Array> {
  if (bytes.length > MAX_FILE) {
    fail(words.wholeFile, words.sizeFound(bytes.length >> 20), words.largeFile(MAX_FILE >> 20));
  }
  const entries = zipEntries(bytes, MAX_ENTRIES);
  for (const { name, method, size, packedSize, isEncrypted } of entries) {
    if (isEncrypted) fail(name, words.passwordFile.found, words.passwordFile.message);
    if (method !== 0 && method !== 8) broken(name);
    if (size > SMALL && size > MAX_RATIO * packedSize) tooLarge(name, size);
  }
  refuseLarge(entries, MAX_SIZE);
  refuseLarge(entries.filter(isXml), maxXml);
  // an old system cannot unpack by itself: what the list says is all that can be looked at
  if (typeof DecompressionStream === 'undefined') return bytes;
  // a list may say less than there is
  const mayLie = entries.reduce((sum, entry) => sum + mostOf(entry), 0) > MAX_SIZE;
  const parts: StoredPart[] = [];
  for (const entry of entries) {
    const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
    if (isXml(entry)) {
      const content = await unpacked(entry, packed);
      refuseDeclarations(entry.name, content);
      parts.push({ ...entry, method: 0, content });
    } else {
      if (mayLie) await unpacked(entry, packed);
      parts.push({ ...entry, content: packed });
    }
  }
  return storedZip(parts);
}

function fail(place: string, found: string, message: string): never {
  throw new ReadError(place, found, message);
}

const broken = (place: string): never => fail(place, words.brokenZip.found, words.brokenZip.message);

const tooLarge = (place: string, size: number): never =>
  fail(place, words.sizeFound(Math.round(size / MEGABYTE)), words.zipBomb);

const isXml = ({ name }: ZipEntry): boolean => /\.(?:xml|rels)$/i.test(name);

const mostOf = ({ method, packedSize }: ZipEntry): number =>
  method === 0 ? packedSize : packedSize * MAX_DEFLATED;

function refuseLarge(entries: readonly ZipEntry[], most: number): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > most) tooLarge(words.wholeFile, total);
}

/** @throws {ReadError} where there is more or less than the list says, or something else */
async function unpacked({ name, method, size, crc }: ZipEntry, packed: Uint8Array): Promise<Uint8Array> {
  if (method === 0) {
    if (packed.length !== size || crc32(packed) !== crc) broken(name);
    return packed;
  }
  const reader = new Blob([GZIP_HEAD, new Uint8Array(packed), gzipEnd(crc, size)])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const content = new Uint8Array(size);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (length + value.length > size) broken(name);
      content.set(value, length);
      length += value.length;
    }
  } catch (failure) {
    if (failure instanceof ReadError) throw failure;
    broken(name);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (length !== size) broken(name);
  return content;
}

/** Around deflated bytes, these make a stream whose size and check sum the system looks at by itself. */
const GZIP_HEAD = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

function gzipEnd(crc: number, size: number): Uint8Array<ArrayBuffer> {
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, crc, true);
  end.setUint32(4, size, true);
  return new Uint8Array(end.buffer);
}

const [LESS, EXCLAMATION] = [0x3c, 0x21];

/** XML may declare what its words stand for, some of them endless or in other files; that of documents does not. */
function refuseDeclarations(name: string, xml: Uint8Array): void {
  for (let at = xml.indexOf(EXCLAMATION); at >= 0; at = xml.indexOf(EXCLAMATION, at + 1)) {
    // in UTF-16 every other byte is 0
    if (xml[at - 1] !== LESS && xml[at - 2] !== LESS) continue;
    const text = new TextDecoder('latin1').decode(xml.subarray(at, at + 20)).replaceAll('\0', '');
    if (/^!(?:DOCTYPE|ENTITY)/i.test(text)) fail(name, '<!DOCTYPE', words.declaredEntities);
  }
}
