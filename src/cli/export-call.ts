/** What `ogi export` was asked to do. */
import type { FileKind } from '../documents/publishing/file';
import { fileKinds } from '../documents/publishing/file';
import type { Blank } from '../documents/publishing/blank-cells';
import { blanks } from '../documents/publishing/blank-cells';
import type { Day } from '../ledger/day';
import { readDay } from '../ledger/day';
import { stdinTwice } from '../words/cli';
import { commandLine as words } from '../words/publishing';
import { isStdinTwice } from './option-values';
import type { WrongCall } from './wrong-call';
import { refused } from './wrong-call';
import { endingOf } from './write-file';

export interface ExportCall {
  readonly command: 'export';
  readonly file: string;
  readonly out: string;
  /** by the ending of `out` */
  readonly kind: FileKind;
  /** last year's report */
  readonly previous: string | undefined;
  /** what the text needs beside the tables */
  readonly facts: string | undefined;
  readonly blank: Blank;
  /** on which the report is signed */
  readonly day: Day | undefined;
  readonly force: boolean;
  readonly json: boolean;
}

/** As they stand on the command line. */
export interface ExportOptions {
  readonly out: string;
  readonly previous?: string;
  readonly facts?: string;
  readonly blank?: string;
  readonly date?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** @returns the call, or what is wrong with it */
export function exportCall(file: string, options: ExportOptions): ExportCall | WrongCall {
  const { out, previous, facts, blank = 'blank', date, force = false, json = false } = options;
  const kind = fileKinds.find((one) => `.${one}` === endingOf(out));
  if (!kind) return refused(words.unknownKind(out));
  const chosen = blanks.find((one) => one === blank);
  if (!chosen) return refused(words.unknownBlank(blank));
  const day = date === undefined ? undefined : readDay(date);
  if (date !== undefined && day === undefined) return refused(words.unknownDate(date));
  if (isStdinTwice([file, previous, facts])) return refused(stdinTwice);
  return { command: 'export', file, out, kind, previous, facts, blank: chosen, day, force, json };
}
