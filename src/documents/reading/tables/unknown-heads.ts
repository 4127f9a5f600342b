/** Heads that do not tell which column they name: the sums of the rows say it where they leave one order, else those columns are blank. */
import type { RepairCode } from '../repair';
import type { ToldOrder } from './column-order';
import { inFormOrder } from './column-order';
import type { Filling } from './filling';
import type { Sums } from './settled';
import { waysThatFit } from './settled';

/** What there is to say of the heads of a table. */
export interface HeadNote {
  readonly place: string;
  /** the heads */
  readonly found: string;
  readonly code: Extract<RepairCode, 'unknownHead' | 'headBySums' | 'surplus' | 'surplusBySums'>;
}

/** So many of the rows have to add up. */
const MOST = 0.8;

export function byUnknownHeads(
  rows: readonly Filling[],
  sums: readonly Sums[],
): { readonly rows: readonly Filling[]; readonly notes: readonly HeadNote[] } {
  const orders = new Map(
    rows.flatMap(({ figures: { order } }) => (order ? [[keyOf(order), order] as const] : [])),
  );
  if (orders.size === 0) return { rows, notes: [] };
  const changed = new Map<Filling, Filling>();
  const notes = [...orders].flatMap(([key, order]) => {
    const own = rows.filter(({ figures }) => figures.order && keyOf(figures.order) === key);
    const told = toldAmong(own, order, sums);
    let isWhole = true;
    for (const row of own) {
      const next = (told && inOrders(row, told)) ?? blanked(row);
      if (next.figures.unsure) isWhole = false;
      changed.set(row, next);
    }
    return [
      {
        place: own[0]!.place.split('.')[0]!,
        found: order.unknown.join('、'),
        code: isWhole ? ('headBySums' as const) : ('unknownHead' as const),
      },
    ];
  });
  return { rows: rows.map((row) => changed.get(row) ?? row), notes };
}

/** Rows under the same heads are told together. */
const keyOf = ({ slots, unknown }: ToldOrder): string => `${slots.join(',')} ${unknown.join('、')}`;

/** The orders in which the most rows add up; `undefined` where there are no sums, or hardly a row adds up. */
function toldAmong(
  rows: readonly Filling[],
  { candidates = [] }: ToldOrder,
  sums: readonly Sums[],
): ToldOrder['slots'][] | undefined {
  const single = rows.filter(({ figures, hasTotal }) => hasTotal && figures.ways.length === 1);
  if (single.length === 0) return undefined;
  const counts = candidates.map(
    (slots) =>
      single.filter(
        ({ cells, figures }) =>
          waysThatFit({ cells, ways: [inFormOrder(figures.ways[0]!, slots, cells.length)] }, sums).length > 0,
      ).length,
  );
  const most = Math.max(0, ...counts);
  return most >= MOST * single.length && most > 0
    ? candidates.filter((_, at) => counts[at] === most)
    : undefined;
}

/** A row in all of several orders: what differs stays open. */
function inOrders(row: Filling, orders: readonly ToldOrder['slots'][]): Filling | undefined {
  const { cells, figures } = row;
  if (figures.ways.length > 1 && orders.length > 1) return undefined;
  const ways = orders.flatMap((slots) => figures.ways.map((way) => inFormOrder(way, slots, cells.length)));
  const [first, ...others] = ways;
  if (orders.length === 1 || !first) return withWays(row, ways);
  const unsure = cells.flatMap((_, at) => (others.some((one) => one[at] !== first[at]) ? [at] : []));
  return withWays(row, [first], unsure);
}

/** The cells of columns without a head stay open. */
function blanked(row: Filling): Filling {
  const { slots } = row.figures.order!;
  const unsure = row.cells.flatMap((_, at) => (slots.includes(at) ? [] : [at]));
  const ways = row.figures.ways.map((way) => inFormOrder(way, slots, row.cells.length));
  return withWays(row, ways, unsure);
}

function withWays(row: Filling, ways: Filling['figures']['ways'], unsure: readonly number[] = []): Filling {
  const { order, ...figures } = row.figures;
  void order;
  return { ...row, figures: { ...figures, ways, ...(unsure.length > 0 && { unsure }) } };
}
