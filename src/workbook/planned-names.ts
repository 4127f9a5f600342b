/** The names of planned sheets, before they are built: whether a workbook takes them, and which others have already. */
import * as words from '../words/workbook';
import type { TakenName } from './host';
import { HostError } from './host';
import type { SheetPlan } from './plan';
import { freeSheetName, isSame, sheetNameFault } from './sheet-name';

/** Throws where Excel would refuse a name, or two sheets are to have the same. */
export function checkNames(plans: readonly SheetPlan[]): void {
  for (const [index, { sheet }] of plans.entries()) {
    const twice = plans.slice(0, index).some((other) => isSame(other.sheet, sheet));
    const fault = sheetNameFault(sheet) ?? (twice ? words.sheetNameFaults.twice : undefined);
    if (fault) throw new HostError(words.badSheetName(sheet, fault), 'InvalidArgument');
  }
}

/** The planned sheets whose names are among `taken`, each with one that is free. */
export function takenNames(plans: readonly SheetPlan[], taken: readonly string[]): readonly TakenName[] {
  const reserved = [...taken, ...plans.map(({ sheet }) => sheet)];
  return plans
    .filter((plan) => taken.some((name) => isSame(name, plan.sheet)))
    .map(({ kind, sheet, year }) => {
      const suggestion = freeSheetName(sheet, year, reserved);
      reserved.push(suggestion);
      return { kind, sheet, suggestion };
    });
}
