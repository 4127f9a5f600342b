/** The reports in a file that is at hand whole: a workbook of ours, report JSON, or a document as it is published. */
import type { Day } from '../ledger/day';
import * as words from '../words/documents';
import { HEAD, kindOf } from './kind';
import { textOf } from './plain-text';
import type { PdfReader } from './reading/open-document';
import { readDocument } from './reading/read-document';
import type { Reading } from './report-json';
import { readReport } from './report-json';
import { ReadError } from './read-error';
import { ForeignWorkbook } from './sheets-report';
import { readWorkbook } from './workbook-report';

export interface ReadingSettings {
  /** by which it is asked what a ledger shows as answered too late */
  readonly today: Day;
  /** what PDFs are read with, where that is not done here */
  readonly pdf?: PdfReader;
}

/** One report of a file, or why it cannot be read. */
export interface FileReading {
  /** the place in a file of many, from 0 */
  readonly index?: number;
  readonly outcome: Reading | ReadError;
}

export const isReading = (outcome: Reading | ReadError): outcome is Reading => 'report' in outcome;

/** @returns the report in a JSON value, or why it is none */
export function readingOf(value: unknown): Reading | ReadError {
  try {
    return readReport(value);
  } catch (failure) {
    if (failure instanceof ReadError) return failure;
    throw failure;
  }
}

/**
 * The one report of a file that is no JSON.
 * @throws {ReadError} as `readWorkbook` and `readDocument` do
 */
export async function readReportFile(
  bytes: Uint8Array,
  name: string,
  { today, pdf }: ReadingSettings,
): Promise<{ readonly reading: Reading; readonly isOwn: boolean }> {
  if (kindOf(bytes.subarray(0, HEAD)) === 'xlsx') {
    try {
      return { reading: await readWorkbook(bytes, today), isOwn: true };
    } catch (failure) {
      if (!(failure instanceof ForeignWorkbook)) throw failure;
    }
  }
  return { reading: await readDocument(bytes, name, pdf), isOwn: false };
}

/** A document has some hundred kilobytes; what is larger than this, in bytes, is none that is read. */
export const LARGEST = 1 << 26;

export const tooLarge = (): ReadError =>
  new ReadError(words.wholeFile, words.sizeFound(LARGEST >> 20), words.largeFile(LARGEST >> 20));

/** All of them; a file that cannot be read is one that says why. */
export async function reportsInFile(
  bytes: Uint8Array,
  name: string,
  settings: ReadingSettings,
): Promise<readonly FileReading[]> {
  try {
    if (bytes.length > LARGEST) throw tooLarge();
    if (kindOf(bytes.subarray(0, HEAD)) === 'json') return inJson(textOf(bytes));
    return [{ outcome: (await readReportFile(bytes, name, settings)).reading }];
  } catch (failure) {
    if (failure instanceof ReadError) return [{ outcome: failure }];
    throw failure;
  }
}

/** A report, an array of reports, or a report a line. */
function inJson(text: string): readonly FileReading[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const whole = parsed(text);
  if (Array.isArray(whole)) return whole.map((value, index) => ({ index, outcome: readingOf(value) }));
  if (whole !== undefined) return [{ outcome: readingOf(whole) }];
  const values = lines.map(parsed);
  if (lines.length > 1 && values.slice(0, 2).some((value) => value !== undefined))
    return values.map((value, index) => ({
      index,
      outcome: value === undefined ? notJson(lines[index]!, words.lineOf(index + 1)) : readingOf(value),
    }));
  return [{ outcome: notJson(text, words.wholeReport) }];
}

const notJson = (text: string, place: string): ReadError =>
  new ReadError(place, words.startOf(text), words.notJson);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
