/** Carries out `ogi build`: reads what there is to fill in, writes the workbook, says what was written. */
import type { Note } from '../documents/read-error';
import { ReadError } from '../documents/read-error';
import { leftBehind } from '../documents/left-behind';
import { readOwnWorkbook } from '../documents/own-workbook-file';
import type { Report } from '../report/report';
import * as words from '../words/cli';
import * as copyWords from '../words/copies';
import { answer, answerUnusable } from './answer';
import { build } from './build';
import type { BuildCall } from './build-call';
import type { OneReport } from './one-report';
import { noteText } from './head-text';
import { oneReport } from './one-report';
import type { Surroundings } from './surroundings';
import { refuseExisting, writeOutput } from './write-file';

/** What the call says against the report goes, and is told. */
function otherYear({ year }: BuildCall, report: Report | undefined): readonly Note[] {
  if (year === undefined || report === undefined || report.year === year) return [];
  return [{ place: 'year', found: String(report.year), used: year, why: words.otherYear(report.year, year) }];
}

/** @returns the exit status: 0 written, 2 nothing was written */
export async function runBuild(call: BuildCall, surroundings: Surroundings): Promise<number> {
  const { stdin, stdout } = surroundings;
  const { out } = call;
  // what an error is about: one of the files, or the file to write
  let about = out;
  const read = async (file: string | undefined): Promise<OneReport | undefined> => {
    if (file === undefined) return undefined;
    about = file;
    const found = await oneReport(file, stdin);
    about = out;
    return found;
  };
  try {
    if (!call.force) refuseExisting(out);
    const found = await read(call.file);
    const given = found?.reading;
    const previous = (await read(call.previous))?.reading.report;
    const now = new Date();
    const own = found?.workbook && (await readOwnWorkbook(found.workbook));
    const built = await build({
      call,
      now,
      ...(given && { report: given.report }),
      ...(previous && { previous }),
      ...(own && { own }),
    });
    await writeOutput(out, built.bytes, call.force);
    const sheets = built.plan.sheets.map(({ sheet }) => sheet);
    const notes = [...(given?.notes ?? []), ...otherYear(call, given?.report)];
    const notCarried = own ? leftBehind(own) : [];
    const lines = [
      words.built(out, sheets),
      ...(own ? [copyWords.commandLine.notCarried(notCarried)] : []),
      ...notes.map(noteText),
    ];
    await answer(
      stdout,
      call.json,
      {
        file: out,
        report: built.report,
        sheets,
        ...(own && { notCarried }),
        ...(notes.length > 0 && { notes }),
      },
      `${lines.join('\n')}\n`,
    );
    return 0;
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    await answerUnusable(surroundings, call.json, about, failure);
    return 2;
  }
}
