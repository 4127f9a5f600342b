/** What kind of slip a set of changes would undo, and which kinds are likelier. */
import type { Address } from '../../report/address';
import { placeOf } from '../../report/address';
import type { Cell } from '../../report/cell';

/** A cell as it stands, and the figure that it would have. */
export interface Change {
  readonly cell: Address;
  readonly from: Cell;
  readonly to: number;
}

/**
 * `cell`: wrong figures. `total`: totals that were not brought up to date. `column`, `row`: an amount in the wrong
 * one. `swap`: two figures interchanged. `digits`: digits interchanged, one lost or one too many. `sign`: a minus too
 * many. `blank`: a "/" where a figure belongs.
 */
export type Kind = 'blank' | 'cell' | 'total' | 'column' | 'row' | 'swap' | 'digits' | 'sign';

export function kindOf(changes: readonly Change[], isTotal: (cell: Address) => boolean): Kind {
  const [first, second] = changes;
  if (first && changes.length === 1) return kindOfOne(first, isTotal);
  if (first && second && changes.length === 2) return kindOfTwo(first, second, isTotal);
  return changes.every(({ cell }) => isTotal(cell)) ? 'total' : 'cell';
}

function kindOfOne({ cell, from, to }: Change, isTotal: (cell: Address) => boolean): Kind {
  if (typeof from !== 'number') return 'blank';
  if (from < 0 && -from === to) return 'sign';
  if (isTotal(cell)) return 'total';
  return digitsOf(from, to) ? 'digits' : 'cell';
}

function kindOfTwo(one: Change, other: Change, isTotal: (cell: Address) => boolean): Kind {
  // a 0 that changes places is an amount in the wrong place
  if (one.from === other.to && other.from === one.to && one.from !== 0 && other.from !== 0) return 'swap';
  const moved = isCount(one.from) && isCount(other.from) && amount(one) === -amount(other);
  const [a, b] = [placeOf(one.cell), placeOf(other.cell)];
  if (moved && a && b && a.table === b.table && !isTotal(one.cell) && !isTotal(other.cell)) {
    if (a.row === b.row) return 'column';
    if (a.column === b.column) return 'row';
  }
  return isTotal(one.cell) && isTotal(other.cell) ? 'total' : 'cell';
}

/** Figures that are none cannot have been moved. */
const isCount = (cell: Cell): boolean => typeof cell !== 'number' || (Number.isInteger(cell) && cell >= 0);

const amount = ({ from, to }: Change): number => to - (typeof from === 'number' ? from : 0);

/** How the digits of one figure come to be those of the other. */
export function digitsOf(from: number, to: number): 'interchanged' | 'lost' | 'added' | undefined {
  if (from < 0 || to < 0) return undefined;
  const [typed, meant] = [String(from), String(to)];
  if (typed.length === meant.length) return interchanged(typed, meant) ? 'interchanged' : undefined;
  if (from === 0 || to === 0) return undefined;
  if (without(meant).includes(typed)) return 'lost';
  return without(typed).includes(meant) ? 'added' : undefined;
}

/** Two digits beside each other that have changed places. */
function interchanged(typed: string, meant: string): boolean {
  const apart = [...typed].flatMap((digit, index) => (digit === meant[index] ? [] : [index]));
  const [first, second] = apart;
  return (
    apart.length === 2 &&
    second === first! + 1 &&
    typed[first!] === meant[second] &&
    typed[second] === meant[first!]
  );
}

/** A number's digits with one of them left out, each in turn. */
const without = (digits: string): string[] =>
  [...digits].map((_, index) => digits.slice(0, index) + digits.slice(index + 1));

interface Ranked {
  readonly kind: Kind;
  readonly changes: readonly Change[];
}

const LIKELIHOOD: Readonly<Record<Kind, number>> = {
  sign: 0,
  digits: 1,
  swap: 1,
  column: 2,
  row: 3,
  total: 4,
  cell: 5,
  blank: 6,
};

/** Sorts sets of changes: the likelier kind first, then those that move a whole figure or change one that was typed. */
export function byLikelihood(a: Ranked, b: Ranked): number {
  return (
    LIKELIHOOD[a.kind] - LIKELIHOOD[b.kind] ||
    untyped(a) - untyped(b) ||
    Number(leavesRest(a)) - Number(leavesRest(b)) ||
    size(a) - size(b)
  );
}

/** Cells that hold 0 are seldom the ones that were mistyped. */
const untyped = ({ changes }: Ranked): number => changes.filter(({ from }) => from === 0).length;
const leavesRest = ({ changes }: Ranked): boolean => !changes.some(({ to }) => to === 0);
const size = ({ changes }: Ranked): number =>
  changes.reduce((sum, change) => sum + Math.abs(amount(change)), 0);
