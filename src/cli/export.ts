/** Carries out `ogi export`: writes the publishable report, and says first what of it does not hold and what is open. */
import type { Explanations } from '../documents/explained';
import { besideNow, explainedSentence } from '../documents/explained';
import type { Publication } from '../documents/publishing/publication';
import { publication } from '../documents/publishing/publication';
import { publishedFile } from '../documents/publishing/file';
import { titleOf } from '../documents/publishing/published-report';
import { impliedWords, standingIn } from '../documents/publishing/standing';
import type { Note } from '../documents/read-error';
import { ReadError } from '../documents/read-error';
import { wordingNotes } from '../documents/workbook-wordings';
import * as cliWords from '../words/cli';
import { severityWord } from '../words/findings';
import { commandLine as words, standing as standingWords } from '../words/publishing';
import { answer, answerUnusable } from './answer';
import type { ExportCall } from './export-call';
import { notesText } from './head-text';
import { narrationInput } from './narration-input';
import type { Surroundings } from './surroundings';
import { refuseExisting, refuseSame, writeOutput } from './write-file';

/** @returns the exit status: 0 written, 1 written and a mandatory finding stands, 2 nothing was written */
export async function runExport(call: ExportCall, surroundings: Surroundings): Promise<number> {
  const { stdin, stdout } = surroundings;
  const { file, out, force, kind, blank, day } = call;
  let about = out;
  try {
    refuseSame(file, out);
    if (!force) refuseExisting(out);
    const input = await narrationInput(call, stdin, (read) => (about = read));
    about = out;
    const made = await publication(input.reading, input.narration, blank, day);
    await writeOutput(out, await publishedFile(made, kind), force);
    const notes = [...input.notes, ...wordingNotes(input.reading.report, input.reading.wordings ?? [])];
    const { summary } = made.check;
    const { mandatory, query, hint } = summary;
    await answer(
      stdout,
      call.json,
      {
        file,
        out,
        checkValue: made.checkValue,
        findings: { mandatory, query, hint },
        open: made.open,
        ...(made.blanks > 0 && { blanks: made.blanks }),
        ...(made.implied.length > 0 && { implied: made.implied }),
        ...(notes.length > 0 && { notes }),
      },
      `${linesOf(made, call, input.reading, notes).join('\n')}\n`,
    );
    return mandatory > 0 ? 1 : 0;
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    await answerUnusable(surroundings, call.json, about, failure);
    return 2;
  }
}

function linesOf(
  made: Publication,
  { out, blank }: ExportCall,
  explained: Explanations,
  notes: readonly Note[],
): readonly string[] {
  const { published, check, open, blanks } = made;
  const { findings, toldAsOpen } = standingIn(made);
  const beside = besideNow(check.findings, explained);
  return [
    standingWords.findings(check.summary),
    ...findings.map(
      (finding) =>
        `  ${cliWords.finding(severityWord[finding.severity], finding.rule, explainedSentence(finding, beside))}`,
    ),
    ...(toldAsOpen > 0 ? [`  ${standingWords.toldBelow(toldAsOpen)}`] : []),
    ...(open.length > 0
      ? [standingWords.open(open.length), ...open.map(({ message }) => `  ${message}`)]
      : []),
    words.written(out, titleOf(published)),
    ...(blanks > 0 ? [standingWords.blanks(blanks, blank, impliedWords(made))] : []),
    published.checkLine,
    ...notesText(notes),
  ];
}
