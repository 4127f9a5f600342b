/** A report whose text stands in one line: it is broken where its sections, sentences and rows begin. */
import { figureRows, forms, table2Rows, table4Blocks } from '../../report/form';
import { lineageOf } from '../../report/printed-labels';
import type { Block, Content } from './content';
import { DISPUTES, RELEASES } from './sections';

/** A line with the headings of so many sections has lost its breaks. */
const LEAST_HEADINGS = 3;
/** A line with them is longer than this. */
const LEAST_LENGTH = 200;

const spaced = (text: string): string =>
  [...text.replace(/\s/gu, '')].map((one) => one.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&')).join('\\s*');

const anyOf = (texts: Iterable<string>): string =>
  [...new Set(texts)]
    .filter((text) => text !== '')
    .sort((one, other) => other.length - one.length)
    .map(spaced)
    .join('|');

const HEADINGS: readonly RegExp[] = forms[0]!.sections.map(
  (_, index) => new RegExp(`(?:${anyOf(forms.map(({ sections }) => sections[index]!))})`, 'u'),
);

/** What begins a row or a head of a table, as the forms print it. */
const LABELS = new RegExp(
  `(?=(?:${anyOf(
    forms.flatMap((form) => [
      ...form.table2.blocks.map(({ article }) => article),
      ...table2Rows(form).map(({ label }) => label),
      ...figureRows(form).flatMap((row) => lineageOf(form.table3.rows, row.id).map(({ label }) => label)),
      ...table4Blocks(form).map(({ label }) => label),
    ]),
  )}))`,
  'gu',
);
const TITLE = /(?<=(?:19|20)\d{2}\s*年度?.{0,40}?(?:年度报告|年报))(?![）)》”])/u;

/** @returns the same where every line is one */
export function brokenUp(content: Content): Content {
  const length = content.blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  const whole = content.blocks.find((block) => 2 * lengthOf(block) > length);
  if (!whole || !isUnbroken(whole)) return content;
  const blocks = content.blocks.flatMap((block) => (block === whole ? linesIn(whole.text) : [block]));
  const hasTable = blocks.some(({ kind }) => kind === 'table');
  return { ...content, layout: hasTable ? content.layout : 'lines', blocks, isUnbroken: true };
}

const lengthOf = (block: Block): number => (block.kind === 'text' ? block.text.length : 0);

/** A paragraph may list the sections; one that is most of the text is all of it. */
const isUnbroken = (block: Block): block is Extract<Block, { readonly kind: 'text' }> =>
  block.kind === 'text' &&
  block.text.length > LEAST_LENGTH &&
  HEADINGS.filter((heading) => heading.test(block.text)).length >= LEAST_HEADINGS;

function linesIn(text: string): readonly Block[] {
  const lines: string[] = [];
  let [rest, last] = [text, 0];
  HEADINGS.forEach((heading, index) => {
    const found = heading.exec(rest);
    if (!found) return;
    lines.push(...partLines(rest.slice(0, found.index), last), found[0]);
    rest = rest.slice(found.index + found[0].length);
    last = index + 1;
  });
  lines.push(...partLines(rest, last));
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): Block => ({ kind: 'text', text: line }));
}

/** @param section that a part is of; 0 for what stands above the first */
function partLines(part: string, section: number): readonly string[] {
  if (section === 0) return part.split(TITLE);
  if (section < RELEASES || section > DISPUTES) return [part];
  const end = part.lastIndexOf('。') + 1;
  const [sentences, table] = [part.slice(0, end), part.slice(end)];
  return [sentences, ...table.split(LABELS)];
}
