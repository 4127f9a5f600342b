/** One application as a clerk enters it: read as the sheet's rows are, held against the rules that concern it. */
import type { Form } from '../report/form';
import type { Severity } from '../rules/rule';
import * as words from '../words/ledger-entry';
import type { Application, Ledger } from './application';
import { ledgerAddress } from './application';
import { checkLedger } from './check';
import type { ColumnId } from './columns';
import { columnOf, ledgerColumns } from './columns';
import type { Day } from './day';
import { readLedger } from './reading';
import { ledgerSentenceOf } from './sentences';
import type { Calendar } from './workdays';

/** What was typed, by column; what is missing or blank is not there. */
export type Entry = Partial<Readonly<Record<ColumnId, string | number>>>;

export interface EntryFault {
  readonly severity: Severity;
  readonly message: string;
  /** whether it has to be mended before anything is written */
  readonly blocks: boolean;
}

/** What an entry is held against. */
export interface EntryContext {
  readonly form: Form;
  readonly year: number;
  readonly today: Day;
  readonly calendar: Calendar;
  /** the applications that are there, among them perhaps the one that is entered */
  readonly ledger: Ledger;
  /** the line at which the entry stands, or will */
  readonly line: number;
  /** what has to be filled in */
  readonly required: readonly ColumnId[];
  /** what can be filled in: findings on anything else are not told */
  readonly editable: readonly ColumnId[];
}

export interface CheckedEntry {
  readonly application: Application;
  readonly faults: readonly EntryFault[];
}

/** Reads the entry and finds what is wrong with it and what to look at; what blocks comes first. */
export function checkEntry(entry: Entry, context: EntryContext): CheckedEntry {
  const { form, year, line, required, editable } = context;
  const alone = readLedger({
    form,
    rows: [ledgerColumns.map(({ id }) => entry[id] ?? null)],
    columns: ledgerColumns.map(({ id }, index) => ({ column: id, index })),
    firstLine: line,
  });
  const application = alone.applications[0] ?? { line, row: String(line) };
  const wrong = new Set(alone.unreadable.map(({ column }) => column));
  const missing = required.filter((column) => application[column] === undefined && !wrong.has(column));
  const ledger: Ledger = {
    applications: [...context.ledger.applications.filter((one) => one.line !== line), application],
    columns: context.ledger.columns,
    unreadable: alone.unreadable,
  };
  const here = new Set(editable.map((column) => ledgerAddress(application, column)));
  const found = checkLedger(ledger, context)
    .findings.filter((finding) => 'of' in finding && finding.of.line === line)
    .filter(({ cells }) => cells.some((cell) => here.has(cell)))
    .filter(({ code }) => !SAID_BY_MISSING.has(code) || missing.length === 0)
    .map((finding): EntryFault => ({
      severity: finding.severity,
      message: ledgerSentenceOf(finding, { form, year }),
      blocks: finding.severity === 'mandatory',
    }));
  const faults: readonly EntryFault[] = [
    ...(missing.length > 0
      ? [{ severity: 'mandatory' as const, message: missingWords(missing), blocks: true }]
      : []),
    ...found,
  ];
  return {
    application,
    faults: [...faults.filter(({ blocks }) => blocks), ...faults.filter(({ blocks }) => !blocks)],
  };
}

const SAID_BY_MISSING: ReadonlySet<string> = new Set(['noReceipt', 'noApplicantType', 'half']);

const missingWords = (columns: readonly ColumnId[]): string =>
  words.missing(columns.map((column) => columnOf(column).label));
