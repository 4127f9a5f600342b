/** The smallest changes that close a report, as an integer program that HiGHS solves: slow, exact, independent. */
import loadHighs from 'highs';
import type { Statements } from '../../src/rules/localise/system';

type Highs = Awaited<ReturnType<typeof loadHighs>>;
let highs: Highs | undefined;

/** Loads the solver; to be awaited once before the others. */
export async function loadSolver(): Promise<void> {
  highs ??= await loadHighs();
}

/** How many cells have to change, blanks being filled and computed cells following their parts for nothing. */
export function exactSize(statements: Statements): number {
  const { always, solve } = programOf(statements);
  return always.length + solve([]).length;
}

/** All sets of as few cells as possible, each sorted; `most` at the most. */
export function exactSets(statements: Statements, most: number): string[][] {
  const { always, solve } = programOf(statements);
  const sets: string[][] = [];
  let size = Infinity;
  while (sets.length < most) {
    const found = solve(sets, size);
    if (!found || found.length > size) break;
    size = found.length;
    sets.push(found);
    if (size === 0) break;
  }
  return sets.map((set) => [...always, ...set].sort());
}

interface Program {
  /** cells that are no figure, which change in any case */
  readonly always: readonly string[];
  /** the other cells that change, sets that are excluded left out */
  readonly solve: {
    (excluded: readonly (readonly string[])[]): string[];
    (excluded: readonly (readonly string[])[], most: number): string[] | undefined;
  };
}

function programOf({ all, read, partsOf }: Statements): Program {
  const names = new Map<string, string>();
  const nameOf = (cell: string) => {
    const known = names.get(cell);
    if (known) return known;
    const name = `x${names.size}`;
    names.set(cell, name);
    return name;
  };
  const lines: string[] = [];
  const plus = (cells: readonly string[], sign: '+' | '-') =>
    cells.map((cell) => `${sign} ${nameOf(cell)}`).join(' ');
  const computed = new Set<string>();
  const follow = (cells: readonly string[]) => {
    for (const cell of cells) {
      const parts = partsOf(cell);
      if (!parts || computed.has(cell)) continue;
      computed.add(cell);
      lines.push(`${plus([cell], '+')} ${plus(parts, '-')} = 0`);
      follow(parts);
    }
  };
  for (const { left, right } of all) {
    follow([...left, ...right]);
    lines.push(`${plus(left, '+')} ${plus(right, '-')} = 0`);
  }
  // a change carries what is missing from one identity to another, so it is no larger than all that is missing
  const value = (cell: string): number =>
    partsOf(cell)?.reduce((sum, part) => sum + value(part), 0) ?? (Number(read(cell)) || 0);
  const total = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + value(cell), 0);
  const missing = all.reduce((sum, { left, right }) => sum + Math.abs(total(left) - total(right)), 1);
  const greatest = 4 * [...names.keys()].reduce((sum, cell) => sum + Math.abs(Number(read(cell)) || 0), 10);
  const bounds: string[] = [];
  const always: string[] = [];
  /** by cell, the variable that says whether it changes */
  const changes = new Map<string, string>();
  for (const [cell, name] of names) {
    bounds.push(`0 <= ${name} <= ${greatest}`);
    if (computed.has(cell)) continue;
    const found = read(cell);
    if (found === null) continue;
    const stands = found === 'na' ? 0 : found;
    if (!Number.isInteger(stands) || stands < 0) {
      always.push(cell);
      continue;
    }
    const changed = `c${name.slice(1)}`;
    changes.set(cell, changed);
    lines.push(
      `${name} - ${missing} ${changed} <= ${stands}`,
      `${name} + ${missing} ${changed} >= ${stands}`,
    );
  }
  const solve = (excluded: readonly (readonly string[])[], most = Infinity): string[] | undefined => {
    const sumOf = (cells: readonly string[]) => cells.map((cell) => `+ ${changes.get(cell)}`).join(' ');
    const all = sumOf([...changes.keys()]) || '+ 0 x0';
    const limits = [
      ...excluded.map((set) => `${sumOf(set)} <= ${set.length - 1}`),
      ...(most < Infinity ? [`${all} <= ${most}`] : []),
    ];
    const problem = [
      'Minimize',
      ` obj: ${all}`,
      'Subject To',
      ...[...lines, ...limits].map((line, index) => ` r${index}: ${line}`),
      'Bounds',
      ...bounds.map((line) => ` ${line}`),
      'General',
      ` ${[...names.values()].join(' ')}`,
      'Binary',
      ` ${[...changes.values()].join(' ')}`,
      'End',
    ].join('\n');
    // gaps and tolerances at their defaults give sizes that are not the smallest
    const solution = highs!.solve(problem, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
    if (solution.Status === 'Infeasible' && excluded.length > 0) return undefined;
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS ended with ${solution.Status}`);
    return [...changes].flatMap(([cell, name]) =>
      Math.round((solution.Columns[name] as { Primal: number }).Primal) === 1 ? [cell] : [],
    );
  };
  return { always, solve: solve as Program['solve'] };
}
