/** 定稿: what is kept of a report, and what is told of changes since. */
import { changesSince, finalise } from '../../src/documents/finalisation';
import { ownWorkbook } from '../../src/documents/own-workbook';
import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { finalisedFrom } from '../../src/workbook/finalised';
import { namedSheets } from '../../src/workbook/named-sheets';
import type { PlanContent } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { withContents } from '../../src/workbook/refilled';
import { sample, withFigures } from '../support/samples';
import { standingOf } from '../support/standing';

const now = sample('suqian-2024');
const AT = '2025年1月5日10:30';

function workbook(report: Report, typed: Readonly<Record<string, PlanContent>> = {}) {
  const plan = planWorkbook({
    form: findForm('2021')!,
    organ: report.organ,
    year: report.year,
    sheets: ['table2', 'table3', 'table4', 'facts', 'text'],
    report,
  });
  const contents = new Map(Object.entries(typed));
  return ownWorkbook(
    namedSheets(standingOf({ sheets: plan.sheets.map((sheet) => withContents(sheet, contents)) })),
  );
}
const TEXT = { 'text.preamble': '本报告由宿迁市人民政府编制。', 'text.6': '无。' };

test('it keeps when it was, the check value, the figures and prints of the text, and no text itself', async () => {
  const final = await finalise(workbook(now, TEXT), AT);
  expect({ ...final, figures: Object.keys(final.figures).length }).toEqual({
    at: AT,
    year: 2024,
    checkValue: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) as string,
    figures: 200,
    texts: { 'text.preamble': expect.any(String) as string, 'text.6': expect.any(String) as string },
  });
  expect(final.figures['table3.new.total']).toBe('3525');
  expect(JSON.stringify(final).length).toBeLessThan(12_000);
  expect(JSON.stringify(final)).not.toContain('本报告');
});

test('nothing was changed since', async () => {
  const final = await finalise(workbook(now, TEXT), AT);
  expect(changesSince(final, workbook(now, TEXT))).toEqual([]);
});

test('figures as they were and are, blanks too, and paragraphs that read otherwise', async () => {
  const final = await finalise(workbook(withFigures(now, { 'facts.releases': 10 }), TEXT), AT);
  const later = withFigures(now, {
    'table4.reconsideration.upheld': 89,
    'table2.licensing.decisions': null,
    'facts.releases': 12,
  });
  const changes = changesSince(final, workbook(later, { 'text.preamble': '改过。', 'text.5': '新写。' }));
  expect(changes.map((one) => (one.kind === 'figure' ? [one.place, one.then, one.now] : one.place))).toEqual([
    ['“行政许可·本年处理决定数量”', String(now.table2.licensing!.decisions), ''],
    ['“行政复议·结果维持”', '88', '89'],
    ['“主动公开政府信息”', '10', '12'],
    '前言',
    '本部分其他内容',
    '本部分其他内容',
  ]);
});

test('a workbook of another year is not compared', async () => {
  const final = await finalise(workbook(now), AT);
  expect(changesSince({ ...final, year: 2023 }, workbook(now))).toEqual([]);
});

test.each([
  ['nothing', null],
  ['a text', '2024'],
  ['figures that are no texts', { at: AT, year: 2024, checkValue: 'x', figures: { a: 1 }, texts: {} }],
  ['no year', { at: AT, year: '2024', checkValue: 'x', figures: {}, texts: {} }],
])('what somebody made of it is passed over: %s', (_, kept) => {
  expect(finalisedFrom(kept)).toBeUndefined();
});
