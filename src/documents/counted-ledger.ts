/** What a workbook's ledger tells where table 3 is counted from it: what keeps the table from being right, what was answered too late. */
import { checkLedger } from '../ledger/check';
import type { Day } from '../ledger/day';
import { dayOf } from '../ledger/day';
import type { LedgerFinding } from '../ledger/finding';
import { matchColumns } from '../ledger/matching';
import { overdueIn } from '../ledger/overdue';
import { faultyRows, uncountedRows } from '../ledger/own-sheet';
import { readLedger } from '../ledger/reading';
import { ledgerSentenceOf } from '../ledger/sentences';
import { officialCalendar } from '../ledger/workdays';
import type { Form } from '../report/form';
import { findForm, formForYear } from '../report/form';
import type { Report } from '../report/report';
import { formOf, table3FormOf } from '../report/report';
import { partsOfTotals } from '../report/totals';
import type { RawCell } from '../workbook/host';
import { calendarOnSheet } from '../workbook/ledger-calendar';
import { faultColumns } from '../workbook/ledger-faults';
import { calendarName, ledgerName } from '../workbook/names';
import type { NamedSheet } from '../workbook/named-sheets';
import type { SheetKind } from '../workbook/sheet-kind';
import type { LedgerFindings } from './report-json';

/** The heads of a ledger and the rows below them. */
export type Block = readonly (readonly RawCell[])[];

/** What deadlines are counted by. */
export interface AsOf {
  readonly today: Day;
  /** the days off and the days worked in exchange as they stand on the sheet, where it has them */
  readonly days: Block;
}

type Sheets = ReadonlyMap<SheetKind, NamedSheet>;

/** Whether table 3 is counted from the ledger: where most figures that are filled in elsewhere are formulas here. */
export function countsLedger(sheets: Sheets, report: Report): boolean {
  const totals = new Set(partsOfTotals(table3FormOf(report) ?? formIn(report)).keys());
  const figures = sheets.get('table3')?.figures ?? [];
  // a few may have been written over
  const inputs = [...figures].filter(([address]) => !totals.has(address));
  return sheets.has('ledger') && inputs.filter(([, { isFormula }]) => isFormula).length * 2 > inputs.length;
}

export const formIn = (report: Report): Form => formOf(report) ?? formForYear(report.year);

/**
 * @param asOf where it is asked for what was answered too late
 * @returns `undefined` where table 3 is not counted from the ledger: what stands there may be no part of it
 */
export function ledgerFindings(
  sheets: Sheets,
  report: Report,
  block: Block,
  asOf?: AsOf,
): LedgerFindings | undefined {
  const sheet = sheets.get('ledger');
  const area = sheet?.areas.get(ledgerName);
  if (!sheet || !area || sheet.year !== report.year || !countsLedger(sheets, report)) return undefined;
  const form = findForm(sheet.form ?? '') ?? formIn(report);
  const { year } = report;
  const [heads = [], ...rows] = block;
  const ledger = readLedger({
    form,
    rows,
    columns: matchColumns(heads).matched,
    firstLine: area.row + 2,
    uncounted: uncountedRows(heads, rows, area.rows - 1),
    faulty: faultyRows(heads, rows),
  });
  // no finding that is asked for here depends on the day
  const { findings } = checkLedger(ledger, { form, year, today: dayOf(year, 12, 31) });
  const found = findings.filter(spoilsTable3);
  // a sheet of an earlier version counts by the notices alone
  const calendar =
    asOf && sheet.areas.has(calendarName) ? calendarOnSheet(asOf.days, year) : officialCalendar();
  const overdue = asOf && overdueIn(ledger, { form, year, today: asOf.today, calendar });
  return {
    ...(overdue !== undefined && { overdue }),
    passed: RULES.filter((rule) => found.every((one) => one.rule !== rule)).length,
    findings: found.map((finding) => {
      const { id, rule, severity, cells } = finding;
      return { id, rule, severity, message: ledgerSentenceOf(finding, { form, year }), cells };
    }),
  };
}

/** The rules on what an entry says, and on what the sheet's formulas know of it. */
const RULES = ['L00', 'L01', 'L02', 'L11', 'L15'];

const spoilsTable3 = (finding: LedgerFinding): boolean =>
  finding.severity === 'mandatory' &&
  RULES.includes(finding.rule) &&
  // an amount that cannot be read leaves the table as it is
  (finding.code !== 'unreadable' || faultColumns.has(finding.column));
