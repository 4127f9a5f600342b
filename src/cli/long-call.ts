/** What `ogi read --long` was asked to do. */
import { commandLine as words } from '../words/sql';
import { extname } from 'node:path';
import type { WrongCall } from './wrong-call';
import { refused } from './wrong-call';

/** The kinds of file that the long table is written as, by their ending. */
export const longKinds = ['parquet', 'csv'] as const;
export type LongKind = (typeof longKinds)[number];

export interface LongCall {
  readonly command: 'long';
  readonly files: readonly string[];
  readonly out: string;
  readonly kind: LongKind;
  readonly force: boolean;
  readonly json: boolean;
}

/** Options of `ogi read`, as they stand on the command line. */
export interface ReadOptions {
  readonly json?: boolean;
  readonly long?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

/** @returns the call, or what is wrong with it; `undefined` where the reports are only to be read */
export function longCall(files: readonly string[], options: ReadOptions): LongCall | WrongCall | undefined {
  const { long = false, out, force = false, json = false } = options;
  if (!long) return out === undefined && !force ? undefined : refused(words.withoutLong);
  if (out === undefined) return refused(words.withoutOut);
  const kind = longKinds.find((one) => `.${one}` === extname(out).toLowerCase());
  return kind ? { command: 'long', files, out, kind, force, json } : refused(words.unknownKind(out));
}
