/** Reads a Word document: its paragraphs and tables become a page, which is read as pages are. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ReadError } from '../../read-error';
import * as words from '../../../words/documents';
import type { Content } from '../content';
import { guardedZip } from '../zip-guard';
import { readHtml } from './html';
import { sizesIn } from './word-sizes';
import { stylesWithLooks } from './word-styles';
import { seenXml } from './word-xml';

/** A report has well below one; twelve take half a minute. */
const MAX_XML = 12 << 20;

/** @throws {ReadError} where it is broken, encrypted or too large */
export async function readDocx(bytes: Uint8Array): Promise<Content> {
  const { bytes: seen, isDropped } = asSeen(guardedZip(bytes, MAX_XML).archive());
  return { ...(await readHtml(await pageOf(seen))), ...(isDropped && { isDropped }) };
}

const DOCUMENT = /^word\/document\d*\.xml$/iu;
const STYLES = /^word\/styles\d*\.xml$/iu;

/** Only what is read as it is shown is changed. */
function asSeen(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly isDropped?: true } {
  try {
    const texts = unzipSync(bytes, { filter: ({ name }) => DOCUMENT.test(name) || STYLES.test(name) });
    const names = Object.keys(texts);
    const styles = names.find((name) => STYLES.test(name));
    const ofStyles = styles === undefined ? '' : strFromU8(texts[styles]!);
    const [looks, sizes] = [stylesWithLooks(ofStyles), sizesIn(ofStyles)];
    const changed = names
      .filter((name) => DOCUMENT.test(name))
      .map((name) => [name, strFromU8(texts[name]!)] as const)
      .map(([name, xml]) => [name, xml, seenXml(xml, looks, sizes)] as const)
      .filter(([, xml, seen]) => seen.xml !== xml || seen.isDropped);
    if (changed.length === 0) return { bytes };
    const parts = Object.fromEntries(changed.map(([name, , { xml }]) => [name, strToU8(xml)]));
    return {
      bytes: zipSync({ ...unzipSync(bytes), ...parts }, { level: 0 }),
      ...(changed.some(([, , { isDropped }]) => isDropped) && { isDropped: true }),
    };
  } catch {
    throw brokenDocx();
  }
}

const brokenDocx = () => new ReadError(words.wholeFile, words.brokenDocx.found, words.brokenDocx.message);

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
    throw brokenDocx();
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
