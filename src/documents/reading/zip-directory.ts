/** The list of what a zip holds, as it says of itself, read without unpacking anything. */
import { ReadError } from '../read-error';
import * as words from '../../words/documents';

export interface ZipEntry {
  readonly name: string;
  /** as it was packed: 0 stored, 8 deflated */
  readonly method: number;
  readonly packedSize: number;
  /** as the list says, which may be a lie */
  readonly size: number;
  /** the check sum of what is packed, as the list says */
  readonly crc: number;
  readonly isEncrypted: boolean;
  /** where its packed bytes begin */
  readonly start: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** in the place of a number that stands elsewhere, as in archives of more than 4 GB */
const ELSEWHERE = 0xffffffff;

/** @throws {ReadError} where the list is cut off, contradicts itself, or entries share their bytes */
export function zipEntries(bytes: Uint8Array, maxEntries: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) fail(words.zipEntriesFound(count), words.tooManyEntries(maxEntries));
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) broken();
    entries.push(entryAt(view, bytes, at));
    at += ENTRY_LENGTH + [28, 30, 32].reduce((sum, from) => sum + view.getUint16(at + from, true), 0);
  }
  if (at > end) broken();
  refuseShared(entries);
  return entries;
}

function fail(found: string, message: string): never {
  throw new ReadError(words.wholeFile, found, message);
}

const broken = (): never => fail(words.brokenZip.found, words.brokenZip.message);

/** Where the record stands that ends the list: the last one, as a comment may follow it. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return broken();
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if ([packedSize, size, local].includes(ELSEWHERE)) broken();
  if (local + LOCAL_LENGTH > view.byteLength || view.getUint32(local, true) !== LOCAL) broken();
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > view.byteLength) broken();
  const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + view.getUint16(at + 28, true));
  return {
    name: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    packedSize,
    size,
    crc: view.getUint32(at + 16, true),
    isEncrypted: (flags & 1) === 1,
    start,
  };
}

/** Bytes that several entries share make a small file endlessly large. */
function refuseShared(entries: readonly ZipEntry[]): void {
  const byStart = [...entries].sort((one, other) => one.start - other.start);
  byStart.forEach(({ start }, index) => {
    const before = byStart[index - 1];
    if (before && before.start + before.packedSize > start - LOCAL_LENGTH) broken();
  });
  if (new Set(entries.map(({ name }) => name)).size < entries.length) broken();
}
