/** How the lines of a table are set, told by most of its rows. */
import type { MatchedRow } from './matched-rows';

export interface LineStyle {
  /** line breaks between two figures */
  readonly breaks: number;
  /** line breaks between a label and its first figure, in most rows */
  readonly toFirst?: number;
  /** and at least between its last figure and the next label: blank cells stand there as well */
  readonly toNext?: number;
  /** bars part the cells, blank ones too */
  readonly hasFields: boolean;
}

/** What parts two figures is no more than the least that parts anything. */
export function styleOf(matched: readonly MatchedRow[]): LineStyle {
  const breaks = matched.flatMap(({ found }) => found.breaks ?? []).filter((one) => one > 0);
  const ofRows = matched.flatMap(({ found }) =>
    found.figures.length > 0 && found.breaks ? [found.breaks] : [],
  );
  const withFields = matched.filter(({ found }) => found.fields !== undefined);
  const even = withFields.filter(({ found, wanted }) => found.fields!.length === wanted.columns.length);
  const toFirst = mostCommon(ofRows.map((own) => own[0]!));
  return {
    breaks: breaks.length > 0 ? Math.min(...breaks) : 1,
    ...(toFirst !== undefined && { toFirst }),
    ...(ofRows.length > 0 && { toNext: Math.min(...ofRows.map((own) => own.at(-1)!)) }),
    hasFields: even.length > 0 && even.length >= withFields.length * MOST,
  };
}

/** Most rows have as many fields as columns: bars part cells. */
const MOST = 0.8;

function mostCommon(all: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}
