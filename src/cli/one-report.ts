/** Reads the one report that a command asks for. */
import { ReadError } from '../documents/read-error';
import type { Reading } from '../documents/report-json';
import * as words from '../words/cli';
import { wholeFile } from '../words/documents';
import { filesOf } from './files';
import { isReading, reportsOf } from './reports';
import type { Surroundings } from './surroundings';

/** @throws {ReadError} where the file holds no report, or several */
export async function oneReport(file: string, stdin: Surroundings['stdin']): Promise<Reading> {
  const found: Reading[] = [];
  for await (const input of filesOf({ files: [file], stdin, skipped: () => undefined })) {
    for await (const { outcome } of reportsOf(input)) {
      if (!isReading(outcome)) throw outcome;
      found.push(outcome);
    }
  }
  const [only, second] = found;
  if (!only) throw new ReadError(wholeFile, words.manyReports(0), words.noReportInside);
  if (second) throw new ReadError(wholeFile, words.manyReports(found.length), words.oneReportOnly);
  return only;
}
