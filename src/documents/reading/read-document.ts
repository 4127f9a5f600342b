/** Reads a published report from a file of any kind: a page, a Word document, a workbook with the official tables, a PDF, a text. */
import type { Reading } from '../report-json';
import { refuseEndless } from './content-size';
import type { PdfReader } from './open-document';
import { contentOf } from './open-document';
import { readContent } from './read-content';
import { simplified } from './simplified';

/**
 * @param name of the file, which tells organ and year only where nothing in it does
 * @param pdf what PDFs are read with, where that is not done here
 * @throws {ReadError} where it is of a kind that is not read, broken, too large, or no report
 */
export async function readDocument(bytes: Uint8Array, name = '', pdf?: PdfReader): Promise<Reading> {
  const all = await contentOf(bytes, name, pdf);
  refuseEndless(all);
  const { content, isChanged } = await simplified(all);
  return readContent(content, { isChanged, name });
}
