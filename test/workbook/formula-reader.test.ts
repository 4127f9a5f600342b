/** Formulas are read as they were written. */
import type { Expression } from '../../src/workbook/expression';
import { written } from '../../src/workbook/expression';
import { readFormula } from '../../src/workbook/formula-reader';
import type { SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { plannedKinds } from '../../src/workbook/sheet-kind';
import { forms } from '../../src/report/form';

const plansOf = (countsLedger: boolean) =>
  forms.flatMap(
    (form) => planWorkbook({ form, organ: '某某局', year: 2024, sheets: plannedKinds, countsLedger }).sheets,
  );
const nameOf = (kind: SheetKind): string => `表 '${kind}'`;
const kindOf = (name: string) => plannedKinds.find((kind) => nameOf(kind) === name);

const formulasOf = ({ contents, validations, conditionalFormats }: SheetPlan): readonly Expression[] => [
  ...contents.flat().flatMap((content) => (typeof content === 'object' ? [content.formula] : [])),
  ...validations.flatMap(({ formula }) => formula ?? []),
  ...conditionalFormats.map(({ formula }) => formula),
];

test.each([false, true])('every formula of every sheet, table 3 counted from the ledger: %s', (counts) => {
  const all = new Set(
    plansOf(counts).flatMap((plan) => formulasOf(plan).map((formula) => written(formula, nameOf))),
  );
  expect(all.size).toBeGreaterThan(1000);
  for (const formula of all) {
    const read = readFormula(formula, kindOf);
    expect(read && written(read, nameOf)).toBe(formula);
  }
});

test.each([
  ['=1+2*3', '=1+2*3'],
  ['=(1+2)*3', '=(1+2)*3'],
  ['= sum( d5 : e5 ) - 1', undefined],
  ['= sum( d5:e5 ) - 1', '=SUM(D5:E5)-1'],
  ['=-3', '=-3'],
  ['=-D5', '=0-D5'],
  ['=5--3', '=5--3'],
  ['="a""b"&TRUE', '="a""b"&TRUE'],
  ['=1.5e3', '=1500'],
  ['=$D$5:$E$6', '=$D$5:$E$6'],
])('%s', (formula, expected) => {
  const read = readFormula(formula, kindOf);
  expect(read && written(read, nameOf)).toBe(expected);
});

test.each([
  'D5',
  '=',
  '=1+',
  '=FOO(1)',
  '=SUM(1',
  '=别的!A1',
  '=#REF!',
  '=A1:',
  '=E5:D5',
  '={1}',
  '=x',
  '=@A1',
])('%s is not calculated here', (formula) => {
  expect(readFormula(formula, kindOf)).toBeUndefined();
});
