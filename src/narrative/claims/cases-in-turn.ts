/** 行政复议、行政诉讼分别为170件、77件: cases of more than one kind that are named one after the other. */
import type { Mention, Mentions } from './mentions';
import { isOfSubject, mentionsBetween } from './mentions';
import type { Span } from './span';
import type { Topic } from './subject';

const TOPICS = ['reconsideration', 'litigation'] as const satisfies readonly Topic[];
const KINDS: readonly string[] = [
  'reconsideration',
  'litigation',
  'litigationDirect',
  'litigationAfterReview',
];

/** A word that names one kind of cases, and under which topic. */
export interface KindNamed {
  readonly word: Mention;
  readonly topic: Topic;
}

/** @returns `undefined` where reviews and lawsuits are not both named, `[]` where a result of theirs is named as well */
export function kindsNamed(mentions: Mentions, { start, end }: Span): readonly KindNamed[] | undefined {
  const named = TOPICS.flatMap((topic) =>
    [...mentionsBetween(mentions.single(topic), start, end)].flatMap((word) =>
      word.role === 'subject' && word.start >= start && word.end <= end ? [{ word, topic }] : [],
    ),
  );
  const kinds = named.filter(
    ({ word, topic }) => isOfSubject(word, ...KINDS) && word.role === 'subject' && isFirstOf(topic, word),
  );
  if (!TOPICS.every((topic) => kinds.some((kind) => kind.topic === topic))) return undefined;
  return named.every(({ word }) => isOfSubject(word, ...KINDS))
    ? kinds.sort((one, other) => one.word.start - other.word.start)
    : [];
}

/** Lawsuits after a review count as lawsuits. */
const isFirstOf = (topic: Topic, { subjects }: Extract<Mention, { role: 'subject' }>): boolean =>
  subjects.some(({ topics }) => topics[0] === topic);
