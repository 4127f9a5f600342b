/** Which of several ways to read rows the identities of a table leave: what is the same in all that fit is read, the rest stays open. */
import type { Address } from '../../../report/address';
import { addend } from '../../../report/cell';
import { figureIn } from '../figure-text';
import type { Choice } from './fitting-choices';
import { fittingChoices } from './fitting-choices';
import type { Figures } from './splits';

/** Both sums are equal; a blank adds nothing. */
export interface Sums {
  readonly left: readonly Address[];
  readonly right: readonly Address[];
  /** what is summed, in words, e.g. a column's name, and what both sides are called */
  readonly place: string;
  readonly labels: readonly [string, string];
}

export interface OpenRow {
  /** the addresses of its cells */
  readonly cells: readonly Address[];
  readonly ways: readonly Figures[];
  /** any of its cells may be lost, that of a total too: a way with a blank total is one, and other totals tell nothing */
  readonly isShort?: boolean;
}

/** A text per cell; `undefined` for one that stays open. */
export type Settled = readonly (string | undefined)[];

/**
 * @param known what is read already
 * @param open rows with more than one way
 * @param isFull no cell of the table is blank without a trace
 * @returns a row for each of `open`
 */
export function settle(
  open: readonly OpenRow[],
  known: ReadonlyMap<Address, string>,
  sums: readonly Sums[],
  isFull: boolean,
): readonly Settled[] {
  const rows = open.map((row) => {
    // where a figure was lost with its cell a row adds up nowhere
    const isLost = row.isShort && waysThatFit({ ...row, isShort: false }, sums).length === 0;
    return { ...row, ways: isLost ? row.ways : waysThatFit(row, sums) };
  });
  const lost = new Set(rows.flatMap((row) => (row.isShort ? totalsIn(row, sums) : [])));
  // a row without a way stays open, and what it adds up with tells nothing
  const withWays = rows.filter(({ ways }) => ways.length > 0);
  const own = new Set(withWays.flatMap(({ cells }) => cells));
  const joining = sums.filter(({ left, right }) => {
    const all = [...left, ...right];
    const isKnown = all.every((cell) => own.has(cell) || known.has(cell));
    return isKnown && all.some((cell) => own.has(cell)) && !all.some((cell) => lost.has(cell));
  });
  const rest = joining.map((one) => difference(one, known));
  const solutions =
    fittingChoices(
      withWays.map((row) => choicesIn(row, joining)),
      rest,
    ) ?? [];
  return rows.map((row) => {
    const { cells, ways, isShort } = row;
    const isTold = solutions.length > 0 && joining.some((one) => isBetween(one, cells));
    const at = withWays.indexOf(row);
    if (isTold && at >= 0)
      return common(
        solutions.map((one) => ways[one[at]!]!),
        cells.length,
      );
    // by itself a row tells its figures where all are there; where some are not, a figure may be lost as well as a blank
    const isAllThere = isFull && ways.every((way) => !way.includes(''));
    return common(isAllThere || isShort ? ways : [], cells.length);
  });
}

/** What a text adds to a sum, in millionths. */
const valueOf = (text: string): number => Math.round(addend(figureIn(text)?.cell ?? null) * 1_000_000);

/** By how many millionths the left of a sum is more than the right, of the cells that are known. */
export function difference({ left, right }: Sums, known: ReadonlyMap<Address, string>): number {
  const sum = (cells: readonly Address[]) =>
    cells.reduce((all, cell) => all + (known.has(cell) ? valueOf(known.get(cell)!) : 0), 0);
  return sum(left) - sum(right);
}

/** What each way to read a row adds to the left of the sums, and takes away on their right; absent where the row has no part in one. */
function choicesIn({ cells, ways }: OpenRow, sums: readonly Sums[]): readonly Choice[] {
  const signs = sums.map((one) => signsOf(one, cells));
  return ways.map((way) => {
    const values = way.map(valueOf);
    return signs.map((own) => own?.reduce((all, sign, at) => all + sign * values[at]!, 0));
  });
}

/** Of each cell of a row 1 on the left of a sum, -1 on its right, 0 in neither; `undefined` where all are 0. */
function signsOf({ left, right }: Sums, cells: readonly Address[]): readonly number[] | undefined {
  const signs = cells.map((cell) => (left.includes(cell) ? 1 : right.includes(cell) ? -1 : 0));
  return signs.some((sign) => sign !== 0) ? signs : undefined;
}

/** Whether the sums have cells of a row and of others. */
function isBetween({ left, right }: Sums, row: readonly Address[]): boolean {
  const own = [...left, ...right].filter((cell) => row.includes(cell)).length;
  return own > 0 && own < left.length + right.length;
}

/** Those that fit the identities within the row. */
export function waysThatFit(row: OpenRow, sums: readonly Sums[]): readonly Figures[] {
  const { cells, ways, isShort } = row;
  const within = sumsWithin(cells, sums).map((one) => ({
    signs: signsOf(one, cells)!,
    total: cells.indexOf(totalOf(one) ?? ''),
  }));
  if (within.length === 0) return ways;
  return ways.filter((way) => {
    const values = numbersIn(way);
    return within.every(
      ({ signs, total }) =>
        (isShort && way[total]?.trim() === '') ||
        signs.reduce((all, sign, at) => all + sign * values[at]!, 0) === 0,
    );
  });
}

export const numbersIn = (way: Figures): readonly number[] => way.map(valueOf);

/** Those of which all cells are a row's. */
export function sumsWithin(cells: readonly Address[], sums: readonly Sums[]): readonly Sums[] {
  const own = new Set(cells);
  return sums.filter(({ left, right }) => [...left, ...right].every((cell) => own.has(cell)));
}

/** The one cell on a side of a sum. */
const totalOf = ({ left, right }: Sums): Address | undefined =>
  [left, right].flatMap((side) => (side.length === 1 ? side : []))[0];

const totalsIn = ({ cells }: OpenRow, sums: readonly Sums[]): readonly Address[] =>
  sumsWithin(cells, sums).flatMap((one) => totalOf(one) ?? []);

function common(ways: readonly Figures[], count: number): Settled {
  const [first, ...others] = ways;
  return Array.from({ length: count }, (_, at) =>
    first !== undefined && others.every((one) => one[at] === first[at]) ? first[at] : undefined,
  );
}
