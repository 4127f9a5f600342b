/** E06, E08, E16: parts that the text tells one by one add up to the whole that it tells. */
import { inferred } from '../../../rules/sources';
import type { Span } from '../../claims/span';
import { valuesOf } from '../../claims/values';
import lexicon from '../../claims/words.json';
import type { JudgedClaim, TextContext, TextRule } from '../rule';
import { both } from './both';
import type { Divide, Division, JudgedFigure, Told } from './divisions';
import { divisions, idOf, isExact, isFigure, wholesFor, withoutNested } from './divisions';
import { wrongFacts } from './facts';

export const sumRules: readonly TextRule[] = [
  {
    id: 'E06',
    severity: 'query',
    statement: '逐类写出办理结果的，各类之和＝办结总数',
    source: '已公布年报中的差错',
    check: (context) => divisions(context, resultsIn),
  },
  {
    id: 'E08',
    severity: 'query',
    statement: '逐项写出申请方式的，各项之和＝新收件数（有“其中”“等”或约数的不核）；与“正文用数”一致',
    source: inferred,
    check: (context) => both(divisions(context, channelsIn), wrongFacts(context, 'E08')),
  },
  {
    id: 'E16',
    severity: 'query',
    statement:
      '逐项写出主动公开条数的，各项之和＝总条数（有“其中”“等”或约数的不核）；公开、解读回应、平台、培训的数与“正文用数”一致',
    source: inferred,
    check: (context) => both(divisions(context, releasesIn), wrongFacts(context, 'E16')),
  },
];

const GROUPS = ['granted', 'partial', 'denied', 'unavailable', 'refused', 'other'];
const FEWEST_GROUPS = 3;
const TOGETHER = 'granted+partial';

function resultsIn({ claims }: Told, context: TextContext): Division | undefined {
  const { subjects, read } = context;
  const all = claims
    .filter(isFigure)
    .filter((one) => groupsOf(idOf(one)).length > 0 && !one.number.isApproximate);
  const ids = all.map(idOf);
  // 予以公开及部分公开1816件，其中予以公开1362件
  const parts = all.filter(
    ({ about }) => !ids.includes(TOGETHER) || about.subject.id === TOGETHER || !isIn(about.subject.id),
  );
  const isTwice = new Set(parts.map(({ about }) => about.subject)).size < parts.length;
  if (parts.length < FEWEST_GROUPS || isTwice || !areAllResults(parts.map(idOf), context)) return undefined;
  const handled = subjects.find(({ id }) => id === 'handledTotal')!;
  const wholes = [
    ...claims
      .filter(isFigure)
      .filter(
        ({ about, number }) => ['handledTotal', 'dealt', 'new'].includes(about.subject.id) && isExact(number),
      )
      .map(({ about, number }) => ({ label: about.subject.readings[0]!.label, value: number.value })),
    ...valuesOf(handled.readings, read).map(({ label, value }) => ({ label, value })),
  ];
  return wholes.length > 0 ? { parts, wholes } : undefined;
}

/** Every group is named that the table has any of. */
export function areAllResults(ids: readonly string[], { subjects, read }: TextContext): boolean {
  const named = new Set(ids.flatMap(groupsOf));
  return GROUPS.every((group) => {
    const values = valuesOf(subjects.find(({ id }) => id === group)?.readings ?? [], read);
    return named.has(group) || values[0]?.value === 0;
  });
}

const groupsOf = (id: string): readonly string[] => id.split('+').filter((one) => GROUPS.includes(one));
const isIn = (id: string): boolean => groupsOf(TOGETHER).includes(id);

export const CHANNELS = new RegExp(lexicon.channels.join('|'), 'u');
/** a gap stands for a part that is not told yet */
const INEXACT = /余|近|约|多|左右|等|【/u;
const AMONG = /其中/u;
/** As far before a number as a list leads to it. */
const LEADING = 60;
/** 答复渠道：邮寄2000件: not how people applied. */
const OF_ANSWERS = /(?:答复|提供|获取|送达|领取)(?:的)?(?:方式|渠道|途径|形式)[^；]*$/u;
/** From here on it is divided anew: what was said among others before does not go on. */
const ANEW = /[；：]|(?:按|从|以)[^，。；]{0,12}(?:方式|渠道|途径|形式)/gu;

/** 收到3119件，网络3000件、信函100件、当面19件 */
const channelsIn: Divide = (told, context) => {
  const { claims, text } = told;
  const parts = withoutNested(
    claims.filter(
      ({ clause, number }) =>
        CHANNELS.test(clause) &&
        number.unit === '件' &&
        !OF_ANSWERS.test(text.slice(Math.max(told.start, number.start - LEADING), number.start)),
    ),
    text,
  );
  if (parts.length < 2 || !/申请/u.test(text.slice(told.start, told.end)) || isOfSome(told, parts)) {
    return undefined;
  }
  if (!parts.every(({ about }) => about?.kind === 'unsure' || about?.kind === 'fact')) return undefined;
  const toldLast = (subject: string): JudgedFigure | undefined =>
    claims
      .filter(isFigure)
      .filter(({ about }) => about.subject.id === subject)
      .at(-1);
  const received = context.subjects.find(({ id }) => id === 'new')!;
  const wholes = wholesFor(toldLast('new'), toldLast('carriedIn'), received, context);
  return wholes.length > 0 ? { parts, wholes } : undefined;
};

/** Told only in part, or not exactly: 其中 in the clauses that lead to the parts, 等 or 余 among them. */
function isOfSome({ claims, text, start, end }: Told, parts: readonly JudgedClaim[]): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const before = claims.filter(({ number }) => number.end <= first.number.start).at(-1)?.number;
  const leading = text.slice(start, first.number.start);
  const anew = [...leading.matchAll(ANEW)].at(-1)?.index ?? 0;
  const among = text.slice(start + anew, last.number.end);
  const behind = /^[^，。；]*/u.exec(text.slice(last.number.end, end))![0];
  const around = text.slice(before?.end ?? start, last.number.end) + behind;
  return AMONG.test(among) || INEXACT.test(around);
}

/** 信息 that is divided by where or what it was: by kinds, by ways, in a bracket. */
const RELEASED = /(?:主动)?公开(?:各类|政府)*(?:政府)?信息(?:共|共计|合计|总计|数)*$/u;
const DIVIDING = /[：（]$|按[^，。]{1,8}分|分别|包括/u;
const NO_FILES: ReadonlySet<string> = new Set(['条', '件']);

/** 主动公开政府信息684条：网站100条、新媒体584条 */
const releasesIn: Divide = (told) => {
  const { claims, text } = told;
  const at = claims.findIndex(({ clause, number }) => RELEASED.test(clause) && NO_FILES.has(number.unit));
  const whole = claims[at]?.number;
  if (!whole) return undefined;
  const stop = endOfDivision(text, { start: whole.end, end: told.end });
  const parts = takenWhile(
    claims.slice(at + 1),
    // behind two parts 其中 says what one of them holds
    ({ number, clause }, index) =>
      number.unit === whole.unit && number.end <= stop && !(index > 1 && AMONG.test(clause)),
  );
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length < 2 || parts.some(({ number }) => number.isApproximate)) {
    return undefined;
  }
  const leading = text.slice(whole.end, first.number.start);
  if (!DIVIDING.test(leading.slice(0, 1)) && !DIVIDING.test(leading)) return undefined;
  const words = text.slice(whole.end, last.number.end + 1);
  if (whole.isApproximate || !isExact(whole) || AMONG.test(words) || INEXACT.test(words)) return undefined;
  const wholes = [{ label: '主动公开政府信息', value: whole.value }];
  return { parts: asManyAsAddUp(parts, whole.value), wholes };
};

/** A bracket that begins with the division ends it; else a semicolon before another matter does not. */
function endOfDivision(text: string, { start, end }: Span): number {
  if (text[start] !== '（') return end;
  const close = text.indexOf('）', start);
  return close < 0 ? end : close;
}

function takenWhile<T>(all: readonly T[], holds: (one: T, index: number) => boolean): readonly T[] {
  const at = all.findIndex((one, index) => !holds(one, index));
  return at < 0 ? all : all.slice(0, at);
}

/** The first parts, where they are the whole already: what follows is of something else. */
function asManyAsAddUp(parts: readonly JudgedClaim[], whole: number): readonly JudgedClaim[] {
  let sum = 0;
  for (const [index, { number }] of parts.entries()) {
    sum += number.value;
    if (sum === whole && index > 0) return parts.slice(0, index + 1);
  }
  return parts;
}
