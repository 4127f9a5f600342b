/** The one report of a file, and the workbook that holds it where it is one. */
import { Readable } from 'node:stream';
import { ReadError } from '../documents/read-error';
import type { Reading } from '../documents/report-json';
import { isReading } from '../documents/report-file';
import * as words from '../words/cli';
import { commandLine } from '../words/copies';
import { wholeFile } from '../words/documents';
import type { Input } from './files';
import { oneInput } from './one-input';
import { reportsOf } from './reports';
import type { Surroundings } from './surroundings';

export interface OneReport {
  readonly reading: Reading;
  /** the bytes of the file where it is a workbook of ours */
  readonly workbook?: Uint8Array;
}

/** @throws {ReadError} where there is not one file, or it holds no report, or several */
export const oneReport = async (file: string, stdin: Surroundings['stdin']): Promise<OneReport> =>
  oneIn(await oneInput(file, stdin));

/** The same of a file that was read already. */
export const oneReportOf = ({ name, bytes }: { readonly name: string; readonly bytes: Buffer }) =>
  oneIn({ name, open: () => Readable.from([bytes]), again: true });

async function oneIn(input: Input): Promise<OneReport> {
  const found: OneReport[] = [];
  for await (const { outcome, workbook } of reportsOf(input)) {
    if (!isReading(outcome)) throw outcome;
    found.push({ reading: outcome, ...(workbook && { workbook }) });
  }
  const [only, second] = found;
  if (!only) throw new ReadError(wholeFile, words.manyReports(0), words.noReportInside);
  if (second) throw new ReadError(wholeFile, words.manyReports(found.length), words.oneReportOnly);
  return only;
}

/** @throws {ReadError} where the file is no workbook of ours */
export async function oneWorkbook(file: string, stdin: Surroundings['stdin']): Promise<Uint8Array> {
  const { workbook } = await oneReport(file, stdin);
  const { found, message } = commandLine.notOurs;
  if (!workbook) throw new ReadError(wholeFile, found, message);
  return workbook;
}
