import { box } from '../../src/workbook/box';
import { evaluate } from '../../src/workbook/evaluate';
import type { Expression, FunctionName, Term } from '../../src/workbook/expression';
import { call, cellsOn, fixed, operation, text, written } from '../../src/workbook/expression';
import type { PlanContent, SheetPlan } from '../../src/workbook/plan';
import { planTable3 } from '../../src/workbook/table3-plan';
import { formForYear } from '../../src/report/form';
import { calculated } from './calculated-sheet';

/** Column A: figures, blanks and texts that every case is about; a date (Monday 3 March 2025) in A6. */
const GIVEN: readonly PlanContent[] = [3, '', '/', 1.005, '12', 45719, { formula: call('IF', true, '') }];
const column = box(0, 0, GIVEN.length);
const [three, blank, slash, decimal, digits, monday, emptyText] = GIVEN.map((_, row) => box(row, 0)) as [
  ReturnType<typeof box>,
  ...ReturnType<typeof box>[],
];

const plan = (rows: readonly (readonly PlanContent[])[]): SheetPlan => ({
  ...planTable3({ form: formForYear(2021), organ: '', year: 2021 }),
  contents: rows,
});

const TODAY = 45720;
const valueOf = (formula: Expression) =>
  evaluate(
    [plan(GIVEN.map((content, row) => (row === 0 ? [content, { formula }] : [content, ''])))],
    TODAY,
  ).valueOf('table3', 0, 1);

const of = (name: FunctionName, ...inputs: readonly Term[]) => call(name, ...inputs);

const CASES: readonly (readonly [string, Expression, number | string | boolean])[] = [
  ['a sum leaves out texts and blanks', of('SUM', column), 45723.005],
  ['a blank is 0 in arithmetic', operation(three, '+', blank!), 3],
  ['a text of digits is a figure in arithmetic', operation(digits!, '*', 2), 24],
  ['a text that is none is an error', operation(slash!, '+', 1), '#VALUE!'],
  ['an empty text is no figure', operation(emptyText!, '+', 1), '#VALUE!'],
  ['a blank equals an empty text', operation(blank!, '=', ''), true],
  ['a blank equals 0', operation(blank!, '=', 0), true],
  ['an empty text equals no 0', operation(emptyText!, '=', 0), false],
  ['a text is more than any figure', operation(slash!, '>', 1e9), true],
  ['a figure is counted', of('COUNT', column), 3],
  ['whatever is there is counted', of('COUNTA', column), 6],
  ['blanks and empty texts are blank', of('COUNTBLANK', column), 2],
  [
    'a product of conditions',
    of('SUMPRODUCT', operation(of('ISNUMBER', column), '*', operation(column, '>', 2))),
    2,
  ],
  ['the first that is equal', of('MATCH', '/', column, 0), 3],
  ['nothing that is equal', of('IFERROR', of('MATCH', 5, column, 0), '无'), '无'],
  ['the element of a column', of('INDEX', column, 4), 1.005],
  ['a figure that is rounded half up', of('ROUND', decimal!, 2), 1.01],
  ['a negative figure is rounded away from 0', of('ROUND', operation(0, '-', 2.5), 0), -3],
  ['a division by 0', of('IFERROR', operation(1, '/', 0), '不能除'), '不能除'],
  ['texts and figures in a row', text('共', three, '件', blank!, true), '共3件TRUE'],
  ['the beginning and the end of a text', text(of('LEFT', '相差3', 2), of('RIGHT', '相差3', 1)), '相差3'],
  ['a condition that counts', of('COUNTIF', column, '>=3'), 2],
  ['two conditions that count', of('COUNTIFS', column, '>2', column, '<10'), 1],
  ['a text that counts', of('COUNTIF', column, '/'), 1],
  ['a text with a wildcard counts', of('COUNTIF', column, '/*'), 1],
  ['cells that are not empty', of('COUNTIF', column, '<>'), 6],
  ['a date as a text', of('TEXT', monday!, 'yyyy"年"m"月"d"日"'), '2025年3月3日'],
  ['working days between', of('NETWORKDAYS', monday!, operation(monday!, '+', 13)), 10],
  ['a working day later', of('WORKDAY', monday!, 20), 45747],
  ['the last that is not greater', of('MATCH', 2, box(0, 0), 1), '#N/A'],
  ['today', operation(of('TODAY'), '-', monday!), 1],
  ['and, or, not', of('AND', of('OR', false, three), of('NOT', blank!)), true],
];

test.each(CASES)('%s', (_, formula, expected) => {
  expect(valueOf(formula)).toBe(expected);
});

/** What Univer shows otherwise than Excel and LibreOffice do: it takes the empty text of a formula for a blank. */
const UNIVER_DIFFERS = new Set([
  'an empty text is no figure',
  'an empty text equals no 0',
  'whatever is there is counted',
  'cells that are not empty',
]);

test('a spreadsheet comes to the same', async () => {
  const own = CASES.filter(
    ([name, formula]) => !UNIVER_DIFFERS.has(name) && !written(formula).includes('TODAY'),
  );
  const rows = own.map(([, formula], row) => [GIVEN[row] ?? '', { formula }]);
  const [shown] = await calculated([{ plan: plan(rows), figures: [] }]);
  const plain = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);
  const rounded = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);
  expect(own.map(([name], row) => [name, rounded(plain(shown![row]![1]!))])).toEqual(
    own.map(([name, , expected]) => [
      name,
      rounded(typeof expected === 'boolean' ? Number(expected) : expected),
    ]),
  );
});

test('a whole column ends where the contents do; a formula that comes back to itself shows 0', () => {
  const wholeColumn = 1_048_576;
  const own = { formula: call('SUM', fixed(box(0, 0, wholeColumn))) };
  const evaluation = evaluate(
    [
      plan([
        [2, own],
        [5, { formula: operation(box(1, 1), '+', 1) }],
      ]),
    ],
    TODAY,
  );
  expect([
    evaluation.valueOf('table3', 0, 1),
    evaluation.valueOf('table3', 1, 1),
    evaluation.valueOf('table3', 9, 9),
    evaluation.valueOf('table2', 0, 0),
  ]).toEqual([7, 1, null, null]);
});

test('formulas look at other sheets', () => {
  const there = { ...plan([[8]]), kind: 'previous' as const };
  const here = plan([[{ formula: operation(cellsOn('previous', box(0, 0)), '-', 3) }]]);
  expect(evaluate([here, there], TODAY).valueOf('table3', 0, 0)).toBe(5);
});
