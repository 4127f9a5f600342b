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

/** The cells as an identity sees them. */
export interface Figures {
  /** `undefined` for a cell that the report lacks: an identity over such a cell is `absent` */
  readonly read: (address: Address) => Cell | undefined;
  /** whether the cell may still grow */
  readonly isOpen: (address: Address) => boolean;
}

export function judge(identity: Identity, figures: Figures): Judgement {
  const left = side(identity.left.cells, figures);
  const right = side(identity.right.cells, figures);
  const found = { left: left.sum, right: right.sum, blanks: [...left.blanks, ...right.blanks] };
  if (left.absent || right.absent) return { verdict: 'absent', ...found };
  if (!left.open && !right.open) {
    return { verdict: left.sum === right.sum ? 'holds' : 'unequal', ...found };
  }
  const exceeded = (!left.open && left.sum < right.sum) || (!right.open && right.sum < left.sum);
  return { verdict: exceeded ? 'impossible' : 'blank', ...found };
}

function side(cells: readonly Address[], { read, isOpen }: Figures) {
  const values = cells.map((address) => ({ address, cell: read(address) }));
  return {
    sum: sum(values.map(({ cell }) => cell ?? null)),
    blanks: values.filter(({ cell }) => cell === null).map(({ address }) => address),
    open: cells.some(isOpen),
    absent: values.some(({ cell }) => cell === undefined),
  };
}
