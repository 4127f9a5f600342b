/** Units whose figures are the same to the last: one that reported under two names, or the wrong file (H03). */
import type { Reported } from './rolled-up';

/** Figures other than 0 that two units must have in common; small units are alike by chance. */
const LEAST = 10;

/** Each with the first that has the same. */
export function figuresShared(units: readonly Reported[]): readonly (readonly [string, string])[] {
  const first = new Map<string, string>();
  return units.flatMap(({ name, report }): (readonly [string, string])[] => {
    const cells = [...report.cells].map(([, cell]) => cell);
    if (cells.filter((cell) => typeof cell === 'number' && cell !== 0).length < LEAST) return [];
    const key = cells.join(' ');
    const one = first.get(key);
    if (one !== undefined) return [[one, name]];
    first.set(key, name);
    return [];
  });
}
