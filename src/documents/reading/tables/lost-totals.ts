/** Rows whose blank totals left no trace, all of them alike: what they hold are the other columns, if the sums over the rows say so. */
import type { Address } from '../../../report/address';
import { isFigureText } from '../figure-text';
import type { Filling } from './filling';
import type { Sums } from './settled';
import { difference, waysThatFit } from './settled';
import type { Figures } from './splits';
import { withBlanks } from './splits';

/** Fewer rows may each have lost another figure. */
const LEAST_ROWS = 3;

/**
 * @param open rows that are not clear by themselves
 * @param known what is read already
 * @returns the figures of each row whose total is blank; none where another reading is possible
 */
export function rowsWithoutTotals(
  open: readonly Filling[],
  known: ReadonlyMap<Address, string>,
  sums: readonly Sums[],
): ReadonlyMap<Filling, Figures> {
  const short = new Map(
    open.flatMap((row) => {
      const there = row.raw.split(' ');
      const isOfBlanks = row.hasTotal && row.figures.means === 'open' && row.figures.ways.length > 0;
      const isShort = isOfBlanks && there.length === row.cells.length - 1 && there.every(isFigureText);
      return isShort ? [[row, [...there, '']] as const] : [];
    }),
  );
  const telling = [...short].filter(([, way]) => way.some((text) => /[1-9]/u.test(text)));
  const isOther = telling.some(([{ cells }, way]) => {
    const ways = withBlanks(way.slice(0, -1), cells.length);
    return waysThatFit({ cells, ways }, sums).length > 0;
  });
  if (telling.length < LEAST_ROWS || isOther) return new Map();
  const read = new Map(known);
  for (const [{ cells }, way] of short) cells.forEach((cell, at) => read.set(cell, way[at]!));
  // every column but that of the totals adds up over the rows
  const blank = new Set([...short.keys()].map(({ cells }) => cells.at(-1)!));
  const within = sums
    .map((one) => ({ one, cells: [...one.left, ...one.right] }))
    .filter(({ cells }) => cells.every((cell) => read.has(cell)) && !cells.some((cell) => blank.has(cell)));
  const told = new Set(within.filter(({ one }) => difference(one, read) === 0).flatMap(({ cells }) => cells));
  const isWrong = within.some(({ one }) => difference(one, read) !== 0);
  const isTold = [...short.keys()].every(({ cells }) => cells.slice(0, -1).every((cell) => told.has(cell)));
  return isTold && !isWrong ? short : new Map();
}
