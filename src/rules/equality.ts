/** Judges one identity over cells that may be blank. */
import type { Address } from '../report/address';
import type { Cell } from '../report/cell';
import { sum } from '../report/cell';
import type { Identity } from './rule';

/**
 * `blank`: it cannot be told yet. `impossible`: it cannot hold whatever non-negative figures the blanks get.
 * `left` and `right` are the sums of what is there.
 */
export interface Judgement {
  readonly verdict: 'holds' | 'unequal' | 'impossible' | 'blank' | 'absent';
  readonly left: number;
  readonly right: number;
  readonly blanks: readonly Address[];
}

/** `read` gives `undefined` for a cell that the report lacks: an identity over such a cell is `absent`. */
export function judge(identity: Identity, read: (address: Address) => Cell | undefined): Judgement {
  const left = side(identity.left.cells, read);
  const right = side(identity.right.cells, read);
  const found = { left: left.sum, right: right.sum, blanks: [...left.blanks, ...right.blanks] };
  if (left.absent || right.absent) return { verdict: 'absent', ...found };
  const leftOpen = left.blanks.length > 0;
  const rightOpen = right.blanks.length > 0;
  if (!leftOpen && !rightOpen) {
    return { verdict: left.sum === right.sum ? 'holds' : 'unequal', ...found };
  }
  const exceeded = (!leftOpen && left.sum < right.sum) || (!rightOpen && right.sum < left.sum);
  return { verdict: exceeded ? 'impossible' : 'blank', ...found };
}

function side(cells: readonly Address[], read: (address: Address) => Cell | undefined) {
  const values = cells.map((address) => ({ address, cell: read(address) }));
  return {
    sum: sum(values.map(({ cell }) => cell ?? null)),
    blanks: values.filter(({ cell }) => cell === null).map(({ address }) => address),
    absent: values.some(({ cell }) => cell === undefined),
  };
}
