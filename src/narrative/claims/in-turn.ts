/** 维持、纠正分别为10件、2件; 分别占80%、20%; 分别增长5%、3%: as many numbers as words, or as numbers before them, in turn. */
import type { NumberInText } from '../numbers-in-text';
import { kindsNamed } from './cases-in-turn';
import type { About } from './claim';
import { figureOf, figuresToldIn, unsure } from './claim';
import type { ChangeKind } from './change';
import { kindOf } from './change';
import type { Clause } from './clauses';
import { clausesBetween } from './clauses';
import type { Mention } from './mentions';
import { mentionsBetween } from './mentions';
import { readingsLeft } from './narrowed';
import { firstAfter } from './span';
import { topicAt } from './passages';
import type { Topic } from './subject';
import { isDispute } from './subject';
import type { Surroundings } from './surroundings';
import { isOfOtherYear, YEAR_WITHIN } from './told-figures';
import { isPart, shareOf } from './told-ratios';

/** What a number that is told in turn belongs to; neither for one whose word cannot be told. */
export interface Turn {
  readonly word?: Mention;
  /** under which it names a figure; that of the number's place where absent */
  readonly topic?: Topic;
  /** the figure that it is, where that is not what the word names */
  readonly subject?: string;
  /** of some organs, of a part of the year */
  readonly isOfPart?: true;
  /** the number that it is a share or a change of */
  readonly of?: NumberInText;
  /** the clause of the first number, which speaks for all of them */
  readonly clause: Clause;
}

/** Numbers whose own clause says more than 分别为 keep what it says. */
const BARE = /^[^，、]*分别(?:为|是|有)?$|^$/u;
const RATIOS: ReadonlySet<ChangeKind['kind'] | undefined> = new Set<ChangeKind['kind']>([
  ...(['share', 'rate', 'difference', 'times'] as const),
]);
/** 分别发生, 分别审结: what both kinds of cases have in common. */
const OF_KINDS =
  /分别(?:新增|新收|发生|产生|引发|收到|受理|办理|办结|审结|维持|纠正|败诉|结果|已|被|依法|尚?未|为|有)*(?:案件)?$/u;
/** From one number of a list to the next; a bracket may explain the first. */
const NEXT = /^(?:（[^（）]*）)?(?:[、，]|和|及|以及|[、，](?:和|及|以及))$/u;
/** 从答复类型看，: the words before it only lead to the list. */
const LEADS = /(?:看|中|类型|方面|情况)[，：]$/u;

export const isRate = ({ unit }: NumberInText): boolean => unit === '%' || unit === '成';

/** @param numbers those of one sentence */
export function toldInTurn(
  numbers: readonly NumberInText[],
  { text, sentence, mentions, year }: Pick<Surroundings, 'text' | 'sentence' | 'mentions' | 'year'>,
): ReadonlyMap<NumberInText, Turn> {
  const turns = new Map<NumberInText, Turn>();
  if (numbers.length < 2) return turns;
  for (const { index } of text.slice(sentence.start, sentence.end).matchAll(/分别/gu)) {
    const place = sentence.start + index;
    const topic = topicAt(sentence, place);
    const first = firstAfter(numbers, place);
    if (topic === undefined || topic === 'else' || first === numbers.length) continue;
    const from = numbers[first - 1]?.end ?? sentence.start;
    const clause = clausesBetween(text, from, numbers[first]!.start).at(-1)!;
    const kind = kindOf(clause.words, numbers[first]!.unit, year)?.kind;
    const areRatios = RATIOS.has(kind);
    const list = listFrom(numbers, first, text);
    const kinds =
      isDispute(topic) && kind !== 'share' && !isRate(numbers[first]!)
        ? kindsNamed(mentions, { start: from, end: place }, numbers[first]!.start)
        : undefined;
    const isOfAll = kinds && (BARE.test(clause.words) || OF_KINDS.test(clause.words));
    if (!areRatios && !BARE.test(clause.words) && !kinds) continue;
    if (namesPart(from, place, text, mentions.single(topic)) || (kinds && !isOfAll)) {
      list.forEach((number) => turns.set(number, { clause, isOfPart: true }));
      continue;
    }
    if (kinds) {
      const isComplete = kinds.length === list.length;
      list.forEach((number, at) => turns.set(number, { clause, ...(isComplete && kinds[at]) }));
      continue;
    }
    const words = wordsBetween(from, place, text, mentions.single(topic));
    if (areRatios && words.length === 0) {
      const own = countsBefore(numbers, first, list.length);
      const isComplete = own.length === list.length && list.length > 1;
      list.forEach((number, at) => turns.set(number, { clause, ...(isComplete && { of: own[at]! }) }));
      continue;
    }
    const isComplete = words.length > 1 && list.length >= words.length;
    for (const [at, number] of list.slice(0, Math.max(words.length, 1)).entries()) {
      turns.set(number, { clause, ...(isComplete && { word: words[at]! }) });
    }
  }
  return turns;
}

/** What is told in turn, where it can be told. */
export function aboutInTurn(turn: Turn, around: Surroundings): About | undefined {
  const { word, of, clause } = turn;
  const { number, text, sentence, before, year, mentions } = around;
  const place = topicAt(sentence, number.start);
  if (place === undefined || place === 'else') return undefined;
  if (turn.isOfPart) return unsure('part');
  const topic = turn.topic ?? place;
  const claim = figuresToldIn(before).find((one) => one.number === of);
  const named = word?.role === 'subject' ? word.subjects.filter(({ topics }) => topics.includes(topic)) : [];
  const own = turn.subject === undefined ? named : mentions.subjects.filter(({ id }) => id === turn.subject);
  const [subject, ...others] = claim ? [claim.about.subject] : own;
  const from = claim ? claim.about.word : word;
  if (!subject || !from) return undefined;
  const kind = kindOf(clause.words, number.unit, year);
  if (!kind && isRate(number)) {
    const isRateOf = /率/u.test(text.slice(from.end, number.start));
    return isPart(subject) && !isRateOf ? shareOf(subject, around, { word: from, clause }) : undefined;
  }
  if (!kind || kind.kind === 'now') {
    const since = text.slice(Math.max(sentence.start, number.start - YEAR_WITHIN), number.start);
    return {
      ...figureOf(subject, from, others),
      readings: readingsLeft(subject, topic, around),
      isOfOtherYear: isOfOtherYear(since, year),
    };
  }
  return kind.kind === 'share'
    ? shareOf(subject, around, { word: from, clause, ...(claim && { of: claim }) })
    : { ...kind, subject, word: from, ...(claim && { of: claim }) };
}

/** Numbers of one kind that follow on each other. */
function listFrom(numbers: readonly NumberInText[], first: number, text: string): readonly NumberInText[] {
  const list = [numbers[first]!];
  for (let at = first + 1; at < numbers.length; at += 1) {
    const one = numbers[at]!;
    if (isRate(one) !== isRate(list[0]!)) continue;
    if (!NEXT.test(text.slice(list.at(-1)!.end, one.start))) break;
    list.push(one);
  }
  return list;
}

/** The last numbers before a place that are no rates. */
function countsBefore(
  numbers: readonly NumberInText[],
  place: number,
  most: number,
): readonly NumberInText[] {
  const counts: NumberInText[] = [];
  for (let at = place - 1; at >= 0 && counts.length < most; at -= 1) {
    if (!isRate(numbers[at]!)) counts.unshift(numbers[at]!);
  }
  return counts;
}

/** 涉及政府信息公开的 names all of them. */
const OF_ALL = /^(?:涉及|关于|有关)(?:政府|政务)?信息公开/u;

/** 市本级收到、办结分别为520件、510件 */
const namesPart = (from: number, to: number, text: string, mentions: readonly Mention[]): boolean =>
  [...mentionsBetween(mentions, from, to)].some(
    ({ role, start }) => role === 'part' && start >= from && !OF_ALL.test(text.slice(start)),
  );

/** Those that name what the numbers are of; words before them only lead to the list. */
function wordsBetween(
  from: number,
  to: number,
  text: string,
  mentions: readonly Mention[],
): readonly Mention[] {
  const named = [...mentionsBetween(mentions, from, to)].filter(
    (one) => one.start >= from && one.end <= to && one.role === 'subject',
  );
  const isLead = named.map(({ end }, index) => LEADS.test(text.slice(end, named[index + 1]?.start)));
  return named.slice(isLead.lastIndexOf(true) + 1);
}
