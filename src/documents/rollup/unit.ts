/** A unit that has to report, as the roster has it. */
import type { Level } from '../../report/report';

export interface Unit {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly level?: Level;
  /** the name of the unit above it, as it stands in the roster */
  readonly parent?: string;
  /** line of the roster, from 1 */
  readonly line: number;
}
