/** Tells what a failed build left behind from a sheet that someone works on. */
import type { RawCell } from './host';

/** What stands under the name of an unfinished sheet. */
export interface Suspect {
  /** carries the name that every build writes first */
  readonly marked: boolean;
  /** what its used cells hold; absent for an empty sheet */
  readonly formulas?: readonly (readonly RawCell[])[];
}

/** A build writes labels and formulas but no figure: with a figure in it, a sheet is the clerk's. */
export function isLeftover({ marked, formulas }: Suspect): boolean {
  const filled = (formulas ?? []).flat().filter((cell) => cell !== '');
  if (filled.length === 0) return true;
  return marked && filled.every((cell) => typeof cell === 'string');
}
