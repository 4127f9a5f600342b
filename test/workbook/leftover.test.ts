import { isLeftover } from '../../src/workbook/leftover';

test.each([
  ['an empty sheet', { marked: false }, true],
  ['an empty marked sheet', { marked: true }, true],
  [
    'labels and formulas of a build',
    {
      marked: true,
      formulas: [
        ['三、收到和处理政府信息公开申请情况', ''],
        ['=IF(COUNT(D5:I5)=0,"",SUM(D5:I5))', ''],
      ],
    },
    true,
  ],
  ['a note of the clerk beside the labels', { marked: true, formulas: [['自然人', '请先别动']] }, false],
  ['a sheet with a figure', { marked: true, formulas: [['三、', 3]] }, false],
  ['a sheet that no build marked', { marked: false, formulas: [['我的备注']] }, false],
])('%s: is it a leftover? %j', (_, suspect, expected) => {
  expect(isLeftover(suspect)).toBe(expected);
});
