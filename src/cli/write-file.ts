/** Writes an output file whole or not at all; one that is there already is replaced only on demand. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { ReadError } from '../documents/read-error';
import * as words from '../words/cli';
import { commandLine } from '../words/copies';
import { wholeFile } from '../words/documents';

/** @throws {ReadError} where it is there already or cannot be written */
export function writeOutput(path: string, bytes: Uint8Array, force: boolean): Promise<void> {
  return writeStreamed(path, force, (file) => file.writeFile(bytes));
}

/** The name that a file has until it is whole. */
export const temporaryName = (path: string): string => `${path}.${process.pid}.tmp`;

/**
 * Writes a file that is never held as a whole.
 * @throws {ReadError} where it is there already or cannot be written, and what `fill` throws
 */
export async function writeStreamed(
  path: string,
  force: boolean,
  fill: (file: FileHandle) => Promise<void>,
): Promise<void> {
  if (!force) refuseExisting(path);
  const own = temporaryName(path);
  try {
    const file = await open(own, 'wx');
    try {
      await fill(file);
      await file.sync();
    } finally {
      await file.close();
    }
    if (force) await rename(own, path);
    else await placeNew(own, path);
  } catch (failure) {
    throw isOfSystem(failure) ? unwritable(failure) : failure;
  } finally {
    // where it could not be made, what stands in its way is told already
    await rm(own, { force: true }).catch(() => undefined);
  }
}

/** @throws {ReadError} where the file is there already */
export function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    const { found, message } = words.writeErrors.EISDIR!;
    throw new ReadError('--out', found, message);
  }
  throw new ReadError('--out', words.alreadyThere, words.useForce);
}

/** @throws {ReadError} where a file stands at the place of a folder that is to be written into, or of one above it */
export function refuseNoFolder(folder: string, option: string): void {
  for (let path = resolve(folder); ; path = dirname(path)) {
    const isThere = existsSync(path);
    if (path === dirname(path) || (isThere && statSync(path).isDirectory())) return;
    if (isThere) throw new ReadError(option, words.fileForFolder.found, words.fileForFolder.message);
  }
}

/** @throws {ReadError} where it cannot be made */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (failure) {
    throw unwritable(failure);
  }
}

/** @throws {ReadError} where a file would be written over the one that it is made from */
export function refuseSame(file: string, out: string): void {
  if (file === '-' || resolve(file) !== resolve(out)) return;
  const { found, message } = commandLine.sameFile;
  throw new ReadError('--out', found, message);
}

/** A second name fails where a file came there in the meantime; some disks know no second names. */
async function placeNew(own: string, path: string): Promise<void> {
  try {
    await link(own, path);
  } catch {
    refuseExisting(path);
    await rename(own, path);
  }
}

const isOfSystem = (failure: unknown): boolean =>
  typeof (failure as NodeJS.ErrnoException | undefined)?.code === 'string';

function unwritable(failure: unknown): ReadError {
  const code = String((failure as NodeJS.ErrnoException).code ?? '');
  const { found, message } = words.writeErrors[code] ?? words.otherWriteError(code);
  return new ReadError(wholeFile, found, message);
}

/** `.xlsx` of any name that ends so, in capitals too. */
export const endingOf = (path: string): string => extname(path).toLowerCase();
export const isXlsxName = (path: string): boolean => endingOf(path) === '.xlsx';
