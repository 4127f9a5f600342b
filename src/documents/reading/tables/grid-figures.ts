/** The figures of a row whose cells are told apart, by the heads above them. */
import { likeness } from '../likeness';
import { labelWords } from '../spelling';
import type { FoundRow } from './found-row';
import { headOrder } from './head-order';
import { columnTerms, meant } from './head-terms';
import { inOtherPlaces, isFigure, isMoved, withoutOneBlank } from './moved-figures';
import { ofYear } from './of-year';
import { belowShortHeads, withLostCells } from './lost-cells';
import type { RowFigures } from './row-figures';
import type { Figures } from './splits';
import type { WantedColumn } from './wanted-row';

/** How like a head has to be to a column's name. */
const LIKE = 0.75;

/**
 * Of a table whose cells are told apart.
 * @param year of the report: of columns that stand there for each of several years its own are read
 */
export function gridFigures(
  row: FoundRow,
  columns: readonly WantedColumn[],
  year: number | undefined,
): RowFigures {
  const readAs = (figures: Figures) => figuresOf({ ...row, figures }, columns, year);
  const read = readAs(row.figures);
  return row.absent === undefined ? read : withLostCells(read, row.figures, row.absent, readAs);
}

function figuresOf(
  { figures, heads, isBeyondHeads }: FoundRow,
  columns: readonly WantedColumn[],
  year: number | undefined,
): RowFigures {
  const places = withOtherNames(
    heads?.map((head) => columnOf(head, columns)) ?? [],
    heads ?? [],
    columns,
    year,
  );
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
  if (isStray || isTwice || isMoved(figures, heads)) {
    return { means: 'open', ways: withoutOneBlank(figures, columns.length) };
  }
  if (isBeyondHeads && of.some((found) => found.length !== 1)) {
    return belowShortHeads(figures, places, columns.length);
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
  if (figures.length === columns.length) {
    const lowest = heads?.map((head) => head.at(-1) ?? '') ?? [];
    const order = headOrder(places, lowest, columns, year);
    if (!order) return { means: 'byOrder', ways: [figures] };
    if (order.unknown.length > 0) return { means: 'exact', ways: [figures], order };
  }
  const isNamed = of.some((found) => found.length === 1);
  const lacking = columns.filter((_, column) => of[column]!.length !== 1).map(({ id }) => id);
  if (!isNamed) return { means: 'open', ways: [], lacking };
  const way = of.map((found) => (found.length === 1 ? figures[found[0]!]! : ''));
  return { means: 'exact', ways: [way], lacking };
}

/** The column that a head names, by what stands lowest; none where that may be several. */
function columnOf(head: readonly string[], columns: readonly WantedColumn[]): number | undefined {
  const words = labelWords(head.at(-1) ?? '');
  const like = columns.map((column) => likeness(words, column.words));
  const best = Math.max(...like);
  return best >= LIKE && like.filter((one) => one === best).length === 1 ? like.indexOf(best) : undefined;
}

/** Columns without a head of their own name by what another head means: 合计 is what 总计 is. */
function withOtherNames(
  places: readonly (number | undefined)[],
  heads: readonly (readonly string[])[],
  columns: readonly WantedColumn[],
  year: number | undefined,
): readonly (number | undefined)[] {
  if (columns.every((_, column) => places.includes(column))) return places;
  const terms = columnTerms(columns);
  const meaning = heads.map((head, at) => {
    if (places[at] !== undefined || head.length === 0) return undefined;
    const term = meant(labelWords(head.at(-1)!), terms, year);
    const column = columns.findIndex(({ id }) => id === term?.id);
    return column < 0 || places.includes(column) ? undefined : column;
  });
  return places.map((place, at) => {
    const column = meaning[at];
    const isOne = column !== undefined && meaning.filter((one) => one === column).length === 1;
    return place ?? (isOne ? column : undefined);
  });
}
