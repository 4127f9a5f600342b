/** 零报告 of a township without Excel: in four clicks from the workbook that it was handed, down to the file that is published. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../src/documents/reading/read-document';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { handedOutPlans, lastYear, TOWNSHIP } from '../taskpane/handed-out';
import { seriousFaults } from './support/axe';
import { Clerk, FLUENTS_OWN } from './support/clerk';

const CLAIMS = [
  '没有收到政府信息公开申请，也没有上年结转',
  '没有因政府信息公开被申请行政复议、被提起行政诉讼',
  '没有发出收费通知，没有收取信息处理费',
];

let folder: string;
let clerk: Clerk;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ogi-standalone-zero-'));
  clerk = await Clerk.sitDown({ from: 'folder', now: '2026-01-08T10:00:00' });
});
afterAll(async () => {
  await clerk?.leave();
  rmSync(folder, { recursive: true, force: true });
});

async function handed(name: string, figures: Readonly<Record<string, number>> = {}): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, await writeXlsx(handedOutPlans(lastYear(figures)), { today: 46_030 }));
  await clerk.open(path, name);
}
const button = (name: string) => clerk.page.getByRole('button', { name, exact: true });
const dialog = (name: string) => clerk.page.getByRole('dialog', { name });

test('two applications carried over stand against it', async () => {
  await handed('有结转.xlsx', { 'table3.carriedOut.natural': 2, 'table3.carriedOut.total': 2 });
  await button('零报告…').click();
  await dialog('零报告').getByLabel(CLAIMS[0]!).check();
  await dialog('零报告').getByText('上年结转2件，不能按零报告处理，请先填这2件的办理结果。').waitFor();
  await dialog('零报告').getByRole('button', { name: '取消' }).click();
});

test('four clicks lead from the workbook to the file', async () => {
  await handed('安平镇.xlsx');
  await button('零报告…').click();
  for (const claim of CLAIMS) await dialog('零报告').getByLabel(claim).check();
  await dialog('零报告').getByLabel('全年主动公开政府信息条数').fill('35');
  await dialog('零报告').getByLabel('存在的一个主要问题').fill('公开栏目更新不及时');
  await dialog('零报告').getByLabel('改进措施').fill('明确专人每月检查');
  expect(await seriousFaults(clerk.page.mainFrame(), FLUENTS_OWN)).toEqual([]);
  await dialog('零报告').getByRole('button', { name: '审核并生成正文' }).click();
  await clerk.page.getByText(/^零报告已填：\d+格填0，正文写了\d+段。/).waitFor({ timeout: 60_000 });
  await button('导出…').click();
  await dialog('导出年报')
    .getByText(/^数据校验码：/)
    .waitFor({ timeout: 60_000 });
  expect(await dialog('导出年报').innerText()).toContain('表中有10格没有填，仍然空着。');
  const bytes = await clerk.downloaded(() =>
    dialog('导出年报').getByRole('button', { name: '下载' }).click(),
  );
  const { report } = await readDocument(bytes);
  expect(report).toMatchObject({ organ: TOWNSHIP, year: 2025 });
  expect(report.table3!.new).toEqual([0, 0, 0, 0, 0, 0, 0]);
  // what is published is not a matter of applications
  expect(report.table2!.licensing).toEqual({ decisions: null });
  expect(JSON.stringify(report.sections)).toContain('公开栏目更新不及时');
});

test('the whole of it is undone at once, and nothing was complained of', async () => {
  await clerk.sheet('复议诉讼');
  expect(await clerk.cell(5, 1).innerText()).toBe('0');
  await button('撤销零报告').click();
  await clerk.page.getByText(/^已撤销，\d+格改回原样。$/).waitFor();
  expect(await clerk.cell(5, 1).innerText()).toBe('');
  expect(clerk.requests.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
  expect(clerk.complaints).toEqual([]);
});
