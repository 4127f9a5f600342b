/** Carries out `ogi rollup`: one report after the other is read and added up; the sum, and all that it can be traced by, is written. */
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { ReadError } from '../documents/read-error';
import { concluded, sheetsOf } from '../documents/rollup/conclusion';
import { noEarlier } from '../documents/rollup/earlier';
import type { RollUpFinding } from '../documents/rollup/findings';
import { leftOutWords } from '../documents/rollup/left-out';
import type { RegisterEntry } from '../documents/rollup/register';
import { strangeStates } from '../documents/rollup/register';
import type { RolledUp } from '../documents/rollup/rolled-up';
import { RollUp } from '../documents/rollup/rollup';
import { usualParent } from '../documents/rollup/roster-tree';
import { statusOf } from '../documents/rollup/standing';
import { toldFindings } from '../documents/rollup/told-findings';
import { unclosedSums } from '../documents/rollup/unclosed';
import { localDay } from '../ledger/day';
import * as words from '../words/cli';
import { wholeFile } from '../words/documents';
import { marked } from '../words/rollup';
import * as rollUpWords from '../words/rollup-cli';
import { streamXlsx } from '../workbook/xlsx-stream';
import { answer, answerUnusable } from './answer';
import type { Input, Missing } from './files';
import { filesOf } from './files';
import { inputsOf, SkippedFiles } from './inputs';
import { plannedLetters, writeLetters } from './letters';
import { PreviousReports } from './previous';
import { Progress } from './progress';
import { isUnreadable } from '../documents/rollup/received';
import type { RollUpCall } from './rollup-call';
import type { Receiving } from './rollup-reports';
import { receivedFrom } from './rollup-reports';
import type { Surroundings } from './surroundings';
import { earlierAt, rosterAt } from './table-input';
import { makeFolder, refuseExisting, refuseNoFolder, writeStreamed } from './write-file';

/** @returns the exit status: 0 written, 1 written and a mandatory finding stands in a unit, 2 an input or the call is unusable */
export async function runRollUp(call: RollUpCall, surroundings: Surroundings): Promise<number> {
  const { stdin, stdout, tell } = surroundings;
  const { out, force, letters } = call;
  // what an error is about
  let about = out;
  const at = async <T>(file: string, work: (file: string) => Promise<T>): Promise<T> => {
    about = file;
    const found = await work(file);
    about = out;
    return found;
  };
  const given = async <T>(file: string | undefined, work: (file: string) => Promise<T>) =>
    file === undefined ? undefined : at(file, work);
  let isUnusable = false;
  const unusable = (title: string, { place, found, message }: ReadError) => {
    isUnusable = true;
    tell(words.unusable(title, place, found, message));
  };
  try {
    if (!force) refuseExisting(out);
    if (letters !== undefined) {
      about = letters;
      refuseNoFolder(letters, '--letters');
      about = out;
    }
    const roster = await given(call.roster, (file) => rosterAt(file, stdin));
    const previousRoster = await given(call.previousRoster, (file) => rosterAt(file, stdin));
    const registerFile = call.register ?? (existsSync(out) ? out : undefined);
    const earlier = (await given(registerFile, (file) => earlierAt(file, stdin))) ?? noEarlier;
    const previous = new PreviousReports();
    await previous.add(inputsOf(call.previous, surroundings), unusable, (title, { organ, year }) => {
      tell(words.sameTwice(title, organ, year));
    });
    const units = roster?.roster.units ?? [];
    const ofYear = call.year !== undefined && { year: call.year };
    const rollUp = new RollUp({
      organ: call.organ ?? usualParent(units) ?? '',
      ...ofYear,
      ...(roster && { roster: roster.roster }),
    });
    const { worker } = surroundings;
    const receiving = { settings: { units, ...ofYear }, previous, ...(worker && { worker }) };
    const count = await addAll(call, surroundings, { rollUp, receiving, unusable });
    if (count === 0 && (call.year === undefined || !roster)) {
      about = call.files[0]!;
      const { found, message } = rollUpWords.nothing;
      throw new ReadError(wholeFile, found, message);
    }
    const all = rollUp.result();
    if (!roster) requireOfYear(all);
    const conclusion = concluded(all, {
      earlier,
      ...(call.due !== undefined && { due: call.due }),
      ...(roster && { roster: roster.roster }),
      ...(previousRoster && { previousRoster: previousRoster.roster }),
    });
    const { findings, register } = conclusion;
    const toSend = await given(letters, async (folder) => {
      const planned = await plannedLetters(folder, conclusion, force);
      makeFolder(folder);
      return planned;
    });
    const sheets = sheetsOf(conclusion);
    await writeStreamed(out, force, async (file) => {
      for await (const bytes of streamXlsx(sheets, { today: localDay(new Date()) }))
        await file.writeFile(bytes);
    });
    const sent = toSend && (await writeLetters(toSend, force));
    const notes = [...(roster?.notes ?? []), ...(previousRoster?.notes ?? []), ...strangeStates(register)];
    await answer(
      stdout,
      call.json,
      {
        file: out,
        ...jsonOf(all, findings, register),
        ...(sent && { letters: sent }),
        ...(notes.length > 0 && { notes }),
      },
      `${[
        statusOf(all),
        ...toldFindings(all, findings).map(({ severity, rule, message }) => marked(severity, rule, message)),
        ...notes.map(words.noteAlone),
        rollUpWords.written(out),
        ...(sent ? [rollUpWords.lettersWritten(letters!, sent.length)] : []),
      ].join('\n')}\n`,
    );
    if (isUnusable) return 2;
    return [...all.counted, ...all.below].some(({ report }) => report.isFailing) ? 1 : 0;
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    await answerUnusable(surroundings, call.json, about, failure);
    return 2;
  }
}

interface Adding {
  readonly rollUp: RollUp;
  readonly receiving: Receiving;
  readonly unusable: (title: string, error: ReadError) => void;
}

/** @returns how many reports were read */
async function addAll(
  call: RollUpCall,
  surroundings: Surroundings,
  { rollUp, receiving, unusable }: Adding,
): Promise<number> {
  const progress = new Progress((count) => surroundings.tell(rollUpWords.readSoFar(count)));
  const skipped = new SkippedFiles();
  let count = 0;
  for await (const { title, outcome } of receivedFrom(reportsFor(call, surroundings, skipped), receiving)) {
    progress.step();
    if (isUnreadable(outcome)) {
      const error = new ReadError(outcome.place, outcome.found, outcome.message);
      unusable(title, error);
      rollUp.addUnreadable(title, error);
      continue;
    }
    count += 1;
    rollUp.addTaken(outcome);
  }
  skipped.tell(surroundings.tell);
  return count;
}

/** The files without those that the command wrote or was given otherwise, which may stand in the folder of reports. */
async function* reportsFor(
  call: RollUpCall,
  { stdin }: Surroundings,
  skipped: SkippedFiles,
): AsyncGenerator<Input | Missing> {
  const isOwn = ownFiles(call);
  for await (const input of filesOf({ files: call.files, stdin, skipped: skipped.add })) {
    if (!isOwn(input.name)) yield input;
  }
}

function ownFiles({ out, roster, previousRoster, register, letters }: RollUpCall): (name: string) => boolean {
  const own = new Set(
    [out, roster, previousRoster, register].flatMap((one) => (one === undefined ? [] : [resolve(one)])),
  );
  const folder = letters === undefined ? undefined : resolve(letters) + sep;
  return (name) => {
    if (name === '-') return false;
    const path = resolve(name);
    return own.has(path) || (folder !== undefined && path.startsWith(folder));
  };
}

/** @throws {ReadError} where there are reports, and none of the year */
function requireOfYear({ year, units, leftOut }: RolledUp): void {
  const others = leftOut.flatMap((one) => (one.why === 'otherYear' ? [one.year] : []));
  if (units.length > 0 || others.length === 0) return;
  const { found, message } = rollUpWords.otherYears;
  throw new ReadError('--year', found([...new Set(others)].sort()), message(year));
}

const errorOf = ({ place, found, message }: ReadError) => ({ place, found, message });

function jsonOf(all: RolledUp, findings: readonly RollUpFinding[], register: readonly RegisterEntry[]) {
  // the attempts of a unit stand in their order
  const lastOf = new Map(register.filter(({ attempt }) => attempt > 0).map((one) => [one.unit, one]));
  return {
    organ: all.organ,
    year: all.year,
    status: all.isFinal ? 'final' : 'provisional',
    counted: all.counted.map(({ name }) => name),
    ...(all.below.length > 0 && { below: all.below.map(({ name }) => name) }),
    missing: all.missing.map(({ name }) => name),
    leftOut: all.leftOut.map((one) => ({
      file: one.file,
      ...('organ' in one && { organ: one.organ }),
      why: one.why,
      message: leftOutWords(one, all.year),
      ...(one.why === 'unreadable' && { error: errorOf(one.error) }),
    })),
    units: all.units.flatMap(({ name, report }) => {
      if (!report) return [];
      const last = lastOf.get(name);
      return [
        {
          unit: name,
          file: report.file,
          attempt: last?.attempt ?? 0,
          mandatory: report.countOf('mandatory'),
          query: report.countOf('query'),
          unexplained: last?.queries ?? 0,
          hint: report.countOf('hint'),
        },
      ];
    }),
    findings,
    unclosed: unclosedSums(all),
    report: all.report,
  };
}
