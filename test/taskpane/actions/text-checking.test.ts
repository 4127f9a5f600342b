import { checkSheetText } from '../../../src/taskpane/actions/text-checking';
import { standingHost } from '../standing-host';

test('核对正文 tells of a label that was altered, and of none in tables as they were built', async () => {
  const host = standingHost({
    year: 2024,
    sheets: ['table2', 'text'],
    cells: { 'text.applications': '（二）依申请公开。' },
  });
  const labels = async () => {
    const checked = await checkSheetText(host, { organ: '某某市人民政府', year: 2024, format: '2021' });
    if (checked.outcome !== 'checked') throw new Error(checked.outcome);
    return checked.findings.filter(({ id }) => id.startsWith('E25'));
  };
  expect(await labels()).toEqual([]);
  host.alter('主动公开', (plan) => ({
    ...plan,
    contents: plan.contents.map((row) => row.map((one) => (one === '行政规范性文件' ? '规范性文件' : one))),
  }));
  expect(await labels()).toEqual([
    {
      id: 'E25.table2.normative',
      severity: 'query',
      sentence:
        '表二的“规范性文件”（主动公开!A5）与统一格式不一致，统一格式是“行政规范性文件”。请按统一格式改写。',
    },
  ]);
});
