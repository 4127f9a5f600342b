/** The files that a reviewer takes from the desk: the workbook of the roll-up, letters, the workbooks that are distributed. */
import type { Day } from '../../ledger/day';
import type { Report } from '../../report/report';
import * as words from '../../words/rollup';
import { packOf } from '../../words/letters';
import type { Unit } from '../rollup/unit';
import { sheetsOf } from '../rollup/conclusion';
import { distributedFiles } from '../rollup/distribution';
import { xlsxOf } from '../rollup/xlsx-of';
import type { ReviewCase } from './case';
import { concludedCase } from './case';
import { letterFiles } from './letters';
import { lastYearAmong } from './receiving';
import type { NamedFile } from './zipped';
import { zipped } from './zipped';

export async function rollUpFile(one: ReviewCase, today: Day): Promise<NamedFile> {
  const conclusion = concludedCase(one);
  const { organ, year } = conclusion.all;
  return { name: words.rollUpFile(organ, year), bytes: await xlsxOf(sheetsOf(conclusion), today) };
}

/** One letter as it is, several as one archive. @param units those whose letters are wanted; all where absent */
export async function letterPack(
  one: ReviewCase,
  today: Day,
  units?: readonly string[],
): Promise<NamedFile | undefined> {
  const conclusion = concludedCase(one);
  const files = await letterFiles(conclusion, one.letters, today, units);
  if (files.length < 2 && units) return files[0];
  return { name: packOf(conclusion.all.year), bytes: zipped(files) };
}

export interface Distributing {
  readonly units: readonly Unit[];
  readonly year: number;
  readonly due: Day;
  /** last year's reports */
  readonly previous: readonly Report[];
}

export interface DistributedPack extends NamedFile {
  readonly count: number;
  /** units whose report of last year was not at hand */
  readonly without: readonly string[];
}

/** @param made is told how many of the workbooks are made */
export async function distributedPack(
  { units, year, due, previous }: Distributing,
  today: Day,
  made: (count: number) => void,
): Promise<DistributedPack> {
  const files: NamedFile[] = [];
  const without: string[] = [];
  const settings = { year, due, lastYear: lastYearAmong(previous), today };
  for await (const { unit, file, bytes, hasPrevious } of distributedFiles(units, settings)) {
    files.push({ name: file, bytes });
    if (!hasPrevious) without.push(unit.name);
    made(files.length);
  }
  return { name: words.distributionFile(year), bytes: zipped(files), count: files.length, without };
}
