/** Finds of many boxes those that meet a row without looking through all of them for each. */
import type { Box } from './box';

/** A box of more rows is looked through for each row; the others are found by their rows. */
const TALL = 100;

/** Those whose boxes meet a row, in their order. */
export function byRow<T extends { readonly box: Box }>(all: readonly T[]): (row: number) => readonly T[] {
  const tall: number[] = [];
  const rows = new Map<number, number[]>();
  for (const [index, { box }] of all.entries()) {
    if (box.rows > TALL) {
      tall.push(index);
      continue;
    }
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      const there = rows.get(row);
      if (there) there.push(index);
      else rows.set(row, [index]);
    }
  }
  let last: { readonly row: number; readonly found: readonly T[] } | undefined;
  const found = (row: number): readonly T[] => {
    const meeting = tall.filter((index) => {
      const { box } = all[index]!;
      return row >= box.row && row < box.row + box.rows;
    });
    return [...meeting, ...(rows.get(row) ?? [])].sort((one, other) => one - other).map((at) => all[at]!);
  };
  // cells are asked for along the row
  return (row) => {
    if (last?.row !== row) last = { row, found: found(row) };
    return last.found;
  };
}
