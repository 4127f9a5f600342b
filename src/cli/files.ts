/** What FILE may be: a file, a folder, `@LIST` or `-`, as the files that they name, in order. */
import {
  closeSync,
  createReadStream,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { isLeftover, kindOf, HEAD } from '../documents/kind';
import { textOf } from '../documents/plain-text';
import { ReadError } from '../documents/read-error';
import * as words from '../words/cli';
import * as documentWords from '../words/documents';

/** A file to read, by the name that its result bears. */
export interface Input {
  readonly name: string;
  /** its bytes, which can be had again unless they come from standard input */
  readonly open: () => AsyncIterable<Buffer>;
  readonly again: boolean;
}

/** A file that cannot be had at all. */
export interface Missing {
  readonly name: string;
  readonly error: ReadError;
}

export const isMissing = (one: Input | Missing): one is Missing => 'error' in one;

/** What the command was called with. */
export interface Sources {
  readonly files: readonly string[];
  readonly stdin: AsyncIterable<Buffer>;
  /** called with each file of a folder that is passed over, as it is no document */
  readonly skipped: (name: string) => void;
}

/** Whether FILEs stand for many files, though it be one that they name. */
export function areMany(files: readonly string[]): boolean {
  if (files.length !== 1) return true;
  const [file] = files;
  return file!.startsWith('@') || isFolder(file!);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The files, one by one; those of a folder by their names. */
export async function* filesOf({ files, stdin, skipped }: Sources): AsyncGenerator<Input | Missing> {
  for (const file of files) {
    if (file === '-') yield { name: '-', open: () => stdin, again: false };
    else if (file.startsWith('@')) yield* listed(file.slice(1), skipped);
    else yield* fileOrFolder(file, skipped);
  }
}

async function* listed(list: string, skipped: Sources['skipped']): AsyncGenerator<Input | Missing> {
  let text: string;
  try {
    text = textOf(readFileSync(list));
  } catch (failure) {
    yield { name: `@${list}`, error: systemError(failure) };
    return;
  }
  for (const path of text.split(/\r?\n/)) if (path.trim() !== '') yield* fileOrFolder(path, skipped);
}

async function* fileOrFolder(path: string, skipped: Sources['skipped']): AsyncGenerator<Input | Missing> {
  if (!isFolder(path)) {
    yield inputAt(path);
    return;
  }
  let names: string[];
  try {
    names = readdirSync(path).sort();
  } catch (failure) {
    yield { name: path, error: systemError(failure) };
    return;
  }
  for (const name of names) {
    if (isLeftover(name)) continue;
    const inside = join(path, name);
    const kind = lstatSync(inside, { throwIfNoEntry: false });
    if (kind?.isDirectory()) yield* fileOrFolder(inside, skipped);
    // a link to a folder may lead back to where it stands
    else if (kind?.isSymbolicLink() && isFolder(inside)) skipped(inside);
    else if (isDocument(inside)) yield inputAt(inside);
    else skipped(inside);
  }
}

/** A file that is there. */
export const inputAt = (path: string): Input => ({ name: path, open: () => chunksOf(path), again: true });

/** Up to this size, in bytes, a file is read at once: a report has some kilobytes, and there are many of them. */
const SMALL = 1 << 20;

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const kind = statSync(path);
  if (kind.isFile() && kind.size <= SMALL) yield readFileSync(path);
  else yield* createReadStream(path) as AsyncIterable<Buffer>;
}

/** What cannot be opened counts as one: its error is told in its place. */
function isDocument(path: string): boolean {
  // most files say it by their ending, and are not opened twice
  if (path.endsWith('.json')) return true;
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const head = Buffer.alloc(HEAD);
    return kindOf(head.subarray(0, readSync(file, head))) !== 'other';
  } catch {
    return true;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Why the system did not let a file be read. */
export function systemError(failure: unknown): ReadError {
  const code = String((failure as NodeJS.ErrnoException).code ?? '');
  const { found, message } = words.systemErrors[code] ?? words.otherSystemError(code);
  return new ReadError(documentWords.wholeFile, found, message);
}
