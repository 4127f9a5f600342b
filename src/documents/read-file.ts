/** Reads the report that a file holds, whatever kind it is of: a published document, a workbook of ours, report JSON. */
import { HEAD, kindOf } from './kind';
import { textOf } from './plain-text';
import { ReadError } from './read-error';
import { readDocument } from './reading/read-document';
import type { Reading } from './report-json';
import { readReport } from './report-json';
import { ForeignWorkbook } from './sheets-report';
import { readWorkbook } from './workbook-report';
import * as words from '../words/documents';

/**
 * @param name of the file
 * @throws {ReadError} where it cannot be read
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<Reading> {
  switch (kindOf(bytes.subarray(0, HEAD))) {
    case 'json':
      return readReport(parsed(textOf(bytes)));
    case 'xlsx':
      try {
        return await readWorkbook(bytes);
      } catch (failure) {
        if (!(failure instanceof ForeignWorkbook)) throw failure;
        return readDocument(bytes, name);
      }
    default:
      return readDocument(bytes, name);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ReadError(words.wholeFile, words.kindNames.json, words.notADocument);
  }
}
