/** The values in a stream of JSON: one document, an array's elements, or a value a line, as they come. */
import { JSONParser } from '@streamparser/json';
import { ReadError } from '../documents/read-error';
import * as words from '../words/documents';
import type { Line } from './lines';
import { linesOf } from './lines';

/** A value, or why there is none. */
export interface Item {
  /** the place among many, from 0; absent for a document that is one value */
  readonly index?: number;
  readonly value?: unknown;
  readonly error?: ReadError;
  /** the bytes of a line, from start to end, exclusive */
  readonly line?: { readonly start: number; readonly end: number };
}

/** How large one report may be, in megabytes; real ones have some tens of kilobytes. */
const LARGEST = 64;
const MOST_BYTES = LARGEST << 20;

const NEWLINE = Buffer.from('\n');

const tooLong = () => new ReadError(words.wholeReport, `> ${LARGEST} MB`, words.tooLong(LARGEST));

/** @throws {ReadError} where the stream as a whole is unusable */
export async function* jsonValues(chunks: AsyncIterable<Buffer>): AsyncGenerator<Item> {
  const { first, all } = await peek(chunks);
  if (first === '[') yield* elements(all);
  else yield* documentOrLines(linesOf(all, MOST_BYTES, tooLong));
}

/** The first character that is no space, and the stream from its start. */
async function peek(chunks: AsyncIterable<Buffer>): Promise<{ first: string; all: AsyncIterable<Buffer> }> {
  const source = chunks[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  let first = '';
  while (first === '') {
    const next = await source.next();
    if (next.done) break;
    read.push(next.value);
    first = next.value
      .toString('latin1')
      .replace(/^(?:\xEF\xBB\xBF)?\s*/, '')
      .charAt(0);
  }
  async function* all() {
    yield* read;
    yield* { [Symbol.asyncIterator]: () => source };
  }
  return { first, all: all() };
}

/** A report a line, or one document over all of them; the first two lines tell. */
async function* documentOrLines(lines: AsyncGenerator<Line>): AsyncGenerator<Item> {
  const opening: Line[] = [];
  // not by a loop, which would end the lines with itself
  for (let filled = 0; filled < 2;) {
    const next = await lines.next();
    if (next.done) break;
    opening.push(next.value);
    if (!isBlank(next.value)) filled += 1;
  }
  const filled = opening.filter((line) => !isBlank(line));
  if (filled.length < 2) {
    yield parsed(
      Buffer.concat(opening.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [NEWLINE, bytes]))),
      words.wholeReport,
    );
    return;
  }
  if (filled.some((line) => 'value' in parsedLine(line, 0, 0))) {
    yield* eachLine(opening, lines);
    return;
  }
  yield parsed(await whole(opening, lines), words.wholeReport);
}

async function* eachLine(opening: readonly Line[], rest: AsyncGenerator<Line>): AsyncGenerator<Item> {
  let index = 0;
  let number = 0;
  async function* all() {
    yield* opening;
    yield* rest;
  }
  for await (const line of all()) {
    number += 1;
    if (isBlank(line)) continue;
    yield parsedLine(line, index, number);
    index += 1;
  }
}

async function whole(opening: readonly Line[], rest: AsyncGenerator<Line>): Promise<Buffer> {
  const pieces: Buffer[] = opening.flatMap(({ bytes }) => [bytes, NEWLINE]);
  let size = 0;
  for await (const { bytes } of rest) {
    pieces.push(bytes, NEWLINE);
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLong();
  }
  return Buffer.concat(pieces);
}

const isBlank = ({ bytes }: Line): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);

function parsedLine(line: Line, index: number, number: number): Item {
  const { bytes, start } = line;
  return { ...parsed(bytes, words.lineOf(number)), index, line: { start, end: start + bytes.length } };
}

function parsed(bytes: Buffer, place: string): Item {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { error: new ReadError(place, words.bytesOf(bytes), words.notUtf8) };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { error: new ReadError(place, words.startOf(text), words.notJson) };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The elements of an array; one that is broken breaks all after it. */
async function* elements(chunks: AsyncIterable<Buffer>): AsyncGenerator<Item> {
  const found: unknown[] = [];
  let failure: Error | undefined;
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  parser.onValue = ({ value }) => void found.push(value);
  parser.onError = (error) => (failure = error);
  let index = 0;
  function* ready(): Generator<Item> {
    for (const value of found.splice(0)) yield { index: index++, value };
  }
  for await (const chunk of chunks) {
    try {
      if (!failure) parser.write(chunk);
    } catch (error) {
      failure = error as Error;
    }
    yield* ready();
    if (failure) break;
  }
  if (!failure && parser.isEnded) return;
  yield { index, error: new ReadError(words.elementOf(index), words.brokenOff, words.notJson) };
}
