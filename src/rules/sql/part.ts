/** What one kind of rule adds to the script. */
import type { Address } from '../../report/address';
import type { Step } from './text';

export interface Part {
  readonly steps: readonly Step[];
  /** names of those steps that hold findings */
  readonly findings: readonly string[];
  /** the cells that they look at */
  readonly cells: readonly Address[];
}

export const nothing: Part = { steps: [], findings: [], cells: [] };
