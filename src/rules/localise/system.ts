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
}

/** The blocks of a report that may hold something wrong: in which an equation is not met, or a cell is faulty. */
export function troubledBlocks(statements: Statements): readonly Block[] {
  const variables = new Map<Address, { readonly index: number; readonly variable: Variable }>();
  const indexOf = (cell: Address): number => {
    const known = variables.get(cell);
    if (known) return known.index;
    const index = variables.size;
    variables.set(cell, { index, variable: variableOf(cell, statements) });
    return index;
  };
  const equations = statements.all.flatMap((statement): SparseEquation[] => {
    const factors = new Map<number, number>();
    const add = (cell: Address, factor: number): void => {
      const parts = statements.partsOf(cell);
      if (parts) return parts.forEach((part) => add(part, factor));
      const index = indexOf(cell);
      factors.set(index, (factors.get(index) ?? 0) + factor);
    };
    statement.left.forEach((cell) => add(cell, 1));
    statement.right.forEach((cell) => add(cell, -1));
    for (const [index, factor] of factors) if (factor === 0) factors.delete(index);
    return factors.size === 0 ? [] : [{ id: statement.id, factors }];
  });
  const all = [...variables.values()].map(({ variable }) => variable);
  const open = equations.filter(({ factors }) =>
    [...factors.keys()].some((index) => all[index]!.role !== 'fixed'),
  );
  const substituted = statements.all.some(({ left, right }) =>
    [...left, ...right].some((cell) => statements.partsOf(cell) !== undefined),
  );
  return blocksOf(all, substituted ? independent(open) : open).filter(isTroubled);
}

interface SparseEquation {
  readonly id: string;
  readonly factors: ReadonlyMap<number, number>;
}

function variableOf(cell: Address, { read, isSigned, isFixed }: Statements): Variable {
  const stands = read(cell);
  const signed = isSigned(cell);
  const isCount = typeof stands !== 'number' || (Number.isInteger(stands) && (signed || stands >= 0));
  const role = roleOf(stands, isCount, isFixed(cell));
  return { cell, stands, value: addend(stands), role, signed };
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

function blocksOf(variables: readonly Variable[], equations: readonly SparseEquation[]): Block[] {
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
  return [...groups.values()].map((group) => blockOf(variables, group));
}

function blockOf(all: readonly Variable[], sparse: readonly SparseEquation[]): Block {
  const used = [...new Set(sparse.flatMap(({ factors }) => [...factors.keys()]))].sort((a, b) => a - b);
  const indexOf = new Map(used.map((variable, index) => [variable, index]));
  const variables = used.map((variable) => all[variable]!);
  const equations = sparse.map(({ id, factors }): Equation => {
    const terms = [...factors].map(([variable, factor]) => ({ variable: indexOf.get(variable)!, factor }));
    const sum = terms.reduce((left, { variable, factor }) => left + factor * variables[variable]!.value, 0);
    return { id, terms, sum };
  });
  return { variables, equations };
}

/** An equation over blanks may be met by filling them; whether it can is for the search to say. */
const isTroubled = ({ variables, equations }: Block): boolean =>
  equations.some(({ sum }) => sum !== 0) || variables.some(({ role }) => role === 'faulty');
