/**
 * Last year's reports, found by organ and year. Of files, and of lines in them, only where they stand is kept; the
 * elements of an array, what comes from standard input and what a workbook holds are kept as they are.
 */
import { open } from 'node:fs/promises';
import type { ReadError } from '../documents/read-error';
import { isReading, readingOf } from '../documents/report-file';
import { looseKey } from '../documents/rollup/name-keys';
import type { Report } from '../report/report';
import { titleOf } from '../words/cli';
import type { Input, Missing } from './files';
import { isMissing } from './files';
import { reportsOf } from './reports';

/** Where a report stands: bytes of a file, all of it, or its text where it cannot be read twice. */
type Place =
  { readonly path: string; readonly start?: number; readonly end?: number } | { readonly text: string };

export class PreviousReports {
  private readonly places = new Map<string, Place>();
  private only: Report | undefined;
  private count = 0;

  /**
   * @param failed called with each that cannot be read
   * @param replaced called with each that comes in the place of one before
   */
  async add(
    inputs: AsyncIterable<Input | Missing>,
    failed: (title: string, error: ReadError) => void,
    replaced: (title: string, report: Report) => void,
  ): Promise<void> {
    for await (const input of inputs) {
      for await (const { file, index, outcome, line, isJson } of reportsOf(input)) {
        if (!isReading(outcome)) {
          failed(titleOf(file, index), outcome);
          continue;
        }
        const { report } = outcome;
        this.count += 1;
        this.only = this.count === 1 ? report : undefined;
        const canBeReadAgain = isJson && !isMissing(input) && input.again && (line || index === undefined);
        const key = keyOf(report.organ, report.year);
        if (this.places.has(key)) replaced(titleOf(file, index), report);
        this.places.set(key, canBeReadAgain ? { path: file, ...line } : { text: JSON.stringify(report) });
      }
    }
  }

  /** How many reports there are. */
  get size(): number {
    return this.places.size;
  }

  /** The one report there is, whatever its organ and year; `undefined` where there are none or more. */
  get single(): Report | undefined {
    return this.only;
  }

  /** The organ's report of the year before. */
  async before({ organ, year }: Pick<Report, 'organ' | 'year'>): Promise<Report | undefined> {
    const place = this.places.get(keyOf(organ, year - 1));
    if (!place) return undefined;
    const outcome = readingOf(JSON.parse('text' in place ? place.text : await textAt(place)));
    return isReading(outcome) ? outcome.report : undefined;
  }
}

/** Names are compared as those of a roster are: without spaces, and 甲镇 is 甲镇人民政府. */
const keyOf = (organ: string, year: number): string => `${looseKey(organ)}\n${year}`;

async function textAt({ path, start, end }: Extract<Place, { path: string }>): Promise<string> {
  const file = await open(path);
  try {
    if (start === undefined || end === undefined) return withoutBom(await file.readFile('utf8'));
    const bytes = Buffer.alloc(end - start);
    await file.read(bytes, 0, bytes.length, start);
    return withoutBom(bytes.toString('utf8'));
  } finally {
    await file.close();
  }
}

const withoutBom = (text: string): string => text.replace(/^\uFEFF/, '');
