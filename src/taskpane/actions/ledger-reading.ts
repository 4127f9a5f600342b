/** The ledger of the open workbook: its sheet, its columns where they stand now, its applications. */
import type { Application, Ledger } from '../../ledger/application';
import type { ColumnId } from '../../ledger/columns';
import { matchColumns } from '../../ledger/matching';
import { faultyRows, uncountedRows } from '../../ledger/own-sheet';
import { readLedger as readRows } from '../../ledger/reading';
import type { Calendar } from '../../ledger/workdays';
import { officialCalendar } from '../../ledger/workdays';
import type { Form } from '../../report/form';
import { findForm } from '../../report/form';
import { derivedHeads } from '../../words/ledger-sheet';
import { areaOfReference } from '../../workbook/box';
import type { Host, Patience, RawCell, SheetRef, StandingSheet } from '../../workbook/host';
import { calendarOnSheet } from '../../workbook/ledger-calendar';
import { calendarName, ledgerName } from '../../workbook/names';
import { namedSheets } from '../../workbook/named-sheets';

export interface LedgerReading {
  readonly sheet: SheetRef;
  readonly form: Form;
  readonly year: number;
  /** the number of the first row below the heads on the sheet, from 1 */
  readonly firstLine: number;
  /** the rows below the heads, their cells as they stand */
  readonly rows: readonly (readonly RawCell[])[];
  /** where our columns stand in them */
  readonly columnAt: ReadonlyMap<ColumnId, number>;
  readonly ledger: Ledger;
  /** as the office has it on the sheet, for which the formulas count */
  readonly calendar: Calendar;
  /** how many rows there are to the last application in which nothing is worked out, as Excel did not fill it down; or 0 */
  readonly bare: number;
  /** how many of the rows that formulas look at they find something wrong in: the sheet tells it above them */
  readonly faulty: number;
}

/** The ledger that is looked at, otherwise that of the latest year; `undefined` where none was built. */
export async function readLedger(host: Host, patience?: Patience): Promise<LedgerReading | undefined> {
  return readLedgerAmong(host, await host.standing(patience));
}

/** The same among sheets that were read already. */
export async function readLedgerAmong(
  host: Host,
  standing: readonly StandingSheet[],
): Promise<LedgerReading | undefined> {
  const found = ledgerAmong(standing);
  if (!found) return undefined;
  const { ref, form, year, firstLine } = found;
  const blocks = await host.readRows(ref, found.hasCalendar ? [ledgerName, calendarName] : [ledgerName]);
  const [[heads = [], ...rows] = [], days] = blocks;
  const { matched } = matchColumns(heads);
  const uncounted = uncountedRows(heads, rows, found.counted);
  const faulty = faultyRows(heads, rows);
  const ledger = readRows({ form, rows, columns: matched, firstLine, uncounted, faulty });
  const statusAt = heads.indexOf(derivedHeads.status);
  const isBare = ({ line }: Application) => rows[line - firstLine]![statusAt] === '';
  return {
    sheet: ref,
    form,
    year,
    firstLine,
    rows,
    columnAt: new Map(matched.map(({ column, index }) => [column, index])),
    ledger,
    calendar: days ? calendarOnSheet(days, year) : officialCalendar(),
    bare: ledger.applications
      .filter(isBare)
      .reduce((last, { line }) => Math.max(last, line - firstLine + 1), 0),
    faulty: [...(faulty ?? [])].filter((row) => row < found.counted).length,
  };
}

interface LedgerSheet {
  readonly ref: SheetRef;
  readonly form: Form;
  readonly year: number;
  readonly firstLine: number;
  /** rows that formulas look at */
  readonly counted: number;
  /** whether a name tells where its calendar stands, as in sheets of this version */
  readonly hasCalendar: boolean;
}

function ledgerAmong(standing: readonly StandingSheet[]): LedgerSheet | undefined {
  const named = new Map(namedSheets(standing).map((sheet) => [sheet.sheet, sheet]));
  const ledgers = standing.flatMap(({ ref, isActive, name, names }) => {
    const sheet = named.get(name);
    const form = sheet?.form === undefined ? undefined : findForm(sheet.form);
    const block = names.find((one) => one.name === ledgerName)?.formula;
    // the heads stand in its first row, and rows that were inserted are in it
    const area = areaOfReference(block ?? '');
    if (sheet?.kind !== 'ledger' || !form || sheet.year === undefined || !area) return [];
    return [
      {
        ref,
        isActive,
        form,
        year: sheet.year,
        firstLine: area.row + 2,
        counted: area.rows - 1,
        hasCalendar: names.some((one) => one.name === calendarName),
      },
    ];
  });
  return ledgers.find(({ isActive }) => isActive) ?? ledgers.sort((a, b) => b.year - a.year)[0];
}

/** What stands in a cell of the ledger; `''` where nothing does. */
export function cellOf(
  { rows, columnAt, firstLine }: LedgerReading,
  line: number,
  column: ColumnId,
): RawCell {
  const index = columnAt.get(column);
  return index === undefined ? '' : (rows[line - firstLine]?.[index] ?? '');
}

/** The line of the row after the last one in which more stands than a 编号. */
export function freeLine({ ledger: { applications }, firstLine }: LedgerReading): number {
  return applications.reduce((last, { line }) => Math.max(last, line), firstLine - 1) + 1;
}
