/** The order of table 4 in a grid whose heads do not name every figure by block and outcome. */
import { MOST_UNKNOWN, orders, inFormOrder } from './column-order';
import type { RowFigures } from './row-figures';
import type { Figures } from './splits';
import type { Place } from './table4-places';
import { blockIn, isOutcomeIn } from './table4-places';

/**
 * Of a row with as many figures as the table has cells: by the outcomes that its heads name, in the order of the form's blocks where they name
 * none; heads that tell no outcome are left to the sums.
 */
export function figuresByOutcomes(
  figures: Figures,
  heads: readonly (readonly string[])[],
  places: readonly Place[],
): RowFigures {
  const open: RowFigures = { means: 'open', ways: [] };
  const blocks = [...new Set(places.map(({ block }) => block))];
  const width = places.length / blocks.length;
  const outcomes = places.slice(0, width);
  const inForm = figures.map((_, at) => Math.floor(at / width));
  const named = heads.map((head) => blocks.indexOf(blockIn(head, places) ?? ''));
  if (named.some((block, at) => block >= 0 && block !== inForm[at])) return open;
  const told = heads.map((head) => {
    const own = outcomes.flatMap((one, at) => (isOutcomeIn(head.at(-1) ?? '', one) ? [at] : []));
    return own.length === 1 ? own[0] : undefined;
  });
  const unknown = [
    ...new Set(told.flatMap((one, at) => (one === undefined ? [heads[at]!.at(-1) ?? ''] : []))),
  ];
  const lacking = outcomes.flatMap((_, at) => (told.includes(at) ? [] : [at]));
  const slotsBy = (some: readonly number[]) =>
    figures.map((_, at) => {
      const outcome = told[at] ?? some[unknown.indexOf(heads[at]!.at(-1) ?? '')];
      return outcome === undefined ? undefined : inForm[at]! * width + outcome;
    });
  const isWhole = (slots: readonly (number | undefined)[]) => new Set(slots).size === places.length;
  if (unknown.length === 0) {
    const slots = slotsBy([]);
    return isWhole(slots) ? { means: 'byOrder', ways: [inFormOrder(figures, slots, places.length)] } : open;
  }
  const isInPlace = told.every((one, at) => one === undefined || one === at % width);
  if (isInPlace && unknown.every((one) => one === '')) return { means: 'byOrder', ways: [figures] };
  if (unknown.length !== lacking.length || lacking.length > MOST_UNKNOWN || unknown.includes('')) return open;
  const candidates = orders(lacking).map(slotsBy);
  if (!candidates.every(isWhole)) return open;
  return { means: 'exact', ways: [figures], order: { slots: slotsBy([]), unknown, candidates } };
}
