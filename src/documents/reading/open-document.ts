/** Reads a document of any kind into its lines and tables. */
import * as words from '../../words/documents';
import type { Kind } from '../kind';
import { HEAD, isPage, kindOf } from '../kind';
import { textOf } from '../plain-text';
import { ReadError } from '../read-error';
import type { Content } from './content';
import { readDocx } from './sources/docx';
import { readHtml } from './sources/html';
import { readPdf } from './sources/pdf';
import { readText } from './sources/text';
import { readXlsx } from './sources/xlsx';
import { zipEntries } from './zip-directory';

const MEGABYTE = 1 << 20;
const MAX_MEGABYTES = 64;

/** Reads the bytes of a PDF, as `readPdf` does. */
export type PdfReader = (bytes: Uint8Array) => Promise<Content>;

/**
 * @param name of the file, which alone tells the kinds of old Office and WPS files apart
 * @param pdf what PDFs are read with, where that is not done here
 * @throws {ReadError} where it is of a kind that is not read (report JSON too), broken, encrypted or too large
 */
export async function contentOf(
  bytes: Uint8Array,
  name = '',
  pdf: PdfReader = (one) => readPdf(one),
): Promise<Content> {
  if (bytes.length > MAX_MEGABYTES * MEGABYTE) {
    fail(words.sizeFound(Math.round(bytes.length / MEGABYTE)), words.largeFile(MAX_MEGABYTES));
  }
  const kind = fullKindOf(bytes);
  switch (kind) {
    case 'docx':
      return readDocx(bytes);
    case 'xlsx':
      return readXlsx(bytes);
    case 'pdf':
      return pdf(bytes);
    case 'html':
      return readPage(bytes);
    case 'text':
      return readText(bytes);
    case 'utf16':
      return isPage(textOf(bytes.subarray(0, HEAD)).trimStart()) ? readPage(bytes) : readText(bytes);
    case 'archive':
      // one that nothing can be told of may be any kind of document
      return isZip(bytes) && !namesIn(bytes)
        ? fail(words.brokenZip.found, words.brokenZip.message)
        : fail(words.kindNames.archive, words.kindMessages.archive);
    case 'ole':
      return refuseOle(bytes, name);
    case 'json':
      return fail(words.kindNames.json, words.notADocument);
    default:
      return fail(words.kindNames[kind], words.kindMessages[kind]);
  }
}

/** The first names of an archive may be others than those that tell what it is, or stand in a document that is packed in it. */
function fullKindOf(bytes: Uint8Array): Kind {
  const kind = kindOf(bytes.subarray(0, HEAD));
  if (kind !== 'docx' && kind !== 'xlsx' && kind !== 'archive') return kind;
  const names = namesIn(bytes);
  if (!names) return kind;
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  return names.some((name) => name.startsWith('word/')) ? 'docx' : 'archive';
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** @returns `undefined` where the list cannot be read */
function namesIn(bytes: Uint8Array): readonly string[] | undefined {
  try {
    return zipEntries(bytes, MOST_NAMES).map(({ name }) => name);
  } catch {
    return undefined;
  }
}

const MOST_NAMES = 5000;

function fail(found: string, message: string): never {
  throw new ReadError(words.wholeFile, found, message);
}

function readPage(bytes: Uint8Array): Promise<Content> {
  const head = textOf(bytes.subarray(0, HEAD));
  if (head.includes('<?mso-application')) fail(words.officeXml.found, words.officeXml.message);
  return readHtml(bytes);
}

/** A .docx or .xlsx with a password is packed as old files are; its directory names what is in it, in UTF-16. */
function refuseOle(bytes: Uint8Array, name: string): never {
  if (
    holds(
      bytes,
      [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    )
  ) {
    fail(words.passwordFile.found, words.passwordFile.message);
  }
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  fail(words.kindNames.ole, words.oleMessage(ending));
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
