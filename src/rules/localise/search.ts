/**
 * The smallest sets of cells whose change can make all equations of a block hold. A set is tried as a whole:
 * its cells and the blanks take any figures of at least 0, all others stay. Where that cannot work, the weights
 * that prove it name the cells of which at least one more has to change: a conflict, which holds for every other
 * set too. So the search is one for the smallest sets that hit every conflict, in the order of their size.
 */
import type { Bits } from './bits';
import { addAll, count, hasBit, listed, meet, noBits, setBit, without, withBit } from './bits';
import type { Entry } from './feasible';
import { feasible } from './feasible';
import type { Block } from './system';

/** Cells to change, with the figures that all changed and filled cells take; by index into the block. */
export interface Fix {
  readonly cells: readonly number[];
  readonly values: ReadonlyMap<number, number>;
}

export interface Found {
  readonly size: number;
  /** whether no smaller set exists for certain */
  readonly proven: boolean;
  /** whether `fixes` are all there are */
  readonly complete: boolean;
  readonly fixes: readonly Fix[];
}

export interface Limits {
  /** how many sets may be looked at to prove sizes above `provenSize` */
  readonly nodes: number;
  /** up to this size the search always ends with a proof */
  readonly provenSize: number;
  /** how many sets of the smallest size are gathered */
  readonly fixes: number;
}

/** Cells of which at least one has to change. */
interface Conflict {
  readonly cells: readonly number[];
  readonly bits: Bits;
}

/** The search has looked at as many sets as it may. */
class Exhausted extends Error {}

/** No change can help: formulas that nobody changes contradict each other. */
class Hopeless extends Error {}

export class Search {
  private readonly columns: readonly (readonly Entry[])[];
  private readonly free: readonly number[];
  private readonly forced: readonly number[];
  private readonly conflicts: Conflict[] = [];
  private readonly fixes: Fix[] = [];
  private nodes = 0;
  private allowed = Infinity;

  constructor(
    private readonly block: Block,
    private readonly limits: Limits,
  ) {
    const columns = block.variables.map((): Entry[] => []);
    block.equations.forEach(({ terms }, row) => {
      for (const { variable, factor } of terms) columns[variable]!.push({ row, factor });
    });
    this.columns = columns;
    const ofRole = (wanted: string) =>
      block.variables.flatMap(({ role }, index) => (role === wanted ? [index] : []));
    this.free = ofRole('blank');
    this.forced = ofRole('faulty');
  }

  /** `undefined` where nothing is wrong, as filling blanks can meet every equation, or where no change can. */
  smallest(): Found | undefined {
    try {
      return this.bySize();
    } catch (failure) {
      if (failure instanceof Hopeless) return undefined;
      throw failure;
    }
  }

  private bySize(): Found | undefined {
    this.noteUnmetEquations();
    if (this.forced.length === 0 && this.conflicts.length === 0 && !this.tryOut([])) return undefined;
    let size = this.forced.length;
    try {
      while (this.fixes.length === 0) {
        this.allowed = size > this.limits.provenSize ? this.limits.nodes : Infinity;
        this.begin(size);
        size += 1;
      }
    } catch (failure) {
      if (!(failure instanceof Exhausted)) throw failure;
      // with a set at hand all smaller ones have been looked at
      if (this.fixes.length === 0) return this.anyhow();
      return { size, proven: true, complete: false, fixes: this.fixes };
    }
    return this.allFound(size - 1);
  }

  private allFound(size: number): Found {
    return { size, proven: true, complete: this.fixes.length < this.limits.fixes, fixes: this.fixes };
  }

  /** All sets of a size that is known to be the smallest, up to the limit. */
  allOf(size: number): Found {
    this.noteUnmetEquations();
    this.begin(size);
    return this.allFound(size);
  }

  private begin(size: number): void {
    const chosen = noBits(this.block.variables.length);
    for (const cell of this.forced) setBit(chosen, cell);
    this.extend(chosen, noBits(this.block.variables.length), size - this.forced.length);
  }

  /** Adds up to `left` cells to a set until it works; excluded cells were tried in its place before. */
  private extend(chosen: Bits, excluded: Bits, left: number): void {
    if (this.fixes.length >= this.limits.fixes) return;
    this.nodes += 1;
    if (this.nodes > this.allowed) throw new Exhausted();
    let open = this.openConflicts(chosen, excluded);
    if (open?.length === 0) {
      if (!this.tryOut(listed(chosen), true)) return;
      open = this.openConflicts(chosen, excluded);
    }
    if (open === null || left === 0 || disjoint(open) > left) return;
    const candidates = left === 1 ? common(open) : narrowest(open);
    const passed = excluded.slice();
    for (const cell of listed(candidates)) {
      this.extend(withBit(chosen, cell), passed.slice(), left - 1);
      setBit(passed, cell);
    }
  }

  /** What is left of the conflicts that a set does not hit; `null` where one of them can no longer be hit. */
  private openConflicts(chosen: Bits, excluded: Bits): Bits[] | null {
    const open: Bits[] = [];
    for (const { bits } of this.conflicts) {
      if (meet(bits, chosen)) continue;
      const left = without(bits, excluded);
      if (!left) return null;
      open.push(left);
    }
    return open;
  }

  /**
   * Tries a set. @returns the conflict that it leaves, or `undefined` where it works, which is noted where `keep`
   * is set; from a set that works for broken figures alone nothing follows but that it is not enough by itself.
   */
  private tryOut(chosen: readonly number[], keep = false): Conflict | undefined {
    const open = [...chosen, ...this.free];
    const { variables, equations } = this.block;
    // an equation without an open cell is met, for otherwise a conflict would not be hit
    const lines = new Map<number, number>();
    const sides: number[] = [];
    const columns: Entry[][] = [];
    for (const index of open) {
      const { value, signed } = variables[index]!;
      const column = this.columns[index]!.map(({ row, factor }) => {
        const line = lines.get(row) ?? lines.size;
        if (line === lines.size) {
          lines.set(row, line);
          sides.push(-equations[row]!.sum);
        }
        sides[line]! += factor * value;
        return { row: line, factor };
      });
      columns.push(column);
      if (signed) columns.push(column.map(({ row, factor }) => ({ row, factor: -factor })));
    }
    const answer = feasible(columns, sides);
    if (!answer.feasible) {
      return this.conflict(new Map([...lines].map(([row, line]) => [row, answer.weights[line]!])), open);
    }
    const values = new Map<number, number>();
    let column = 0;
    for (const index of open) {
      const up = answer.values[column++]!;
      const down = variables[index]!.signed ? answer.values[column++]! : 0;
      values.set(index, up - down);
    }
    for (const [index, value] of values) {
      const whole = Math.round(value);
      if (Math.abs(value - whole) > 1e-6)
        return this.note(variables.flatMap((_, other) => (open.includes(other) ? [] : [other])));
      values.set(index, whole);
    }
    if (keep) this.fixes.push({ cells: chosen, values });
    return undefined;
  }

  private noteUnmetEquations(): void {
    this.block.equations.forEach(({ sum }, index) => {
      if (sum === 0) return;
      const hasBlank = this.block.equations[index]!.terms.some(
        ({ variable, factor }) =>
          this.block.variables[variable]!.role !== 'figure' && factor * -Math.sign(sum) > 0,
      );
      // a faulty cell or a blank may meet it
      if (!hasBlank && !this.touchesFaulty(index))
        this.conflict(new Map([[index, -Math.sign(sum)]]), this.free);
    });
  }

  private touchesFaulty(equation: number): boolean {
    return this.block.equations[equation]!.terms.some(
      ({ variable }) => this.block.variables[variable]!.role === 'faulty',
    );
  }

  /** The cells whose change can help against a sum of equations that no figures in the open cells can meet. */
  private conflict(weights: ReadonlyMap<number, number>, open: readonly number[]): Conflict {
    const pull = new Float64Array(this.block.variables.length);
    for (const [row, weight] of weights) {
      if (Math.abs(weight) < 1e-7) continue;
      for (const { variable, factor } of this.block.equations[row]!.terms) pull[variable]! += weight * factor;
    }
    const cells: number[] = [];
    this.block.variables.forEach(({ role, value, signed }, index) => {
      if (role === 'blank' || role === 'fixed' || open.includes(index)) return;
      const by = pull[index]!;
      if (by > 1e-7 || (by < -1e-7 && (signed || value > 0))) cells.push(index);
    });
    return this.note(cells);
  }

  private note(cells: readonly number[]): Conflict {
    if (cells.length === 0) throw new Hopeless();
    const bits = noBits(this.block.variables.length);
    for (const cell of cells) setBit(bits, cell);
    const conflict = { cells, bits };
    this.conflicts.push(conflict);
    return conflict;
  }

  /** Some set that works, when the smallest is out of reach: each conflict is hit where it helps most. */
  private anyhow(): Found {
    this.allowed = Infinity;
    let chosen = [...this.forced];
    do {
      for (let open = this.missedBy(chosen); open.length > 0; open = this.missedBy(chosen)) {
        const helps = (cell: number) => open.filter(({ bits }) => hasBit(bits, cell)).length;
        chosen.push(open[0]!.cells.reduce((best, cell) => (helps(cell) > helps(best) ? cell : best)));
      }
    } while (this.tryOut(chosen));
    for (const cell of [...chosen]) {
      const fewer = chosen.filter((other) => other !== cell);
      const isEnough =
        !this.forced.includes(cell) && this.missedBy(fewer).length === 0 && !this.tryOut(fewer);
      if (isEnough) chosen = fewer;
    }
    this.tryOut(chosen, true);
    return { size: chosen.length, proven: false, complete: false, fixes: this.fixes };
  }

  private missedBy(chosen: readonly number[]): Conflict[] {
    return this.conflicts.filter(({ bits }) => !chosen.some((cell) => hasBit(bits, cell)));
  }
}

/** How many of the conflicts have no cell in common with another that was counted: as many cells it takes. */
function disjoint(conflicts: readonly Bits[]): number {
  const taken = noBits(conflicts[0]!.length * 32);
  let found = 0;
  for (const bits of conflicts) {
    if (meet(bits, taken)) continue;
    addAll(taken, bits);
    found += 1;
  }
  return found;
}

/** The cells that all conflicts have. */
function common(conflicts: readonly Bits[]): Bits {
  const both = conflicts[0]!.slice();
  for (const bits of conflicts) bits.forEach((word, index) => (both[index]! &= word));
  return both;
}

function narrowest(conflicts: readonly Bits[]): Bits {
  let least = conflicts[0]!;
  let size = count(least);
  for (const bits of conflicts) {
    const own = count(bits);
    if (own < size) [least, size] = [bits, own];
  }
  return least;
}
