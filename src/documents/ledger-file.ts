/** Reads an office's ledger from .xlsx or .csv: where its headings stand, and what its columns are taken for. */
import type { LedgerTable } from '../ledger/table';
import type { RememberedColumns } from '../ledger/matching';
import { findHeadings } from '../ledger/matching';
import * as documentWords from '../words/documents';
import * as words from '../words/ledger-file';
import { ReadError } from './read-error';
import { tablesIn } from './table-file';

/**
 * The sheet of the file in which most columns were found.
 * @throws {ReadError} where the bytes are no table, or none of its sheets has the headings of a ledger
 */
export async function openLedgerFile(
  bytes: Uint8Array,
  remembered?: RememberedColumns,
): Promise<LedgerTable> {
  const found = (await tablesIn(bytes, { notATable: words.notATable, broken: words.brokenTable }))
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
