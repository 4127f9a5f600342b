/** Reads a Word document: its paragraphs and tables become a page, which is read as pages are. */
import { ReadError } from '../../read-error';
import * as words from '../../../words/documents';
import type { Content } from '../content';
import { guardedZip } from '../zip-guard';
import { readHtml } from './html';

/** A report has well below one; twelve take half a minute. */
const MAX_XML = 12 << 20;

/** @throws {ReadError} where it is broken, encrypted or too large */
export async function readDocx(bytes: Uint8Array): Promise<Content> {
  return readHtml(await pageOf(guardedZip(bytes, MAX_XML).archive()));
}

async function pageOf(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  // in Node it asks for the one, in a browser for the other; an array of bytes will do for both
  const input = { buffer: bytes, arrayBuffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
  try {
    const { value } = await mammoth.convertToHtml(input, {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: Part) => withoutMarks(document),
    });
    return value;
  } catch {
    throw new ReadError(words.wholeFile, words.brokenDocx.found, words.brokenDocx.message);
  }
}

/** What a document is made of, as mammoth reads it. */
interface Part {
  readonly type: string;
  readonly children?: readonly Part[];
}

/** No figure: the mark of a note would stand behind one as if it were a digit of it. */
const MARKS = new Set(['noteReference', 'commentReference', 'image']);

const withoutMarks = (part: Part): Part =>
  part.children
    ? { ...part, children: part.children.filter(({ type }) => !MARKS.has(type)).map(withoutMarks) }
    : part;
