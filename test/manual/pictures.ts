/** The pictures of docs/manual.md: 宿迁's figures as those of an office without a name, a step of the path each, from the preview and the page that stands alone. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedFile } from '../../src/documents/publishing/file';
import { publication } from '../../src/documents/publishing/publication';
import { dialog as zeroWords } from '../../src/words/zero-report-pane';
import { sample, withCells } from '../support/samples';
import { unitNames, unitReport } from '../support/units';
import { Clerk } from '../e2e/support/clerk';
import { Desk } from '../e2e/support/desk';
import { fillReport } from '../e2e/support/fill';
import { previewFileOf } from '../e2e/support/handed-out';
import { untilShown } from '../e2e/support/sides';
import { handedOutPlans, TOWNSHIP } from '../taskpane/handed-out';

jest.setTimeout(300_000);

const FOLDER = 'docs/manual';
const ORGAN = '某某市人民政府';
const NOW = '2025-01-08T10:30:00';
const [now, last] = [sample('suqian-2024'), { ...sample('suqian-2023'), organ: ORGAN }];
const SIZE = { width: 1080, height: 640 };

mkdirSync(FOLDER, { recursive: true });

const keep = async (name: string, picture: Promise<Buffer>) =>
  writeFileSync(join(FOLDER, `${name}.png`), await picture);

/** The whole window, or the pane alone, once nothing moves. */
async function take(desk: Desk, name: string, what: 'window' | 'pane'): Promise<void> {
  await desk.settled();
  const size = desk.page.viewportSize()!;
  // what a question lists is seen as a whole
  if (what === 'pane') await desk.page.setViewportSize({ ...size, height: 800 });
  await desk.page.waitForTimeout(500);
  const look = { animations: 'disabled', caret: 'hide' } as const;
  await keep(
    name,
    what === 'window' ? desk.page.screenshot(look) : desk.page.locator('#pane').screenshot(look),
  );
  await desk.page.setViewportSize(size);
}

test('the six steps', async () => {
  const desk = await Desk.open({ pane: 350, now: NOW });
  const button = (name: string | RegExp) => desk.pane.getByRole('button', { name });
  const dialog = (name: string) => desk.pane.getByRole('dialog', { name });
  try {
    await desk.page.setViewportSize(SIZE);
    await desk.reportOn({ organ: ORGAN, level: 'prefecture', year: 2024 });
    await take(desk, 'start', 'window');
    await button('下一步：建表').click();
    await take(desk, 'build', 'pane');
    for (const sheet of ['依申请公开台账', '取数单'])
      await dialog('要建的表').getByLabel(sheet, { exact: true }).uncheck();
    await dialog('要建的表')
      .getByRole('button', { name: /^建\d+张表$/ })
      .click();
    await button('下一步：填上年年报').waitFor({ timeout: 60_000 });

    const made = await publication({ report: last, notes: [] }, { report: last }, 'blank');
    await desk.tool('建表与上年年报', '导入…');
    await dialog('导入')
      .getByLabel('文件')
      .setInputFiles({
        name: '2023年年报.docx',
        mimeType: '',
        buffer: Buffer.from(await publishedFile(made, 'docx')),
      });
    await dialog('导入').getByText('将填入200格空格。').waitFor({ timeout: 60_000 });
    await take(desk, 'import', 'pane');
    await dialog('导入').getByRole('button', { name: '写入' }).click();
    await button('下一步：填下一个空格').waitFor({ timeout: 60_000 });

    await fillReport(desk, { ...withCells(now, { 'granted.natural': 1480 }), table4: {} });
    await button(/^② 填报\s+未填\d+格$/).waitFor();
    await desk.step('填报');
    await desk.select('申请办理!D7');
    await take(desk, 'fill', 'window');
    await fillReport(desk, withCells(now, { 'granted.natural': 1480 }));
    await button('下一步：看审核结果').click({ timeout: 60_000 });
    await button(/“自然人”列不平/).click();
    await untilShown(
      desk,
      ['left', 'left', 'right', 'right'].map((side) => `申请办理 ${side}`),
    );
    await button(/“自然人”列不平/).evaluate((one) => one.scrollIntoView({ block: 'start' }));
    await take(desk, 'check', 'window');
    await button(/^改为1408…/)
      .first()
      .click();
    await take(desk, 'change', 'pane');
    await dialog('改数').getByRole('button', { name: '改数' }).click();
    await button(/^③ 一键审核\s+没有问题$/).waitFor({ timeout: 60_000 });

    await desk.step('与上年核对');
    await desk.pane.getByText(/^列出超过上年/).waitFor();
    await button(/^④ 与上年核对/).evaluate((one) => one.scrollIntoView({ block: 'start' }));
    await take(desk, 'compare', 'pane');

    await desk.tool('正文', '写正文…');
    await dialog('写正文').getByRole('button', { name: '写入' }).click();
    await desk.pane.getByText(/^已写入\d+段。$/).waitFor();
    await desk.page.evaluate(() => window.preview!.paste('复议诉讼!D5', [[37, 171]]));
    const stale = desk.pane.getByRole('button', { name: /170.*171/s }).first();
    await stale.waitFor({ timeout: 30_000 });
    await stale.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await take(desk, 'text', 'window');
    await button(/^更新这\d+个数$/).click();
    await desk.pane.getByText(/^已更新\d+个数。$/).waitFor();

    await desk.tool('导出与送审', '导出…');
    await dialog('导出年报')
      .getByText(/^数据校验码：/)
      .waitFor({ timeout: 60_000 });
    await take(desk, 'export', 'pane');
    await dialog('导出年报').getByRole('button', { name: '取消' }).click();
    await desk.tool('导出与送审', '生成送审单');
    await desk.pane.getByText(/^已生成“送审单”/).waitFor({ timeout: 30_000 });
    await desk.tool('导出与送审', '定稿');
    await desk.pane.getByText('定稿后没有改动。').waitFor({ timeout: 30_000 });
    await take(desk, 'sign', 'window');
  } finally {
    await desk.close();
  }
});

test('零报告', async () => {
  const workbook = await previewFileOf(handedOutPlans(), '年报', {
    ...{ organ: TOWNSHIP, level: 'township', year: 2025, format: '2021' },
  });
  const desk = await Desk.open({ pane: 350, now: '2026-01-08T10:30:00', workbook });
  try {
    await desk.page.setViewportSize(SIZE);
    await desk.ribbon('打开面板').click();
    await desk.pane.getByRole('button', { name: '零报告…' }).click();
    const dialog = desk.pane.getByRole('dialog', { name: '零报告' });
    for (const claim of Object.values(zeroWords.claims)) await dialog.getByLabel(claim).check();
    await dialog.getByLabel('全年主动公开政府信息条数').fill('35');
    await dialog.getByLabel('存在的一个主要问题').fill('公开栏目更新不及时');
    await dialog.getByLabel('改进措施').fill('明确专人每月检查');
    await take(desk, 'zero', 'pane');
  } finally {
    await desk.close();
  }
});

test('汇总', async () => {
  const names = unitNames(12);
  const desk = await Desk.open({ pane: 350, now: '2025-01-20T10:00:00' });
  const choose = (picker: string, files: readonly (readonly [string, string])[]) =>
    desk.pane
      .locator(`input[data-picker=${picker}]`)
      .setInputFiles(files.map(([name, text]) => ({ name, mimeType: '', buffer: Buffer.from(text) })));
  try {
    await desk.page.setViewportSize(SIZE);
    await desk.ribbon('打开面板').click();
    await desk.pane.getByRole('tab', { name: '汇总' }).click();
    const rows = names.map(([name, level]) => `${name},,${level},安平市人民政府`);
    await choose('roster', [['名录.csv', ['单位,别名,类型,上级单位', ...rows].join('\n')]]);
    await desk.pane.getByText(/^名录\.csv：12家/).waitFor();
    const reports = names.slice(0, 10).map(([name, level], at) => {
      const report = unitReport(name, level, 2024, at + 1);
      const slip = at === 3 ? { table4: { ...report.table4, reconsideration: [1, 0, 0, 0, 7] } } : {};
      return [`${name}.json`, JSON.stringify({ ...report, ...slip })] as const;
    });
    await desk.step('收件');
    await choose('files', reports);
    await desk.pane
      .getByText(/^已报10/)
      .first()
      .waitFor({ timeout: 60_000 });
    await desk.step('审核');
    await take(desk, 'review', 'pane');
  } finally {
    await desk.close();
  }
});

test('without Excel', async () => {
  const clerk = await Clerk.sitDown({ now: NOW });
  try {
    await clerk.page.setViewportSize(SIZE);
    await clerk.create('乡镇全套表');
    await clerk.sheet('申请办理');
    await clerk.cell(5, 4).click();
    await clerk.page.waitForTimeout(1000);
    await keep('standalone', clerk.page.screenshot({ animations: 'disabled', caret: 'hide' }));
  } finally {
    await clerk.leave();
  }
});
