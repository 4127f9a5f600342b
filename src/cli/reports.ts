/** The reports in the files that a command was given, one by one, each or why it cannot be read. */
import type { Kind } from '../documents/kind';
import { HEAD, kindOf } from '../documents/kind';
import { readingOf, readReportFile } from '../documents/report-file';
import type { Reading } from '../documents/report-json';
import { ReadError } from '../documents/read-error';
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
      const settings = { today: localDay(new Date()), pdf: readPdfApart };
      const { reading, isOwn } = await readReportFile(all, file, settings);
      yield { file, outcome: reading, isJson, ...(isOwn && { workbook: all }) };
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
