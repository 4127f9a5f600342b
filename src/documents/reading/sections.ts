/** Where the sections of a report begin, by their headings. */
import { forms } from '../../report/form';
import { likeness } from './likeness';
import { labelWords } from './spelling';

/** The place of a section's heading among lines of text. */
export interface SectionStart {
  readonly section: number;
  readonly line: number;
}

/** The sections that hold tables, by number: the first with one, and the last. */
export const [RELEASES, DISPUTES] = [2, 4] as const;

const NUMERALS = '一二三四五六';
const HEADING = new RegExp(
  `^\\s*(?:第?([${NUMERALS}])\\s*(?:部分)?\\s*[、.．,，:：\\s])\\s*(\\S.{1,40})$`,
  'u',
);
/** Headings vary: 存在问题及改进情况, 因政府信息公开工作被申请行政复议、提起行政诉讼情况. */
const LIKE = 0.5;
/** How like a heading is that has the form's in it. */
const WITHIN = 0.9;

const titles: readonly (readonly string[])[] = forms[0]!.sections.map((_, index) =>
  forms.map(({ sections }) => labelWords(sections[index]!)),
);

/**
 * In their order, those that are most like the headings of the form all together: a narrative may count its own sections, a table
 * of contents names them too. Of several that are equally like the last.
 */
export function sectionStarts(lines: readonly string[]): readonly SectionStart[] {
  const found = lines.flatMap((text, line) => {
    const heading = headingOf(text);
    return heading ? [{ ...heading, line }] : [];
  });
  // of each section the best that begins with a heading of it or of a later one, from the end on; the last of several
  const best: (Chain | undefined)[] = titles.map(() => undefined);
  for (const { section, line, like } of [...found].reverse()) {
    const rest = best[section];
    const own: Chain = { like: like + (rest?.like ?? 0), start: { section, line }, rest };
    for (let at = section - 1; at >= 0 && own.like > (best[at]?.like ?? 0); at -= 1) best[at] = own;
  }
  const starts: SectionStart[] = [];
  for (let one = best[0]; one; one = one.rest) starts.push(one.start);
  return starts;
}

/** A heading, and those of later sections behind it. */
interface Chain {
  readonly like: number;
  readonly start: SectionStart;
  readonly rest: Chain | undefined;
}

function headingOf(text: string): { readonly section: number; readonly like: number } | undefined {
  const [, numeral, words] = HEADING.exec(text.trim()) ?? [];
  if (words === undefined || /。/u.test(words)) return undefined;
  const numbered = NUMERALS.indexOf(numeral!);
  const found = labelWords(words);
  const like = Math.max(
    ...titles[numbered]!.map((title) => Math.max(likeness(found, title), found.includes(title) ? WITHIN : 0)),
  );
  if (like >= LIKE) return { section: numbered + 1, like };
  // behind a narrative with sections of its own those with tables are counted anew
  const other = titles.findIndex((some) => some.some((title) => likeness(found, title) >= WITHIN));
  return other < 0 ? undefined : { section: other + 1, like: LIKE };
}

/** The section whose heading a line is. */
export const sectionOf = (text: string): number | undefined => headingOf(text)?.section;
