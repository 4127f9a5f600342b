/** The text of a report without what an export puts around it: a document that was read may hold that already. */
import type { Report } from '../../report/report';
import * as words from '../../words/publishing';
import { formsOf } from './forms-of';
import { tableIds } from './published-table';

/** A title may be broken over so many lines. */
const MOST_TITLE_LINES = 4;

/** The sections without the title above the preamble, the captions of the tables and the line with the check value. */
export function ownText(report: Report): Readonly<Record<string, string>> {
  const { form } = formsOf(report);
  const captions = new Set(tableIds.map((id) => tight(words.tableCaption(form[id].title))));
  const isOwn = (line: string): boolean =>
    !captions.has(tight(line)) && words.checkValueIn(line.trim()) === undefined;
  const title = tight(report.organ + words.titleAfterOrgan(report.year));
  return Object.fromEntries(
    Object.entries(report.sections ?? {}).map(([section, text]) => {
      const lines = text.split('\n');
      const own = section === '0' ? withoutTitle(lines, title) : lines;
      return [section, own.filter(isOwn).join('\n')];
    }),
  );
}

/** The check value that a document prints. */
export const printedCheckValue = ({ sections = {} }: Report): string | undefined =>
  Object.values(sections)
    .flatMap((text) => text.split('\n'))
    .map((line) => words.checkValueIn(line.trim()))
    .find((value) => value !== undefined);

function withoutTitle(lines: readonly string[], title: string): readonly string[] {
  for (let count = 1; count <= MOST_TITLE_LINES; count += 1) {
    if (tight(lines.slice(0, count).join('')) === title) return lines.slice(count);
  }
  return lines;
}

const tight = (text: string): string => text.replace(/\s/gu, '');
