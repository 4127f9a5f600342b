/** What was filled in on a sheet, in the cells of the same names of a sheet that is planned anew. */
import { findForm } from '../../src/report/form';
import { evaluate } from '../../src/workbook/evaluate';
import { explanationBeside } from '../../src/workbook/findings-layout';
import { checkPrefix } from '../../src/workbook/names';
import type { HeldCell, NamedSheet } from '../../src/workbook/named-sheets';
import { namedSheets } from '../../src/workbook/named-sheets';
import type { SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { refilled } from '../../src/workbook/refilled';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { plannedKinds } from '../../src/workbook/sheet-kind';
import { standingOf } from '../support/standing';

const findings = (sheets: readonly SheetKind[]): SheetPlan => planOf(sheets, 'findings');
const planOf = (sheets: readonly SheetKind[], kind: SheetKind): SheetPlan =>
  planWorkbook({ form: findForm('2021')!, organ: '某局', year: 2024, sheets }).sheets.find(
    (sheet) => sheet.kind === kind,
  )!;
const cellOf = ({ names }: SheetPlan, name: string) => {
  const found = names.find((one) => one.name === name)?.refersTo;
  if (!found || !('cells' in found)) throw new Error(`no cell is named ${name}`);
  return found.cells;
};

/** A sheet as a clerk left it, with what he wrote beside some checks. */
function heldWith(plans: readonly SheetKind[], beside: Readonly<Record<string, HeldCell>>): NamedSheet {
  const workbook = planWorkbook({ form: findForm('2021')!, organ: '某局', year: 2024, sheets: plans });
  const plan = workbook.sheets.find(({ kind }) => kind === 'findings')!;
  const cells = new Map(
    Object.entries(beside).map(([check, cell]) => {
      const { row, column } = explanationBeside(cellOf(plan, `${checkPrefix}${check}`));
      return [`${row},${column}`, cell];
    }),
  );
  const held = standingOf(workbook).map((sheet) => ({
    ...sheet,
    cell: (row: number, column: number) =>
      (sheet.name === plan.sheet ? cells.get(`${row},${column}`) : undefined) ?? sheet.cell(row, column),
  }));
  return namedSheets(held).find(({ kind }) => kind === 'findings')!;
}

/** What stands beside the checks of a plan, by the check. */
function explanations(plan: SheetPlan): Readonly<Record<string, unknown>> {
  const all = plan.names
    .filter(({ name }) => name.startsWith(checkPrefix))
    .map(({ name }) => {
      const { row, column } = explanationBeside(cellOf(plan, name));
      return [name.slice(checkPrefix.length), plan.contents[row]![column]] as const;
    });
  return Object.fromEntries(all.filter(([, content]) => content !== ''));
}

const FEW: readonly SheetKind[] = ['table3', 'findings'];

describe('情况说明', () => {
  test('goes beside the same check, wherever that stands by now', () => {
    const written = { 'B01.natural': { value: '系统迁移漏转' }, 'B06.natural': { value: '已与台账核对' } };
    const [few, all] = [findings(FEW), findings(plannedKinds)];
    const rowIn = (plan: SheetPlan) => cellOf(plan, `${checkPrefix}B06.natural`).row;
    expect(rowIn(few)).not.toBe(rowIn(all));
    expect(explanations(refilled(all, heldWith(FEW, written)))).toEqual({
      'B01.natural': '系统迁移漏转',
      'B06.natural': '已与台账核对',
    });
  });

  test('is a text also where it looks like a formula, and formulas of the clerk’s are none', () => {
    const held = heldWith(FEW, {
      'B01.natural': { value: '=1+1' },
      'B01.business': { value: 2, formula: '=1+1' },
      'B01.research': { value: true },
      'B01.nonprofit': { value: '' },
    });
    expect(explanations(refilled(findings(FEW), held))).toEqual({
      'B01.natural': '=1+1',
      'B01.research': 'TRUE',
    });
  });

  test('of a check that the new workbook lacks goes nowhere', () => {
    const held = heldWith(plannedKinds, { 'Y01.natural': { value: '上年多报一件' } });
    expect(explanations(refilled(findings(FEW), held))).toEqual({});
  });

  test('nothing else of 审核结果 is taken over: results are worked out anew', () => {
    const plan = findings(FEW);
    const other = refilled(plan, heldWith(FEW, {}));
    expect(other).toEqual(plan);
    expect(explanations(plan)).toEqual({});
    const result = cellOf(other, `${checkPrefix}B01.natural`);
    const { sheets } = planWorkbook({ form: findForm('2021')!, organ: '', year: 2024, sheets: FEW });
    expect(evaluate(sheets, 0).valueOf('findings', result.row, result.column)).toBe('未填');
  });
});
