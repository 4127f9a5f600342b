/** Reads the rows of table 2 or 3: which form they follow, what each cell holds, and what had to be repaired. */
import type { Form } from '../../../report/form';
import { endLikeness } from '../likeness';
import type { RepairCode } from '../repair';
import { labelWords, wordsOf } from '../spelling';
import { isApplicant } from './column-names';
import { bestForm } from './best-form';
import type { ColumnOrder } from './column-order';
import { columnOrder, isFormOrder, isOtherOrder } from './column-order';
import { displacedFigures } from './displaced';
import type { Filling } from './filling';
import type { FoundRow } from './found-row';
import { styleOf } from './line-style';
import type { MatchedRow } from './matched-rows';
import { displacedRow, rowsOf } from './row-filling';
import { ownRows } from './year-rows';
import type { WantedRow } from './wanted-row';
import { placeOf } from './wanted-row';

export interface RowsRead {
  readonly form: Form;
  readonly rows: readonly Filling[];
  /** what there is to say of the table as a whole */
  readonly warnings: readonly RepairCode[];
  /** the form's rows that the document lacks */
  readonly lacking: readonly WantedRow[];
  /** all rows of the document among which they were looked for */
  readonly found: readonly FoundRow[];
}

/** @returns `undefined` where the document has no such table */
export function readRows(
  all: readonly FoundRow[],
  table: 'table2' | 'table3',
  year: number | undefined,
): RowsRead | undefined {
  const { rows: found, ofYear } = ownRows(all, year);
  const best = bestForm(found, table, year);
  if (!best || best.matched.length < LEAST_ROWS) return undefined;
  const { form, wanted, matched } = best;
  if (table === 'table3' && isTransposed(found)) {
    return { form, rows: [], warnings: ['notTransposed'], lacking: [], found: [] };
  }
  const style = styleOf(matched);
  const inDocument = [...matched].sort((one, other) => one.at - other.at);
  const orders = ordersOf(found, inDocument, year);
  const displaced = displacedFigures(found, inDocument, wanted, (one) => widthIn(orders.get(one)));
  const again = rowsAgain(found, matched);
  const rows = matched.flatMap((one, index) =>
    displaced.has(one.wanted)
      ? [displacedRow(one, displaced.get(one.wanted))]
      : rowsOf(one, matched[index + 1], wanted, style, { year, again, order: orders.get(one) }),
  );
  const places = new Set(rows.map(({ place }) => place));
  const count = matched.reduce(
    (sum, one) => sum + one.found.figures.filter((text) => text.trim() !== '').length,
    0,
  );
  const warnings: RepairCode[] = [
    ...(displaced.size > 0 ? ['displaced' as const] : []),
    ...(mayHoldPages(found, matched) ? ['mayBePage' as const] : []),
    ...(count < 2 ? ['fewFigures' as const] : []),
    ...(matched.some((one) => ofYear.has(one.found)) || rows.some(({ figures }) => figures.isOfYear)
      ? ['ofYear' as const]
      : []),
    ...(matched.some((one) => one.found.isTransposed) ? ['transposed' as const] : []),
    ...([...orders.values()].some(isOtherOrder) ? ['columnOrder' as const] : []),
  ];
  const lacking = wanted.filter((row) => !places.has(placeOf(row)));
  return { form, rows, warnings, lacking, found };
}

/** Rows that no sums hold, a cell a line and no line blank, with figures as small as the numbers of pages. */
function mayHoldPages(found: readonly FoundRow[], matched: readonly MatchedRow[]): boolean {
  const isPage = ({ wanted, found: { figures } }: MatchedRow) =>
    !wanted.hasTotal && figures.some((text) => PAGE.test(text.normalize('NFKC')));
  const isTight = ({ figures, breaks }: FoundRow) =>
    figures.length === 0 || breaks?.every((one) => one === 1) === true;
  return matched.some(isPage) && found.every(isTight);
}

const PAGE = /^(?:[1-9]|1\d)$/u;

const widthIn = (order: ColumnOrder | undefined): number | undefined =>
  order === undefined || order === 'unclear' ? undefined : order.slots.length;

/** In lines: rows of figures by the names of applicants. */
const isTransposed = (found: readonly FoundRow[]): boolean => {
  const rows = found.filter(
    ({ own, figures }) => figures.length > 1 && own !== undefined && isApplicant(own),
  );
  return new Set(rows.map(({ own }) => own)).size >= LEAST_APPLICANTS;
};

/** 其他 and 总计 are the labels of rows, too. */
const LEAST_APPLICANTS = 4;

/** Fewer rows than this are no table, but words that sound like one. */
const LEAST_ROWS = 2;

/** In which order the columns of rows in lines stand, where the heads above say that it is another than the form's. */
function ordersOf(
  found: readonly FoundRow[],
  matched: readonly MatchedRow[],
  year: number | undefined,
): ReadonlyMap<MatchedRow, ColumnOrder> {
  const told = new Map<MatchedRow, ColumnOrder>();
  let [from, order, block] = [0, undefined as ColumnOrder | undefined, matched[0]?.wanted.block];
  for (const one of matched) {
    const { at, wanted } = one;
    if (wanted.block !== block) order = undefined;
    for (const { above = [] } of found.slice(from, at + 1)) {
      if (above.length > 0) order = columnOrder(above, wanted.columns, year) ?? order;
    }
    if (order) told.set(one, order);
    [from, block] = [at + 1, wanted.block];
  }
  const final = new Map([...new Set(told.values())].map((one) => [one, withItsColumns(one, told)]));
  return new Map(
    [...told].flatMap(([one, own]) => {
      const last = final.get(own)!;
      return isFormOrder(last, one.wanted.columns.length) ? [] : [[one, last] as const];
    }),
  );
}

/** Words between heads are columns where rows have as many figures. */
function withItsColumns(order: ColumnOrder, all: ReadonlyMap<MatchedRow, ColumnOrder>): ColumnOrder {
  if (order === 'unclear' || !order.withMore) return order;
  const { withMore, ...rest } = order;
  const isLonger = [...all].some(
    ([{ found }, own]) =>
      own === order && [found.figures, found.fields].some((some) => some?.length === withMore.length),
  );
  return isLonger ? { ...rest, slots: withMore } : rest;
}

/** Rows of the form of which the document has another with figures. */
function rowsAgain(found: readonly FoundRow[], matched: readonly MatchedRow[]): ReadonlySet<WantedRow> {
  const taken = new Set(matched.map(({ at }) => at));
  const others = found
    .filter(({ figures }, at) => !taken.has(at) && figures.length > 0)
    .map((row) => ({ ...row, words: wordsOf(row.label) }));
  const isNamed = ({ official: [name = ''], columns }: WantedRow) =>
    others.some(({ label, figures, words }) =>
      name.length < LEAST_NAME
        ? figures.length >= columns.length && labelWords(label.split(' ').at(-1)!) === name
        : endLikeness(words, name, LIKE) >= LIKE,
    );
  return new Set(matched.map(({ wanted }) => wanted).filter(isNamed));
}

/** A shorter name may stand anywhere: it counts where nothing stands with it, before as many figures. */
const LEAST_NAME = 4;
/** One of the two may be misprinted. */
const LIKE = 0.75;
