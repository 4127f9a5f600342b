/** Carries out `ogi build --roster`: a workbook for each unit of a roster, into a folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ReadError } from '../documents/read-error';
import { distributedFiles, unitFiles } from '../documents/rollup/distribution';
import { legalDue } from '../documents/rollup/legal-due';
import type { LastYear } from '../documents/rollup/received';
import { localDay } from '../ledger/day';
import * as words from '../words/cli';
import * as rollUpWords from '../words/rollup-cli';
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
  const due = call.due ?? legalDue(year);
  let about = call.roster;
  let isUnusable = false;
  try {
    const { roster, notes } = await rosterAt(call.roster, stdin);
    about = out;
    refuseNoFolder(out, '--out');
    const paths = unitFiles(roster.units, year).map(({ file }) => join(out, file));
    const there = force ? undefined : paths.find((path) => existsSync(path));
    if (there !== undefined) throw new ReadError(there, words.alreadyThere, words.useForce);
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
    const lastYear: LastYear = (report) => previous.before(report);
    const settings = { year, due, lastYear, today: localDay(now) };
    for await (const { unit, file, bytes, hasPrevious } of distributedFiles(roster.units, settings)) {
      const path = join(out, file);
      await writeOutput(path, bytes, force);
      written.push({ unit: unit.name, file: path, previous: hasPrevious });
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
