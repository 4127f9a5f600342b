/** A number of the text and what it tells. */
import type { NumberInText } from '../numbers-in-text';
import type { Span } from './span';
import { together } from './span';
import type { Subject } from './subject';

/** Why a number that looks like a figure of a table cannot be held against it. */
export type Unsure = 'part' | 'otherThings';

/** What a number tells. */
export type About =
  /** the figure itself; `others` are named beside it and may be meant as well */
  | {
      readonly kind: 'figure';
      readonly subject: Subject;
      readonly others: readonly Subject[];
      readonly word: Span;
      /** the sentence speaks of another year */
      readonly isOfOtherYear: boolean;
      /** the sentence has just told the whole that it is a part of */
      readonly isOfWhole: boolean;
      /** told before in the sentence: this time it may be a part */
      readonly isAgain: boolean;
    }
  /** the share of the figure that the text tells before it, or names */
  | { readonly kind: 'share'; readonly subject: Subject; readonly of?: Claim; readonly word: Span }
  /** by how much, by what rate it changed against last year; or last year's figure itself */
  | {
      readonly kind: 'difference' | 'rate' | 'times' | 'lastYear';
      readonly subject: Subject;
      readonly of?: Claim;
      /** -1 where it fell */
      readonly sign: 1 | -1;
      readonly word: Span;
    }
  | { readonly kind: 'unsure'; readonly why: Unsure };

/** Without `about` it belongs to no table. Places are those of the plain text. */
export interface Claim {
  readonly number: NumberInText;
  readonly about?: About;
  /** the words of its own clause before it */
  readonly clause: string;
}

export const unsure = (why: Unsure): About => ({ kind: 'unsure', why });

/** A figure that nothing beside it makes doubtful. */
export const figureOf = (subject: Subject, word: Span, others: readonly Subject[] = []): About => ({
  kind: 'figure',
  subject,
  others,
  word,
  isOfOtherYear: false,
  isOfWhole: false,
  isAgain: false,
});

/** The words of the text that tell a number. */
export function quoteOf({ number, about }: Claim): Span {
  return about && 'word' in about ? together(about.word, number) : number;
}
