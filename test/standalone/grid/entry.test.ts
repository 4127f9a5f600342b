/** What is typed becomes what Excel would make of it. */
import { contentOfEntry } from '../../../src/standalone/grid/entry';

test.each([
  ['', undefined, ''],
  ['12', undefined, 12],
  [' 12 ', undefined, 12],
  ['1,234', undefined, 1234],
  ['1,23', undefined, '1,23'],
  ['-4', undefined, -4],
  ['52.15', undefined, 52.15],
  ['.5', undefined, 0.5],
  ['-', undefined, '-'],
  ['/', undefined, '/'],
  ['３件', undefined, '３件'],
  ['=SUM(D5:I5)', undefined, '=SUM(D5:I5)'],
  ["'=1", undefined, "'=1"],
  ['012', '@', '012'],
  ['=cmd|calc', '@', "'=cmd|calc"],
  ['+86 10', '@', "'+86 10"],
  ['2025-3-8', 'yyyy-mm-dd', 45_724],
  ['2025年3月8日', 'yyyy-mm-dd', 45_724],
  ['三月', 'yyyy-mm-dd', '三月'],
  ['99999999999999999999', undefined, '99999999999999999999'],
])('%j in a cell of the format %s', (typed, format, content) => {
  expect(contentOfEntry(typed, format)).toBe(content);
});
