/** Two sides that a rule holds against each other, as the script lists them. */
import type { Address } from '../../report/address';
import type { Rule } from '../rule';

/** A cell of one side, with what it is multiplied by; or one that has to be 0, or the rule does not apply. */
export interface Term {
  readonly address: Address;
  readonly left?: number;
  readonly right?: number;
}

/** Two sides, with what it takes to find something in them. */
export interface Comparison {
  readonly rule: Rule;
  readonly instance: string;
  readonly scope: number;
  readonly labels: readonly [left: string, right: string];
  readonly terms: readonly Term[];
  /** nothing is known while a cell is blank, even if the sides cannot meet any more */
  readonly isClosed: boolean;
  /** "/" is no figure to compare with */
  readonly isOfFigures: boolean;
}
