/** Where a link of a sheet leads: to a cell of the same workbook, and nowhere else. */
import type { Expression } from '../../workbook/expression';
import type { MemoryWorkbook, Selection, SheetInMemory } from '../../workbook/memory-workbook';
import { referenceOf } from '../../workbook/named-sheets';
import type { Spot } from './selection';

export function linkAt(
  workbook: MemoryWorkbook,
  sheet: SheetInMemory,
  { row, column }: Spot,
): Selection | undefined {
  const content = sheet.plan.contents[row]?.[column];
  const target = typeof content === 'object' ? targetIn(content.formula) : undefined;
  const told = target && workbook.comesTo(sheet, target);
  if (typeof told !== 'string' || !told.startsWith('#')) return undefined;
  const place = referenceOf(`=${told.slice(1)}`);
  const found = place && workbook.sheets.find(({ plan }) => plan.sheet === place.sheet);
  return found && { sheet: found.id, box: place.box };
}

/** What the first link of a formula is made with. */
export function targetIn(formula: Expression): Expression | undefined {
  if (formula.kind === 'operation') return targetIn(formula.left) ?? targetIn(formula.right);
  if (formula.kind !== 'call') return undefined;
  if (formula.name === 'HYPERLINK') return formula.inputs[0];
  for (const input of formula.inputs) {
    const found = targetIn(input);
    if (found) return found;
  }
  return undefined;
}
