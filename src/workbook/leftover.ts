/** Tells what a failed build left behind from a sheet that someone works on. */
import { forms } from '../report/form';
import { written } from './expression';
import type { RawCell } from './host';
import { planTable3 } from './table3-plan';

/** What stands under the name of an unfinished sheet. */
export interface Suspect {
  /** carries the name that every build writes first */
  readonly marked: boolean;
  /** what its used cells hold; absent for an empty sheet */
  readonly formulas?: readonly (readonly RawCell[])[];
}

/** A build writes the labels and formulas of its plan and nothing else: with anything besides, a sheet is the clerk's. */
export function isLeftover({ marked, formulas }: Suspect): boolean {
  const filled = (formulas ?? []).flat().filter((cell) => cell !== '');
  if (filled.length === 0) return true;
  return marked && filled.every(isPlanned);
}

let planned: ReadonlySet<RawCell> | undefined;

function isPlanned(cell: RawCell): boolean {
  planned ??= new Set(
    forms
      .flatMap((form) => planTable3({ form, organ: '', year: form.firstReportYear }).contents.flat())
      .map((content) => (typeof content === 'object' ? written(content.formula) : content)),
  );
  return planned.has(cell);
}
