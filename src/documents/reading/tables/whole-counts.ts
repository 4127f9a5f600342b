/** Counts are whole: one with a fraction is blank and named, or read where its point parts thousands and sums say so. */
import type { Address } from '../../../report/address';
import type { Cell } from '../../../report/cell';
import { sum } from '../../../report/cell';
import type { Repair } from '../repair';
import type { Filling } from './filling';
import type { Sums } from './settled';

/** 6.165: six thousand, or no count. */
const DOTTED = /^[1-9]\d{0,2}\.\d{3}$/u;

/**
 * @param texts of each cell as it stands
 * @param cells changed where a count is none, or another number than it seems
 */
export function wholeCounts(
  rows: readonly Filling[],
  texts: ReadonlyMap<Address, string>,
  sums: readonly Sums[],
  cells: Map<Address, Cell>,
): readonly Repair[] {
  const counts = rows.flatMap((row) =>
    row.cells.filter((cell, at) => row.units[at] === undefined && typeof cells.get(cell) === 'number'),
  );
  const textOf = (cell: Address) => (texts.get(cell) ?? '').normalize('NFKC').trim();
  const dotted = new Map(
    counts.flatMap((cell) => {
      const text = textOf(cell);
      // what was brought from another unit is no longer what it was
      const isAsRead = DOTTED.test(text) && cells.get(cell) === Number(text);
      return isAsRead ? [[cell, Number(text.replace('.', ''))] as const] : [];
    }),
  );
  const confirmed = dotted.size > 0 ? confirmedBySums(dotted, sums, cells) : new Set<Address>();
  return counts.flatMap((cell): readonly Repair[] => {
    const value = cells.get(cell) as number;
    const thousands = dotted.get(cell);
    if (thousands === undefined && Number.isInteger(value)) return [];
    const used = thousands !== undefined && confirmed.has(cell) ? thousands : null;
    cells.set(cell, used);
    return [
      {
        place: cell,
        found: textOf(cell) || String(value),
        used,
        code: used === null ? 'notWhole' : 'thousands',
      },
    ];
  });
}

/** Those that add up in a sum at least, and in none that is whole do not. */
function confirmedBySums(
  dotted: ReadonlyMap<Address, number>,
  sums: readonly Sums[],
  cells: ReadonlyMap<Address, Cell>,
): ReadonlySet<Address> {
  const valueOf = (cell: Address): Cell | undefined => dotted.get(cell) ?? cells.get(cell);
  const fits = new Map<Address, boolean>();
  for (const { left, right } of sums) {
    const all = [...left, ...right];
    const own = all.filter((cell) => dotted.has(cell));
    if (own.length === 0 || all.some((cell) => valueOf(cell) === undefined)) continue;
    const [one, other] = [left, right].map((side) => sum(side.map((cell) => valueOf(cell) ?? null)));
    for (const cell of own) fits.set(cell, one === other && fits.get(cell) !== false);
  }
  return new Set([...fits].flatMap(([cell, isFit]) => (isFit ? [cell] : [])));
}
