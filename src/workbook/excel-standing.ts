/** What sheets of ours stand in the open workbook, and what they hold: the same as is read out of a file. */
import type { SheetRef, StandingSheet } from './host';
import type { HeldCell, HeldSheet } from './named-sheets';
import * as names from './names';
import type { SheetKind } from './sheet-kind';

const LEDGER: SheetKind = 'ledger';

/** The sheets that were built by a plan, in three syncs; of the ledger the names alone, as it may be long. */
export async function standingSheets(context: Excel.RequestContext): Promise<readonly StandingSheet[]> {
  const all = context.workbook.worksheets.load('items/id,items/name');
  const active = context.workbook.worksheets.getActiveWorksheet().load('id');
  await context.sync();
  const named = all.items.map((sheet) => ({ sheet, own: sheet.names.load('items/name,items/formula') }));
  await context.sync();
  const ours = named
    .map(({ sheet, own }) => ({ sheet, own: namesOf(own) }))
    .filter(({ own }) => own.some(({ name }) => name === names.planName))
    .map(({ sheet, own }) => ({ sheet, own, used: isLedger(own) ? undefined : usedOf(sheet) }));
  await context.sync();
  return ours.map(({ sheet, own, used }) => standingSheet(sheet, active, own, used));
}

/** One of them in one sync, for a sheet of ours that is no ledger; `undefined` where it is gone. */
export async function standingOn(
  context: Excel.RequestContext,
  id: string,
): Promise<StandingSheet | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id).load('id,name');
  const active = context.workbook.worksheets.getActiveWorksheet().load('id');
  const own = sheet.names.load('items/name,items/formula');
  const used = usedOf(sheet);
  await context.sync();
  return sheet.isNullObject ? undefined : standingSheet(sheet, active, namesOf(own), used);
}

function standingSheet(
  { id, name }: Excel.Worksheet,
  active: Excel.Worksheet,
  own: HeldSheet['names'],
  used: Excel.Range | undefined,
): StandingSheet {
  const ref: SheetRef = { id, name };
  return { ref, isActive: id === active.id, ...heldSheet(name, own, used) };
}

const namesOf = ({ items }: Excel.NamedItemCollection): HeldSheet['names'] =>
  items.map(({ name, formula }) => ({ name, formula: String(formula) }));

const isLedger = (own: HeldSheet['names']): boolean =>
  own.some(({ name, formula }) => name === names.sheetName && names.constantOf(formula) === LEDGER);

const usedOf = (sheet: Excel.Worksheet): Excel.Range =>
  sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values,formulas');

function heldSheet(name: string, own: HeldSheet['names'], used: Excel.Range | undefined): HeldSheet {
  const cell = (row: number, column: number): HeldCell => {
    if (!used || used.isNullObject) return { value: null };
    const [r, c] = [row - used.rowIndex, column - used.columnIndex];
    const value = used.values[r]?.[c] as HeldCell['value'] | undefined;
    const formula: unknown = used.formulas[r]?.[c];
    if (value === undefined) return { value: null };
    const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
    if (isFormula) return { value, formula };
    return { value: value === '' ? null : value };
  };
  return { name, names: own, cell };
}
