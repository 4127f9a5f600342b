/** The page that stands alone, in a browser: from an empty page to a saved workbook, and back, without Excel and without a network. */
import { publishedFile } from '../../src/documents/publishing/file';
import { publication } from '../../src/documents/publishing/publication';
import { readDocument } from '../../src/documents/reading/read-document';
import { rowsOf, sample, withCells, zeroFilled } from '../support/samples';
import { seriousFaults } from './support/axe';
import type { Given } from './support/clerk';
import { Clerk, FLUENTS_OWN } from './support/clerk';

const zhanyi = zeroFilled(
  withCells(sample('zhanyi-2019'), { 'handledTotal.natural': 3, 'handledTotal.total': 3 }),
);

describe('沾益区 2019, from an empty page to the saved workbook and back', () => {
  let clerk: Clerk;
  let saved: string;
  beforeAll(async () => {
    clerk = await Clerk.sitDown();
  });
  afterAll(() => clerk.leave());

  test('a blank workbook gets its sheets from the pane', async () => {
    await clerk.create('空白工作簿');
    await clerk.page.getByText('还没有工作表').waitFor();
  }, 60_000);

  test('建全套表 builds them on the form of 2019', async () => {
    await clerk.page.getByLabel('机关全称').fill('沾益区人民政府');
    await clerk.page.getByLabel('年度').selectOption('2019');
    await clerk.page.getByRole('button', { name: '建全套表…' }).click();
    await clerk.page.getByRole('button', { name: /^建\d+张表$/ }).click();
    await clerk.page.getByRole('tab', { name: '申请办理', exact: true }).waitFor();
  });

  test('a cell is filled in by keyboard alone, and what it does not admit is said', async () => {
    await clerk.sheet('申请办理');
    await clerk.cell(5, 4).click();
    await clerk.page.keyboard.type('-1');
    await clerk.page.keyboard.press('Enter');
    await clerk.page.locator('#cell-help').filter({ hasText: '没有写入' }).waitFor();
    await clerk.page.keyboard.press('Escape');
    await clerk.page.keyboard.type('3');
    await clerk.page.keyboard.press('Tab');
    expect(await clerk.cell(5, 4).innerText()).toBe('3');
    expect(await clerk.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'E5，空格',
    );
  });

  test('the published block with a wrong figure is checked, and a finding leads to its cells', async () => {
    const wrong = withCells(zhanyi, { 'granted.natural': 7 });
    await clerk.paste(5, 4, rowsOf(wrong));
    await clerk.tool('一键审核', '一键审核');
    const finding = clerk.page
      .getByRole('list', { name: /审核发现/ })
      .getByRole('button')
      .first();
    await clerk.sheet('说明');
    await finding.click();
    await clerk.page.getByRole('grid', { name: '工作表“申请办理”' }).waitFor();
    expect(await clerk.page.getByRole('gridcell', { selected: true }).count()).toBeGreaterThan(1);
  });

  test('once it is right nothing is found', async () => {
    await clerk.paste(5, 4, rowsOf(zhanyi));
    expect(await clerk.cell(30, 4).innerText()).toBe('相符');
  });

  test('写正文 writes the text into its sheet', async () => {
    await clerk.tool('正文', '写正文…');
    await clerk.page.getByRole('button', { name: /^写入/ }).click();
    await clerk.sheet('正文');
    const texts = (await clerk.texts()).join('').replace(/\s/gu, '');
    expect(texts).toContain('2019年，本机关新收政府信息公开申请3件');
  });

  test('④ last year’s report is imported, and there is nothing to say about it', async () => {
    const moved = { rules: { made: 0, published: 0, publicTotal: 0 }, normative: zhanyi.table2.rules! };
    const last = { ...zhanyi, year: 2018, table2: { ...zhanyi.table2, ...moved } };
    const made = await publication({ report: last, notes: [] }, { report: last }, 'blank');
    await clerk.tool('建表与上年年报', '导入…');
    const dialog = clerk.page.getByRole('dialog', { name: '导入' });
    await dialog.getByLabel('文件').setInputFiles({
      name: '上年.html',
      mimeType: '',
      buffer: Buffer.from(await publishedFile(made, 'html')),
    });
    await dialog.getByRole('button', { name: '写入' }).click();
    await dialog.waitFor({ state: 'hidden', timeout: 60_000 });
    await clerk.page.getByRole('button', { name: /^④ 与上年核对\s+没有问题$/ }).waitFor();
    await clerk.step('与上年核对');
    await clerk.page.getByText('没有变动较大的数。').waitFor();
  });

  test('⑥ what is exported is on the form of 2019', async () => {
    await clerk.tool('导出与送审', '导出…');
    const dialog = clerk.page.getByRole('dialog', { name: '导出年报' });
    await dialog.getByText(/^数据校验码：/).waitFor({ timeout: 60_000 });
    const bytes = await clerk.downloaded(() => dialog.getByRole('button', { name: '下载' }).click());
    const { report } = await readDocument(bytes);
    expect(report).toMatchObject({ organ: zhanyi.organ, year: 2019, format: '2019', table3: zhanyi.table3 });
    await clerk.tool('导出与送审', '生成送审单');
    await clerk.page.getByText(/^已生成“送审单”/).waitFor({ timeout: 30_000 });
    await clerk.sheet('正文');
  });

  test('saved and opened again it is the same', async () => {
    const before = await clerk.texts();
    saved = await clerk.save();
    await clerk.open(saved);
    await clerk.sheet('正文');
    expect(await clerk.texts()).toEqual(before);
    await clerk.sheet('申请办理');
    expect(await clerk.cell(30, 4).innerText()).toBe('相符');
  });

  test('after a reload the work is offered, and goes on', async () => {
    await clerk.cell(5, 4).click();
    await clerk.page.keyboard.type('4');
    await clerk.page.keyboard.press('Enter');
    await clerk.page.getByText('有改动没有保存').waitFor();
    await clerk.page.waitForTimeout(1500);
    clerk.page.once('dialog', (dialog) => void dialog.accept());
    await clerk.page.reload();
    await clerk.page.getByRole('button', { name: /^接着做“年报”/ }).click();
    await clerk.sheet('申请办理');
    expect(await clerk.cell(5, 4).innerText()).toBe('4');
  });

  test('what is not saved does not give way unasked', async () => {
    await clerk.page.getByRole('button', { name: '新建', exact: true }).click();
    await clerk.page.getByRole('menuitem', { name: '街道全套表' }).click();
    await clerk.page
      .getByRole('dialog', { name: '先保存吗？' })
      .getByRole('button', { name: '取消' })
      .click();
    expect(await clerk.cell(5, 4).innerText()).toBe('4');
  });

  test('nothing was asked of anywhere else, nothing was complained of, and nobody is kept out', async () => {
    const origin = new URL(clerk.address).origin;
    expect(clerk.requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual([]);
    expect(clerk.requests.filter((url) => url.includes('office'))).toEqual([]);
    expect(clerk.complaints).toEqual([]);
    // a dialog that has gone gives the page back to screen readers a moment later
    await clerk.page.waitForFunction(() => !document.querySelector('#root[aria-hidden]'));
    expect(await seriousFaults(clerk.page.mainFrame(), FLUENTS_OWN)).toEqual([]);
  });
});

test.each<[string, Given]>([
  ['in a narrow window', { width: 640 }],
  ['in the dark', { theme: 'dark' }],
])('%s the pane and the sheet can be had, and nobody is kept out', async (_, given) => {
  const clerk = await Clerk.sitDown(given);
  try {
    await clerk.create('乡镇全套表');
    await clerk.sheet('申请办理');
    await clerk.cell(5, 4).click();
    await clerk.page.keyboard.type('2');
    await clerk.page.keyboard.press('Enter');
    expect(await clerk.cell(5, 4).innerText()).toBe('2');
    if (given.width) await clerk.page.getByRole('button', { name: '面板', exact: true }).click();
    await clerk.page.getByRole('button', { name: /^. 填报/ }).waitFor();
    expect(await seriousFaults(clerk.page.mainFrame(), FLUENTS_OWN)).toEqual([]);
    expect(await clerk.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
      true,
    );
    expect(clerk.complaints).toEqual([]);
  } finally {
    await clerk.leave();
  }
});

test('it opens from a folder, keeps what is filled in, and saves', async () => {
  const clerk = await Clerk.sitDown({ from: 'folder' });
  try {
    await clerk.create('部门全套表');
    await clerk.sheet('主动公开');
    const first = clerk.page.locator('td[aria-readonly=false]').first();
    await first.click();
    await clerk.page.keyboard.type('5');
    await clerk.page.keyboard.press('Enter');
    const saved = await clerk.save();
    await clerk.open(saved);
    await clerk.sheet('主动公开');
    expect(await first.innerText()).toBe('5');
    expect(clerk.requests.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
    expect(clerk.complaints).toEqual([]);
  } finally {
    await clerk.leave();
  }
});
