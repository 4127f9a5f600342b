/** Something that a text claims in words, and what has to be 0 where it holds. */
import type { Span } from './span';
import type { Reading } from './subject';

/** Something that holds only where sums of cells are 0. */
export interface Assertion {
  readonly rule: string;
  readonly span: Span;
  /** the words that claim it, where they are more than its place */
  readonly quote?: Span;
  /** `none`: there is none; `all`: they are all of one kind; `same`: as many as last year */
  readonly kind: 'none' | 'all' | 'same';
  /** all of these are 0 where it holds */
  readonly zero: readonly Reading[];
  /** what the tables tell of it, to say so where it does not hold */
  readonly told: readonly Reading[];
}
