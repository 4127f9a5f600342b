/** Reads an office's ledger from .xlsx or .csv: where its headings stand, and what its columns are taken for. */
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import type { LedgerTable } from '../ledger/table';
import type { RememberedColumns } from '../ledger/matching';
import { findHeadings } from '../ledger/matching';
import * as documentWords from '../words/documents';
import * as words from '../words/ledger-file';
import { HEAD, kindOf } from './kind';
import { textOf } from './plain-text';
import { ReadError } from './read-error';

interface Sheet {
  /** absent for a text, which has but one */
  readonly name?: string;
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * The sheet of the file in which most columns were found.
 * @throws {ReadError} where the bytes are no table, or none of its sheets has the headings of a ledger
 */
export async function openLedgerFile(
  bytes: Uint8Array,
  remembered?: RememberedColumns,
): Promise<LedgerTable> {
  const found = (await sheetsOf(bytes))
    .map((sheet) => ({ sheet, headings: findHeadings(sheet.rows, remembered) }))
    .filter(({ headings }) => headings !== undefined)
    .sort((a, b) => b.headings!.matched.length - a.headings!.matched.length)[0];
  if (!found) throw new ReadError(documentWords.wholeFile, words.notALedger.found, words.notALedger.message);
  const { sheet } = found;
  const { headingsAt, ...matching } = found.headings!;
  return {
    ...(sheet.name !== undefined && { sheet: sheet.name }),
    headings: sheet.rows[headingsAt]!,
    matching,
    rows: sheet.rows.slice(headingsAt + 1),
    firstLine: headingsAt + 2,
  };
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const kind = kindOf(bytes.subarray(0, HEAD));
  switch (kind) {
    case 'xlsx':
      return (await workbookIn(bytes)).sheets;
    case 'text':
    case 'utf16':
      // a number that is written as a text stays one: 007 is a 编号
      return [{ rows: parseCsv(textOf(bytes), {}) }];
    default:
      throw new ReadError(documentWords.wholeFile, documentWords.kindNames[kind], words.notATable);
  }
}

async function workbookIn(bytes: Uint8Array) {
  try {
    return await readXlsx(bytes);
  } catch {
    throw new ReadError(documentWords.wholeFile, words.brokenTable.found, words.brokenTable.message);
  }
}
