/** Finds cells by what an add-in may call them: an address, an address with its sheet, a defined name. */
import type { Box, EngineName } from '../sheet/sheet-engine';
import { GRID, parseA1, splitSheet } from './address';
import { invalidArgument } from './errors';
import type { WorkbookModel } from './workbook-model';

export interface Place {
  readonly sheet: string;
  readonly box: Box;
}

/** The name of that scope (a sheet's id, `null` for the workbook); names are compared without case. */
export function findName(
  workbook: WorkbookModel,
  scope: string | null,
  name: string,
): EngineName | undefined {
  const wanted = name.toLowerCase();
  return workbook.engine.names().find((item) => item.scope === scope && item.name.toLowerCase() === wanted);
}

/** The cells that a formula like `=Sheet1!$A$1:$B$2` stands for; `null` for any other formula. */
export function placeOfFormula(workbook: WorkbookModel, formula: string): Place | null {
  const { sheet, rest } = splitSheet(formula.replace(/^=/, ''));
  const found = sheet === undefined ? undefined : workbook.find(sheet);
  const box = parseA1(rest);
  return found && box ? { sheet: found.id, box } : null;
}

/** The cells at an address, seen from a sheet; without an address the whole sheet. */
export function placeAt(workbook: WorkbookModel, sheet: string, address: string | undefined): Place {
  if (address === undefined || address === '') return { sheet, box: GRID };
  const split = splitSheet(address);
  const named = split.sheet === undefined ? undefined : workbook.find(split.sheet);
  if (split.sheet !== undefined && named?.id !== sheet) throw invalidArgument();
  const box = parseA1(split.rest);
  if (box) return { sheet, box };
  const name = findName(workbook, sheet, split.rest) ?? findName(workbook, null, split.rest);
  const place = name && placeOfFormula(workbook, name.formula);
  if (!place || place.sheet !== sheet) throw invalidArgument();
  return place;
}
