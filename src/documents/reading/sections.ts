/** Where the sections of a report begin, by their headings, and what its title says. */
import { forms } from '../../report/form';
import { likeness } from './likeness';
import { labelWords } from './spelling';

/** The place of a section's heading among lines of text. */
export interface SectionStart {
  readonly section: number;
  readonly line: number;
}

const NUMERALS = '一二三四五六';
const HEADING = new RegExp(
  `^\\s*(?:第?([${NUMERALS}])\\s*(?:部分)?\\s*[、.．,，:：\\s])\\s*(\\S.{1,40})$`,
  'u',
);
/** Headings vary: 存在问题及改进情况, 因政府信息公开工作被申请行政复议、提起行政诉讼情况. */
const LIKE = 0.5;

const titles: readonly (readonly string[])[] = forms[0]!.sections.map((_, index) =>
  forms.map(({ sections }) => labelWords(sections[index]!)),
);

/** In their order: of a heading that stands twice the first with those before it behind none. */
export function sectionStarts(lines: readonly string[]): readonly SectionStart[] {
  const found: SectionStart[] = [];
  for (const [line, text] of lines.entries()) {
    const section = sectionOf(text);
    if (section !== undefined && section > (found.at(-1)?.section ?? 0)) found.push({ section, line });
  }
  return found;
}

/** The section whose heading a line is. */
export function sectionOf(text: string): number | undefined {
  const [, numeral, words] = HEADING.exec(text.trim()) ?? [];
  if (words === undefined || /。/u.test(words)) return undefined;
  const section = NUMERALS.indexOf(numeral!) + 1;
  const found = labelWords(words);
  return titles[section - 1]!.some((title) => likeness(found, title) >= LIKE || found.includes(title))
    ? section
    : undefined;
}

/** Whether a line is the report's title, or a part of its text. */
export const isText = (line: string): boolean => /。/u.test(line) || TITLE.test(line.replace(/\s/gu, ''));

export interface Titled {
  readonly organ?: string;
  readonly year?: number;
}

const TITLE =
  /(?<organ>[^，。；：《》\s]{0,40}?)(?<year>(?:19|20)\d{2})年(?:度)?(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)/u;
const OWN_YEAR = /(?:期限|时限|数据|统计)[^。]{0,16}?((?:19|20)\d{2})年1月1日/u;
/** A title stands above the text. */
const TITLE_WITHIN = 60;

/** @param lines those above the first section; a title may be broken over two of them */
export function titleIn(lines: readonly string[]): Titled {
  const own = lines.map((line) => line.replace(/\s/gu, '')).filter((line) => line !== '');
  for (const [index, line] of own.slice(0, TITLE_WITHIN).entries()) {
    const found = TITLE.exec(line)?.groups;
    if (!found) continue;
    const organ = cleanOrgan(found.organ! || own[index - 1] || '');
    return { year: Number(found.year), ...(organ && { organ }) };
  }
  const year = OWN_YEAR.exec(own.join(''))?.[1];
  return year === undefined ? {} : { year: Number(year) };
}

/** What stands before a name in titles and navigation. */
const BEFORE = /^(?:.*[>›»|｜：:·]|关于|现将|公布|发布|标题)+/u;

const cleanOrgan = (text: string): string | undefined => {
  const organ = text.replace(BEFORE, '').replace(/^[^\p{L}]+|[^\p{L}）)]+$/gu, '');
  return organ.length >= 2 && organ.length <= 40 ? organ : undefined;
};
