/** 审核报告 of a real report: findings first, then what was left out, then what is in order. */
import { checkReportSheet } from '../../src/documents/check-report';
import { ownWorkbook } from '../../src/documents/own-workbook';
import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { namedSheets } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import { sample, withFigures } from '../support/samples';
import { standingOf } from '../support/standing';

const [now, last] = [sample('suqian-2024'), sample('suqian-2023')];

async function reportOn(report: Report, previous?: Report) {
  const plan = planWorkbook({
    form: findForm('2021')!,
    organ: report.organ,
    year: report.year,
    sheets: ['basics', 'table2', 'table3', 'table4', 'facts', ...(previous ? (['previous'] as const) : [])],
    report,
    ...(previous && { previous }),
  });
  const made = (await checkReportSheet(ownWorkbook(namedSheets(standingOf(plan))), '2025年1月5日10:30'))!;
  return { made, lines: made.contents.map((row) => row.filter((cell) => cell !== '')) };
}

test('宿迁 2024 beside 2023: head, findings, and each rule once that is in order', async () => {
  const { made, lines } = await reportOn(now, last);
  expect(lines.slice(0, 3).flat()).toEqual([
    '宿迁市人民政府2024年政府信息公开工作年度报告审核报告',
    expect.stringMatching(/^审核时间：2025年1月5日10:30。数据校验码：[0-9A-Z]{4}-[0-9A-Z]{4}。/),
    expect.stringMatching(/^审核\d+条规则：必改0处，核实\d+处，提醒\d+处。$/),
  ]);
  expect(lines[3]).toEqual(['编号', '规则', '结果', '审核发现', '情况说明']);
  expect(lines.filter(([, , result]) => result === '核实').map(([id]) => id)).toEqual(['Y05', 'Y05']);
  const passed = lines.filter(([, , result]) => result === '没有问题').map(([id]) => id);
  expect(new Set(passed).size).toBe(passed.length);
  expect(passed).toEqual(expect.arrayContaining(['B01', 'B02', 'C01', 'Y01']));
  expect(made.print).toMatchObject({ pagesWide: 1, paper: 'A4', titleRows: { row: 3, rows: 1 } });
});

test('what is to be changed stands first, and a rule that could not be applied says why', async () => {
  const { lines } = await reportOn(withFigures(now, { 'table4.reconsideration.total': 999 }));
  expect(lines[4]!.slice(0, 4)).toEqual(['C01', expect.any(String), '必改', expect.stringContaining('999')]);
  expect(lines.find(([id]) => id === 'Y01')!.slice(2)).toEqual(['未审核', '没有上年年报']);
  expect(lines.find(([id]) => id === 'E01')!.slice(2)).toEqual(['未审核', '报告里没有正文']);
});
