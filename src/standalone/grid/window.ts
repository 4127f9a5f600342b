/** Which rows of a long sheet are drawn: those in sight and a few around them. */

/** Sheets up to this length are drawn whole: nothing jumps, and a search of the browser finds all. */
export const DRAWN_WHOLE = 250;
/** Rows drawn beyond what is in sight. */
const AROUND = 20;

export interface DrawnRows {
  /** from, and up to but without */
  readonly from: number;
  readonly to: number;
  /** what the rows before and after these take, in pixels */
  readonly above: number;
  readonly below: number;
}

/**
 * @param heights of the rows that scroll, in pixels
 * @param top how far it is scrolled
 */
export function drawnRows(heights: readonly number[], top: number, height: number): DrawnRows {
  if (heights.length <= DRAWN_WHOLE) return { from: 0, to: heights.length, above: 0, below: 0 };
  let from = 0;
  let start = 0;
  while (from < heights.length - 1 && start + heights[from]! <= top) start += heights[from++]!;
  let to = from;
  let end = start;
  while (to < heights.length && end < top + height) end += heights[to++]!;
  const first = Math.max(0, from - AROUND);
  const last = Math.min(heights.length, to + AROUND);
  const sum = (one: number, other: number) => heights.slice(one, other).reduce((all, each) => all + each, 0);
  return { from: first, to: last, above: sum(0, first), below: sum(last, heights.length) };
}

/** How far to scroll so that a row is in sight; as it is where it is already. */
export function topShowing(heights: readonly number[], row: number, top: number, height: number): number {
  const start = heights.slice(0, row).reduce((all, each) => all + each, 0);
  const end = start + (heights[row] ?? 0);
  if (start < top) return start;
  return end > top + height ? Math.max(0, end - height) : top;
}
