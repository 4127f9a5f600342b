/** The sentences of a section with what they are about: by their own words, their paragraph's, the heading above. */
import type { Turn } from './mentions';
import type { ScopeTurn, Whole } from './of-some';
import { isOrganAlone, scopesIn, tellsOfAll } from './of-some';
import type { Span } from './span';
import { countUpTo } from './span';
import type { Topic } from './subject';

/** A word that turns the topic; on cases and documents it counts only where it speaks of information. */
export type OwnTurn = Turn & { readonly isClear: boolean };

export interface Sentence extends Span {
  /** what it is about before its first own word */
  readonly topic: Topic | undefined;
  readonly turns: readonly OwnTurn[];
  /** where it turns to a part of what the report counts, and back */
  readonly scopes: readonly ScopeTurn[];
  readonly isParagraphStart: boolean;
}

const SENTENCE = /[^。！？\n]+[。！？\n]?/gu;
const HEADING =
  /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．]|\d+[.．、](?!\d)|[一二三四五六七八九十]+是)([^。；，：\n]{0,40})/u;
const OF_APPLICATIONS = /依申请|公开申请|申请公开/u;
const NEAR_INFORMATION = /信息公开|依申请公开/u;
/** It is on what the sentence before was on. */
const GOING_ON = /^其中/u;
/** 均与信息公开无关, 非信息公开类: said of cases that table 4 does not count. */
const NOT_ON_INFORMATION =
  /(?:与|和)(?:政府|政务)?信息公开(?:工作)?(?:均|都)?(?:无关|没有关系|不相关)|(?:非|不属于|不涉及)(?:政府|政务)?信息公开/u;
/** An organ that handles the cases of others: its own count only beside 政府信息公开. */
export const OF_JUSTICE = /司法/u;

/** @param turns of the whole text, in their order */
export function sentencesIn(
  text: string,
  turns: readonly Turn[],
  of: Pick<Whole, 'organ' | 'year'>,
): readonly Sentence[] {
  const whole: Whole = { ...of, tellsOfAll: tellsOfAll(text, of.organ) };
  const sentences: Sentence[] = [];
  let at = 0;
  let isUnder = false;
  let isOfApplications = false;
  // the cases that a paragraph spoke of last are those about information
  let wasClear = false;
  let topic: Topic | undefined;
  for (const { 0: words, index: start } of text.matchAll(SENTENCE)) {
    const end = start + words.length;
    const isParagraphStart = start === 0 || text[start - 1] === '\n';
    if (isParagraphStart) {
      const heading = HEADING.exec(words);
      if (heading) isUnder = OF_APPLICATIONS.test(heading[1]!);
      isOfApplications = isUnder;
      topic = isUnder ? 'applications' : undefined;
    }
    isOfApplications ||= OF_APPLICATIONS.test(words);
    const isMore = !isParagraphStart && GOING_ON.test(words);
    const goesOn = isMore && wasClear;
    const before = sentences.at(-1);
    const isLed = before !== undefined && isOrganAlone(text.slice(before.start, before.end));
    const scopes = scopesIn(text, { start, end }, whole, isMore || isLed ? before?.scopes.at(-1) : undefined);
    const isNear = NEAR_INFORMATION.test(words) || goesOn;
    const isOnOthers = NOT_ON_INFORMATION.test(words);
    const clear = (of: Topic | 'else'): boolean =>
      of === 'reconsideration' || of === 'litigation'
        ? !isOnOthers && (isNear || (isOfApplications && !OF_JUSTICE.test(whole.organ)))
        : true;
    const own: OwnTurn[] = [];
    for (; at < turns.length && turns[at]!.at <= end; at += 1) {
      own.push({ ...turns[at]!, isClear: clear(turns[at]!.topic) });
    }
    sentences.push({ start, end, topic, turns: own, scopes, isParagraphStart });
    const cases = own.filter((turn) => turn.topic === 'reconsideration' || turn.topic === 'litigation');
    wasClear = cases.length > 0 ? cases.every((turn) => turn.isClear) : wasClear && !isParagraphStart;
    const last = own.filter((turn) => turn.topic !== 'else').at(-1);
    if (last) topic = last.isClear ? (last.topic as Topic) : undefined;
  }
  return sentences;
}

/** What is spoken of at a place of a sentence; `else` where it stands in no table. */
export function topicAt({ start, turns, topic }: Sentence, place: number): Topic | 'else' | undefined {
  const last = turns[countUpTo(turns, place) - 1];
  if (!last || last.at <= start) return topic;
  return last.isClear ? last.topic : undefined;
}

/** Those behind a place, up to another. */
export const turnsBetween = (turns: readonly OwnTurn[], from: number, to: number): readonly OwnTurn[] =>
  turns.slice(countUpTo(turns, from), countUpTo(turns, to));
