import { HostError } from '../../src/workbook/host';
import { hostFailure } from '../../src/workbook/host-failure';
import { failures } from '../../src/words/workbook';

test.each([
  [
    { code: 'AccessDenied' },
    'build',
    '建表没有成功：工作簿或工作表受保护，或以只读方式打开。请在“审阅”中撤消保护，或另存一份后重试。',
  ],
  [
    { code: 'InvalidOperationInCellEditMode' },
    'write',
    '写入表格没有成功：有单元格正在编辑。请先按回车键完成编辑（或按Esc键取消），再重试。',
  ],
  [
    { code: 'SomethingNew' },
    'read',
    '读取表格没有成功：Excel报告了错误SomethingNew。请重试；仍不成功的，请保存并重新打开工作簿。',
  ],
] as const)('%j while doing %s', (thrown, doing, sentence) => {
  expect(hostFailure(thrown, doing)).toMatchObject({ message: sentence, code: thrown.code, cause: thrown });
});

test('a failure that has its sentence already keeps it', () => {
  const failure = new HostError('已经说清楚了。', 'X');
  expect(hostFailure(failure, 'build')).toBe(failure);
});

test('an exception of our own is no secret', () => {
  expect(hostFailure(new RangeError('no such row'), 'select')).toMatchObject({ code: 'RangeError' });
  expect(hostFailure('nothing', 'select')).toMatchObject({ code: 'Unknown' });
});

test('every sentence says what was done, and ends', () => {
  for (const [code, sentence] of Object.entries(failures)) {
    expect([code, sentence('build')]).toEqual([code, expect.stringMatching(/^建表没有成功：.+。.+。$/)]);
  }
});
