/** Opens a file of the kind .xlsx, and reads the report of a workbook that this project built. */
import type { Day } from '../ledger/day';
import { calendarName, ledgerName } from '../workbook/names';
import { sheetOfEach } from '../workbook/standing-sheets';
import type { SheetContents, XlsxContents } from '../workbook/xlsx-reader';
import { NotAWorkbook, NotRead, readXlsx } from '../workbook/xlsx-reader';
import * as words from '../words/documents';
import { sheetNames } from '../words/sheets';
import type { AsOf, Block } from './counted-ledger';
import { countsLedger } from './counted-ledger';
import { guardedXlsx, sheetParts } from './open-xlsx';
import { ReadError } from './read-error';
import type { Reading } from './report-json';
import { readSheets } from './sheets-report';

export type { SheetContents, XlsxContents };

/**
 * @param bytes a file of the kind .xlsx
 * @param today by which it is asked what the ledger shows as answered too late
 * @throws {ReadError} where it is no workbook of ours, or one that a later version built
 */
export async function readWorkbook(bytes: Uint8Array, today?: Day): Promise<Reading> {
  const contents = await openWorkbook(bytes, isLedger);
  const quick = contents.whole && withoutLedger(contents);
  if (quick) return quick;
  const whole = contents.whole ? await contents.whole() : contents;
  return readSheets(whole.sheets, ledgerBlock(whole), asOfDay(whole, today));
}

/** The ledger is by far the largest sheet, and many reports are not counted from it. */
const isLedger = (sheet: string): boolean => sheet.startsWith(sheetNames.ledger);

/** `undefined` where anything of the report depends on a sheet that was left unread. */
function withoutLedger({ sheets }: XlsxContents): Reading | undefined {
  try {
    const reading = readSheets(sheets);
    return countsLedger(sheetOfEach(sheets), reading.report) ? undefined : reading;
  } catch (failure) {
    if (failure instanceof NotRead) return undefined;
    throw failure;
  }
}

/** The day by which it is asked what was answered too late, with the days off on the ledger's sheet. */
export function asOfDay({ sheets, rows }: XlsxContents, today: Day | undefined): AsOf | undefined {
  if (today === undefined) return undefined;
  const ledger = sheetOfEach(sheets).get('ledger');
  return { today, days: ledger ? rows(ledger.sheet, calendarName) : [] };
}

/** The heads and rows of the ledger, where there is one. */
export function ledgerBlock({ sheets, rows }: XlsxContents): Block | undefined {
  const ledger = sheetOfEach(sheets).get('ledger');
  return ledger && rows(ledger.sheet, ledgerName);
}

/**
 * @param isLeft told by its name whether a sheet is left unread
 * @throws {ReadError} for bytes that cannot be read as .xlsx
 */
export async function openWorkbook(
  bytes: Uint8Array,
  isLeft?: (sheet: string) => boolean,
): Promise<XlsxContents> {
  const guarded = guardedXlsx(bytes);
  const left = isLeft && { isLeft, whole: () => guarded.archive() };
  const archive = guarded.archive(isLeft && sheetParts(guarded, isLeft));
  try {
    return await readXlsx(archive, left);
  } catch (failure) {
    if (!(failure instanceof NotAWorkbook)) throw failure;
    throw new ReadError(words.wholeFile, words.brokenZip.found, words.brokenWorkbook);
  }
}
