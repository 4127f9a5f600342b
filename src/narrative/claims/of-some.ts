/** From where on a sentence speaks of some organs or of another stretch of time: 市教育局收到61件，办结60件 is no figure of the report. */
import { isOwnOrgan } from './own-organ';
import type { Span } from './span';
import { countUpTo } from './span';

/** What the report is of. */
export interface Whole {
  readonly organ: string;
  readonly year: number;
  /** the text tells what all organs of the area did */
  readonly tellsOfAll: boolean;
}

/** From here on the sentence speaks of a part of what the report counts, or again of all of it. */
export interface ScopeTurn {
  readonly at: number;
  readonly isOfOrgans: boolean;
  readonly isOfTime: boolean;
}

const VERB = [
  ...['收到', '受理', '接收', '接到', '收件', '办结', '办理', '答复', '回复', '处理', '结转', '新收', '提出'],
  ...['制发', '制定', '出台', '印发', '废止', '现行', '发生', '产生', '作为', '为被', '涉及', '予以', '被'],
  ...['无', '未', '没有', '名义', '有(?!关)'],
].join('|');
const ADVERB = [
  ...[
    '共计?',
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
  ...['只', '仅', '也', '已', '依法', '继续', '统一', '实际', '全部', '牵头', '指导', '直接', '负责', '自行'],
].join('|');
const THINGS = '层面|方面|一级|的|政府信息|信息公开|依申请|申请|行政复议|行政诉讼|行政规范性';
const ORGAN = [
  ...[
    '局',
    '委员会',
    '[\\p{L}]委(?!托|派|员)',
    '委办',
    '厅',
    '院',
    '中心',
    '管委会',
    '办事处',
    '街道',
    '镇',
    '乡',
  ],
  ...[
    '[省市县区镇乡]本级',
    '政府本级',
    '[省市县区镇乡]级',
    '部门',
    '(?<!公开)单位',
    '[省市县区镇乡]级(?:行政)?机关',
    '系统',
  ],
  ...[
    '政府(?!信息|网站|门户|规章|公报|采购|投资|性|本级)',
    '办公[室厅]',
    '开发区',
    '县|区(?!分(?!别)|别的|域|块)',
    '市(?![场民政容级])',
  ],
  ...[
    '公司',
    '集团',
    '国企',
    '残联',
    '总工会',
    '团[省市县区]委',
    '[支大总]队',
    '派出所',
    '海关',
    '图书馆',
    '气象台',
    '两级',
  ],
].join('|');
/** 市教育局共收到, 洋河新区分别收到, 市公安局政府信息公开申请322件, 市级978件 */
const ORGAN_TELLS = new RegExp(
  `^(?<name>.{0,30}?(?:${ORGAN}))(?=(?:${ADVERB})*(?:${VERB}|${THINGS}|$))`,
  'u',
);
/** 全市, 我局, 各级行政机关, 市、县两级 */
const OF_ITSELF =
  /全[省市县区州盟旗镇乡国局](?!.{1,8}系统)|我[省市县区州盟旗镇乡局委办厅街院中]|本(?:机关|单位|部门|行政区域|地区|辖区|[省市县区镇乡局委办厅](?!级))|各级[^，。；]{0,4}(?:机关|政府)/u;
/** Of a government: what is its own beside that of its departments. */
const OF_GOVERNMENT_ALONE =
  /[省市县区](?:人民)?政府(?:名义|本级|为被|作为被|作为原)|(?:[以向]|针对|涉及)[省市县区](?:人民)?政府(?!信息)|[省市县区]本级/u;
/** 市、县两级: those of an area and of what lies in it. */
const LEVELS = /([省市县区])(?:、|和)?[市县区镇乡]{1,2}(?:、[镇乡])?[两三]级/u;
const ALL_AGAIN = /^(?:共计|合计|总计|总共|全年共|累计共)/u;
const TELLS_NONE = /无|未|没有|零|均|都|最[多少]|居(?:前|首)/u;
/** What counts something: no year, day or share. */
const COUNT = /(?<![\d.])\d[\d.,]*(?![\d.,]*(?:[年月日号届时点季%‰]|个季|[—\-－~至到]\d))/u;

const PART_OF_TIME = new RegExp(
  [
    '[上下]半年|(?:前|第)?[一二两三四1-4]个?季度|近[二两三四五六七八九十]年|近年来?|[两三四五]年来|平均每|[月日周]均',
    '\\d{4}年?[—\\-－~至到]\\d{4}年',
    '(?<!\\d)\\d{1,2}月?[—\\-－~至到](?!12月)\\d{1,2}月(?!\\d)',
    '(?<!\\d)(?!12月(?:底|末))\\d{1,2}月(?:份|底|末)',
  ].join('|'),
  'u',
);
const SINCE = /(?<since>.{0,14})以来/u;
/** 今年以来, 2024年1月1日以来 speak of the report's year. */
const THIS_YEAR = /(?:今年|本年度?|年初|(?<!\d)(?<year>\d{4})年)(?:1月(?:1日)?)?$/u;
const ALL_OF_TIME = /全年|(?<!\d)(?<year>\d{4})年度?|[今本]年度?/u;

/** 截至6月底, 2024年上半年: nothing stands beside the time. */
const BARE_TIME = /^(?:\d{4}年|截[至止到]|[自从在]|我[市县区省镇乡局]|[今本]年)*$/u;

type Scope = Pick<ScopeTurn, 'isOfOrgans' | 'isOfTime'>;

const WHOLE: Scope = { isOfOrgans: false, isOfTime: false };
const MASK = '\u0000';
const BRACKET = /（[^（）]*）/gu;
const CLAUSE = /[^，；：。！？\n]+/gu;

/** @param before what the sentence goes on from; what a bracket turns to ends with it */
export function scopesIn(
  text: string,
  { start, end }: Span,
  whole: Whole,
  before: Scope = WHOLE,
): readonly ScopeTurn[] {
  const turns: ScopeTurn[] = [{ at: start, ...before }];
  const words = text.slice(start, end);
  const masked = words.replace(BRACKET, (bracket) => MASK.repeat(bracket.length));
  let scope = before;
  let last = 0;
  for (const { 0: clause, index } of masked.matchAll(CLAUSE)) {
    // 市级部门收到822件；全年办结3521件
    const isNew = masked.slice(last, index).includes('；');
    scope = { ...scope, ...turnOf(clause.replaceAll(MASK, ''), whole, isNew) };
    turns.push({ at: start + index, ...scope });
    last = index + clause.length;
  }
  const inside = [...words.matchAll(BRACKET)].flatMap(({ 0: bracket, index }) => {
    const from = start + index;
    const around = scopeAt(turns, from);
    return [
      ...scopesIn(text, { start: from + 1, end: from + bracket.length - 1 }, whole, around),
      { at: from + bracket.length, ...around },
    ];
  });
  return inside.length === 0 ? turns : [...turns, ...inside].sort((one, other) => one.at - other.at);
}

function turnOf(clause: string, whole: Whole, isNew: boolean): Partial<Scope> {
  const count = COUNT.exec(clause);
  const head = clause.slice(0, count?.index ?? clause.length);
  return { ...organsIn(clause, head, whole, isNew), ...timeIn(clause, head, whole) };
}

function organsIn(clause: string, head: string, whole: Whole, isNew: boolean): Partial<Scope> {
  const tells = head.length < clause.length || TELLS_NONE.test(clause);
  const area = /([省市县区州])政府$/u.exec(whole.organ.replace('人民', ''))?.[1];
  const levels = LEVELS.exec(head)?.[1];
  if (levels !== undefined) return { isOfOrgans: levels !== area };
  if (area !== undefined && OF_GOVERNMENT_ALONE.test(head)) return { isOfOrgans: true };
  if (OF_ITSELF.test(head)) return { isOfOrgans: false };
  if (ALL_AGAIN.test(clause) || (isNew && /^全年/u.test(clause))) return { isOfOrgans: false };
  const name = ORGAN_TELLS.exec(head)?.groups!.name;
  if (name === undefined || name === '单位') return {};
  if (isOwnOrgan(name, whole.organ, whole.tellsOfAll)) return { isOfOrgans: false };
  // 督促各部门办理 tells nothing of them; 市级层面 leads to what does
  return tells || isBare(clause, name) ? { isOfOrgans: true } : {};
}

const isBare = (clause: string, name: string): boolean =>
  /^(?:层面|方面|一级)?$/u.test(clause.slice(name.length)) && name.length < LONGEST_NAME;
const LONGEST_NAME = 16;

/** （1）市政府本级。 leads the sentence behind it. */
export const isOrganAlone = (sentence: string): boolean => {
  const words = sentence.replace(/^\s*(?:[（(][^）)]{1,3}[）)]|\d+[.、])/u, '').replace(/[。：\s]+$/u, '');
  const name = ORGAN_TELLS.exec(words)?.groups!.name ?? /^.*本级$/u.exec(words)?.[0];
  return name !== undefined && isBare(words, name);
};

function timeIn(clause: string, head: string, { year }: Whole): Partial<Scope> {
  const tells = head.length < clause.length || BARE_TIME.test(head.replace(PART_OF_TIME, ''));
  const since = SINCE.exec(head)?.groups!.since;
  const own = since === undefined ? null : THIS_YEAR.exec(since);
  if (PART_OF_TIME.test(head) && tells) return { isOfTime: true };
  if (since !== undefined && !own && (tells || clause.length < LONGEST_NAME) && !/长期$/u.test(since))
    return { isOfTime: true };
  const named = (own ?? ALL_OF_TIME.exec(head))?.groups?.year;
  if (own ?? ALL_OF_TIME.test(head)) {
    return named === undefined || Number(named) === year
      ? { isOfTime: false }
      : since === undefined
        ? {}
        : { isOfTime: true };
  }
  return {};
}

const ALL_TOLD = `(?:[^，。；]{0,12}?)(?:${VERB}|合计|共|总|政府信息公开申请|行政复议|行政诉讼)`;

/** Whether a text of a government tells what all organs of its area did: 全市共收到. */
export function tellsOfAll(text: string, organ: string): boolean {
  const area = /([省市县区州盟旗镇乡])(?:人民)?政府$/u.exec(organ)?.[1];
  return area !== undefined && new RegExp(`全${area}${ALL_TOLD}`, 'u').test(text);
}

/** Whether a sentence speaks of some organs, or of another stretch of time, at a place. */
export function isOfSome(scopes: readonly ScopeTurn[], place: number): boolean {
  const { isOfOrgans, isOfTime } = scopeAt(scopes, place);
  return isOfOrgans || isOfTime;
}

function scopeAt(scopes: readonly ScopeTurn[], place: number): Scope {
  const { isOfOrgans, isOfTime } = scopes[countUpTo(scopes, place) - 1] ?? WHOLE;
  return { isOfOrgans, isOfTime };
}
