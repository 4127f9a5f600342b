/** Reads a published report from a file of any kind: a page, a Word document, a workbook with the official tables, a PDF, a text. */
import type { Reading } from '../report-json';
import { contentOf } from './open-document';
import { readContent } from './read-content';
import { simplified } from './simplified';
import type { FontMaps } from './sources/pdf';

/**
 * @param name of the file, which tells organ and year only where nothing in it does
 * @param fontMaps where the character maps are found that some PDFs count on
 * @throws {ReadError} where it is of a kind that is not read, broken, too large, or no report
 */
export async function readDocument(bytes: Uint8Array, name = '', fontMaps?: FontMaps): Promise<Reading> {
  const { content, isChanged } = await simplified(await contentOf(bytes, name, fontMaps));
  return readContent(content, { isChanged, name });
}
