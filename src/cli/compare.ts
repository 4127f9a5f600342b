/** Carries out `ogi compare`: a published page against the report that it was made from. */
import type { PublishedCheck } from '../documents/publishing/published-check';
import { publishedCheck } from '../documents/publishing/published-check';
import { ReadError } from '../documents/read-error';
import type { Cell } from '../report/cell';
import { tableFormsOf } from '../report/report';
import type { Report } from '../report/report';
import { cellWords } from '../rules/names';
import { figureWords } from '../rules/sentences';
import { commandLine as words } from '../words/published-check';
import { preamble } from '../words/text-sheet';
import { answer, answerUnusable } from './answer';
import { notesText } from './head-text';
import { oneReport } from './one-report';
import type { Surroundings } from './surroundings';

export interface CompareCall {
  readonly command: 'compare';
  readonly file: string;
  readonly page: string;
  readonly json: boolean;
}

/** @returns the exit status: 0 the same, 1 something differs, 2 a file is unusable */
export async function runCompare(call: CompareCall, surroundings: Surroundings): Promise<number> {
  const { stdin, stdout } = surroundings;
  let about = call.file;
  try {
    const { reading } = await oneReport(call.file, stdin);
    about = call.page;
    const page = (await oneReport(call.page, stdin)).reading;
    const { report } = reading;
    const found = await publishedCheck(report, page);
    await answer(
      stdout,
      call.json,
      { file: call.file, page: call.page, ...found, ...(page.notes.length > 0 && { notes: page.notes }) },
      `${[...linesOf(found, report, page.report), ...notesText(page.notes)].join('\n')}\n`,
    );
    return found.cells.length + found.numbers.length > 0 ? 1 : 0;
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    await answerUnusable(surroundings, call.json, about, failure);
    return 2;
  }
}

function linesOf(found: PublishedCheck, report: Report, page: Report): readonly string[] {
  const forms = tableFormsOf(report)!;
  const name = (cell: string) => cellWords(cell, forms);
  const shown = (cell: Cell | undefined) => (cell === undefined ? words.absent : figureWords(cell));
  const section = (id: string) => forms.form.sections[Number(id) - 1] ?? preamble;
  const [own, published] = [report, page].map(({ organ, year }) => `${organ}${year}年`) as [string, string];
  return [
    ...(own === published ? [] : [words.otherReport(own, published)]),
    words.result(found),
    ...checkValueLine(found),
    ...found.cells.map((one) => `  ${words.cell(name(one.cell), shown(one.own), shown(one.published))}`),
    ...found.numbers.map((one) => `  ${words.number(section(one.section), one.side, one.before, one.text)}`),
    ...(found.unread.length > 0 ? [words.unread(found.unread.map(name))] : []),
  ];
}

/** Whose tables changed since the export: the page's, or the report's. Cells that could not be read leave it open. */
function checkValueLine({ checkValue, cells, unread }: PublishedCheck): readonly string[] {
  if (!checkValue || unread.length > 0) return [];
  const { printed, ofTables } = checkValue;
  if (printed !== ofTables) return [words.changedOnPage(printed, ofTables)];
  return cells.length > 0 ? [words.changedInReport(printed)] : [];
}
