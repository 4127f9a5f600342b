/** Writes an output file whole or not at all; one that is there already is replaced only on demand. */
import { existsSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { ReadError } from '../documents/read-error';
import * as words from '../words/cli';
import { commandLine } from '../words/copies';
import { wholeFile } from '../words/documents';

/** @throws {ReadError} where it is there already or cannot be written */
export async function writeOutput(path: string, bytes: Uint8Array, force: boolean): Promise<void> {
  if (!force) refuseExisting(path);
  const own = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(own, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (force) await rename(own, path);
    else await placeNew(own, path);
  } catch (failure) {
    throw failure instanceof ReadError ? failure : unwritable(failure);
  } finally {
    await rm(own, { force: true });
  }
}

/** @throws {ReadError} where the file is there already */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw new ReadError('--out', words.alreadyThere, words.useForce);
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

function unwritable(failure: unknown): ReadError {
  const code = String((failure as NodeJS.ErrnoException).code ?? '');
  const { found, message } = words.writeErrors[code] ?? words.otherWriteError(code);
  return new ReadError(wholeFile, found, message);
}

/** `.xlsx` of any name that ends so, in capitals too. */
export const endingOf = (path: string): string => extname(path).toLowerCase();
export const isXlsxName = (path: string): boolean => endingOf(path) === '.xlsx';
