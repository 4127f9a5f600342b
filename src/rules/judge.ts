/** Judges one relation over cells that may be blank. */
import type { CompiledRelation, CompiledSide } from './compiled';
import type { FigureRow } from './figures';
import { ABSENT, BLANK, exactSum, GROWING, INEXACT, NEGATIVE } from './figures';

/**
 * `absent`: the report lacks a cell. `blank`: it cannot be told yet. `impossible`: it cannot hold whatever
 * figures of at least 0 the blanks get. The sums are those of what is there.
 */
export type Judgement =
  | 'absent'
  | 'blank'
  | 'holds'
  | {
      readonly verdict: 'unequal' | 'exceeds' | 'impossible';
      readonly left: number;
      readonly right: number;
    };

export function judge(relation: CompiledRelation, row: FigureRow, atMost: boolean): Judgement {
  const { left, right, whenZero, areas } = relation;
  const { values, states } = row;
  if (areas !== undefined && whenZero.length === 0 && (row.marksOf(areas) & ~NEGATIVE) === 0) {
    const exact = left.times !== 1 || right.times !== 1;
    return compare(sumOf(left, values, exact), sumOf(right, values, exact), atMost);
  }
  if (whenZero.length > 0) {
    const applies = allZero(whenZero, values, states);
    if (applies !== true) return applies;
  }
  const leftState = stateOf(left, states);
  const rightState = stateOf(right, states);
  const state = leftState | rightState;
  if ((state & ABSENT) !== 0) return 'absent';
  const exact = (state & INEXACT) !== 0 || left.times !== 1 || right.times !== 1;
  const sums = { left: sumOf(left, values, exact), right: sumOf(right, values, exact) };
  const open = BLANK | GROWING;
  if ((state & open) === 0) return compare(sums.left, sums.right, atMost);
  // a sum with something to subtract may fall as well as rise while it is open
  if (left.less.length + right.less.length > 0) return 'blank';
  const leftOpen = (leftState & open) !== 0;
  const rightOpen = (rightState & open) !== 0;
  const impossible =
    (!rightOpen && sums.left > sums.right) || (!atMost && !leftOpen && sums.right > sums.left);
  return impossible ? { verdict: 'impossible', ...sums } : 'blank';
}

/** Two sums that are known. */
function compare(left: number, right: number, atMost: boolean): Judgement {
  if (atMost) return left <= right ? 'holds' : { verdict: 'exceeds', left, right };
  return left === right ? 'holds' : { verdict: 'unequal', left, right };
}

function allZero(
  cells: Int32Array,
  values: Float64Array,
  states: Uint8Array,
): true | 'holds' | 'blank' | 'absent' {
  let state = 0;
  for (const index of cells) {
    const own = index < 0 ? ABSENT : states[index]!;
    if ((own & (ABSENT | BLANK)) === 0 && values[index] !== 0) return 'holds';
    state |= own;
  }
  if ((state & ABSENT) !== 0) return 'absent';
  return (state & (BLANK | GROWING)) !== 0 ? 'blank' : true;
}

function stateOf({ cells, less }: CompiledSide, states: Uint8Array): number {
  let state = 0;
  for (let i = 0; i < cells.length; i += 1) state |= cells[i]! < 0 ? ABSENT : states[cells[i]!]!;
  for (let i = 0; i < less.length; i += 1) state |= less[i]! < 0 ? ABSENT : states[less[i]!]!;
  return state;
}

function sumOf({ cells, less, times }: CompiledSide, values: Float64Array, exact: boolean): number {
  if (exact) return Math.round((exactSum(cells, values) - exactSum(less, values)) * times * 1e6) / 1e6;
  let sum = 0;
  for (let i = 0; i < cells.length; i += 1) sum += values[cells[i]!]!;
  for (let i = 0; i < less.length; i += 1) sum -= values[less[i]!]!;
  return sum;
}
