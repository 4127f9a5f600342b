/** Sample reports as a person would enter them into a built table 3. */
import zhanyi from '../../../samples/zhanyi-2019.json';
import { blockOf, blockText, figuresOf, table3Placement } from '../../../preview/page/sample-reports';
import type { SampleReport } from '../../../preview/page/sample-reports';

const name = (id: string, formula: string, scope: string | null = 's1') => ({ scope, name: id, formula });

/** A sheet with two of the form's rows, in the columns C, D and I. */
const names = [
  name('t3.new.natural', "='2019年'!$C$5"),
  name('t3.new.business', "='2019年'!$D$5"),
  name('t3.new.total', "='2019年'!$I$5"),
  name('t3.handledTotal.natural', "='2019年'!$C$7"),
  name('t3.handledTotal.total', "='2019年'!$I$7"),
  name('t3', "='2019年'!$C$5:$I$27"),
  name('t3.all', "='2019年'!$C$5:$I$27"),
  name('other', "='2019年'!$A$1"),
  name('t3.carriedIn.natural', '=Other!$C$6', 's2'),
];
const report: SampleReport = {
  organ: '甲',
  year: 2019,
  format: '2019',
  table3: { new: [3, null, 0, 0, 0, 0, 3], handledTotal: [null, null, null, null, null, null, 3] },
};
const placement = table3Placement(names, 's1');

test('a table is found by the names of its cells on that sheet alone', () => {
  expect([...placement]).toEqual([
    ['new.natural', { row: 4, column: 2 }],
    ['new.business', { row: 4, column: 3 }],
    ['new.total', { row: 4, column: 8 }],
    ['handledTotal.natural', { row: 6, column: 2 }],
    ['handledTotal.total', { row: 6, column: 8 }],
  ]);
});

test('typed figures leave blanks and totals alone', () => {
  expect(figuresOf(report, placement)).toEqual([expect.objectContaining({ row: 4, column: 2, value: 3 })]);
});

test('the published block holds its totals and its blanks', () => {
  const gap = [undefined, undefined, undefined, undefined];
  expect(blockOf(report, placement)).toEqual({
    row: 4,
    column: 2,
    rows: [
      [3, null, ...gap, 3],
      [undefined, undefined, ...gap, undefined],
      [null, undefined, ...gap, 3],
    ],
  });
});

test('a sheet without the table has no place for a block', () => {
  expect(blockOf(report, new Map())).toBeNull();
});

test('as text it is what a page of the report would give to the clipboard', () => {
  const lines = blockText(zhanyi).split('\r\n');
  expect(lines).toHaveLength(23);
  expect(lines[0]).toBe('3\t\t\t\t\t\t3');
});

test('"na" is typed as the stroke that a clerk writes', () => {
  const stroke = { ...report, table3: { new: ['na', null, null, null, null, null, null] } };
  expect(figuresOf(stroke, placement)).toEqual([expect.objectContaining({ value: '/' })]);
});
