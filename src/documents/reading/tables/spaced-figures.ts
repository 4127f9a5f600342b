/** Digits with blanks among them in one cell are one figure where sums say so; else they may be two, and the cell is blank. */
import type { Address } from '../../../report/address';
import type { Cell } from '../../../report/cell';
import { sum } from '../../../report/cell';
import { isSpaced } from '../figure-text';
import type { Sums } from './settled';

/**
 * @param texts of each cell as it stands
 * @param cells as they are read, their digits joined
 * @returns those that no sum confirms
 */
export function unsureSpaced(
  texts: ReadonlyMap<Address, string>,
  cells: ReadonlyMap<Address, Cell>,
  sums: readonly Sums[],
): ReadonlySet<Address> {
  const spaced = new Set(
    [...texts].flatMap(([cell, text]) =>
      isSpaced(text) && typeof cells.get(cell) === 'number' ? [cell] : [],
    ),
  );
  if (spaced.size === 0) return spaced;
  const isFit = new Map<Address, boolean>();
  for (const { left, right } of sums) {
    const all = [...left, ...right];
    if (!all.some((cell) => spaced.has(cell)) || all.some((cell) => !cells.has(cell))) continue;
    const [one, other] = [left, right].map((side) => sum(side.map((cell) => cells.get(cell)!)));
    for (const cell of all) isFit.set(cell, one === other && isFit.get(cell) !== false);
  }
  return new Set([...spaced].filter((cell) => isFit.get(cell) !== true));
}
