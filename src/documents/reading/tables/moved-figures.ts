/** Figures of a grid that cells over too many or too few columns, or rows, moved away from their heads. */
import { MERGED } from '../content';
import { isFigureText } from '../figure-text';
import type { FoundRow } from './found-row';
import type { Figures } from './splits';

/** A cell from above stands in a row that is longer than its head. */
export const isMoved = (figures: Figures, heads: FoundRow['heads']): boolean =>
  heads?.at(-1)?.length === 0 && figures.some(isMerged);

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

/** The figures in the order of the columns where one cell among them, a blank one if there is any, is none of theirs. */
export function withoutOneBlank(figures: Figures, count: number): readonly Figures[] {
  const own = figures.filter((text) => !isMerged(text));
  if (own.length < figures.length && own.length === count) return [own];
  const end = figures.map(isFigure).lastIndexOf(true) + 1;
  if (end !== count + 1) return end === count ? [figures.slice(0, end)] : [];
  const some = figures.slice(0, end);
  const isAny = some.every((text) => text.trim() !== '' && isFigureText(text));
  const ways = some.flatMap((text, at) =>
    isAny || text.trim() === '' ? [some.filter((_, index) => index !== at)] : [],
  );
  return ways.filter((way, at) => ways.findIndex((one) => one.join(' ') === way.join(' ')) === at);
}
