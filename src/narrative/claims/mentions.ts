/** Finds in a text the words that name figures, those that name other things, and what a passage is about. */
import { everyMatch } from '../every-match';
import type { Span } from './span';
import { firstAfter } from './span';
import type { Subject, Topic } from './subject';
import lexicon from './words.json';

/**
 * A word that bears on numbers beside it. `else`: it counts something that stands in no table; `part`: a number is
 * that of a part (of the organs, of the year, of the ways to apply); `neutral`: it only looks like another word.
 */
export type Mention = Span &
  (
    | { readonly role: 'subject'; readonly subjects: readonly Subject[] }
    | { readonly role: 'else' | 'part' | 'neutral' }
  );

/** Those that end behind a place and begin before another. */
export function* mentionsBetween(mentions: readonly Mention[], from: number, to: number): Iterable<Mention> {
  let at = firstAfter(mentions, from);
  for (; at < mentions.length && mentions[at]!.start < to; at += 1) yield mentions[at]!;
}

export const isOfSubject = (one: Mention, ...ids: readonly string[]): boolean =>
  one.role === 'subject' && one.subjects.some(({ id }) => ids.includes(id));

/** From here on the passage is about this, or about something that stands in no table. */
export interface Turn {
  readonly at: number;
  readonly topic: Topic | 'else';
}

const all = (words: readonly string[]): RegExp =>
  words.length === 0 ? /(?!)/gu : new RegExp(words.join('|'), 'gu');

const topicWords = (Object.entries(lexicon.topics) as [Topic, string[]][]).map(
  ([topic, words]) => [topic, all(words)] as const,
);
const roles = (['else', 'part', 'neutral'] as const).map(
  (role) => [role, lexicon[role].map((one) => all([one]))] as const,
);

/** The words of a text by the topic under which they count; of words that overlap the longest stands. */
export class Mentions {
  readonly turns: readonly Turn[];
  readonly subjects: readonly Subject[];
  private readonly found: readonly Mention[];
  private readonly singleByTopic = new Map<Topic, readonly Mention[]>();
  private readonly byTopic = new Map<Topic | undefined, readonly Mention[]>();

  /** @param own the name of the organ: its own name marks no part */
  constructor(
    private readonly text: string,
    patterns: readonly (readonly [Subject, RegExp])[],
    own: string,
  ) {
    this.subjects = patterns.map(([subject]) => subject);
    const isOwn = (word: string) => own.replace('人民', '').includes(word.replace('人民', ''));
    this.found = [
      ...patterns.flatMap(([subject, pattern]) =>
        this.spans(pattern).map((span): Mention => ({ ...span, role: 'subject', subjects: [subject] })),
      ),
      ...roles.flatMap(([role, words]) =>
        words
          .flatMap((word) => this.spans(word))
          .filter(({ start, end }) => role !== 'part' || end - start < 3 || !isOwn(text.slice(start, end)))
          .map((span): Mention => ({ ...span, role })),
      ),
    ];
    this.turns = [
      ...topicWords.flatMap(([topic, words]) =>
        this.spans(words).map(({ end }): Turn => ({ at: end, topic })),
      ),
      ...this.of(undefined).flatMap(({ role, end }): Turn[] =>
        role === 'else' ? [{ at: end, topic: 'else' }] : [],
      ),
    ].sort((one, other) => one.at - other.at);
  }

  /** In their order. */
  of(topic: Topic | undefined): readonly Mention[] {
    const known = this.byTopic.get(topic);
    if (known) return known;
    const mentions = longest(
      this.found.filter(
        (one) =>
          one.role !== 'subject' ||
          one.subjects.some(({ topics }) => topic === undefined || topics.includes(topic)),
      ),
      this.text.length,
    );
    this.byTopic.set(topic, mentions);
    return mentions;
  }

  /** Each word by itself, also where two together name a sum. */
  single(topic: Topic): readonly Mention[] {
    const known = this.singleByTopic.get(topic);
    if (known) return known;
    const subjects = this.found.filter(
      (one) =>
        one.role === 'subject' &&
        one.subjects.some(({ topics, isOfTwo }) => topics.includes(topic) && !isOfTwo),
    );
    const byEnd = [...subjects].sort((one, other) => one.end - other.end);
    // 自然人、法人或其他组织 names two, 不予公开决定 none
    const isOfTwo = ({ start, end }: Span) => {
      const from = firstAfter(byEnd, start);
      return byEnd.slice(from, firstAfter(byEnd, end)).filter((one) => one.start >= start).length > 1;
    };
    const others = this.found.filter(
      (one) => one.role !== 'subject' && !(one.role === 'neutral' && isOfTwo(one)),
    );
    const mentions = longest([...subjects, ...others], this.text.length);
    this.singleByTopic.set(topic, mentions);
    return mentions;
  }

  private spans(pattern: RegExp): readonly Span[] {
    return everyMatch(this.text, pattern).flatMap(({ 0: word, index: start }) =>
      word === '' ? [] : [{ start, end: start + word.length }],
    );
  }
}

/** Each subject of a list with its words as one pattern. */
export const patternsOf = (subjects: readonly Subject[]): readonly (readonly [Subject, RegExp])[] =>
  subjects.map((subject) => [subject, all([...subject.words].sort((a, b) => b.length - a.length))]);

function longest(mentions: readonly Mention[], length: number): readonly Mention[] {
  const taken = new Map<number, Mention>();
  const owner: (Mention | undefined)[] = Array<Mention | undefined>(length);
  const byLength = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const one of byLength) {
    const same = taken.get(one.start);
    if (same?.end === one.end && same.role === 'subject' && one.role === 'subject') {
      taken.set(one.start, { ...same, subjects: [...same.subjects, ...one.subjects] });
      continue;
    }
    let isFree = true;
    for (let at = one.start; at < one.end && isFree; at += 1) isFree = owner[at] === undefined;
    if (!isFree) continue;
    for (let at = one.start; at < one.end; at += 1) owner[at] = one;
    taken.set(one.start, one);
  }
  return [...taken.values()].sort((a, b) => a.start - b.start);
}
