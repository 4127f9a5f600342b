/** The reports in the files that a command was given, one by one, each or why it cannot be read. */
import { extname } from 'node:path';
import { HEAD, kindOf } from '../documents/kind';
import type { Reading } from '../documents/report-json';
import { readReport } from '../documents/report-json';
import { ReadError } from '../documents/read-error';
import * as words from '../words/documents';
import type { Input, Missing } from './files';
import { isMissing, systemError } from './files';
import type { Item } from './json-values';
import { jsonValues } from './json-values';

export interface Read {
  readonly file: string;
  /** the place in a file of many, from 0 */
  readonly index?: number;
  readonly outcome: Reading | ReadError;
  /** where it can be read again */
  readonly line?: Item['line'];
}

export const isReading = (outcome: Reading | ReadError): outcome is Reading => 'report' in outcome;

/** The reports of one file. */
export async function* reportsOf(input: Input | Missing): AsyncGenerator<Read> {
  const file = input.name;
  if (isMissing(input)) {
    yield { file, outcome: input.error };
    return;
  }
  try {
    for await (const { index, value, error, line } of jsonValues(onlyJson(input))) {
      const place = { ...(index !== undefined && { index }), ...(line && { line }) };
      yield { file, ...place, outcome: error ?? readingOf(value) };
    }
  } catch (failure) {
    yield { file, outcome: failure instanceof ReadError ? failure : systemError(failure) };
  }
}

/** @returns the report in a JSON value, or why it is none */
export function readingOf(value: unknown): Reading | ReadError {
  try {
    return readReport(value);
  } catch (failure) {
    if (failure instanceof ReadError) return failure;
    throw failure;
  }
}

/** The bytes of a file that is JSON. @throws {ReadError} for any other kind */
async function* onlyJson({ name, open }: Input): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of open()) {
    if (head === undefined) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < HEAD) continue;
      requireJson(name, head);
      yield head;
      head = undefined;
    }
  }
  if (head === undefined) return;
  requireJson(name, head);
  yield head;
}

function requireJson(name: string, head: Buffer): void {
  const kind = kindOf(head);
  if (kind === 'json') return;
  const ending = extname(name).slice(1).toLowerCase();
  const message = kind === 'ole' ? words.oleMessage(ending) : words.kindMessages[kind];
  throw new ReadError(words.wholeFile, words.kindNames[kind], message);
}
