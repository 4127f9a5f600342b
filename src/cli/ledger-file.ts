/** Reads the rows of an office's ledger from .xlsx or .csv, and finds where it has which column. */
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { HEAD, kindOf } from '../documents/kind';
import { ReadError } from '../documents/read-error';
import type { Ledger } from '../ledger/application';
import type { Matching } from '../ledger/matching';
import { findHeadings } from '../ledger/matching';
import { readLedger } from '../ledger/reading';
import type { Form } from '../report/form';
import * as words from '../words/cli';
import * as documentWords from '../words/documents';
import { textOf } from './files';

interface Sheet {
  /** absent for a text, which has but one */
  readonly name?: string;
  readonly rows: readonly (readonly unknown[])[];
}

export interface LedgerFile {
  readonly sheet?: string;
  readonly matching: Matching;
  readonly ledger: Ledger;
}

/** @throws {ReadError} where the bytes are no table, or none of its sheets has the headings of a ledger */
export async function readLedgerFile(bytes: Buffer, form: Form): Promise<LedgerFile> {
  const found = (await sheetsOf(bytes))
    .map((sheet) => ({ sheet, matching: findHeadings(sheet.rows) }))
    .filter(({ matching }) => matching !== undefined)
    .sort((a, b) => b.matching!.matched.length - a.matching!.matched.length)[0];
  if (!found) throw new ReadError(documentWords.wholeFile, words.notALedger.found, words.notALedger.message);
  const { sheet } = found;
  const { headingsAt, ...matching } = found.matching!;
  const ledger = readLedger({
    form,
    rows: sheet.rows.slice(headingsAt + 1),
    columns: matching.matched,
    firstLine: headingsAt + 2,
  });
  return { ...(sheet.name !== undefined && { sheet: sheet.name }), matching, ledger };
}

async function sheetsOf(bytes: Buffer): Promise<readonly Sheet[]> {
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

async function workbookIn(bytes: Buffer) {
  try {
    return await readXlsx(bytes);
  } catch {
    throw new ReadError(documentWords.wholeFile, words.brokenTable.found, words.brokenTable.message);
  }
}
