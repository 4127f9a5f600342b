/** 行政复议、行政诉讼分别为170件、77件, 分别审结134件、57件: cases of more than one kind that are named one after the other. */
import type { Mention, Mentions } from './mentions';
import { isOfSubject, mentionsBetween } from './mentions';
import type { Span } from './span';
import type { Topic } from './subject';

const TOPICS = ['reconsideration', 'litigation'] as const satisfies readonly Topic[];
const BLOCKS: readonly string[] = ['litigationDirect', 'litigationAfterReview'];
const KINDS: readonly string[] = [...TOPICS, ...BLOCKS];

type Named = Extract<Mention, { readonly role: 'subject' }>;

/** A word that names one kind of cases, under which topic, and the figure that is told of it. */
export interface KindNamed {
  readonly word: Named;
  readonly topic: Topic;
  readonly subject: string;
}

/**
 * @param to where the first number begins
 * @returns `undefined` where reviews and lawsuits are not both named, `[]` where it cannot be told what is said of them
 */
export function kindsNamed(
  mentions: Mentions,
  { start, end }: Span,
  to: number,
): readonly KindNamed[] | undefined {
  const named = TOPICS.flatMap((topic) =>
    [...mentionsBetween(mentions.single(topic), start, to)].flatMap((word) =>
      word.role === 'subject' && word.start >= start && word.end <= to ? [{ word, topic }] : [],
    ),
  );
  const kinds = named
    .filter(({ word, topic }) => word.end <= end && isOfSubject(word, ...KINDS) && isFirstOf(topic, word))
    .sort((one, other) => one.word.start - other.word.start);
  if (!TOPICS.every((topic) => kinds.some((kind) => kind.topic === topic))) return undefined;
  const results = named.filter(({ word }) => !isOfSubject(word, ...KINDS));
  const result = resultOf(results.map(({ word }) => word));
  if (result === undefined) return kinds.map((kind) => ({ ...kind, subject: kind.word.subjects[0]!.id }));
  const areTopics = kinds.every(({ word }) => !isOfSubject(word, ...BLOCKS));
  return result && areTopics && results.every(({ word }) => word.start >= kinds.at(-1)!.word.end)
    ? kinds.map((kind) => ({ ...kind, subject: `${kind.topic}.${result}` }))
    : [];
}

/** Lawsuits after a review count as lawsuits. */
const isFirstOf = (topic: Topic, { subjects }: Named): boolean =>
  subjects.some(({ topics }) => topics[0] === topic);

/** The one result that is named; `undefined` for none, `''` for more than one. */
function resultOf(words: readonly Named[]): string | undefined {
  const ids = new Set(words.map(({ subjects }) => subjects[0]!.id.split('.')[1] ?? ''));
  return ids.size > 1 ? '' : [...ids][0];
}
