/** Sample reports as a person would enter them into a built table 3. */
import zhanyi from '../../../samples/zhanyi-2019.json';
import {
  blockOf,
  blockCopy,
  figuresOf,
  missingRows,
  table3Placement,
} from '../../../preview/page/sample-reports';

const name = (id: string, formula: string, scope: string | null = 's1') => ({ scope, name: id, formula });

/** A sheet with two of the form's rows and three of its columns. */
const names = [
  name('t3.new.total', "='2019年'!$I$5"),
  name('t3.new.natural', "='2019年'!$C$5"),
  name('t3.new.business', "='2019年'!$D$5"),
  name('t3.denied.inquiry.natural', "='2019年'!$C$7"),
  name('t3.denied.inquiry.business', "='2019年'!$D$7"),
  name('t3.denied.inquiry.total', "='2019年'!$I$7"),
  name('t3.matrix', "='2019年'!$C$5:$I$27"),
  name('t3.values', `=IF(ISBLANK('2019年'!$C$5:$I$27),"",'2019年'!$C$5:$I$27)`),
  name('ogi.year', '=2019'),
  name('t3.carriedIn.natural', '=Other!$C$6', 's2'),
];
const report = {
  organ: '甲',
  year: 2019,
  format: '2021',
  table3: { new: [3, null, 3], 'denied.inquiry': [null, 1, 1] },
};
const placement = table3Placement(names, 's1');
const isTotal = (_row: number, column: number) => column === 8;

test('a table is found by the names of its cells on that sheet alone, left to right', () => {
  const row = (at: number) => [2, 3, 8].map((column) => ({ row: at, column }));
  expect([...placement]).toEqual([
    ['new', row(4)],
    ['denied.inquiry', row(6)],
  ]);
});

test('typed figures leave blanks and formulas alone', () => {
  expect(figuresOf(report, placement, isTotal)).toEqual([
    { row: 4, column: 2, value: 3 },
    { row: 6, column: 3, value: 1 },
  ]);
});

test('the published block holds its totals and its blanks', () => {
  const gap = [undefined, undefined, undefined, undefined];
  expect(blockOf(report, placement)).toEqual({
    row: 4,
    column: 2,
    rows: [
      [3, null, ...gap, 3],
      [undefined, undefined, ...gap, undefined],
      [null, 1, ...gap, 1],
    ],
  });
});

test('a sheet without the table has no place for a block', () => {
  expect(blockOf(report, new Map())).toBeNull();
});

test('rows that the form of the table lacks are counted', () => {
  expect(missingRows({ ...report, table3: { ...report.table3, other: [1] } }, placement)).toBe(1);
});

test('as text it is what a page of the report would give to the clipboard', () => {
  const lines = blockCopy(zhanyi)['text/plain'].split('\r\n');
  expect(lines).toHaveLength(23);
  expect(lines[0]).toBe('3\t\t\t\t\t\t3');
});

test('"na" is typed as the stroke that a clerk writes', () => {
  const stroke = { ...report, table3: { new: ['na', null, null] } };
  expect(figuresOf(stroke, placement, isTotal)).toEqual([{ row: 4, column: 2, value: '/' }]);
});
