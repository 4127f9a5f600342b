/** What a sheet may be called. */
import { ExcelError, invalidArgument } from './errors';
import type { WorkbookModel } from './workbook-model';

const LONGEST = 31;

/** The name, if Excel would take it for that sheet (`undefined` for a new one). */
export function checkedSheetName(workbook: WorkbookModel, name: string, sheet?: string): string {
  const fits = name.length > 0 && name.length <= LONGEST && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
  if (!fits || name.toLowerCase() === 'history') throw invalidArgument();
  const taken = workbook.engine
    .sheets()
    .some((other) => other.id !== sheet && other.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new ExcelError('ItemAlreadyExists');
  return name;
}

/** The first of `Sheet1`, `Sheet2` … that is free. */
export function freeSheetName(workbook: WorkbookModel): string {
  let number = workbook.engine.sheets().length + 1;
  while (workbook.find(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
