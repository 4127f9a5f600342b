/** The one door by which an .xlsx or .docx is unpacked: nothing in it may be endlessly large, damaged, encrypted, or declare entities. */
import { Inflate } from 'fflate';
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
/** so many packed bytes at a time: of what goes on endlessly, no more than 16 MB come before it is seen */
const PIECE = 1 << 14;

export interface GuardedZip {
  /** what is packed under a name, once it has passed; `undefined` where there is none */
  readonly part: (name: string) => Uint8Array | undefined;
  /**
   * The same archive with its XML as it is, so that nobody has to unpack it again or can be told otherwise of its size.
   * @param left names of parts that nobody is going to read: nothing is in them
   */
  readonly archive: (left?: ReadonlySet<string>) => Uint8Array;
}

/**
 * @param maxXml how much XML there may be, in bytes
 * @throws {ReadError} where it is broken, encrypted, too large once unpacked, or its XML has a DOCTYPE; so do what is given
 */
export function guardedZip(bytes: Uint8Array, maxXml: number): GuardedZip {
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
  // a list may say less than there is
  const mayLie = entries.reduce((sum, entry) => sum + mostOf(entry), 0) > MAX_SIZE;
  const passed = new Map<string, Uint8Array>();
  const packedOf = ({ start, packedSize }: ZipEntry) => bytes.subarray(start, start + packedSize);
  const contentOf = (entry: ZipEntry): Uint8Array => {
    const known = passed.get(entry.name);
    if (known) return known;
    const content = unpacked(entry, packedOf(entry));
    if (isXml(entry)) refuseDeclarations(entry.name, content);
    passed.set(entry.name, content);
    return content;
  };
  return {
    part: (name) => {
      const entry = entries.find((one) => one.name === name);
      return entry && contentOf(entry);
    },
    archive: (left) =>
      storedZip(
        entries.map((entry): StoredPart => {
          if (left?.has(entry.name)) return { ...NOTHING, name: entry.name };
          if (isXml(entry)) return { ...entry, method: 0, content: contentOf(entry) };
          if (mayLie) unpacked(entry, packedOf(entry));
          return { ...entry, content: packedOf(entry) };
        }),
      ),
  };
}

const NOTHING = { method: 0, size: 0, crc: 0, content: new Uint8Array(0) };

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
function unpacked({ name, method, size, crc }: ZipEntry, packed: Uint8Array): Uint8Array {
  const content = method === 0 ? packed : inflated(name, size, packed);
  if (content.length !== size || crc32(content) !== crc) broken(name);
  return content;
}

function inflated(name: string, size: number, packed: Uint8Array): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > size) broken(name);
    content.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    broken(name);
  }
  return content.subarray(0, length);
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
