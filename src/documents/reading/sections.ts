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
  // the best from each heading on, its own section and later ones
  const best: { readonly like: number; readonly starts: readonly SectionStart[] }[] = [];
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const { section, line, like } = found[at]!;
    const rest = highest(
      found.flatMap((one, index) => (index > at && one.section > section ? [best[index]!] : [])),
    );
    best[at] = { like: like + rest.like, starts: [{ section, line }, ...rest.starts] };
  }
  return highest(best).starts;
}

const highest = <T extends { readonly like: number }>(all: readonly T[]) =>
  all.reduce<T | typeof nothing>((most, one) => (one.like >= most.like ? one : most), nothing);

const nothing = { like: 0, starts: [] as readonly SectionStart[] };

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
