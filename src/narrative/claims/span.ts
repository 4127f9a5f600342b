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

/** The index of the first one that ends behind a place; they do not overlap, so their ends are in order too. */
export function firstAfter(spans: readonly Span[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many begin up to a place; they are in the order of their beginnings. */
export function countUpTo(all: readonly { readonly at: number }[], place: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.at <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
