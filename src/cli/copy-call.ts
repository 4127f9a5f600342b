/** What `ogi send` and `ogi next` were asked to do. */
import type { TableId } from '../report/address';
import * as words from '../words/cli';
import * as copyWords from '../words/copies';
import { listed, tableChoices, tableIn } from './option-values';
import type { WrongCall } from './wrong-call';
import { refused } from './wrong-call';
import { isXlsxName } from './write-file';

/** A workbook is made from one of ours. */
interface CopyOptions {
  readonly file: string;
  readonly out: string;
  readonly force: boolean;
  readonly json: boolean;
}
export interface CopyCall extends CopyOptions {
  readonly command: 'next';
}
export interface SendCall extends CopyOptions {
  readonly command: 'send';
  /** those that the workbook has where absent */
  readonly tables: readonly TableId[] | undefined;
}

export interface SendOptions {
  readonly out: string;
  readonly sheets?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

/** @returns the call, or what is wrong with it */
export function sendCall(
  file: string,
  { out, sheets, force = false, json = false }: SendOptions,
): SendCall | WrongCall {
  if (!isXlsxName(out)) return refused(words.notXlsx(out));
  const wanted = sheets === undefined ? undefined : listed(sheets);
  const unknown = wanted?.find((one) => !tableIn(one));
  if (unknown !== undefined) return refused(copyWords.commandLine.unknownTable(unknown, tableChoices));
  return { command: 'send', file, out, tables: wanted?.flatMap((one) => tableIn(one) ?? []), force, json };
}

/** @returns the call, or what is wrong with it */
export function nextCall(
  file: string,
  { out, force = false, json = false }: Omit<SendOptions, 'sheets'>,
): CopyCall | WrongCall {
  return isXlsxName(out) ? { command: 'next', file, out, force, json } : refused(words.notXlsx(out));
}
