/** Whose figures a table holds, by the line above it or the name of its sheet: of another year, of another organ, an example. */
import type { Titled } from './titles';

/** How well the words above a table go with a report. */
export type Rank = 'own' | 'unsaid' | 'other';

const YEAR = /(?:19|20)\d{2}(?!\d)/gu;
const EARLIER = /(?:上一?|前一?|去)年度?|往年|历年|同期/gu;
const OWN = /本年度?|今年|当年|本级|本单位|本机关|本[局办委市县区镇乡]|全[省市县区州盟旗镇乡]/gu;
const EXAMPLE = /示例|样例|样表|样本|模板|范例|参考|对[比照]|比较|备查|附[件表录]?/gu;
/** What else stands in such a line. */
const ABOUT =
  /(?<=\d{4})年度?|数据|情况|统计|收到和处理|主动公开|政府信息(?:公开)?(?:工作)?|信息公开|申请|行政复议|行政诉讼|年报|报告|表[一二三四\d]?|仅?供|[的与和用]|[^\p{L}\p{N}]/gu;
const ORGAN =
  /^\p{Script=Han}{1,30}(?:政府|办公室|办事处|委员会|管委会|中心|[大支]队|街道|[局厅委院所站省市县区州盟旗镇乡])$/u;
const LONGEST = 40;

interface Told {
  readonly years: readonly number[];
  readonly isEarlier: boolean;
  readonly isOwn: boolean;
  readonly isExample: boolean;
  /** what is left of the words */
  readonly rest: string;
}

function toldIn(text: string): Told {
  const words = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .slice(0, 2 * LONGEST);
  const years = [...new Set(words.match(YEAR))].map(Number);
  const withoutAbout = words.replace(ABOUT, '').replace(YEAR, '');
  const has = (pattern: RegExp) => withoutAbout.search(pattern) >= 0;
  return {
    years,
    isEarlier: has(EARLIER),
    isOwn: has(OWN),
    isExample: has(EXAMPLE),
    rest: [EARLIER, OWN, EXAMPLE].reduce((left, pattern) => left.replace(pattern, ''), withoutAbout),
  };
}

/** Sentences, numbered labels, rows of figures: most lines are told at once. */
const NO_CAPTION = /[。，；！？|｜\t]|^(?:[(（]?[一二三四五六七八九十]+[)）、.．]|\d{1,2}[.、．])/u;
const MAY_BE =
  /[12１２][\d０-９]{3}|[上前去往同本今当全例样模范参对比备附]|[府室处会心队道局厅委院所站省市县区州盟旗镇乡]$/u;

/** Whether a line is nothing but such words: 2023年度（对比）, 上年数据, 青山县教育局 附. */
export function isCaption(line: string): boolean {
  const words = line.trim();
  if (words.length > LONGEST || NO_CAPTION.test(words) || !MAY_BE.test(words)) return false;
  const { years, isEarlier, isOwn, isExample, rest } = toldIn(line);
  const isTelling = years.length > 0 || isEarlier || isOwn || isExample;
  return ORGAN.test(rest) || (isTelling && rest === '');
}

const BELOW = /^\s*[(（]?\s*(?:以上|上[表列述])(?:表格?|数据|各表)*(?:均?[为是系])?/u;

/** What a line says of the table before it: （以上为2023年数据）. */
export function captionBelow(line: string): string | undefined {
  if (!BELOW.test(line)) return undefined;
  const words = line.replace(BELOW, '').replace(/[\s)）。]+$/u, '');
  return isCaption(words) ? words : undefined;
}

/** @param words above a table, or the name of its sheet */
export function rankOf(words: string, own: Titled): Rank {
  const { years, isEarlier, isOwn, isExample, rest } = toldIn(words);
  const [year, second] = years;
  const organ = ORGAN.test(rest) ? rest : undefined;
  const isOtherOrgan = organ !== undefined && own.organ !== undefined && !isSame(organ, own.organ);
  if (isOtherOrgan || isEarlier) return 'other';
  if (year !== undefined && second === undefined && own.year !== undefined) {
    if (year !== own.year) return 'other';
    return isExample ? 'unsaid' : 'own';
  }
  if (isExample || second !== undefined) return 'other';
  return isOwn || (organ !== undefined && own.organ !== undefined) ? 'own' : 'unsaid';
}

/** 青山县 and 青山县人民政府 are one. */
const isSame = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** The one year that the words name. */
export function yearIn(words: string): number | undefined {
  const { years } = toldIn(words);
  return years.length === 1 ? years[0] : undefined;
}
