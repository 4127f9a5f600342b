/** What `ogi rollup` was asked to do. */
import type { Command } from 'commander';
import type { Day } from '../ledger/day';
import { readDay } from '../ledger/day';
import * as words from '../words/cli';
import * as rollUpWords from '../words/rollup-cli';
import { isStdinTwice, yearIn } from './option-values';
import type { WrongCall } from './wrong-call';
import { refused } from './wrong-call';
import { isXlsxName } from './write-file';

export interface RollUpCall {
  readonly command: 'rollup';
  readonly files: readonly string[];
  readonly out: string;
  /** 名录 */
  readonly roster: string | undefined;
  /** last year's 名录 */
  readonly previousRoster: string | undefined;
  /** last year's reports */
  readonly previous: readonly string[];
  /** the one that most reports are of where absent */
  readonly year: number | undefined;
  /** what the roster says where absent */
  readonly organ: string | undefined;
  /** the day of the law where absent */
  readonly due: Day | undefined;
  /** a folder for 退回意见单 */
  readonly letters: string | undefined;
  /** a workbook of an earlier roll-up, whose 收件登记 goes on; the one that is replaced where absent */
  readonly register: string | undefined;
  readonly force: boolean;
  readonly json: boolean;
}

interface Options {
  readonly out: string;
  readonly roster?: string;
  readonly previousRoster?: string;
  readonly previous?: readonly string[];
  readonly year?: string;
  readonly organ?: string;
  readonly due?: string;
  readonly letters?: string;
  readonly register?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function rollUpCommand(command: Command, called: (call: RollUpCall | WrongCall) => void): void {
  const { commandLine: ours } = rollUpWords;
  command
    .usage(ours.usage)
    .description(ours.rollUp)
    .requiredOption('--out <OUT>', words.commandLine.out)
    .option('--roster <FILE>', ours.roster)
    .option('--year <YEAR>', ours.year)
    .option('--organ <NAME>', ours.organ)
    .option('--due <DATE>', ours.due)
    .option('--previous-roster <FILE>', ours.previousRoster)
    .option('--previous <FILE...>', words.commandLine.previous)
    .option('--letters <FOLDER>', ours.letters)
    .option('--register <OLD>', ours.register)
    .option('--force', words.commandLine.force)
    .option('--json', words.commandLine.json)
    .action((files: string[], options: Options) => called(rollUpCall(files, options)));
}

function rollUpCall(files: readonly string[], options: Options): RollUpCall | WrongCall {
  const { out, roster, previousRoster, previous = [], year, organ, due, letters, register } = options;
  const inputs = [...files, ...previous, roster, previousRoster, register];
  if (isStdinTwice(inputs)) return refused(words.stdinTwice);
  if (!isXlsxName(out)) return refused(words.notXlsx(out));
  const ofYear = year === undefined ? undefined : yearIn(year);
  if (year !== undefined && ofYear === undefined) return refused(words.unknownYear(year));
  const day = due === undefined ? undefined : readDay(due);
  if (due !== undefined && day === undefined) return refused(rollUpWords.unknownDue(due));
  return {
    command: 'rollup',
    files,
    out,
    roster,
    previousRoster,
    previous,
    year: ofYear,
    organ,
    due: day,
    letters,
    register,
    force: options.force ?? false,
    json: options.json ?? false,
  };
}
