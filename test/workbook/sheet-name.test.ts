import { freeSheetName, sheetNameFault } from '../../src/workbook/sheet-name';

test.each([
  ['申请办理', undefined],
  ['申请办理（2）', undefined],
  ['', '是空的'],
  ['  ', '是空的'],
  ['表'.repeat(31), undefined],
  ['表'.repeat(32), '超过31个字'],
  ['2019/2020', '含有不能用的字符（: \\ / ? * [ ] 或首尾的单引号）'],
  ["'申请", '含有不能用的字符（: \\ / ? * [ ] 或首尾的单引号）'],
  ['History', '是Excel保留的名称'],
  ['申请办理（建表中）', '是Excel保留的名称'],
])('the sheet name %j: %s', (name, fault) => {
  expect(sheetNameFault(name)).toBe(fault);
});

test.each([
  ['申请办理', 2019, ['申请办理'], '申请办理2019'],
  ['申请办理', 2019, ['申请办理', '申请办理2019'], '申请办理2019（2）'],
  ['申请办理2019', 2019, ['申请办理2019', '申请办理2019（2）'], '申请办理2019（3）'],
  ['Table', 2019, ['TABLE', 'table2019'], 'Table2019（2）'],
  ['表'.repeat(31), 2019, [], `${'表'.repeat(27)}2019`],
  ['表'.repeat(31), 2019, [`${'表'.repeat(27)}2019`], `${'表'.repeat(27)}2（2）`],
])('where %s stands, the free name for %i beside %j is %s', (name, year, taken, expected) => {
  expect(freeSheetName(name, year, [name, ...taken])).toBe(expected);
});
