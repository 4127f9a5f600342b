/** What was read of lines and breaks an identity: the document may say so, or its lines were told wrongly; either way it is said. */
import type { Address } from '../../../report/address';
import { placeOf } from '../../../report/address';
import type { Cell } from '../../../report/cell';
import { sum } from '../../../report/cell';
import { readingWords } from '../../../words/reading';
import type { Repair } from '../repair';
import type { Filling } from './filling';
import type { Sums } from './settled';

/** @param open cells that could not be read: nothing is told by sums with them */
export function doubts(
  rows: readonly Filling[],
  read: ReadonlyMap<Address, Cell>,
  open: ReadonlySet<Address>,
  sums: readonly Sums[],
): readonly Repair[] {
  const byCell = new Map(rows.flatMap((row) => row.cells.map((cell) => [cell, row] as const)));
  const doubtful = new Map<string, Repair>();
  for (const { left, right, place: name, labels } of sums) {
    const cells = [...left, ...right];
    if (!cells.every((cell) => read.has(cell) && !open.has(cell))) continue;
    // a side that is blank as a whole may be anything
    if ([left, right].some((side) => side.every((cell) => read.get(cell) === null))) continue;
    const own = new Set(cells.map((cell) => byCell.get(cell)!));
    if (![...own].some(({ isLoose }) => isLoose)) continue;
    const [one, other] = [left, right].map((side) => sum(side.map((cell) => read.get(cell)!)));
    if (one === other) continue;
    const [only] = own;
    const place = own.size === 1 ? only!.place : placeOf(left[0]!)!.table;
    if (!doubtful.has(place)) {
      doubtful.set(place, {
        place,
        found: readingWords.differ(name, [labels[0], one!], [labels[1], other!]),
        used: null,
        code: 'doubt',
      });
    }
  }
  return [...doubtful.values()];
}
