/** A ledger that is to be added to the one that stands there: what is new, what is there already, what differs. */
import { bare } from '../report/labels';
import type { Application } from './application';
import type { ColumnId } from './columns';
import { ledgerColumns } from './columns';
import { dateOf } from './day';

/** Two values of a cell that are not the same; the one that stands may be missing. */
export interface Difference {
  readonly standing: Application;
  readonly imported: Application;
  readonly column: ColumnId;
}

export interface Merging {
  readonly fresh: readonly Application[];
  /** how many are there already and say nothing else */
  readonly same: number;
  readonly differences: readonly Difference[];
  /** numbers that several rows of the file have: the first one counts, the others are not taken */
  readonly repeated: readonly Application[];
}

/**
 * An application is there already where one has its 编号; without a 编号, where one came on the same day from the same
 * applicant for the same. Offices that number from 1 each year have one 编号 in two years. What the file does not say
 * does not differ.
 */
export function merge(standing: readonly Application[], imported: readonly Application[]): Merging {
  const there = new Map(standing.flatMap((one) => keysOf(one).map((key) => [key, one] as const)));
  const seen = new Set<string>();
  const fresh: Application[] = [];
  const repeated: Application[] = [];
  const differences: Difference[] = [];
  let same = 0;
  for (const one of imported) {
    const [key] = keysOf(one);
    if (key !== undefined && seen.has(key)) {
      repeated.push(one);
      continue;
    }
    if (key !== undefined) seen.add(key);
    const found = key === undefined ? undefined : there.get(key);
    if (!found || isOfOtherYear(one, found)) fresh.push(one);
    else {
      const own = ledgerColumns
        .filter(({ id }) => one[id] !== undefined && differ(one[id], found[id]))
        .map(({ id }): Difference => ({ standing: found, imported: one, column: id }));
      if (own.length === 0) same += 1;
      differences.push(...own);
    }
  }
  return { fresh, same, differences, repeated };
}

/** Whether two with the same 编号 came in different years, from others or for something else. */
function isOfOtherYear(one: Application, other: Application): boolean {
  if (one.received === undefined || other.received === undefined) return false;
  if (dateOf(one.received).year === dateOf(other.received).year) return false;
  return (['applicant', 'summary'] as const).some((id) => {
    const [own, its] = [one[id], other[id]];
    return own !== undefined && its !== undefined && bare(own) !== bare(its);
  });
}

/** How it is known again, surest first. */
function keysOf({ number, received, applicant, summary }: Application): readonly string[] {
  const isTold = received !== undefined && applicant !== undefined && summary !== undefined;
  return [
    ...(number === undefined ? [] : [`number ${number.normalize('NFKC').replace(/\s/g, '')}`]),
    ...(isTold ? [`what ${received} ${bare(applicant)} ${bare(summary)}`] : []),
  ];
}

function differ(one: string | number | undefined, other: string | number | undefined): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.trim() !== other.trim();
  return one !== other;
}
