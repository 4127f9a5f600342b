/** Finds the columns of our ledger in an office's own one: by what was remembered, by label, by synonym. */
import { bare } from '../report/labels';
import type { ColumnId } from './columns';
import { LEFT_OUT, columnOf, ledgerColumns } from './columns';

/** What an office decided once: our column, or `null` to leave it out, by the bare text of its heading. */
export type RememberedColumns = Readonly<Record<string, ColumnId | null>>;

/** A heading of theirs and what it was taken for. */
export interface MatchedColumn {
  readonly heading: string;
  /** its place in the row, from 0 */
  readonly index: number;
  readonly column: ColumnId;
  /** `remembered` and `label` are sure; `synonym` and `part` are offers that the clerk looks at */
  readonly by: 'remembered' | 'label' | 'synonym' | 'part';
}

export interface Matching {
  readonly matched: readonly MatchedColumn[];
  /** headings of personal data that nothing needs, and those that were remembered as left out */
  readonly leftOut: readonly string[];
  /** headings that could not be matched */
  readonly unmatched: readonly string[];
}

/** Under how many characters a heading that is but a part of another one says too little. */
const SHORTEST_PART = 3;

/** @param headings the cells of the row of headings, left to right */
export function matchColumns(headings: readonly unknown[], remembered: RememberedColumns = {}): Matching {
  const open = new Map<number, string>();
  const leftOut: string[] = [];
  headings.forEach((cell, index) => {
    const heading = typeof cell === 'string' ? cell.trim() : '';
    if (bare(heading) === '') return;
    if (remembered[bare(heading)] === null || isPersonal(heading)) leftOut.push(heading);
    else open.set(index, heading);
  });
  const matched: MatchedColumn[] = [];
  const take = (
    by: MatchedColumn['by'],
    isFor: (heading: string, column: ColumnId) => number | undefined,
  ) => {
    for (const { id } of ledgerColumns) {
      if (matched.some(({ column }) => column === id)) continue;
      const [best] = [...open]
        .map(([index, heading]) => ({ index, heading, rank: isFor(bare(heading), id) }))
        .filter(({ rank }) => rank !== undefined)
        .sort((a, b) => a.rank! - b.rank!);
      if (!best) continue;
      matched.push({ heading: best.heading, index: best.index, column: id, by });
      open.delete(best.index);
    }
  };
  take('remembered', (heading, column) => (remembered[heading] === column ? 0 : undefined));
  take('label', (heading, column) => (bare(columnOf(column).label) === heading ? 0 : undefined));
  take('synonym', (heading, column) => rankOf(namesOf(column), (name) => name === heading));
  take('part', (heading, column) =>
    rankOf(namesOf(column), (name) => name.length >= SHORTEST_PART && heading.includes(name)),
  );
  matched.sort((a, b) => a.index - b.index);
  return { matched, leftOut, unmatched: [...open.values()] };
}

/** What to remember of a matching that a clerk has looked through, for the next file from the same place. */
export function rememberedFrom({ matched, leftOut }: Matching): RememberedColumns {
  return Object.fromEntries([
    ...matched.map(({ heading, column }) => [bare(heading), column] as const),
    ...leftOut.map((heading) => [bare(heading), null] as const),
  ]);
}

/** Whether a heading is one of personal data that nothing needs: it is never read, whatever was decided. */
export function isPersonal(heading: string): boolean {
  return LEFT_OUT.some((pattern) => pattern.test(heading.normalize('NFKC')));
}

const names = new Map<ColumnId, readonly string[]>();

function namesOf(column: ColumnId): readonly string[] {
  const { label, synonyms } = columnOf(column);
  const found = names.get(column) ?? [label, ...synonyms].map(bare);
  names.set(column, found);
  return found;
}

function rankOf(all: readonly string[], isIt: (name: string) => boolean): number | undefined {
  const rank = all.findIndex(isIt);
  return rank < 0 ? undefined : rank;
}

/** Headings may stand below a title and notes, not deeper than this. */
const DEEPEST_HEADINGS = 20;

/** The row that most columns are found in, and what they are; `undefined` for a sheet that holds no ledger. */
export function findHeadings(
  rows: readonly (readonly unknown[])[],
  remembered?: RememberedColumns,
): (Matching & { readonly headingsAt: number }) | undefined {
  let best: (Matching & { readonly headingsAt: number }) | undefined;
  rows.slice(0, DEEPEST_HEADINGS).forEach((row, headingsAt) => {
    const matching = matchColumns(row, remembered);
    const sure = matching.matched.filter(({ by }) => by !== 'part');
    const isLedger = sure.length >= 2 && matching.matched.some(({ column }) => column === 'received');
    if (isLedger && matching.matched.length > (best?.matched.length ?? 0)) best = { ...matching, headingsAt };
  });
  return best;
}

/** Headings that were said to stand for something, and that the ledger does not have. */
export function unusedColumns(
  headings: readonly string[],
  { matched, leftOut, unmatched }: Matching,
): readonly string[] {
  const there = new Set([...matched.map(({ heading }) => heading), ...leftOut, ...unmatched].map(bare));
  return headings.filter((heading) => !there.has(bare(heading)));
}
