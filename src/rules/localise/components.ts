/**
 * Splits what is wrong into parts that have nothing to do with each other: every smallest set of changes is one
 * smallest set from each part, and each part by itself breaks nothing.
 */
import type { Fix, Limits } from './search';
import { Search } from './search';
import type { Block } from './system';

/** Failing equations, by index into the block, with the smallest sets of changes that mend them. */
export interface Component {
  readonly equations: readonly number[];
  readonly size: number;
  readonly proven: boolean;
  /** whether there are more sets than these */
  readonly more: boolean;
  readonly fixes: readonly Fix[];
  /** failing equations that follow from others, by index among those */
  readonly following: readonly number[];
}

/** The components of a block; none where filling its blanks mends everything. */
export function componentsOf(block: Block, limits: Limits): readonly Component[] {
  const found = new Search(block, limits).smallest();
  if (!found) return [];
  const { size, proven, complete, fixes } = found;
  const following = block.following.flatMap(({ sum }, index) => (sum === 0 ? [] : [index]));
  const whole: Component = { equations: failing(block), following, size, proven, more: !complete, fixes };
  if (!proven) return [whole];
  const parts = new Parts(block);
  fixes.forEach((fix) => parts.link(fix));
  const groups = parts.groups();
  if (groups.length < 2) return [whole];
  const projected = complete ? byProjection(whole, groups, parts) : undefined;
  if (complete && !projected) return [whole];
  const isFilled = block.variables.every(({ role }) => role !== 'blank');
  const components = projected && isFilled ? projected : eachAgain(block, whole, groups, parts, limits);
  return withFollowing(components, block, following);
}

/** Each failing equation that follows from others is with the first component that has to do with it. */
function withFollowing(
  components: readonly Component[],
  { following }: Block,
  failing: readonly number[],
): Component[] {
  const changes = ({ fixes }: Component, equation: number) =>
    fixes.some(({ cells }) => following[equation]!.terms.some(({ variable }) => cells.includes(variable)));
  const homeOf = (equation: number) =>
    Math.max(
      0,
      components.findIndex((one) => changes(one, equation)),
    );
  return components.map((component, index) => ({
    ...component,
    following: failing.filter((equation) => homeOf(equation) === index),
  }));
}

const failing = ({ equations }: Block): number[] =>
  equations.flatMap(({ sum }, index) => (sum === 0 ? [] : [index]));

/** Which failing equations some fix mends together. */
class Parts {
  private readonly leader: number[];
  private readonly equationsOf: number[][];

  constructor(private readonly block: Block) {
    const { equations, variables } = block;
    this.leader = equations.map((_, index) => index);
    this.equationsOf = variables.map(() => []);
    equations.forEach(({ terms }, index) =>
      terms.forEach(({ variable }) => this.equationsOf[variable]!.push(index)),
    );
  }

  link(fix: Fix): void {
    const pieces = this.piecesOf(fix);
    for (const cells of pieces) join(this.leader, this.failingAt(cells));
    const { following, variables } = this.block;
    for (const { sum, terms } of following) {
      if (sum !== 0) continue;
      // what holds has to hold after each part alone
      const moved = pieces.filter(
        (cells) =>
          terms.reduce(
            (by, { variable, factor }) =>
              cells.includes(variable)
                ? by + factor * (fix.values.get(variable)! - variables[variable]!.value)
                : by,
            0,
          ) !== 0,
      );
      join(
        this.leader,
        moved.flatMap((cells) => this.failingAt(cells)),
      );
    }
  }

  /** The linked failing equations; faulty cells that fail none are with the first. */
  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (const equation of failing(this.block)) {
      const group = top(this.leader, equation);
      groups.set(group, [...(groups.get(group) ?? []), equation]);
    }
    return [...groups.values()];
  }

  /** The cells of a fix that mend a group. */
  cellsFor(fix: Fix, group: readonly number[]): number[] {
    return this.piecesOf(fix)
      .filter((cells) => {
        const mended = this.failingAt(cells);
        return mended.length === 0
          ? group[0] === failing(this.block)[0]
          : mended.some((one) => group.includes(one));
      })
      .flat();
  }

  /** The cells of a fix, those together that meet in an equation and cannot be told apart there. */
  private piecesOf({ cells, values }: Fix): number[][] {
    const { variables, equations } = this.block;
    const leader = cells.map((_, index) => index);
    cells.forEach((cell, index) => {
      cells.slice(0, index).forEach((before, other) => {
        if (this.equationsOf[cell]!.some((one) => this.equationsOf[before]!.includes(one))) {
          join(leader, [index, other]);
        }
      });
    });
    const pieces = new Map<number, number[]>();
    cells.forEach((cell, index) => {
      const piece = top(leader, index);
      pieces.set(piece, [...(pieces.get(piece) ?? []), cell]);
    });
    const change = (cell: number) => values.get(cell)! - variables[cell]!.value;
    return [...pieces.values()].flatMap((piece) => apart(piece, this.equationsOf, equations, change));
  }

  private failingAt(cells: readonly number[]): number[] {
    const touched = cells.flatMap((cell) => this.equationsOf[cell]!);
    return failing(this.block).filter((equation) => touched.includes(equation));
  }
}

/** How many cells a piece may have to be looked at for pieces that only pass each other in an equation. */
const SPLIT = 10;

/** Splits a piece where some of its cells leave every equation that they share with the rest as it was. */
function apart(
  piece: readonly number[],
  equationsOf: readonly (readonly number[])[],
  equations: Block['equations'],
  change: (cell: number) => number,
): number[][] {
  if (piece.length > SPLIT || piece.length < 2) return [[...piece]];
  const by = (cells: readonly number[], equation: number) =>
    equations[equation]!.terms.reduce(
      (sum, { variable, factor }) => sum + (cells.includes(variable) ? factor * change(variable) : 0),
      0,
    );
  const touched = [...new Set(piece.flatMap((cell) => equationsOf[cell]!))];
  for (let bits = 1; bits < 2 ** (piece.length - 1); bits += 1) {
    const some = piece.filter((_, index) => (bits >> index) & 1);
    const others = piece.filter((_, index) => !((bits >> index) & 1));
    const free = touched.every((equation) => {
      const both =
        some.some((cell) => equationsOf[cell]!.includes(equation)) &&
        others.some((cell) => equationsOf[cell]!.includes(equation));
      return !both || by(some, equation) === 0 || by(others, equation) === 0;
    });
    if (free) return [some, others].flatMap((part) => apart(part, equationsOf, equations, change));
  }
  return [[...piece]];
}

/** Each group with what every fix of the whole has for it; `undefined` where not all combinations are fixes. */
function byProjection(whole: Component, groups: readonly number[][], parts: Parts): Component[] | undefined {
  const components = groups.map((equations): Component => {
    const fixes = new Map<string, Fix>();
    for (const fix of whole.fixes) {
      const cells = parts.cellsFor(fix, equations);
      const key = [...cells].sort((a, b) => a - b).join();
      if (!fixes.has(key)) fixes.set(key, { cells, values: fix.values });
    }
    return { ...whole, equations, size: [...fixes.values()][0]!.cells.length, fixes: [...fixes.values()] };
  });
  const combinations = components.reduce((count, { fixes }) => count * fixes.length, 1);
  const sizes = components.reduce((sum, { size }) => sum + size, 0);
  return combinations === whole.fixes.length && sizes === whole.size ? components : undefined;
}

/** Where the whole has too many fixes to list: each group by itself, the others mended as the first fix does. */
function eachAgain(
  block: Block,
  whole: Component,
  groups: readonly number[][],
  parts: Parts,
  limits: Limits,
): Component[] {
  const [first] = whole.fixes;
  return groups.map((equations) => {
    const own = parts.cellsFor(first!, equations);
    const others = first!.cells.filter((cell) => !own.includes(cell));
    const { fixes, complete } = new Search(mended(block, first!, others), limits).allOf(own.length);
    return { ...whole, equations, size: own.length, more: !complete, fixes };
  });
}

/** The block after some cells were changed as a fix says. */
export function mended(
  { variables, equations, following }: Block,
  fix: Fix,
  cells: readonly number[],
): Block {
  const after = variables.map((variable, index) =>
    cells.includes(index)
      ? { ...variable, value: fix.values.get(index)!, role: 'figure' as const }
      : variable,
  );
  const withSum = (equation: Block['equations'][number]) => ({
    ...equation,
    sum: equation.terms.reduce((sum, { variable, factor }) => sum + factor * after[variable]!.value, 0),
  });
  return { variables: after, equations: equations.map(withSum), following: following.map(withSum) };
}

function top(leader: readonly number[], index: number): number {
  while (leader[index] !== index) index = leader[index]!;
  return index;
}

function join(leader: number[], indexes: readonly number[]): void {
  const [first] = indexes;
  for (const index of indexes) leader[top(leader, index)] = top(leader, first!);
}
