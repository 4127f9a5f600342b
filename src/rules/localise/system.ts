/** Equality identities as linear equations over the cells that can be changed or filled. */
import type { Address } from '../../report/address';
import type { Cell } from '../../report/cell';
import { addend } from '../../report/cell';

/** Two sums that have to be equal, and the finding that says when they are not. */
export interface Statement {
  readonly id: string;
  readonly left: readonly Address[];
  readonly right: readonly Address[];
}

export interface Statements {
  /** those of which every cell is there */
  readonly all: readonly Statement[];
  readonly read: (address: Address) => Cell;
  /** the parts of a cell that is a formula; it follows them and is never wrong itself */
  readonly partsOf: (address: Address) => readonly Address[] | undefined;
  /** whether a cell may be negative */
  readonly isSigned: (address: Address) => boolean;
  /** whether a cell without parts stays as it is */
  readonly isFixed: (address: Address) => boolean;
}

/**
 * `blank`: filling it costs nothing. `faulty`: no whole number of at least 0, so it has to be changed. `fixed`: a
 * formula that is no total, which nobody changes.
 */
export type Role = 'figure' | 'blank' | 'faulty' | 'fixed';

export interface Variable {
  readonly cell: Address;
  readonly stands: Cell;
  /** what it adds to a sum as it stands */
  readonly value: number;
  readonly role: Role;
  readonly signed: boolean;
}

export interface Term {
  readonly variable: number;
  readonly factor: number;
}

export interface Equation {
  readonly id: string;
  /** add up to 0 where the identity holds */
  readonly terms: readonly Term[];
  /** what they add up to as the cells stand, blanks as 0 */
  readonly sum: number;
}

/** Equations that share cells, directly or over others. */
export interface Block {
  readonly variables: readonly Variable[];
  readonly equations: readonly Equation[];
  /** equations that follow from the others, as sums of formulas do: they hold when the others do */
  readonly following: readonly Equation[];
}

/** Equations over cells, whatever figures stand in them. */
interface ShapeBlock {
  readonly cells: readonly Address[];
  readonly signed: readonly boolean[];
  readonly fixed: readonly boolean[];
  readonly equations: readonly Pick<Equation, 'id' | 'terms'>[];
  readonly following: readonly Pick<Equation, 'id' | 'terms'>[];
}

/** The blocks into which the identities of reports with the same formulas fall. */
export type Shape = readonly ShapeBlock[];

export function shapeOf({ all, partsOf, isSigned, isFixed }: Omit<Statements, 'read'>): Shape {
  const indexes = new Map<Address, number>();
  const indexOf = (cell: Address): number => {
    const index = indexes.get(cell) ?? indexes.size;
    indexes.set(cell, index);
    return index;
  };
  const equations = all.flatMap((statement): SparseEquation[] => {
    const factors = new Map<number, number>();
    const add = (cell: Address, factor: number): void => {
      const parts = partsOf(cell);
      if (parts) return parts.forEach((part) => add(part, factor));
      const index = indexOf(cell);
      factors.set(index, (factors.get(index) ?? 0) + factor);
    };
    statement.left.forEach((cell) => add(cell, 1));
    statement.right.forEach((cell) => add(cell, -1));
    for (const [index, factor] of factors) if (factor === 0) factors.delete(index);
    return factors.size === 0 ? [] : [{ id: statement.id, factors }];
  });
  const cells = [...indexes.keys()];
  const fixed = cells.map(isFixed);
  const open = equations.filter(({ factors }) => [...factors.keys()].some((index) => !fixed[index]));
  const substituted = all.some(({ left, right }) =>
    [...left, ...right].some((cell) => partsOf(cell) !== undefined),
  );
  const needed = new Set(substituted ? independent(open) : open);
  return groupsOf(open).map((group) => {
    const used = [...new Set(group.flatMap(({ factors }) => [...factors.keys()]))].sort((a, b) => a - b);
    const within = new Map(used.map((index, place) => [index, place]));
    const dense = ({ id, factors }: SparseEquation) => ({
      id,
      terms: [...factors].map(([index, factor]) => ({ variable: within.get(index)!, factor })),
    });
    return {
      cells: used.map((index) => cells[index]!),
      signed: used.map((index) => isSigned(cells[index]!)),
      fixed: used.map((index) => fixed[index]!),
      equations: group.filter((one) => needed.has(one)).map(dense),
      following: group.filter((one) => !needed.has(one)).map(dense),
    };
  });
}

/**
 * The blocks of a report that may hold something wrong: in which an equation is not met, or a cell is faulty.
 * An equation over blanks may be met by filling them; whether it can is for the search to say.
 */
export function troubledBlocks(shape: Shape, read: Statements['read']): readonly Block[] {
  return shape.map((block) => blockOf(block, read)).filter(isTroubled);
}

function blockOf({ cells, signed, fixed, ...shape }: ShapeBlock, read: Statements['read']): Block {
  const variables = cells.map((cell, index) => variableOf(cell, read(cell), signed[index]!, fixed[index]!));
  const withSum = ({ id, terms }: Pick<Equation, 'id' | 'terms'>): Equation => {
    let sum = 0;
    for (const { variable, factor } of terms) sum += factor * variables[variable]!.value;
    return { id, terms, sum };
  };
  return {
    variables,
    equations: shape.equations.map(withSum),
    following: shape.following.map(withSum),
  };
}

const isTroubled = ({ variables, equations }: Block): boolean =>
  equations.some(({ sum }) => sum !== 0) || variables.some(({ role }) => role === 'faulty');

interface SparseEquation {
  readonly id: string;
  readonly factors: ReadonlyMap<number, number>;
}

function variableOf(cell: Address, stands: Cell, signed: boolean, fixed: boolean): Variable {
  const isCount = typeof stands !== 'number' || (Number.isSafeInteger(stands) && (signed || stands >= 0));
  return { cell, stands, value: addend(stands), role: roleOf(stands, isCount, fixed), signed };
}

function roleOf(stands: Cell, isCount: boolean, fixed: boolean): Role {
  if (fixed) return 'fixed';
  if (stands === null) return 'blank';
  return isCount ? 'figure' : 'faulty';
}

/**
 * The equations without those that follow from the ones before: where formulas add up, the sum of the columns
 * says no more than the columns do.
 */
function independent(equations: readonly SparseEquation[]): SparseEquation[] {
  const reduced: Map<number, number>[] = [];
  return equations.filter(({ factors }) => {
    const rest = new Map(factors);
    for (const line of reduced) {
      const [pivot, by] = line.entries().next().value!;
      const times = (rest.get(pivot) ?? 0) / by;
      if (times === 0) continue;
      for (const [index, factor] of line) {
        const left = (rest.get(index) ?? 0) - times * factor;
        if (left === 0) rest.delete(index);
        else rest.set(index, left);
      }
    }
    if (rest.size > 0) reduced.push(rest);
    return rest.size > 0;
  });
}

/** Equations that share cells, directly or over others. */
function groupsOf(equations: readonly SparseEquation[]): SparseEquation[][] {
  const leader = equations.map((_, index) => index);
  const find = (index: number): number => {
    while (leader[index] !== index) index = leader[index]!;
    return index;
  };
  const firstWith = new Map<number, number>();
  equations.forEach(({ factors }, index) => {
    for (const variable of factors.keys()) {
      const first = firstWith.get(variable);
      if (first === undefined) firstWith.set(variable, index);
      else leader[find(index)] = find(first);
    }
  });
  const groups = new Map<number, SparseEquation[]>();
  equations.forEach((equation, index) => {
    const group = find(index);
    groups.set(group, [...(groups.get(group) ?? []), equation]);
  });
  return [...groups.values()];
}
