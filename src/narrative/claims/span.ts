/** A stretch of a text. */

/** Indices of the string, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The shortest stretch that holds both. */
export const together = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});
