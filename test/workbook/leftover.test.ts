import { isLeftover } from '../../src/workbook/leftover';

test.each([
  ['an empty sheet', { marked: false }, true],
  ['an empty marked sheet', { marked: true }, true],
  [
    'labels and formulas of a build',
    {
      marked: true,
      formulas: [
        ['三、', ''],
        ['=SUM(A1)', ''],
      ],
    },
    true,
  ],
  ['a sheet with a figure', { marked: true, formulas: [['三、', 3]] }, false],
  ['a sheet that no build marked', { marked: false, formulas: [['我的备注']] }, false],
])('%s: is it a leftover? %j', (_, suspect, expected) => {
  expect(isLeftover(suspect)).toBe(expected);
});
