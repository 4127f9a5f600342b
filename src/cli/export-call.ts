/** What `ogi export` was asked to do. */
import type { FileKind } from '../documents/publishing/file';
import { fileKinds } from '../documents/publishing/file';
import type { Blank } from '../documents/publishing/blank-cells';
import { blanks } from '../documents/publishing/blank-cells';
import type { Day } from '../ledger/day';
import { readDay } from '../ledger/day';
import { stdinTwice } from '../words/cli';
import { commandLine as words } from '../words/publishing';
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

interface WrongCall {
  readonly command: 'wrong';
  readonly line: string;
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
  const refuse = (line: string): WrongCall => ({ command: 'wrong', line });
  const kind = fileKinds.find((one) => `.${one}` === endingOf(out));
  if (!kind) return refuse(words.unknownKind(out));
  const chosen = blanks.find((one) => one === blank);
  if (!chosen) return refuse(words.unknownBlank(blank, blanks));
  const day = date === undefined ? undefined : readDay(date);
  if (date !== undefined && day === undefined) return refuse(words.unknownDate(date));
  if ([file, previous, facts].filter((one) => one === '-').length > 1) return refuse(stdinTwice);
  return { command: 'export', file, out, kind, previous, facts, blank: chosen, day, force, json };
}
