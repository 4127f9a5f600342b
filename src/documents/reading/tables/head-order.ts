/** The order of the columns of a grid by heads some of which do not tell which column they name. */
import type { ToldOrder } from './column-order';
import { labelWords } from '../spelling';
import { MOST_UNKNOWN, orders } from './column-order';
import { otherIn } from './head-terms';
import { numberedNames } from './numbered-names';
import type { WantedColumn } from './wanted-row';

/**
 * Of a row with as many figures as the form has columns.
 * @param places the column that each head names
 * @param heads what stands lowest above each figure
 * @returns `undefined` where the heads leave the order of the form: none of them names a column, or those that name none are one name over several
 */
export function headOrder(
  places: readonly (number | undefined)[],
  heads: readonly string[],
  columns: readonly WantedColumn[],
  year: number | undefined,
): ToldOrder | undefined {
  const once = places.map((place) =>
    place !== undefined && places.filter((one) => one === place).length === 1 ? place : undefined,
  );
  const named = once.filter((one) => one !== undefined);
  if (named.length === 0) return undefined;
  const isOther = heads.map((head) => otherIn(head, year).other !== undefined);
  const open = once.flatMap((one, at) => (one === undefined && !isOther[at] ? [at] : []));
  const numbered = numberedNames(heads);
  const unknown = open.map((at) => (numbered.has(at) ? '' : heads[at]!));
  // all by the same number of places where a row is moved below its heads
  const moves = new Set(once.flatMap((one, at) => (one === undefined ? [] : [one - at])));
  const isInPlace = moves.size === 1 && (moves.has(0) || unknown.includes(''));
  const isOneName = new Set(unknown).size === 1 && (unknown.length > 1 || unknown[0] === '');
  const isNamedTwice = open.some((at) => places[at] !== undefined);
  if (isInPlace && isOneName && !isNamedTwice) return undefined;
  // the name of a group above a figure is that of no column: those below it moved
  if (unknown.some((one) => columns.some(({ group }) => group !== undefined && labelWords(one) === group))) {
    const isInOrder = named.every((one, at) => at === 0 || one > named[at - 1]!);
    if (isInOrder) return undefined;
    return { slots: once.map(() => undefined), unknown: heads.filter((one) => one !== '') };
  }
  const lacking = columns.flatMap((_, at) => (named.includes(at) ? [] : [at]));
  const isWhole = lacking.length === open.length && lacking.length <= MOST_UNKNOWN;
  const candidates = (isWhole ? orders(lacking) : []).map((some) =>
    once.map((one, at) => one ?? some[open.indexOf(at)]),
  );
  return { slots: once, unknown: unknown.map((one) => (one === '' ? '—' : one)), candidates };
}
