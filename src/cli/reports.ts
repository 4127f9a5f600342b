/** The reports in the files that a command was given, one by one, each or why it cannot be read. */
import type { Kind } from '../documents/kind';
import { HEAD, kindOf } from '../documents/kind';
import { readDocument } from '../documents/reading/read-document';
import type { Reading } from '../documents/report-json';
import { readReport } from '../documents/report-json';
import { ReadError } from '../documents/read-error';
import { ForeignWorkbook, readWorkbook } from '../documents/workbook-report';
import { localDay } from '../ledger/day';
import type { Input, Missing } from './files';
import { isMissing, systemError } from './files';
import { whole } from './input-bytes';
import type { Item } from './json-values';
import { jsonValues } from './json-values';
import { readPdfApart } from './pdf-thread';

export interface Read {
  readonly file: string;
  /** the place in a file of many, from 0 */
  readonly index?: number;
  readonly outcome: Reading | ReadError;
  /** where it can be read again */
  readonly line?: Item['line'];
  /** whether the file holds it as JSON */
  readonly isJson: boolean;
  /** the bytes of a workbook of ours */
  readonly workbook?: Uint8Array;
}

export const isReading = (outcome: Reading | ReadError): outcome is Reading => 'report' in outcome;

/** The reports of one file. */
export async function* reportsOf(input: Input | Missing): AsyncGenerator<Read> {
  const file = input.name;
  if (isMissing(input)) {
    yield { file, outcome: input.error, isJson: false };
    return;
  }
  let isJson = true;
  try {
    const { kind, bytes } = await opened(input);
    if (kind !== 'json') {
      isJson = false;
      const all = await whole(bytes);
      const own = kind === 'xlsx' ? await ownWorkbook(all) : undefined;
      if (own) yield { file, outcome: own, isJson, workbook: all };
      else yield { file, outcome: await readDocument(all, file, readPdfApart), isJson };
      return;
    }
    for await (const { index, value, error, line } of jsonValues(bytes)) {
      const place = { ...(index !== undefined && { index }), ...(line && { line }) };
      yield { file, ...place, outcome: error ?? readingOf(value), isJson };
    }
  } catch (failure) {
    yield { file, outcome: failure instanceof ReadError ? failure : systemError(failure), isJson };
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

/** `undefined` where another program made the workbook. */
async function ownWorkbook(bytes: Buffer): Promise<Reading | undefined> {
  try {
    return await readWorkbook(bytes, localDay(new Date()));
  } catch (failure) {
    if (failure instanceof ForeignWorkbook) return undefined;
    throw failure;
  }
}

async function opened({ open }: Input): Promise<{ kind: Kind; bytes: AsyncIterable<Buffer> }> {
  const chunks = open()[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < HEAD) {
    const next = await chunks.next();
    if (next.done) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return {
    kind: kindOf(head.subarray(0, HEAD)),
    bytes: (async function* () {
      yield head;
      yield* { [Symbol.asyncIterator]: () => chunks };
    })(),
  };
}
