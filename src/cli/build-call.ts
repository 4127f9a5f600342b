/** What `ogi build` was asked to do. */
import type { Level } from '../report/report';
import * as words from '../words/cli';
import * as rollUpWords from '../words/rollup-cli';
import type { SheetKind } from '../workbook/sheet-kind';
import type { DistributeCall } from './distribute-call';
import { distributeCall } from './distribute-call';
import {
  formIds,
  isStdinTwice,
  levelChoices,
  levelIn,
  listed,
  sheetChoices,
  sheetIn,
  yearIn,
} from './option-values';
import type { WrongCall } from './wrong-call';
import { refused } from './wrong-call';
import { isXlsxName } from './write-file';

export interface BuildCall {
  readonly command: 'build';
  /** an empty workbook where absent */
  readonly file: string | undefined;
  readonly out: string;
  readonly format: string | undefined;
  readonly year: number | undefined;
  readonly organ: string | undefined;
  readonly level: Level | undefined;
  readonly previous: string | undefined;
  /** the usual ones, and those that the workbook has, where absent */
  readonly sheets: readonly SheetKind[] | undefined;
  readonly force: boolean;
  readonly json: boolean;
}

export interface BuildOptions {
  readonly out: string;
  readonly format?: string;
  readonly year?: string;
  readonly organ?: string;
  readonly level?: string;
  readonly previous?: readonly string[];
  readonly roster?: string;
  readonly due?: string;
  readonly sheets?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

/** @returns the call, or what is wrong with it */
export function buildCall(
  given: string | undefined,
  options: BuildOptions,
): BuildCall | DistributeCall | WrongCall {
  const { out, format, year, organ, level, force = false, json = false } = options;
  const ofYear = year === undefined ? undefined : yearIn(year);
  if (year !== undefined && ofYear === undefined) return refused(words.unknownYear(year));
  if (options.roster !== undefined)
    return distributeCall(given, { ...options, year: ofYear }, options.roster);
  if (options.due !== undefined) return refused(rollUpWords.dueAlone);
  // an option that takes many takes the file behind it as well
  const [previous, ...rest] = options.previous ?? [];
  const [file = given] = rest;
  if (rest.length > 1 || (rest.length === 1 && given !== undefined)) return refused(rollUpWords.onePrevious);
  if (isStdinTwice([file, previous])) return refused(words.stdinTwice);
  if (!isXlsxName(out)) return refused(words.notXlsx(out));
  if (format !== undefined && !formIds.includes(format)) return refused(words.unknownFormat(format, formIds));
  const ofLevel = level === undefined ? undefined : levelIn(level);
  if (level !== undefined && !ofLevel) return refused(words.unknownLevel(level, levelChoices));
  const sheets = options.sheets && listed(options.sheets);
  const unknown = sheets?.find((one) => !sheetIn(one));
  if (unknown !== undefined) return refused(words.unknownSheet(unknown, sheetChoices));
  return {
    command: 'build',
    file,
    out,
    format,
    year: ofYear,
    organ,
    level: ofLevel,
    previous,
    sheets: sheets?.flatMap((one) => sheetIn(one) ?? []),
    force,
    json,
  };
}
