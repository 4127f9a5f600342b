import { a1, box, boxAround, cellOfReference, columnLetters, covering } from '../../src/workbook/box';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test('a box is written as formulas write it', () => {
  expect(a1(box(4, 3))).toBe('D5');
  expect(a1(box(4, 3, 2, 7))).toBe('D5:J6');
  expect(a1(box(4, 3, 2, 7), 'absolute')).toBe('$D$5:$J$6');
});

test.each([
  ["='申请办理'!$D$5", box(4, 3)],
  ['=申请办理!$AB$12', box(11, 27)],
  ["='甲!乙'!$A$1", box(0, 0)],
  ['=申请办理!#REF!', undefined],
  ['=申请办理!$D$5:$J$6', undefined],
  ['="2019"', undefined],
  ['', undefined],
])('the reference %j names %j', (formula, expected) => {
  expect(cellOfReference(formula)).toEqual(expected);
});

test.each([
  ['a block', [box(0, 0), box(0, 1), box(1, 0), box(1, 1)], ['A1:B2']],
  ['an L', [box(0, 0), box(1, 0), box(1, 1)], ['A1', 'A2:B2']],
  ['a column with a hole', [box(0, 0), box(2, 0), box(1, 0), box(4, 0)], ['A1:A3', 'A5']],
  ['nothing', [], []],
])('%s is covered by few boxes', (_, cells, expected) => {
  expect(covering(cells).map((one) => a1(one))).toEqual(expected);
});

test('the smallest box around others', () => {
  expect(a1(boxAround([box(4, 3), box(2, 5, 2, 2)]))).toBe('D3:G5');
});

test('the cells of a long ledger have one around them, too', () => {
  const cells = Array.from({ length: 200_000 }, (_, index) => box(Math.floor(index / 40), index % 40));
  expect(a1(boxAround(cells))).toBe('A1:AN5000');
});
