/** Rows of which cells were lost, so that those behind them moved up: all ways in which they may have stood, of which sums leave one or none. */
import type { Filling } from './filling';
import { isFigure } from './moved-figures';
import type { RowFigures } from './row-figures';
import { hasLastBlank } from './row-figures';
import type { Sums } from './settled';
import { numbersIn, waysThatFit } from './settled';
import type { Figures } from './splits';
import { MOST_WAYS, withBlanks } from './splits';

/** Of more the ways are too many to tell anything. */
const MOST_LOST = 4;

/**
 * Of a grid.
 * @param absent how many places at the end of the row no cell covers
 * @param readAs what other figures in the places of the row would be read as
 */
export function withLostCells(
  read: RowFigures,
  figures: Figures,
  absent: number,
  readAs: (figures: Figures) => RowFigures,
): RowFigures {
  const own = figures.slice(0, figures.length - absent);
  const [inPlace, ...others] = read.ways;
  const isTold = inPlace !== undefined && others.length === 0 && inPlace.length > 1;
  if (!isTold || (read.means !== 'exact' && read.means !== 'byOrder') || !own.some(isFigure)) return read;
  // what is not there stands below no name of a column
  const places = readAs(figures.map((_, at) => String(at)));
  const isBeside = places.means === 'open' || !places.ways[0]?.some((at) => Number(at) >= own.length);
  if (isBeside && absent > MOST_LOST) return read;
  const lacking = read.lacking && { lacking: read.lacking };
  const isOpen = absent > MOST_LOST || read.order !== undefined;
  const all = isOpen ? [] : withBlanks(own, figures.length).flatMap((some) => readAs(some).ways);
  const ways = distinct([inPlace, ...all]);
  if (!isOpen && ways.length === 1) return read;
  const isTooMany = isOpen || ways.length > MOST_WAYS;
  return {
    means: 'open',
    ways: isTooMany ? [] : ways,
    isShort: true,
    ...lacking,
    ...(isBeside && { mayBeWhole: true }),
  };
}

/**
 * Where the last cell of a row is blank, and its figures add up if others are blank: these ways, too.
 * @returns none where the row is as it stands
 */
export function movedWays(
  { cells, hasTotal, figures: { means, ways } }: Pick<Filling, 'cells' | 'hasTotal' | 'figures'>,
  sums: readonly Sums[],
): readonly Figures[] {
  const [way] = ways;
  if (!hasTotal || means === 'byBreaks' || !way || ways.length > 1 || !hasLastBlank(way)) return [];
  const there = way.slice(0, way.map((text) => text.trim() !== '').lastIndexOf(true) + 1);
  if (way.length - there.length > MOST_LOST) return [];
  const all = withBlanks(there, way.length);
  if (all.length > MOST_WAYS) return [];
  const values = numbersIn(way);
  const isOther = (one: Figures) => numbersIn(one).some((value, at) => value !== values[at]);
  const moved = waysThatFit({ cells, ways: all }, sums).filter(isOther);
  return moved.length > 0 ? [way, ...moved] : [];
}

/**
 * A row beside heads of which some are lost, so that those behind them moved up: as many figures as there are columns stand in their order, if
 * the heads that are left do.
 * @param places what each head names
 */
export function belowShortHeads(
  figures: Figures,
  places: readonly (number | undefined)[],
  count: number,
): RowFigures {
  const named = places.filter((one) => one !== undefined);
  const isInOrder = named.every((one, at) => at === 0 || one > named[at - 1]!);
  return isInOrder && figures.length === count
    ? { means: 'byOrder', ways: [figures] }
    : { means: 'open', ways: [] };
}

const distinct = (ways: readonly Figures[]): readonly Figures[] => [
  ...new Map(ways.map((way) => [way.join('\n'), way])).values(),
];
