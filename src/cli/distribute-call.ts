/** What `ogi build --roster` was asked to do. */
import type { Day } from '../ledger/day';
import { readDay } from '../ledger/day';
import * as words from '../words/cli';
import * as rollUpWords from '../words/rollup-cli';
import { isStdinTwice } from './option-values';
import type { WrongCall } from './wrong-call';
import { refused } from './wrong-call';
import { isXlsxName } from './write-file';

export interface DistributeCall {
  readonly command: 'distribute';
  readonly roster: string;
  readonly previous: readonly string[];
  /** a folder */
  readonly out: string;
  readonly year: number | undefined;
  readonly due: Day | undefined;
  readonly force: boolean;
  readonly json: boolean;
}

interface Options {
  readonly out: string;
  readonly year?: number | undefined;
  readonly previous?: readonly string[];
  readonly due?: string;
  readonly format?: string;
  readonly organ?: string;
  readonly level?: string;
  readonly sheets?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

/** @param file what stands where the report of one workbook would */
export function distributeCall(
  file: string | undefined,
  options: Options,
  roster: string,
): DistributeCall | WrongCall {
  const { out, year, previous = [], due, force = false, json = false } = options;
  const other = (['format', 'organ', 'level', 'sheets'] as const).find((one) => options[one] !== undefined);
  if (other) return refused(rollUpWords.notForRoster(`--${other}`));
  if (file !== undefined) return refused(rollUpWords.notForRoster(file));
  if (isXlsxName(out)) return refused(rollUpWords.folderWanted(out));
  if (isStdinTwice([roster, ...previous])) return refused(words.stdinTwice);
  const day = due === undefined ? undefined : readDay(due);
  if (due !== undefined && day === undefined) return refused(rollUpWords.unknownDue(due));
  return {
    command: 'distribute',
    roster,
    previous,
    out,
    year,
    due: day,
    force,
    json,
  };
}
