/** What `ogi ledger` was asked to do. */
import type { Day } from '../ledger/day';
import { readDay } from '../ledger/day';
import * as words from '../words/cli';
import { formIds, isStdinTwice, yearIn } from './option-values';
import type { WrongCall } from './wrong-call';
import { refused } from './wrong-call';

export interface LedgerCall {
  readonly command: 'ledger';
  readonly file: string;
  readonly json: boolean;
  readonly year: number;
  /** id of the form; absent for the one in force for the year */
  readonly format: string | undefined;
  /** last year's report, or its ledger, or a workbook that holds both */
  readonly previous: string | undefined;
  /** this year's report, which the ledger is held against */
  readonly report: string | undefined;
  /** whether the ledger holds every application of the year */
  readonly complete: boolean;
  /** what the ledger's headings stand for */
  readonly columns: string | undefined;
  /** days off and days worked that the calendar does not know */
  readonly days: string | undefined;
  readonly today: Day | undefined;
}

export interface LedgerOptions {
  readonly json?: boolean;
  readonly year: string;
  readonly format?: string;
  readonly previous?: string;
  readonly report?: string;
  readonly complete?: boolean;
  readonly columns?: string;
  readonly days?: string;
  readonly today?: string;
}

/** @returns the call, or what is wrong with it */
export function ledgerCall(file: string, options: LedgerOptions): LedgerCall | WrongCall {
  const { json = false, year, format, previous, report, complete = false, columns, days, today } = options;
  const ofYear = yearIn(year);
  if (ofYear === undefined) return refused(words.unknownYear(year));
  if (format !== undefined && !formIds.includes(format)) return refused(words.unknownFormat(format, formIds));
  if (complete && report === undefined) return refused(words.completeAlone);
  const day = today === undefined ? undefined : readDay(today);
  if (today !== undefined && day === undefined) return refused(words.unknownDay(today));
  if (isStdinTwice([file, previous, report, columns, days])) return refused(words.stdinTwice);
  return {
    command: 'ledger',
    file,
    json,
    year: ofYear,
    format,
    previous,
    report,
    complete,
    columns,
    days,
    today: day,
  };
}
