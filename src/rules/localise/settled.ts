/** The blanks of which only one figure fits, once some cells are changed. */
import type { Entry } from './feasible';
import { Simplex } from './feasible';
import type { Fix } from './search';
import type { Block } from './system';

/** Figures are whole; what is not is so by rounding. */
const NEAR = 1e-6;

/**
 * Blanks that have to do with the changed cells, directly or over other blanks, each with its one figure.
 * @param block with everything else in it mended
 */
export function settledBlanks(block: Block, fix: Fix): readonly (readonly [cell: number, figure: number])[] {
  const open = block.variables.flatMap(({ role }, index) => (role === 'blank' ? [index] : []));
  if (open.length === 0) return [];
  const near = reached(block, fix.cells, new Set(open));
  if (near.size === 0) return [];
  const filling = fillingOf(block, fix, open);
  if (!filling.isFeasible) return [];
  return open.flatMap((index, column) => {
    if (!near.has(index)) return [];
    const [least, greatest] = filling.range(column);
    return greatest - least < NEAR ? [[index, Math.round(least)] as const] : [];
  });
}

/** The blanks that share an equation with the cells, or with a blank that does. */
function reached({ equations }: Block, cells: readonly number[], blanks: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  let from = new Set(cells);
  while (from.size > 0) {
    const touched = equations.filter(({ terms }) => terms.some(({ variable }) => from.has(variable)));
    const beside = touched.flatMap(({ terms }) => terms.map(({ variable }) => variable));
    from = new Set(beside.filter((index) => blanks.has(index) && !found.has(index)));
    from.forEach((index) => found.add(index));
  }
  return found;
}

/** The equations over the blanks, with the changed cells at their new figures. */
function fillingOf({ variables, equations }: Block, fix: Fix, open: readonly number[]): Simplex {
  const figure = (index: number) =>
    fix.cells.includes(index) ? fix.values.get(index)! : variables[index]!.value;
  const columns = new Map(open.map((index) => [index, [] as Entry[]]));
  const sides = equations.map(({ terms }, row) => {
    let side = 0;
    for (const { variable, factor } of terms) {
      const column = columns.get(variable);
      if (column) column.push({ row, factor });
      else side -= factor * figure(variable);
    }
    return side;
  });
  return new Simplex([...columns.values()], sides);
}
