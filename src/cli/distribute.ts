/** Carries out `ogi build --roster`: a workbook for each unit of a roster, into a folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ReadError } from '../documents/read-error';
import { LEGAL_DUE } from '../documents/rollup/findings';
import type { Unit } from '../documents/rollup/unit';
import { unitWorkbook } from '../documents/rollup/unit-workbook';
import { dayOf, localDay } from '../ledger/day';
import type { Report } from '../report/report';
import * as words from '../words/cli';
import * as rollUpWords from '../words/rollup-cli';
import { writeXlsx } from '../workbook/xlsx-writer';
import { answer, answerUnusable } from './answer';
import { inputsOf } from './inputs';
import { PreviousReports } from './previous';
import type { DistributeCall } from './distribute-call';
import type { Surroundings } from './surroundings';
import { rosterAt } from './table-input';
import { makeFolder, refuseNoFolder, writeOutput } from './write-file';

/** @returns the exit status: 0 written, 2 an input or the call is unusable */
export async function runDistribute(call: DistributeCall, surroundings: Surroundings): Promise<number> {
  const { stdin, stdout, tell } = surroundings;
  const { out, force } = call;
  const now = new Date();
  const year = call.year ?? now.getFullYear() - 1;
  const due = call.due ?? dayOf(year + 1, LEGAL_DUE.month, LEGAL_DUE.day);
  let about = call.roster;
  let isUnusable = false;
  try {
    const { roster, notes } = await rosterAt(call.roster, stdin);
    about = out;
    refuseNoFolder(out, '--out');
    const files = roster.units.map((unit) => ({
      unit,
      path: join(out, rollUpWords.unitFile(unit.name, year)),
    }));
    const [there] = force ? [] : files.filter(({ path }) => existsSync(path));
    if (there) throw new ReadError(there.path, words.alreadyThere, words.useForce);
    const previous = new PreviousReports();
    await previous.add(
      inputsOf(call.previous, surroundings),
      (title, { place, found, message }) => {
        isUnusable = true;
        tell(words.unusable(title, place, found, message));
      },
      (title, { organ, year: of }) => tell(words.sameTwice(title, organ, of)),
    );
    makeFolder(out);
    const written: { unit: string; file: string; previous: boolean }[] = [];
    for (const { unit, path } of files) {
      const last = await lastYearOf(unit, year, previous);
      const sheets = unitWorkbook(unit, { year, due, ...(last && { previous: last }) });
      await writeOutput(path, await writeXlsx(sheets, { today: localDay(now) }), force);
      written.push({ unit: unit.name, file: path, previous: last !== undefined });
    }
    const without = written.filter((one) => !one.previous).map(({ unit }) => unit);
    await answer(
      stdout,
      call.json,
      { folder: out, year, files: written, ...(notes.length > 0 && { notes }) },
      `${[
        rollUpWords.distributed(out, written.length),
        ...(without.length > 0 ? [rollUpWords.withoutPrevious(without)] : []),
        ...notes.map(words.noteAlone),
      ].join('\n')}\n`,
    );
    return isUnusable ? 2 : 0;
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    await answerUnusable(surroundings, call.json, about, failure);
    return 2;
  }
}

/** By its name or another name. */
async function lastYearOf(
  { name, aliases }: Unit,
  year: number,
  previous: PreviousReports,
): Promise<Report | undefined> {
  for (const organ of [name, ...aliases]) {
    const found = await previous.before({ organ, year });
    if (found) return found;
  }
  return undefined;
}
