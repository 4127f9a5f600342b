/** A number of the text and what it tells. */
import type { NumberInText } from '../numbers-in-text';
import type { FactFigure } from './fact';
import type { Span } from './span';
import { together } from './span';
import type { Meaning, Reading, Subject } from './subject';

/** Why a number that looks like a figure of a table cannot be held against it. */
export type Unsure = 'part' | 'otherThings' | 'otherYear';

/** What a number tells. */
export type About =
  /** the figure itself; `others` are named beside it and may be meant as well */
  | {
      readonly kind: 'figure';
      readonly subject: Subject;
      readonly others: readonly Subject[];
      /** the ways to understand it that the sentence leaves open; the first is meant where none fits */
      readonly readings: readonly Reading[];
      readonly word: Span;
      /** the sentence speaks of another year */
      readonly isOfOtherYear: boolean;
      /** told before in the sentence: this time it may be a part */
      readonly isAgain: boolean;
    }
  /** the share of the figure that the text tells before it, or names */
  | {
      readonly kind: 'share';
      readonly subject: Subject;
      readonly of?: Claim;
      /** what it may be a share of; the first is meant where none fits */
      readonly wholes: readonly Reading[];
      /** the wholes that the sentence has told, as it tells them */
      readonly told: readonly FigureClaim[];
      readonly word: Span;
    }
  /** by how much, by what rate it changed against last year; or last year's figure itself */
  | {
      readonly kind: 'difference' | 'rate' | 'times' | 'lastYear';
      readonly subject: Subject;
      readonly of?: Claim;
      /** -1 where it fell */
      readonly sign: 1 | -1;
      readonly word: Span;
    }
  /** 维持率, 办结率: a percentage whose name says what it is made of */
  | {
      readonly kind: 'proportion';
      /** any of them will do; the first is meant where none fits */
      readonly pairs: readonly Proportion[];
      /** the figures that the sentence has told, as it tells them */
      readonly told: readonly FigureClaim[];
      readonly word: Span;
    }
  /** a figure that no table holds, of 正文用数 */
  | { readonly kind: 'fact'; readonly fact: FactFigure; readonly word: Span }
  | { readonly kind: 'unsure'; readonly why: Unsure };

/** What a rate divides by what. */
export interface Proportion {
  readonly part: Reading;
  readonly whole: Reading;
}

/** Without `about` it belongs to no table. Places are those of the plain text. */
export interface Claim {
  readonly number: NumberInText;
  readonly about?: About;
  /** the words of its own clause before it */
  readonly clause: string;
}

/** A claim that tells a figure of a table. */
export interface FigureClaim extends Claim {
  readonly about: Extract<About, { readonly kind: 'figure' }>;
}

export const figuresToldIn = (claims: readonly Claim[]): readonly FigureClaim[] =>
  claims.filter((claim): claim is FigureClaim => claim.about?.kind === 'figure');

export const unsure = (why: Unsure): About => ({ kind: 'unsure', why });

/** Those that are meant only where the sentence says so: of what was handled, of one block, of all cases. */
const SAID: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['handled', 'block', 'allCases']);

export const plainReadings = ({ readings }: Subject): readonly Reading[] =>
  readings.filter(({ meaning }) => !SAID.has(meaning));

/** A figure that nothing beside it makes doubtful. */
export const figureOf = (
  subject: Subject,
  word: Span,
  others: readonly Subject[] = [],
): FigureClaim['about'] => ({
  kind: 'figure',
  subject,
  others,
  readings: plainReadings(subject),
  word,
  isOfOtherYear: false,
  isAgain: false,
});

/** The words of the text that tell a number. */
export function quoteOf({ number, about }: Claim): Span {
  return about && 'word' in about ? together(about.word, number) : number;
}
