/** 送审单 and 审核报告 as LibreOffice prints them: one page for who signs, all of it on it; a report as wide as its pages. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLibreOffice, printed } from '../../scripts/lib/libreoffice.mjs';
import { checkReportSheet } from '../../src/documents/check-report';
import { ownWorkbook } from '../../src/documents/own-workbook';
import { signingSheet } from '../../src/documents/signing-sheet';
import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { namedSheets } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { sample, withFigures } from '../support/samples';
import { standingOf } from '../support/standing';

const program = findLibreOffice();
if (program === undefined) throw new Error('LibreOffice is not there: run npm test -- libreoffice');

const [now, last] = [sample('suqian-2024'), sample('suqian-2023')];
/** Every figure of table 2 jumps, so that there are more queries than the page has room for. */
const jumping = withFigures(
  now,
  Object.fromEntries(
    Object.entries(now.table2).flatMap(([row, cells]) =>
      Object.keys(cells).map((column) => [`table2.${row}.${column}`, 987_654_321]),
    ),
  ),
);

const folder = mkdtempSync(join(tmpdir(), 'ogi-made-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const own = (report: Report) =>
  ownWorkbook(
    namedSheets(
      standingOf(
        planWorkbook({
          form: findForm('2021')!,
          organ: report.organ,
          year: report.year,
          sheets: ['basics', 'table2', 'table3', 'table4', 'facts', 'previous', 'text'],
          report,
          previous: last,
        }),
      ),
    ),
  );

beforeAll(async () => {
  const at = '2025年1月5日10:30';
  const made = {
    signing: await signingSheet(own(now), at),
    crowded: await signingSheet(own(jumping), at),
    report: await checkReportSheet(own(now), at),
  };
  for (const [name, plan] of Object.entries(made)) {
    writeFileSync(join(folder, `${name}.xlsx`), await writeXlsx([plan!], { today: 45_700 }));
  }
  printed(
    program,
    Object.keys(made).map((name) => join(folder, `${name}.xlsx`)),
    folder,
  );
});

function pagesOf(name: string): readonly string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join('test', 'support', 'pdf-pages.mjs'), join(folder, `${name}.pdf`)],
    { encoding: 'utf8' },
  );
  if (stderr !== '') throw new Error(stderr);
  return (JSON.parse(stdout) as { text: string }[]).map(({ text }) => text.replace(/\s/gu, ''));
}

test.each(['signing', 'crowded'])('送审单 is one page, down to who signs: %s', (name) => {
  const pages = pagesOf(name);
  expect(pages).toHaveLength(1);
  for (const part of [
    '送审单',
    '新收',
    '行政诉讼',
    '必改',
    '超期',
    '未知（无台账）',
    '数据校验码',
    '拟稿',
    '分管领导',
  ])
    expect(pages[0]).toContain(part);
});

test('审核报告 has its heads on every page', () => {
  const pages = pagesOf('report');
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain('编号规则结果审核发现情况说明');
});
