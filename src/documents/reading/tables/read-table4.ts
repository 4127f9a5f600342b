/** Reads table 4 of a grid: the outcomes of reviews and of both kinds of lawsuits, in one row or in whatever rows and columns name them. */
import type { Form } from '../../../report/form';
import type { Filling } from './filling';
import type { FoundRow } from './found-row';
import { ofYear } from './of-year';
import type { RowFigures } from './row-figures';
import { inOtherPlaces, isFigure, isMoved, withoutOneBlank } from './moved-figures';
import { belowShortHeads, withLostCells } from './lost-cells';
import type { Figures } from './splits';
import { figuresByOutcomes } from './table4-heads';
import type { Place } from './table4-places';
import { fillingOf, isOutcome, isOutcomeIn, placeAmong, placeIn, placesOf } from './table4-places';

export { linesTable4 } from './lines-table4';

/**
 * @param year of the report: of rows or columns that stand there for each of several years its own are read
 * @returns `undefined` where no row has such heads
 */
export function gridTable4(
  found: readonly FoundRow[],
  form: Form,
  year: number | undefined,
): Filling | undefined {
  const places = placesOf(form);
  const rows = found.filter(({ heads = [] }) => {
    const outcomes = heads.filter((head) => isOutcome(head.at(-1) ?? '', places)).length;
    return outcomes >= places.length / 2;
  });
  const all = rows.map((_, index) => index);
  const own = all.length > 1 ? ofYear(all, (index) => rows[index]!.label, year) : all;
  // a row of blanks may stand below the figures
  const [only, ...others] = own.length === 1 ? own : all.filter((index) => !isBlank(rows[index]!));
  const row = rows[only ?? 0];
  if (!row) return inBlocks(found, places);
  if (others.length > 0) return fillingOf(places, { means: 'open', ways: [] }, rows, found);
  const readAs = (some: Figures) => figuresIn({ ...row, figures: some }, places, year);
  const read = readAs(row.figures);
  const figures = row.absent === undefined ? read : withLostCells(read, row.figures, row.absent, readAs);
  const told = own.length < all.length ? { ...figures, isOfYear: true } : figures;
  return fillingOf(places, told, [row], found);
}

const isBlank = ({ figures }: FoundRow): boolean => figures.every((text) => text.trim() === '');

/** A row, or a column, for each block, or for each outcome: every figure by what stands before and above it. */
function inBlocks(found: readonly FoundRow[], places: readonly Place[]): Filling | undefined {
  const cells = found.flatMap((row) =>
    row.figures.flatMap((text, at) => {
      const place = placeAmong([...row.label.split(' '), ...(row.heads?.[at] ?? [])], places);
      return place ? [{ place, text, row }] : [];
    }),
  );
  const own = places.map((place) => cells.filter((one) => one.place === place));
  if (own.filter((some) => some.length > 0).length < places.length / 2) return undefined;
  // a row that lacks a cell may have its figures anywhere
  const isClear = own.every((some) => some.length === 1 && some[0]!.row.absent === undefined);
  const figures: RowFigures = isClear
    ? { means: 'exact', ways: [own.map(([one]) => one!.text)], isFirm: true }
    : { means: 'open', ways: [] };
  return fillingOf(places, figures, [...new Set(cells.map(({ row }) => row))], found);
}

function figuresIn(
  { figures, heads = [], isBeyondHeads }: FoundRow,
  places: readonly Place[],
  year: number | undefined,
): RowFigures {
  if (isBeyondHeads) {
    const outcomes = [...new Set(places.map(({ outcome }) => outcome))];
    const told = heads.map((head) => {
      const own = places.findIndex((place) => isOutcomeIn(head.at(-1) ?? '', place));
      return own < 0 ? undefined : own;
    });
    return belowShortHeads(figures, inCycles(told, outcomes.length), places.length);
  }
  const named = heads.map((head) => placeIn(head, places));
  const all = places.map((place) => named.flatMap((one, index) => (one === place ? [index] : [])));
  const own = all.map((indices) =>
    indices.length > 1 ? ofYear(indices, (index) => heads[index]!.join(' '), year) : indices,
  );
  const isEven = figures.length === places.length;
  const isStray = !isEven && figures.some((text, at) => heads[at]?.length === 0 && isFigure(text));
  if (isMoved(figures, heads)) return { means: 'open', ways: withoutOneBlank(figures, places.length) };
  if (!isStray && own.every((indices) => indices.length === 1)) {
    const isOfYear = own.some((indices, at) => indices !== all[at]);
    const inPlace = inOtherPlaces(
      own.map(([index]) => index!),
      figures,
    );
    const way = own.map(([index]) => figures[index!]!);
    return {
      means: 'exact',
      ways: [way],
      isFirm: true,
      ...(isOfYear && { isOfYear }),
      ...(inPlace && { inPlace }),
    };
  }
  return isEven ? figuresByOutcomes(figures, heads, places) : { means: 'open', ways: [] };
}

/** Places of outcomes that begin anew with each block, as places of the table. */
function inCycles(outcomes: readonly (number | undefined)[], width: number): readonly (number | undefined)[] {
  let [block, last] = [0, -1];
  return outcomes.map((one) => {
    if (one === undefined) return undefined;
    if (one <= last) block += 1;
    last = one;
    return block * width + one;
  });
}
