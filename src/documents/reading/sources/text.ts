/** Reads a plain text: a block for each line, also for the empty ones, which tell blank cells. */
import { textOf } from '../../plain-text';
import type { Content } from '../content';
import { refuseManyLines } from '../content-size';

/** @throws {ReadError} where it has too many lines */
export function readText(bytes: Uint8Array): Content {
  const lines = linesOf(textOf(bytes));
  refuseManyLines(lines.length);
  return { layout: 'lines', blocks: lines.map((text) => ({ kind: 'text', text })) };
}

/** Pages of a text are parted by form feeds, which stand at the start of a line; a number alone in the line beside one is the page's. */
function linesOf(text: string): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\v]/g, '\n')
    .replace(/(^|\n)[^\S\n\f]*\d{1,3}[^\S\n\f]*\n?(?=\f)/g, '$1')
    .replace(/(\f+)[^\S\n\f]*\d{1,3}[^\S\n\f]*\n/g, '$1')
    .replace(/(^|\n)\f+/g, '$1')
    .replace(/\f+\n?/g, '\n')
    .split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
