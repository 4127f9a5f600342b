/** Writes 退回意见单 into a folder; what reviewers wrote in those that stand there is kept. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadError } from '../documents/read-error';
import type { Letter } from '../documents/rollup/letters';
import type { EarlierRegister, RegisterEntry } from '../documents/rollup/register';
import { judgedFindings } from '../documents/rollup/explained';
import { letterOf, letterSheet, letterText, readLetter } from '../documents/rollup/letters';
import { attemptOf, isPassed } from '../documents/rollup/register';
import type { RolledUp } from '../documents/rollup/rolled-up';
import { tablesIn } from '../documents/table-file';
import { localDay } from '../ledger/day';
import type { TableForms } from '../report/form';
import * as words from '../words/cli';
import { letterName } from '../words/letters';
import { letterTroubles } from '../words/rollup-cli';
import { streamXlsx } from '../workbook/xlsx-stream';
import { systemError } from './files';
import { refuseExisting, writeOutput } from './write-file';

interface Planned {
  readonly letter: Letter;
  readonly forms: TableForms;
  /** without its ending */
  readonly path: string;
}

export interface Judgement {
  readonly register: readonly RegisterEntry[];
  /** the roll-up before */
  readonly earlier: EarlierRegister;
}

/** @throws {ReadError} where one stands there already and may not be replaced, or cannot be read */
export async function plannedLetters(
  folder: string,
  all: RolledUp,
  { register, earlier: rolledUp }: Judgement,
  force: boolean,
): Promise<readonly Planned[]> {
  const planned: Planned[] = [];
  for (const unit of all.units) {
    const { name, report } = unit;
    if (!report || isPassed(register, name, report)) continue;
    const earlier = await lettersAt(folder, name, all.year);
    const same = earlier.find(({ fingerprint }) => fingerprint === report.fingerprint);
    const last = Math.max(0, ...earlier.map((one) => one.attempt));
    // one that was sent in the place of the file before is known by the letter on that
    const attempt = same?.attempt ?? Math.max(attemptOf(register, name, report), last + 1);
    const before = earlier.filter((one) => one.attempt < attempt).at(-1);
    const findings = judgedFindings(unit, rolledUp.findings(name));
    const letter = letterOf(
      { unit: name, attempt, report, findings },
      { ...(same && { same }), ...(before && { before }) },
    );
    if (!letter) continue;
    const path = join(folder, letterName(name, attempt));
    for (const ending of ENDINGS) if (!force) refuse(`${path}${ending}`);
    planned.push({ letter, path, forms: report.formsBeside(all.forms) });
  }
  return planned;
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
  for (const { letter, forms, path } of letters) {
    const pieces: Uint8Array[] = [];
    for await (const piece of streamXlsx([letterSheet(letter, forms)], { today })) pieces.push(piece);
    await writeOutput(`${path}.xlsx`, Buffer.concat(pieces), force);
    await writeOutput(`${path}.txt`, Buffer.from(letterText(letter)), force);
  }
  return letters.map(({ path }) => `${path}.xlsx`);
}
