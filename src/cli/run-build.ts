/** Carries out `ogi build`: reads what there is to fill in, writes the workbook, says what was written. */
import { ReadError } from '../documents/read-error';
import type { Reading } from '../documents/report-json';
import * as words from '../words/cli';
import { build } from './build';
import type { BuildCall } from './command-line';
import { oneReport } from './one-report';
import { JsonDocument, Output } from './output';
import type { Surroundings } from './surroundings';
import { refuseExisting, writeOutput } from './write-file';

/** @returns the exit status: 0 written, 2 nothing was written */
export async function runBuild(call: BuildCall, { stdin, stdout, tell }: Surroundings): Promise<number> {
  const output = new Output(stdout);
  const { out } = call;
  const answer = async (json: object, text: string) => {
    if (call.json) {
      const document = new JsonDocument(output, false);
      await document.add(json, false);
      await document.end();
    } else {
      await output.write(text);
      await output.flush();
    }
  };
  // what an error is about: one of the files, or the file to write
  let about = out;
  const read = async (file: string | undefined): Promise<Reading | undefined> => {
    if (file === undefined) return undefined;
    about = file;
    const reading = await oneReport(file, stdin);
    about = out;
    return reading;
  };
  try {
    if (!call.force) refuseExisting(out);
    const given = await read(call.file);
    const previous = (await read(call.previous))?.report ?? given?.previous;
    const now = new Date();
    const built = await build({
      call,
      now,
      ...(given && { report: given.report }),
      ...(previous && { previous }),
    });
    await writeOutput(out, built.bytes, call.force);
    const sheets = built.plan.sheets.map(({ sheet }) => sheet);
    const notes = given?.notes ?? [];
    await answer(
      { file: out, report: built.report, sheets, ...(notes.length > 0 && { notes }) },
      `${[words.built(out, sheets), ...notes.map(({ place, why }) => words.note(place, why))].join('\n')}\n`,
    );
    return 0;
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    const { place, found, message } = failure;
    tell(words.unusable(words.titleOf(about, undefined), place, found, message));
    await answer({ file: about, error: { place, found, message } }, '');
    return 2;
  }
}
