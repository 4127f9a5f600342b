/** Which of several ways to read rows the identities of a table leave: what is the same in all that fit is read, the rest stays open. */
import type { Address } from '../../../report/address';
import type { Figures } from './splits';

/** Both sums are equal; a blank adds nothing. */
export interface Sums {
  readonly left: readonly Address[];
  readonly right: readonly Address[];
}

export interface OpenRow {
  /** the addresses of its cells */
  readonly cells: readonly Address[];
  readonly ways: readonly Figures[];
}

/** A text per cell; `undefined` for one that stays open. */
export type Settled = readonly (string | undefined)[];

/** As many steps as are looked at before rows stay open. */
const MOST_STEPS = 200_000;
/** As many different solutions as are looked at; their cells seldom agree behind that. */
const MOST_SOLUTIONS = 500;

/**
 * @param known what is read already
 * @param open rows with more than one way
 * @returns a row for each of `open`
 */
export function settle(
  open: readonly OpenRow[],
  known: ReadonlyMap<Address, string>,
  sums: readonly Sums[],
): readonly Settled[] {
  const values = new Map([...known].map(([address, text]) => [address, valueOf(text)]));
  const rows = open.map((row) => ({ ...row, ways: waysThatFit(row, values, sums) }));
  const own = new Set(rows.flatMap(({ cells }) => cells));
  // those that join several open rows, and whose other cells are all read
  const joining = sums.filter(({ left, right }) => {
    const all = [...left, ...right];
    return all.some((cell) => own.has(cell)) && all.every((cell) => own.has(cell) || values.has(cell));
  });
  const order = rows.map((_, index) => index).sort((a, b) => rows[a]!.ways.length - rows[b]!.ways.length);
  const due = order.map((_, depth) => {
    const later = new Set(order.slice(depth + 1).flatMap((index) => rows[index]!.cells));
    const now = new Set(rows[order[depth]!]!.cells);
    return joining.filter(({ left, right }) => {
      const all = [...left, ...right];
      return all.some((cell) => now.has(cell)) && !all.some((cell) => later.has(cell));
    });
  });
  const solutions: Figures[][] = [];
  const chosen: Figures[] = [];
  let steps = 0;
  const isFull = () => steps > MOST_STEPS || solutions.length > MOST_SOLUTIONS;
  const look = (depth: number): void => {
    if (depth === order.length) {
      solutions.push([...chosen]);
      return;
    }
    const { cells, ways } = rows[order[depth]!]!;
    for (const way of ways) {
      steps += 1;
      if (isFull()) return;
      cells.forEach((cell, index) => values.set(cell, valueOf(way[index]!)));
      if (!due[depth]!.every((one) => holds(one, values))) continue;
      chosen[order[depth]!] = way;
      look(depth + 1);
      if (isFull()) break;
    }
  };
  look(0);
  // where none fits, the table itself does not balance: each row by itself
  if (isFull() || solutions.length === 0) return rows.map(({ cells, ways }) => common(ways, cells.length));
  return rows.map(({ cells }, index) =>
    common(
      solutions.map((one) => one[index]!),
      cells.length,
    ),
  );
}

const valueOf = (text: string): number => Number(text.replace(/[^\d.-]/gu, '') || '0');

function holds({ left, right }: Sums, values: ReadonlyMap<Address, number>): boolean {
  const sum = (cells: readonly Address[]) => cells.reduce((all, cell) => all + (values.get(cell) ?? 0), 0);
  return sum(left) === sum(right);
}

/** Those that fit the identities within the row. */
export function waysThatFit(
  { cells, ways }: OpenRow,
  known: ReadonlyMap<Address, number>,
  sums: readonly Sums[],
): readonly Figures[] {
  const own = new Set(cells);
  const within = sums.filter(({ left, right }) => [...left, ...right].every((cell) => own.has(cell)));
  return ways.filter((way) => {
    const values = new Map(known);
    cells.forEach((cell, index) => values.set(cell, valueOf(way[index]!)));
    return within.every((one) => holds(one, values));
  });
}

function common(ways: readonly Figures[], count: number): Settled {
  const [first, ...others] = ways;
  return Array.from({ length: count }, (_, at) =>
    first !== undefined && others.every((one) => one[at] === first[at]) ? first[at] : undefined,
  );
}
