/** What `ogi build --roster` was asked to do. */
import type { Day } from '../ledger/day';
import { readDay } from '../ledger/day';
import * as words from '../words/cli';
import * as rollUpWords from '../words/rollup-cli';

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
  readonly year?: string;
  readonly previous?: readonly string[];
  readonly due?: string;
  readonly format?: string;
  readonly organ?: string;
  readonly level?: string;
  readonly sheets?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

type Wrong = { readonly command: 'wrong'; readonly line: string };

/** @param file what stands where the report of one workbook would */
export function distributeCall(
  file: string | undefined,
  options: Options,
  roster: string,
): DistributeCall | Wrong {
  const { out, year, previous = [], due, force = false, json = false } = options;
  const wrong = (line: string): Wrong => ({ command: 'wrong', line });
  const other = (['format', 'organ', 'level', 'sheets'] as const).find((one) => options[one] !== undefined);
  if (other) return wrong(rollUpWords.notForRoster(`--${other}`));
  if (file !== undefined) return wrong(rollUpWords.notForRoster(file));
  if ([roster, ...previous].filter((one) => one === '-').length > 1) return wrong(words.stdinTwice);
  const day = due === undefined ? undefined : readDay(due);
  if (due !== undefined && day === undefined) return wrong(rollUpWords.unknownDue(due));
  return {
    command: 'distribute',
    roster,
    previous,
    out,
    year: year === undefined ? undefined : Number(year),
    due: day,
    force,
    json,
  };
}
