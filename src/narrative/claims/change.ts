/** Whether the words before a number say that it is a share, or how a figure changed against last year. */

export type ChangeKind =
  | { readonly kind: 'share' }
  /** what it has come to since: 增加到30件 */
  | { readonly kind: 'now' }
  | { readonly kind: 'difference' | 'rate' | 'times' | 'lastYear'; readonly sign: 1 | -1 };

const SHARE = /占|比例|比重/u;
const RISE = /增长|增加|上升|提高|提升|净增|增幅|上涨|增多|多/u;
const FALL = /下降|减少|降低|回落|下滑|降幅|缩减|锐减|少/u;
const AGAINST =
  /同比|环比|比上年|较上年|比去年|较去年|较上一年|比上一年|相比|上年同期|去年同期|比\d{4}年|较\d{4}年|增|减|降|升/u;
/** 上年的, 2023年 before a number; by the year of the report */
const LAST = /(?:上年|去年|上一年|(?<!\d)(?<year>\d{4})年)度?(?:同期|全年)?(?:的)?$/u;
const COME_TO =
  /(?:增加|增长|上升|提高|提升|下降|减少|降低|回落|下滑|[增升降减])(?:到|至|为)(?:了)?(?:本年度?|今年|\d{4}年度?)?(?:的)?$/u;
const RATE_UNITS: ReadonlySet<string> = new Set(['%', '成']);

/**
 * @param words those of the number's own clause
 * @param year of the report
 */
export function kindOf(words: string, unit: string, year: number): ChangeKind | undefined {
  const isRate = RATE_UNITS.has(unit);
  // how a share or a number of visits changed is told by no table
  if (/率|满意度|浏览|访问|点击/u.test(words)) return undefined;
  if (isRate && SHARE.test(words)) return { kind: 'share' };
  if (unit === '倍') return /增长|增加/u.test(words) ? { kind: 'times', sign: 1 } : undefined;
  if (/百分点/u.test(unit)) return undefined;
  if (!isRate && COME_TO.test(words)) return { kind: 'now' };
  if (!isRate && isLastYears(words, year)) return { kind: 'lastYear', sign: 1 };
  const [rise, fall] = [RISE.test(words), FALL.test(words)];
  if (rise === fall || !AGAINST.test(words)) return undefined;
  return { kind: isRate ? 'rate' : 'difference', sign: rise ? 1 : -1 };
}

function isLastYears(words: string, year: number): boolean {
  const last = LAST.exec(words);
  return last !== null && (last.groups!.year === undefined || Number(last.groups!.year) === year - 1);
}

/** 比2020年增长, 较2022年下降: against a year of which no report is here; by the year of the report. */
export function isAgainstOther(words: string, year: number): boolean {
  const named = /[比较]\D{0,2}(\d{4})年/u.exec(words)?.[1];
  return named !== undefined && Number(named) !== year - 1;
}
