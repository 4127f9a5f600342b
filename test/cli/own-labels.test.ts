/** The labels of the tables in a workbook, held against the official form. */
import { findForm } from '../../src/report/form';
import { planWorkbook } from '../../src/workbook/planned';
import type { PlanContent } from '../../src/workbook/plan';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sample } from '../support/samples';
import { Folder } from './support';

// whole workbooks are planned, calculated and written
jest.setTimeout(60_000);

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

interface Check {
  readonly summary: { readonly notChecked: readonly { readonly rule: string }[] };
  readonly findings: readonly { readonly rule: string }[];
}

async function check(file: string) {
  const { summary, findings } = (await folder.json(['check', file])).json as Check;
  return {
    found: findings.filter(({ rule }) => rule === 'E25'),
    isChecked: !summary.notChecked.some(({ rule }) => rule === 'E25'),
  };
}

test.each(['pingtan-2020', 'huaian-2024'])('%s as it is built has no label to find', async (name) => {
  const [report, workbook] = [folder.write({ 'a.json': sample(name) }), folder.at('b.xlsx')];
  await folder.ogi(['build', report, '--out', workbook]);
  expect(await check(workbook)).toEqual({ found: [], isChecked: true });
  // a report alone does not tell how its tables are printed
  expect(await check(report)).toEqual({ found: [], isChecked: false });
});

test('a label that was altered is told with its cell, without any text', async () => {
  const report = sample('huaian-2024');
  const { organ, year } = report;
  const { sheets } = planWorkbook({
    form: findForm('2021')!,
    organ,
    year,
    sheets: ['basics', 'table2', 'table3'],
    report,
  });
  const altered = sheets.map((plan) => ({
    ...plan,
    contents: plan.contents.map((row) =>
      row.map((content): PlanContent => (content === '行政规范性文件' ? '规范性文件' : content)),
    ),
  }));
  const file = folder.write({ 'a.xlsx': Buffer.from(await writeXlsx(altered, { today: 46_000 })) });
  expect((await check(file)).found).toEqual([
    {
      id: 'E25.table2.normative',
      rule: 'E25',
      severity: 'query',
      message:
        '表二的“规范性文件”（主动公开!A5）与统一格式不一致，统一格式是“行政规范性文件”。请按统一格式改写。',
      cells: [],
    },
  ]);
});
