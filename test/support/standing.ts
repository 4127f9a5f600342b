/** A planned workbook as it stands open, its formulas calculated. */
import { evaluate } from '../../src/workbook/evaluate';
import { written } from '../../src/workbook/expression';
import type { StandingSheet } from '../../src/workbook/host';
import { nameFormula } from '../../src/workbook/names';
import type { HeldCell } from '../../src/workbook/named-sheets';
import type { WorkbookPlan } from '../../src/workbook/workbook-plan';

/** @param today a number of Excel's calendar */
export function standingOf({ sheets }: WorkbookPlan, today = 46_000): readonly StandingSheet[] {
  const results = evaluate(sheets, today);
  const nameOf = (kind: string) => sheets.find((one) => one.kind === kind)!.sheet;
  return sheets.map((plan, index) => ({
    ref: { id: `sheet-${index + 1}`, name: plan.sheet },
    isActive: index === 0,
    name: plan.sheet,
    names: plan.names.map(({ name, refersTo }) => ({ name, formula: nameFormula(refersTo, plan.sheet) })),
    cell: (row, column): HeldCell => {
      const content = plan.contents[row]?.[column] ?? '';
      if (typeof content === 'object') {
        return {
          value: results.valueOf(plan.kind, row, column),
          formula: written(content.formula, nameOf),
        };
      }
      return { value: content === '' ? null : content };
    },
  }));
}
