/** From where on a sentence speaks of some organs or of another stretch of time: 市教育局收到61件，办结60件 is no figure of the report. */
import type { Span } from './span';

/** What the report is of. */
export interface Whole {
  readonly organ: string;
  readonly year: number;
}

/** From here on the sentence speaks of a part of what the report counts, or again of all of it. */
export interface ScopeTurn {
  readonly at: number;
  readonly isOfOrgans: boolean;
  readonly isOfTime: boolean;
}

const VERB = [
  ...['收到', '受理', '接收', '接到', '收件', '办结', '办理', '答复', '回复', '处理', '结转', '新收'],
  ...['制发', '制定', '出台', '印发', '废止', '现行', '发生', '产生', '作为', '涉及', '公开', '予以', '被'],
].join('|');
const ADVERB = [
  ...[
    '共',
    '合计',
    '总计',
    '全年',
    '年内',
    '今年',
    '本年度?',
    '\\d{4}年度?',
    '累计',
    '新',
    '分别',
    '各',
    '均',
  ],
  ...['只', '仅', '也', '已', '依法', '未', '没有', '无', '继续', '统一', '实际', '全部', '的'],
].join('|');
const ORGAN = [
  ...[
    '局',
    '委员会',
    '[发教卫]委',
    '厅',
    '院',
    '中心',
    '管委会',
    '办事处',
    '街道',
    '镇',
    '乡',
    '本级',
    '[省市县区镇乡]级',
  ],
  ...[
    '部门',
    '单位',
    '机关',
    '政府',
    '办公室',
    '办公厅',
    '开发区',
    '新区',
    '园区',
    '[县区市]',
    '镇街',
    '公司',
  ],
].join('|');
/** 市教育局共收到, 洋河新区分别收到 */
const ORGAN_DOES = `[^，。；、（）：“”\\s\\d]{0,14}?(?:${ORGAN})(?=(?:${ADVERB})*(?:${VERB}))|[省市县区镇乡]级(?=(?:行政)?规范性文件)`;
const ALL_ORGANS = '全[省市县区州盟旗镇乡]|各级[^，。；]{0,4}(?:机关|政府)|合计|总计';
/** What is said of the organ itself: 全市, 我局, 各级行政机关 */
const OF_ITSELF =
  /全[省市县区州盟旗镇乡国局系]|我[省市县区州盟旗镇乡局委办厅街院中]|本(?:机关|单位|部门|行政区域|地区|辖区|[省市县区镇乡局委办厅](?!级))|各级[^，。；]{0,4}(?:机关|政府)/u;
const PART_OF_TIME = '[上下]半年|第?[一二三四]季度|近[二两三四五六七八九十]年|近年来?|历年';
const SINCE = '[^，。；、（）]{0,12}?以来';
const ALL_OF_TIME = '全年|(?<!\\d)\\d{4}年(?!以来|\\d|[上下]半年|第)|[今本]年度?(?!以来|[上下]半年)';
/** 今年以来, 2024年以来 speak of the report's year. */
const THIS_YEAR = /^(?:今年|本年度?|年初|自?(?<year>\d{4})年)以来$/u;

const TURN = new RegExp(
  [
    `(?<time>${PART_OF_TIME})`,
    `(?<since>${SINCE})`,
    `(?<allOfTime>${ALL_OF_TIME})`,
    `(?<allOrgans>${ALL_ORGANS})`,
    `(?<organ>${ORGAN_DOES})`,
    '(?<bracket>[（）])',
  ].join('|'),
  'gu',
);

type Scope = Pick<ScopeTurn, 'isOfOrgans' | 'isOfTime'>;

const WHOLE: Scope = { isOfOrgans: false, isOfTime: false };

/** @param before what the sentence goes on from; what a bracket turns to ends with it */
export function scopesIn(
  text: string,
  { start, end }: Span,
  whole: Whole,
  before: Scope = WHOLE,
): readonly ScopeTurn[] {
  const turns: ScopeTurn[] = [{ at: start, ...before }];
  let scope = before;
  let outside: Scope | undefined;
  for (const { 0: word, index, groups } of text.slice(start, end).matchAll(TURN)) {
    if (groups!.bracket === undefined) {
      scope = { ...scope, ...turnOf(groups!, text, whole) };
    } else if (word === '（') {
      outside = scope;
    } else {
      scope = outside ?? scope;
      outside = undefined;
    }
    turns.push({ at: start + index, ...scope });
  }
  return turns;
}

function turnOf(
  { time, since, allOfTime, allOrgans, organ }: Readonly<Record<string, string | undefined>>,
  text: string,
  whole: Whole,
): Partial<Scope> {
  if (time !== undefined) return { isOfTime: true };
  if (since !== undefined) return { isOfTime: !isThisYear(since, whole) };
  if (allOfTime !== undefined) {
    const year = /\d{4}/u.exec(allOfTime)?.[0];
    return year === undefined || Number(year) === whole.year ? { isOfTime: false } : {};
  }
  if (allOrgans !== undefined) return { isOfOrgans: false };
  return { isOfOrgans: !OF_ITSELF.test(organ!) && !isOwn(organ!, text, whole) };
}

function isThisYear(since: string, { year }: Whole): boolean {
  const found = THIS_YEAR.exec(since);
  return found !== null && Number(found.groups!.year ?? year) === year;
}

/** Its name, or the end of it; a government is a part of what it reports where the text also tells 全市收到. */
function isOwn(name: string, text: string, { organ }: Whole): boolean {
  const [own, named] = [organ, name].map((one) => one.replace('人民', '')) as [string, string];
  const isNamed = own.endsWith(named) || own.startsWith(named) || own.includes(named.replace(LEADING, ''));
  const area = /([省市县区州盟旗镇乡])政府$/u.exec(own)?.[1];
  return isNamed && !(area !== undefined && named.endsWith('政府') && tellsOfAll(text, area));
}

/** What may stand before the name of an organ. */
const LEADING = /^(?:其中|今年|年内|其|由|经)/u;

const tellsOfAll = (text: string, area: string): boolean =>
  new RegExp(`全${area}(?:${ADVERB})*(?:${VERB})`, 'u').test(text);

/** Whether a sentence speaks of some organs, or of another stretch of time, at a place. */
export function isOfSome(scopes: readonly ScopeTurn[], place: number): boolean {
  let [low, high] = [0, scopes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scopes[middle]!.at <= place) low = middle + 1;
    else high = middle;
  }
  const scope = scopes[low - 1];
  return scope !== undefined && (scope.isOfOrgans || scope.isOfTime);
}
