/** Carries out `ogi send` and `ogi next`: a workbook of ours in, another one out; the first is never changed. */
import { leftBehind } from '../documents/left-behind';
import { blankCarried, nextOutline, nextWorkbook } from '../documents/next-workbook';
import { readOwnWorkbook } from '../documents/own-workbook-file';
import type { OwnWorkbook } from '../documents/own-workbook';
import { ReadError } from '../documents/read-error';
import { sendable, sentTables, sentWorkbook, uncalculatedIn } from '../documents/sent-workbook';
import type { Unfinished } from '../documents/unfinished';
import { unfinishedIn } from '../documents/unfinished';
import { localDay } from '../ledger/day';
import { figureWords } from '../rules/sentences';
import * as copyWords from '../words/copies';
import type { SheetPlan } from '../workbook/plan';
import { writeXlsx } from '../workbook/xlsx-writer';
import { answer, answerUnusable } from './answer';
import type { CopyCall, SendCall } from './copy-call';
import { noteText } from './head-text';
import { oneWorkbook } from './one-report';
import type { Surroundings } from './surroundings';
import { refuseExisting, refuseSame, writeOutput } from './write-file';

/** What is written, and what is said of it. */
interface Copy {
  readonly sheets: readonly SheetPlan[];
  readonly json: object;
  readonly lines: readonly string[];
  readonly isMandatory: boolean;
}

/** @returns the exit status: 0 written, 1 written and a mandatory finding stands, 2 nothing was written */
export async function runCopy(call: CopyCall | SendCall, surroundings: Surroundings): Promise<number> {
  const { stdin, stdout } = surroundings;
  const { file, out, force } = call;
  let about = out;
  try {
    refuseSame(file, out);
    if (!force) refuseExisting(out);
    about = file;
    const own = await readOwnWorkbook(await oneWorkbook(file, stdin));
    const copy = call.command === 'send' ? sent(own, call) : next(own, call);
    about = out;
    const bytes = await writeXlsx(copy.sheets, { today: localDay(new Date()) });
    await writeOutput(out, bytes, force);
    const { notes } = own.reading;
    const told = [...copy.lines, ...notes.map(noteText)];
    await answer(
      stdout,
      call.json,
      { file: out, ...copy.json, ...(notes.length > 0 && { notes }) },
      `${told.join('\n')}\n`,
    );
    return copy.isMandatory ? 1 : 0;
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    await answerUnusable(surroundings, call.json, about, failure);
    return 2;
  }
}

function sent(own: OwnWorkbook, { out, tables: wanted }: SendCall): Copy {
  const there = sendable(own);
  const missing = wanted?.find((table) => !there.includes(table));
  if (missing !== undefined) {
    const { found, message } = copyWords.send.noTable(missing);
    throw new ReadError('--sheets', found, message);
  }
  const tables = wanted ? sentTables.filter((table) => wanted.includes(table)) : there;
  const [waiting] = uncalculatedIn(own, tables);
  if (waiting) {
    const { found, message } = copyWords.send.uncalculated;
    throw new ReadError(waiting.place, found, message);
  }
  const sheets = sentWorkbook(own, tables);
  const open = unfinishedIn(own.reading, tables);
  const names = sheets.map(({ sheet }) => sheet);
  return {
    sheets,
    json: { report: reportOf(own), sheets: names, ...openJson(open) },
    lines: [copyWords.send.written(out, names), ...openLines(open)],
    isMandatory: open.mandatory > 0,
  };
}

function next(own: OwnWorkbook, { out }: CopyCall): Copy {
  const outline = nextOutline(own);
  const { year, form, carried, applications, wordings } = outline;
  const sheets = nextWorkbook(own);
  const open = unfinishedIn(own.reading, sentTables);
  const blank = blankCarried(outline);
  const names = sheets.map(({ sheet }) => sheet);
  const { organ } = own.reading.report;
  const ours = copyWords.next;
  const notCarried = [
    ours.text1,
    ...(applications === undefined ? [] : [ours.finished]),
    ...leftBehind(own, { form, table3Form: form }),
  ];
  return {
    sheets,
    json: {
      report: { organ, year, format: form.id },
      sheets: names,
      carriedIn: carried.map(({ cell }) => cell),
      ...(applications !== undefined && { applications }),
      ...(wordings !== undefined && { wordings }),
      notCarried,
      ...openJson(open),
    },
    lines: [
      ours.written(out, year, names),
      carried.length > 0
        ? ours.carried(
            carried.map(({ label, cell }) => [label, cell === null ? ours.blank : figureWords(cell)]),
          )
        : ours.noTable3,
      ...(applications === undefined ? [] : [ours.applications(applications)]),
      ...(wordings === undefined ? [] : [ours.wordings(wordings)]),
      copyWords.commandLine.notCarried(notCarried),
      ...(blank > 0 ? [ours.blankCarried(blank)] : []),
      ...openLines(open),
    ],
    isMandatory: open.mandatory > 0,
  };
}

const reportOf = ({ reading: { report } }: OwnWorkbook) => ({
  organ: report.organ,
  year: report.year,
  format: report.format,
});

function openJson({ blanks, mandatory, sentences }: Unfinished) {
  const blank = blanks.reduce((sum, { cells }) => sum + cells, 0);
  return { mandatory, blank, ...(sentences.length > 0 && { findings: sentences }) };
}

function openLines(open: Unfinished): readonly string[] {
  const lines = copyWords.unfinished(open);
  return lines.length > 0 ? [copyWords.commandLine.open(lines)] : [copyWords.allDone];
}
