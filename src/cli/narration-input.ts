/** What a report's text is written from, from the files of a call: the report or workbook, last year's report, and facts. */
import type { NarrationFile } from '../documents/narration-json';
import { readNarrationFile } from '../documents/narration-json';
import type { OwnWorkbook } from '../documents/own-workbook';
import { readOwnWorkbook } from '../documents/own-workbook-file';
import type { Note } from '../documents/read-error';
import type { Reading } from '../documents/report-json';
import { readReport } from '../documents/report-json';
import { narrationOf } from '../documents/workbook-narration';
import type { PlacedWordings } from '../documents/workbook-wordings';
import { wordingsIn } from '../documents/workbook-wordings';
import { localDay } from '../ledger/day';
import type { Narration } from '../narrative/narrate-report';
import { wordingsOf } from '../narrative/own-wordings';
import { toldFirst } from '../narrative/told';
import type { TableForms } from '../report/form';
import { tableFormsOf } from '../report/report';
import * as words from '../words/cli';
import { bytesAt } from './input-bytes';
import { oneReport } from './one-report';
import type { Surroundings } from './surroundings';

interface Files {
  readonly file: string;
  /** last year's report */
  readonly previous: string | undefined;
  /** what the text needs beside the tables */
  readonly facts: string | undefined;
}

export interface NarrationInput {
  /** the report as it was read, its facts replaced by those that were given */
  readonly reading: Reading;
  readonly forms: TableForms;
  /** where the report stands in one of ours */
  readonly workbook?: OwnWorkbook;
  readonly narration: Narration;
  /** the office's own wordings, with what is wrong in them */
  readonly own: PlacedWordings;
  readonly notes: readonly Note[];
}

/**
 * @param reads is told which file is read, for what is wrong with it
 * @throws {ReadError} where one cannot be used
 */
export async function narrationInput(
  { file, previous, facts }: Files,
  stdin: Surroundings['stdin'],
  reads: (file: string) => void,
): Promise<NarrationInput> {
  reads(file);
  const { reading: found, workbook: bytes } = await oneReport(file, stdin);
  const workbook = bytes && (await readOwnWorkbook(bytes, localDay(new Date())));
  const held = workbook && narrationOf(workbook);
  if (previous !== undefined) reads(previous);
  const last = previous === undefined ? undefined : await oneReport(previous, stdin);
  const forms = tableFormsOf(found.report)!;
  reads(facts ?? file);
  const told = facts === undefined ? undefined : readNarrationFile(await bytesAt(facts, stdin), forms.form);
  const reading = told ? withFacts(found, told) : found;
  const own = wordingsIn(found.wordings ?? [], told?.wordings ?? {}, wordingsOf(forms));
  const ledger = told?.ledger ?? held?.narration.ledger;
  return {
    reading,
    forms,
    ...(workbook && { workbook }),
    narration: {
      ...toldFirst(told ?? {}, held?.narration ?? {}),
      report: reading.report,
      previous: last?.reading.report ?? found.previous,
      ...(ledger && { ledger }),
      ownWordings: own.wordings,
    },
    own,
    notes: [...reading.notes, ...(held?.notes ?? []), ...otherPrevious(reading, last?.reading)],
  };
}

/** The report with the figures of the file, which go before its own. @throws {ReadError} for what is no figure */
function withFacts(reading: Reading, { facts }: NarrationFile): Reading {
  const { report } = reading;
  return { ...reading, report: readReport({ ...report, facts: { ...report.facts, ...facts } }).report };
}

/** Last year's report that was given, where it is another organ's or another year's. */
function otherPrevious({ report }: Reading, last: Reading | undefined): readonly Note[] {
  if (!last) return [];
  const { organ, year } = last.report;
  if (organ === report.organ && year === report.year - 1) return [];
  return [{ place: 'previous', found: organ, used: year, why: words.otherPreviousTold(organ, year) }];
}
