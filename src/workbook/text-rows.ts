/** The rows of 正文: a cell for each paragraph of the outline, and at the end of each section one for the rest. */
import type { OutlineParagraph } from '../narrative/outline';
import { outlineOf } from '../narrative/outline';
import { partsOfParagraphs } from '../narrative/paragraphs';
import type { Form, TableForms } from '../report/form';
import * as words from '../words/text-sheet';
import { paragraphName, sectionName, textPrefix } from './names';
import { heightOf, linesOf } from './text-size';
import * as style from './text-style';

export interface TextRow {
  /** the name of its cell */
  readonly name: string;
  /** number of its section, 0 being the foreword */
  readonly section: number;
  /** the id of its paragraph; the rest of a section has none */
  readonly paragraph?: string;
  /** with which the paragraph begins */
  readonly heading?: string;
  /** what it is called */
  readonly label: string;
}

/** In the order of the report. */
export function textRows({ form, table3Form }: Pick<TableForms, 'form' | 'table3Form'>): readonly TextRow[] {
  const outline = outlineFor(table3Form);
  return [0, ...form.sections.map((_, index) => index + 1)].flatMap((section): TextRow[] => [
    ...outline
      .filter((one) => one.section === section)
      .map(({ id, heading }) => ({
        name: paragraphName(id),
        section,
        paragraph: id,
        ...(heading !== undefined && { heading }),
        label: words.paragraphName(id, heading),
      })),
    { name: sectionName(section), section, label: words.ownName },
  ]);
}

const outlineFor = (form: Form): readonly OutlineParagraph[] =>
  outlineOf(form, [{ problem: '', measure: '' }]);

/** The section that a cell of the text belongs to, by its name; earlier layouts had cells for parts of paragraphs. */
export function sectionOfName(name: string, forms: TableForms): number | undefined {
  if (!name.startsWith(textPrefix)) return undefined;
  const id = name.slice(textPrefix.length);
  if (/^\d+$/u.test(id)) return Number(id);
  const known = [...outlineFor(forms.table3Form), ...[...partsOfParagraphs.values()].flat()];
  return known.find((one) => one.id === id)?.section;
}

/**
 * The text of a section on its rows: lines go to the row whose heading's number they begin with, others stay with the
 * line before. Rows joined by line breaks are the text again.
 */
export function onRows(text: string, rows: readonly TextRow[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (text.trim() === '') return found;
  let at = rows.indexOf(mainRow(rows));
  for (const line of text.split('\n')) {
    const own = rows.findIndex((row, index) => index > at && begins(line, row));
    if (own >= 0) at = own;
    const { name } = rows[at]!;
    const before = found.get(name);
    found.set(name, before === undefined ? line : `${before}\n${line}`);
  }
  return found;
}

/** Where a text without headings goes. */
function mainRow(rows: readonly TextRow[]): TextRow {
  const paragraphs = rows.filter(({ paragraph }) => paragraph !== undefined);
  const withoutHeading = paragraphs.filter(({ heading }) => heading === undefined);
  const isDivided = withoutHeading.length < paragraphs.length;
  return (isDivided ? withoutHeading[0] : withoutHeading.at(-1)) ?? rows.at(-1)!;
}

const NUMBER = /^\s*[（(]([一二三四五六七八九十]+)[）)]/u;

function begins(line: string, { heading }: TextRow): boolean {
  const own = heading === undefined ? undefined : NUMBER.exec(heading)?.[1];
  return own !== undefined && NUMBER.exec(line)?.[1] === own;
}

/** How high the row of a text is, in points. */
export function rowHeight({ paragraph }: Pick<TextRow, 'paragraph'>, content: string): number {
  const lines = linesOf(content, style.WIDTH, style.FONT_SIZE);
  const least = style.LINES[paragraph ?? ''] ?? style.OWN_LINES;
  return Math.min(style.MOST_HEIGHT, heightOf(Math.max(lines, least), style.FONT_SIZE));
}
