/** What blanks can still be: the identities bound them from below and above, or leave them no figure at all. */
import type { Address } from '../report/address';
import type { CompiledRelation, CompiledRules } from './compiled';
import type { FigureRow } from './figures';
import { ABSENT, BLANK, GROWING, INEXACT, SLASH } from './figures';
import type { Entry } from './localise/feasible';
import { Simplex } from './localise/feasible';
import type { Range } from './rule';

export interface BlankRanges {
  /** blanks that something bounds; cells with "/" that could be one figure alone */
  readonly range: Readonly<Record<Address, Range>>;
  /** blanks that no figures satisfy together, though each identity alone could hold */
  readonly impossible: readonly Address[];
}

interface Place {
  readonly cell: Address;
  readonly index: number;
}

/**
 * The ranges of blank cells, as far as something bounds them; of cells with "/" where one figure alone would do,
 * if they were to have one. What an
 * identity that cannot hold reaches is left open.
 */
export function rangesOf(compiled: CompiledRules, cells: readonly Address[]): BlankRanges {
  const { row } = compiled;
  const places = cells.map((cell): Place => ({ cell, index: row.indexOf(cell) }));
  const isSlash = ({ index }: Place) => (row.states[index]! & SLASH) !== 0;
  const blanks = places.filter((place) => !isSlash(place));
  const slashes = places.filter(isSlash);
  const open = new OpenCells(compiled, BLANK | GROWING);
  const conflict = open.conflict();
  if (conflict) {
    const impossible = blanks.filter(({ index }) => conflict.has(index)).map(({ cell }) => cell);
    return { range: {}, impossible };
  }
  const says = ([, [least, greatest]]: Told) => least > 0 || greatest !== null;
  const isOne = ([, [least, greatest]]: Told) => least === greatest;
  const ofBlanks = open.ranges(blanks).filter(says);
  const ofSlashes =
    slashes.length === 0
      ? []
      : new OpenCells(compiled, BLANK | GROWING | SLASH).ranges(slashes).filter(isOne);
  return { range: Object.fromEntries([...ofBlanks, ...ofSlashes]), impossible: [] };
}

type Told = readonly [Address, Range];

/** Sums of figures are whole; what is not is so by rounding. */
const NEAR = 1e-6;

/** The cells in one of some states as unknowns of the identities that can hold. */
class OpenCells {
  private readonly columnOf = new Map<number, number>();
  private readonly entries: Entry[][] = [];
  private readonly system: Simplex;
  /** open cells that have to do with an identity that cannot hold */
  private readonly doubtful: ReadonlySet<number>;

  constructor({ row, rules }: CompiledRules, open: number) {
    const { states, values } = row;
    const isOpen = (index: number) => (states[index]! & open) !== 0;
    const bounds = rules
      .flatMap((one) => ('relations' in one && one.rule.kind === 'identity' ? one.relations : []))
      .filter(({ cells }) => {
        const isKnown = (index: number) => index >= 0 && (states[index]! & (ABSENT | INEXACT)) === 0;
        return cells.every(isKnown) && cells.some(isOpen);
      });
    const failing = bounds.filter((relation) => !canHold(relation, row, isOpen));
    this.doubtful = reachedFrom(failing, bounds, isOpen);
    const identities = bounds.filter((relation) => !failing.includes(relation));
    const sides = identities.map(({ left, right }, line) => {
      let side = 0;
      const add = (cells: Int32Array, factor: number) => {
        for (const index of cells) {
          if (isOpen(index)) this.column(index).push({ row: line, factor });
          else side -= factor * values[index]!;
        }
      };
      add(left.cells, 1);
      add(right.cells, -1);
      return side;
    });
    this.system = new Simplex(this.entries, sides);
  }

  private column(index: number): Entry[] {
    const at = this.columnOf.get(index) ?? this.entries.length;
    if (at === this.entries.length) {
      this.columnOf.set(index, at);
      this.entries.push([]);
    }
    return this.entries[at]!;
  }

  /** The open cells in identities that contradict each other; `undefined` where figures fit all of them. */
  conflict(): ReadonlySet<number> | undefined {
    if (this.system.isFeasible) return undefined;
    const weights = this.system.weights();
    const isAgainst = ({ row }: Entry) => Math.abs(weights[row]!) > NEAR;
    return new Set(
      [...this.columnOf].filter(([, at]) => this.entries[at]!.some(isAgainst)).map(([index]) => index),
    );
  }

  ranges(places: readonly Place[]): Told[] {
    if (!this.system.isFeasible) return [];
    return places.flatMap(({ cell, index }): Told[] => {
      const at = this.columnOf.get(index);
      if (at === undefined || this.doubtful.has(index)) return [];
      const [least, greatest] = this.system.range(at);
      return [
        [cell, [Math.ceil(least - NEAR) + 0, greatest === Infinity ? null : Math.floor(greatest + NEAR)]],
      ];
    });
  }
}

/** The open cells of some relations, and those that share a relation with them: what is wrong there may be wrong here. */
function reachedFrom(
  some: readonly CompiledRelation[],
  all: readonly CompiledRelation[],
  isOpen: (index: number) => boolean,
): ReadonlySet<number> {
  const reached = new Set<number>();
  let next = some;
  while (next.length > 0) {
    const before = reached.size;
    for (const { cells } of next) cells.filter(isOpen).forEach((index) => reached.add(index));
    next = reached.size > before ? all.filter(({ cells }) => cells.some((index) => reached.has(index))) : [];
  }
  return reached;
}

/** Whether figures in the open cells could meet a relation by itself. */
function canHold(
  { left, right }: CompiledRelation,
  { values }: FigureRow,
  isOpen: (index: number) => boolean,
) {
  const sum = (cells: Int32Array) => cells.reduce((total, index) => total + values[index]!, 0);
  const difference = sum(left.cells) - sum(right.cells);
  if (difference === 0) return true;
  return (difference > 0 ? right : left).cells.some(isOpen);
}
