/** Links by formula, by what each program says of a cell of another sheet. */
import { box } from '../../src/workbook/box';
import { evaluate } from '../../src/workbook/evaluate';
import type { Expression } from '../../src/workbook/expression';
import { term } from '../../src/workbook/expression';
import { linkTarget, sheetInLinks } from '../../src/workbook/live-link';
import { plain } from './figures-workbook';

/** The formula where CELL comes to `said`. */
function where(said: Expression, formula: Expression): Expression {
  switch (formula.kind) {
    case 'call':
      return formula.name === 'CELL'
        ? said
        : { ...formula, inputs: formula.inputs.map((input) => where(said, input)) };
    case 'operation':
      return { ...formula, left: where(said, formula.left), right: where(said, formula.right) };
    default:
      return formula;
  }
}

const unknown: Expression = {
  kind: 'operation',
  operator: '/',
  left: term(1),
  right: term(0),
};

test.each<[string, Expression, string]>([
  ['Excel', term('[年报.xlsx]申请办理!$A$1'), '#申请办理!$D$5'],
  ['Excel, names in quotes', term("'[2025 年报.xlsx]表 三'!$A$1"), "#'表 三'!$D$5"],
  ['Excel, a quote in the name', term("'[a.xlsx]张''三'!$A$1"), "#'张''三'!$D$5"],
  ['without the file', term("'表 三'!$A$1"), "#'表 三'!$D$5"],
  ['LibreOffice', term('$申请办理.$A$1'), '#$申请办理.$D$5'],
  ['LibreOffice, names in quotes', term("$'表 三'.$A$1"), "#$'表 三'.$D$5"],
  ['a program that tells no sheet', term('$A$1'), "#'那年'!$D$5"],
  ['a program without CELL', unknown, "#'那年'!$D$5"],
])('%s', (_, said, target) => {
  const sheet = where(said, sheetInLinks('table3', '那年'));
  const formula = linkTarget(sheet, { sheet: 'table3', box: box(4, 3, 1, 2) });
  expect(evaluate([plain('findings', [[{ formula }]])], 0).valueOf('findings', 0, 0)).toBe(target);
});
