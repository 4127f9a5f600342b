import { box } from '../../src/workbook/box';
import {
  call,
  cellsOn,
  choose,
  fixed,
  joined,
  operation,
  text,
  written,
} from '../../src/workbook/expression';

const [a1, b1, b2b4] = [box(0, 0), box(0, 1), box(1, 1, 3)];

test.each([
  ['cells of the same sheet, which move when copied', call('SUM', a1, b2b4), '=SUM(A1,B2:B4)'],
  ['cells that stay when copied', call('COUNT', fixed(b2b4)), '=COUNT($B$2:$B$4)'],
  ['a text with quotes', text('“', 'a"b', a1), '="“"&"a""b"&A1'],
  ['a truth value, a figure', call('IF', true, 1.5, -2), '=IF(TRUE,1.5,-2)'],
  [
    'brackets only where they are needed',
    operation(operation(a1, '+', 1), '*', operation(2, '*', b1)),
    '=(A1+1)*2*B1',
  ],
  ['a difference of differences', operation(a1, '-', operation(b1, '-', 1)), '=A1-(B1-1)'],
  ['a quotient of a quotient', operation(a1, '/', operation(b1, '/', 2)), '=A1/(B1/2)'],
  ['a comparison in a product', joined('*', [operation(a1, '=', b1), 2], 0), '=(A1=B1)*2'],
  ['texts joined with a sum', text('共', operation(a1, '+', b1)), '="共"&A1+B1'],
  ['nothing joined', joined('+', [], 0), '=0'],
  [
    'branches in their order',
    choose(
      [
        [a1, 1],
        [b1, 2],
      ],
      3,
    ),
    '=IF(A1,1,IF(B1,2,3))',
  ],
])('%s', (_, formula, expected) => {
  expect(written(formula)).toBe(expected);
});

test('another sheet is named as the workbook names it', () => {
  const formula = operation(cellsOn('table3', a1), '=', cellsOn('previous', b2b4));
  const names = { table3: '申请办理', previous: "去年'的表" } as const;
  expect(written(formula, (sheet) => names[sheet as keyof typeof names])).toBe(
    "='申请办理'!$A$1='去年''的表'!$B$2:$B$4",
  );
  expect(() => written(formula)).toThrow(
    new RangeError('the formula refers to the sheet previous, whose name is not known'),
  );
});
