/** Writes 退回意见单 into a folder; what reviewers wrote in those that stand there is kept. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadError } from '../documents/read-error';
import type { Conclusion } from '../documents/rollup/conclusion';
import type { Letter } from '../documents/rollup/letters';
import { letterText, readLetter } from '../documents/rollup/letters';
import type { UnitLetter } from '../documents/rollup/unit-letters';
import { letterXlsx, unitLetters } from '../documents/rollup/unit-letters';
import { tablesIn } from '../documents/table-file';
import { localDay } from '../ledger/day';
import * as words from '../words/cli';
import { letterName } from '../words/letters';
import { letterTroubles } from '../words/rollup';
import { systemError } from './files';
import { refuseExisting, writeOutput } from './write-file';

interface Planned extends UnitLetter {
  /** without its ending */
  readonly path: string;
}

/** @throws {ReadError} where one stands there already and may not be replaced, or cannot be read */
export async function plannedLetters(
  folder: string,
  conclusion: Conclusion,
  force: boolean,
): Promise<readonly Planned[]> {
  const { year } = conclusion.all;
  const letters = await unitLetters(conclusion, (unit) => lettersAt(folder, unit, year));
  return letters.map((letter) => {
    const path = join(folder, letter.name);
    for (const ending of ENDINGS) if (!force) refuse(`${path}${ending}`);
    return { ...letter, path };
  });
}

const ENDINGS = ['.xlsx', '.txt'] as const;

function refuse(path: string): void {
  try {
    refuseExisting(path);
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    throw new ReadError(path, words.alreadyThere, words.useForce);
  }
}

/** Those on the unit's submissions so far, the first one first. */
async function lettersAt(folder: string, unit: string, year: number): Promise<readonly Letter[]> {
  const found: Letter[] = [];
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const path = join(folder, `${letterName(unit, attempt)}.xlsx`);
    // a submission without findings has no letter
    if (!existsSync(path)) continue;
    const letter = await letterAt(path, unit, year);
    if (letter) found.push(letter);
  }
  return found;
}

/** Nobody sends a report back more often. */
const MOST_ATTEMPTS = 20;

async function letterAt(path: string, unit: string, year: number): Promise<Letter | undefined> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (failure) {
    throw systemError(failure);
  }
  try {
    const sheets = await tablesIn(bytes, letterTroubles);
    return sheets.map(({ rows }) => readLetter(unit, year, rows)).find((one) => one !== undefined);
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    throw new ReadError(path, failure.found, failure.message);
  }
}

/** @returns the paths of the workbooks */
export async function writeLetters(letters: readonly Planned[], force: boolean): Promise<readonly string[]> {
  const today = localDay(new Date());
  for (const one of letters) {
    const { letter, path } = one;
    await writeOutput(`${path}.xlsx`, await letterXlsx(one, today), force);
    await writeOutput(`${path}.txt`, Buffer.from(letterText(letter)), force);
  }
  return letters.map(({ path }) => `${path}.xlsx`);
}
