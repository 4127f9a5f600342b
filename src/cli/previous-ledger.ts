/** Last year's as `ogi ledger --previous` is given it: a report, a workbook of ours, or an office's ledger. */
import { kindOf, HEAD } from '../documents/kind';
import { openLedgerFile } from '../documents/ledger-file';
import { ReadError } from '../documents/read-error';
import { readSheets } from '../documents/sheets-report';
import { openWorkbook } from '../documents/workbook-report';
import type { PreviousYear } from '../ledger/check';
import { placementOf } from '../ledger/count';
import type { RememberedColumns } from '../ledger/matching';
import { readTable } from '../ledger/table';
import type { Cell } from '../report/cell';
import type { Form } from '../report/form';
import type { Report } from '../report/report';
import { rows as rowIds } from '../rules/table3';
import { sheetOfEach } from '../workbook/standing-sheets';
import * as fileWords from '../words/ledger-file';
import { oneReportOf } from './one-report';

export interface Wanted {
  /** of the ledger that is held against it */
  readonly year: number;
  readonly form: Form;
  /** what the ledgers' headings stand for, where that was said */
  readonly columns?: RememberedColumns | undefined;
}

export interface LastYear {
  readonly previous: PreviousYear;
  /** as far as there is a report */
  readonly report?: Report;
}

/**
 * A workbook of the ledger's own year tells by its 上年年报.
 * @throws {ReadError} for what is none of these, and for a ledger whose applications have no 编号 by which to know them
 */
export async function lastYearOf(name: string, bytes: Buffer, wanted: Wanted): Promise<LastYear> {
  const { report, hasLedger } = await contentsOf(name, bytes, wanted.year);
  const carriedOut = report?.table3?.[rowIds.carriedOut]?.map((cell: Cell) =>
    typeof cell === 'number' ? cell : null,
  );
  const unfinished = hasLedger ? await unfinishedIn(bytes, wanted) : undefined;
  return {
    previous: { ...(carriedOut && { carriedOut }), ...(unfinished && { unfinished }) },
    ...(report && { report }),
  };
}

async function contentsOf(name: string, bytes: Buffer, year: number) {
  const kind = kindOf(bytes.subarray(0, HEAD));
  if (kind === 'json') {
    const { report } = (await oneReportOf({ name, bytes })).reading;
    return { report, hasLedger: false };
  }
  if (kind !== 'xlsx') return { hasLedger: true };
  const { sheets } = await openWorkbook(bytes);
  // what is none of ours is an office's own ledger
  if (sheets.length === 0) return { hasLedger: true };
  const { report, previous } = readSheets(sheets);
  return report.year === year
    ? { report: previous, hasLedger: false }
    : { report, hasLedger: sheetOfEach(sheets).has('ledger') };
}

/** `undefined` for the ledger of a workbook in which nothing is registered: the office keeps it elsewhere. */
async function unfinishedIn(bytes: Buffer, { year, form, columns }: Wanted) {
  const ledger = readTable(await openLedgerFile(bytes, columns), form);
  const { applications } = ledger;
  if (applications.length === 0) return undefined;
  const unfinished = applications.filter(
    (one) => placementOf(one, year - 1, form)?.closes === rowIds.carriedOut,
  );
  if (unfinished.some(({ number }) => number === undefined)) throw withoutNumbers(fileWords.previousNumbers);
  return unfinished;
}

/** What keeps two ledgers from being compared. */
export const withoutNumbers = ({ found, message }: { readonly found: string; readonly message: string }) =>
  new ReadError(fileWords.numberColumn, found, message);
