/** What one kind of rule adds to the script. */
import type { Step } from './text';

export interface Part {
  readonly steps: readonly Step[];
  /** names of those steps that hold findings */
  readonly findings: readonly string[];
}

export const nothing: Part = { steps: [], findings: [] };
