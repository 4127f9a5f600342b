/** The clauses before a number, from the first one after the number before, and the words that lie in them. */
import type { Mention } from './mentions';
import type { Span } from './span';
import { firstAfter } from './span';

export interface Clause extends Span {
  /** without what stands in brackets */
  readonly words: string;
  /** the brackets between the two numbers: they explain the word before them */
  readonly asides: readonly Span[];
}

const BOUNDARY = /[，、：（）；]/u;
const ASIDE = /（[^（）]*）/gu;
const ASIDE_MARK = '\u0000';

/** The last one is the number's own. */
export function clausesBetween(text: string, from: number, to: number): readonly Clause[] {
  const region = text.slice(from, to);
  const asides = [...region.matchAll(ASIDE)].map(({ 0: aside, index }): Span => ({
    start: from + index,
    end: from + index + aside.length,
  }));
  const masked = region.replace(ASIDE, (aside) => ASIDE_MARK.repeat(aside.length));
  let start = from;
  return masked.split(BOUNDARY).map((clause) => {
    const span = { start, end: start + clause.length, words: clause.replaceAll(ASIDE_MARK, ''), asides };
    start = span.end + 1;
    return span;
  });
}

/** What stands between two places of a clause, without brackets. */
export function wordsBetween(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(ASIDE, '');
}

/** Those that end in a clause and not in a bracket; a word may begin before it, as 予以公开（含部分公开） does. */
export function mentionsWithin(
  mentions: readonly Mention[],
  { start, end, asides }: Clause,
): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = firstAfter(mentions, start); at < mentions.length && mentions[at]!.end <= end; at += 1) {
    const one = mentions[at]!;
    if (!asides.some((aside) => one.start > aside.start && one.end <= aside.end)) found.push(one);
  }
  return found;
}

/** The nearest word of a clause that names a figure. */
export const lastIn = (mentions: readonly Mention[], clause: Clause): Mention | undefined =>
  mentionsWithin(mentions, clause)
    .filter(({ role }) => role === 'subject')
    .at(-1);
