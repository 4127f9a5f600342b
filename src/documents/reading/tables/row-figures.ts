/** What the figures of a matched row are, column by column, as far as the row itself tells. */
import { isFigureText } from '../figure-text';
import { likeness } from '../likeness';
import { labelWords } from '../spelling';
import type { FoundRow } from './found-row';
import { MERGED } from './found-row';
import type { LineStyle } from './line-style';
import { ofYear } from './of-year';
import type { Figures } from './splits';
import { byBreaks, MOST_WAYS, sumsIn, withBlanks } from './splits';
import type { WantedColumn, WantedRow } from './wanted-row';

/** How a row's figures were told apart; `exact` by its cells, all others are noted. */
export type Means = 'exact' | 'byOrder' | 'byBreaks' | 'byFields' | 'allBlank' | 'open';

export interface RowFigures {
  readonly means: Means;
  /** one where it is known; none where there is no way at all */
  readonly ways: readonly Figures[];
  /** columns that the document's table does not have, or has twice */
  readonly lacking?: readonly string[];
  /** as many figures as columns, but not set as a row is */
  readonly isUneven?: boolean;
  /** the figures in the order of the form's columns, where heads tell another: sums say which of the two is meant */
  readonly inPlace?: Figures;
  /** the table has several years */
  readonly isOfYear?: boolean;
  /** told by heads above the figures */
  readonly isFirm?: boolean;
}

/** How like a head has to be to a column's name. */
const LIKE = 0.75;

/**
 * Of a table whose cells are told apart.
 * @param year of the report: of columns that stand there for each of several years its own are read
 */
export function gridFigures(
  { figures, heads }: FoundRow,
  columns: readonly WantedColumn[],
  year: number | undefined,
): RowFigures {
  const places = heads?.map((head) => columnOf(head, columns)) ?? [];
  const all = columns.map((_, column) => places.flatMap((place, index) => (place === column ? [index] : [])));
  const of = all.map((indices) =>
    indices.length > 1 ? ofYear(indices, (index) => heads![index]!.join(' '), year) : indices,
  );
  const isOfYear = of.some((indices, at) => indices !== all[at]);
  // a figure before or behind the heads: a cell too many stands before it, or one too few above
  const isStray =
    figures.length !== columns.length &&
    figures.some((text, at) => heads?.[at]?.length === 0 && isFigure(text));
  // a name over two figures covers too many columns, and those behind it are moved
  const isTwice = figures.length !== columns.length && of.some((found) => found.length > 1);
  const [alone, ...others] = figures.filter((text) => text.trim() !== '');
  if (columns.length === 1 && isTwice && alone !== undefined && others.length === 0) {
    return { means: 'exact', ways: [[alone]], isFirm: true };
  }
  // a cell from above stands in a row that is longer than its head
  const isMoved = heads?.at(-1)?.length === 0 && figures.some(isMerged);
  if (isStray || isTwice || isMoved) {
    return { means: 'open', ways: withoutOneBlank(figures, columns.length) };
  }
  if (of.every((found) => found.length === 1)) {
    const inPlace = inOtherPlaces(
      of.map(([index]) => index!),
      figures,
    );
    return {
      means: 'exact',
      ways: [of.map(([index]) => figures[index!]!)],
      isFirm: true,
      ...(inPlace && { inPlace }),
      ...(isOfYear && { isOfYear }),
    };
  }
  if (figures.length === columns.length) return { means: 'byOrder', ways: [figures] };
  const isNamed = of.some((found) => found.length === 1);
  const lacking = columns.filter((_, column) => of[column]!.length !== 1).map(({ id }) => id);
  if (!isNamed) return { means: 'open', ways: [], lacking };
  const way = of.map((found) => (found.length === 1 ? figures[found[0]!]! : ''));
  return { means: 'exact', ways: [way], lacking };
}

const isMerged = (text: string): boolean => text.endsWith(MERGED);

/** Not blank; a stroke is one, too. */
export const isFigure = (text: string): boolean =>
  /\d/u.test(text) || (text.trim() !== '' && isFigureText(text));

/**
 * The figures as they stand where their heads name them in another order, if there are as many.
 * @param order where the figure of each column stands
 */
export function inOtherPlaces(order: readonly number[], figures: Figures): Figures | undefined {
  if (order.every((index, at) => at === 0 || index > order[at - 1]!)) return undefined;
  const own = figures.filter((text) => !isMerged(text));
  const isWhole = own.length >= order.length && own.slice(order.length).every((text) => text.trim() === '');
  return isWhole ? own.slice(0, order.length) : undefined;
}

/** The figures in the order of the columns where one blank cell among them is none. */
function withoutOneBlank(figures: Figures, count: number): readonly Figures[] {
  const own = figures.filter((text) => !isMerged(text));
  if (own.length < figures.length && own.length === count) return [own];
  const end = figures.map(isFigure).lastIndexOf(true) + 1;
  if (end !== count + 1) return end === count ? [figures.slice(0, end)] : [];
  const some = figures.slice(0, end);
  const ways = some.flatMap((text, at) =>
    text.trim() === '' ? [some.filter((_, index) => index !== at)] : [],
  );
  return ways.filter((way, at) => ways.findIndex((one) => one.join(' ') === way.join(' ')) === at);
}

/** Whether the last cell is blank and another is not: as where a cell was lost and those behind it moved up. */
export const hasLastBlank = (way: Figures | undefined): boolean =>
  way !== undefined && way.length > 1 && way.at(-1)!.trim() === '' && way.some((text) => text.trim() !== '');

/** The column that a head names, by what stands lowest; none where that may be several. */
function columnOf(head: readonly string[], columns: readonly WantedColumn[]): number | undefined {
  const words = labelWords(head.at(-1) ?? '');
  const like = columns.map((column) => likeness(words, column.words));
  const best = Math.max(...like);
  return best >= LIKE && like.filter((one) => one === best).length === 1 ? like.indexOf(best) : undefined;
}

/** Of lines: the figures that are there, and what tells where blank cells are among them. */
export function lineFigures(
  row: FoundRow,
  { columns, hasTotal }: Pick<WantedRow, 'columns' | 'hasTotal'>,
  style: LineStyle,
): RowFigures {
  const { figures, breaks = [], fields = [] } = row;
  const { breaks: usual, hasFields } = style;
  const count = columns.length;
  if (hasFields && fields.length === count) return { means: 'byFields', ways: [fields] };
  if (figures.length === count && figures.every(isFigureText))
    return { means: 'exact', ways: [figures], ...(isUneven(row, style) && { isUneven: true }) };
  // where bars part cells, lines tell none
  const told = hasFields ? undefined : byBreaks(figures, breaks, count, usual);
  if (told) return { means: 'byBreaks', ways: [told] };
  if (figures.length === 0) return { means: 'allBlank', ways: [new Array<string>(count).fill('')] };
  const spaced = figures.every(isFigureText)
    ? [...withBlanks(figures, count), ...withoutOne(figures, count)]
    : [];
  const digits = figures.join('');
  const isGlued = hasTotal && figures.length < count && /^\d+$/u.test(digits) && digits.length >= count;
  const glued = isGlued ? sumsIn(digits, count) : [];
  const ways = [...spaced, ...(glued ?? [])];
  return { means: 'open', ways: glued === undefined || ways.length > MOST_WAYS ? [] : ways };
}

/** One more than there are cells: a page number among them. */
function withoutOne(figures: Figures, count: number): readonly Figures[] {
  if (figures.length !== count + 1) return [];
  const ways = figures.map((_, at) => figures.filter((__, index) => index !== at));
  return ways.filter((way, at) => ways.findIndex((one) => one.join(' ') === way.join(' ')) === at);
}

/** Whether the figures of a row are not all parted alike, or not from the labels as those of other rows: blank cells, or a page that ends. */
function isUneven({ figures, breaks = [] }: FoundRow, { toFirst, toNext }: LineStyle): boolean {
  const between = breaks.slice(1, -1);
  const isOff = (gap: number | undefined, usual: number | undefined) => usual !== undefined && gap !== usual;
  return (
    new Set(between).size > 1 ||
    (breaks[0] === 0 && between.some((one) => one > 0)) ||
    isOff(breaks[0], toFirst) ||
    (isOff(breaks.at(-1), toNext) && figures.some((text) => PAGE.test(text)))
  );
}

/** What may be the number of a page. */
const PAGE = /^[1-9]\d?$/u;
