/** A city's January in the pane: 73 units' files come in, are looked through, sent back and rolled up, beside a page that stays alive. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { Cell } from '../../src/report/cell';
import { withFigures } from '../support/samples';
import { unitNames, unitReport } from '../support/units';
import { seriousFaults } from './support/axe';
import { busyWhile } from './support/busy';
import { Desk } from './support/desk';
import { arrives } from './support/sent-files';

jest.setTimeout(300_000);

const year = 2024;
const organ = '安平市人民政府';
const names = unitNames(73);
const nameOf = (index: number): string => names[index]![0];
const right = names.map(([name, level], index) => unitReport(name, level, year, index + 1));
const MISSING = [11, 47];
const SLIPS: ReadonlyMap<number, Readonly<Record<string, Cell>>> = new Map<number, Record<string, Cell>>([
  [5, { 'table3.granted.total': 9999 }],
  [29, { 'table4.reconsideration.total': 77 }],
  [62, { 'table2.normative.made': -3 }],
]);
const AGAIN = 41;
/** the window may be busy no longer than this, in ms */
const ALIVE = 200;
/** what a machine that others use too may take of its clock, in ms */
const SHARED = 1000;

let folder: string;
let desk: Desk;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ogi-review-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(
    join(folder, '名录.csv'),
    ['单位,别名,类型,上级单位', ...names.map(([name, level]) => `${name},,${level},${organ}`)].join('\n'),
  );
  for (const [index, report] of right.entries()) {
    if (MISSING.includes(index)) continue;
    const sent =
      index === AGAIN
        ? unitReport(nameOf(AGAIN), names[AGAIN]![1], year, 4000)
        : withFigures(report, SLIPS.get(index) ?? {});
    await arrives(join(folder, 'in'), sent, { index, day: '2025-01-10' });
  }
  await arrives(join(folder, 'in'), right[AGAIN]!, {
    index: AGAIN,
    day: '2025-01-12',
    name: `${AGAIN} 更正`,
  });
  // what lies beside reports in folders
  writeFileSync(join(folder, 'in', 'Thumbs.db'), 'x');
  desk = await Desk.open({ pane: 320, now: '2025-01-20T10:00:00' });
});
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

const choose = (picker: string, path: string) =>
  desk.pane.locator(`input[data-picker=${picker}]`).setInputFiles(path);
const step = (name: string) => desk.step(name);
const button = (name: string | RegExp) => desk.pane.getByRole('button', { name, exact: true });

test('汇总 is a side of its own, and the roster says who has to report', async () => {
  await desk.ribbon('打开面板').click();
  await desk.pane.getByRole('tab', { name: '填报' }).focus();
  await desk.page.keyboard.press('ArrowRight');
  await desk.page.keyboard.press('Enter');
  await desk.pane.getByRole('button', { name: '下一步：选名录' }).waitFor();
  await choose('roster', join(folder, '名录.csv'));
  await desk.pane.getByText(/^名录\.csv：73家（/).waitFor();
  // once it may be clicked, nothing is being done any more
  await button('下一步：选收到的文件').click({ trial: true });
  expect(await seriousFaults(desk.paneFrame)).toEqual([]);
});

test('the files of 71 units are read in seconds, beside a window that stays alive', async () => {
  // as the button for it does, before it asks for files
  await step('收件');
  const begun = Date.now();
  const { work, ticks } = await busyWhile(desk.paneFrame, async () => {
    await choose('folder', join(folder, 'in'));
    await desk.pane.getByText('未报2家').waitFor();
  });
  const seconds = (Date.now() - begun) / 1000;
  console.log(
    `72 files read and added up in ${seconds.toFixed(1)} s; the window was busy for ${Math.round(work)} ms at most, its clock stood for ${Math.round(ticks)} ms`,
  );
  expect(work).toBeLessThan(ALIVE);
  expect(ticks).toBeLessThan(SHARED);
  expect(seconds).toBeLessThan(60);
  await desk.pane.getByText('已报71，未报2').waitFor();
  expect(await seriousFaults(desk.paneFrame)).toEqual([]);
});

test('those without faults pass together, those that have to change something go back', async () => {
  await step('审核');
  await button(/^没有问题的\d+家，通过$/).click();
  await button('有必改的3家，退回').click();
  await button('下一步：审核下一家').click();
  const opened = desk.pane.getByRole('button', { expanded: true }).nth(1);
  expect(await opened.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await seriousFaults(desk.paneFrame)).toEqual([]);
});

test('letters and the words of the reviewer', async () => {
  await desk.pane.getByLabel('看哪些').selectOption('全部');
  await button(new RegExp(`^${nameOf(5)}`)).click();
  await desk.pane.getByLabel('审核意见').fill('请先核对予以公开的总计。');
  await step('退回');
  const bytes = await desk.downloaded(() => button('下载已退回的（3份）').click());
  const letters = unzipSync(bytes);
  const own = letters[`退回意见-${nameOf(5)}-第1次.xlsx`]!;
  const [sheet] = (await readXlsx(own)).sheets;
  expect(sheet!.rows.flat()).toContain('请先核对予以公开的总计。');
});

test('the workbook of the roll-up has the register with what was said', async () => {
  await step('汇总');
  const bytes = await desk.downloaded(() => button('下载').click());
  const { sheets } = await readXlsx(bytes);
  const rows = (name: string) => sheets.find((one) => one.name === name)!.rows;
  const register = rows('收件登记');
  const stateAt = register.find((row) => row.includes('状态'))!.indexOf('状态');
  expect(register.filter((row) => row[stateAt] === '已退回')).toHaveLength(3);
  expect(register.filter((row) => row[stateAt] === '未报').map(([unit]) => unit)).toEqual(
    MISSING.map(nameOf),
  );
  await desk.pane.getByText(/^暂汇总（不含/).waitFor();
  expect(await seriousFaults(desk.paneFrame)).toEqual([]);
});

test('a pane that is opened anew goes on where it was, until all is put away', async () => {
  await desk.page.reload();
  await desk.page.waitForFunction(() => window.preview !== undefined);
  await desk.ribbon('打开面板').click();
  await desk.pane.getByText('已接上上次的汇总（72个文件）。').waitFor({ timeout: 60_000 });
  await desk.pane.getByRole('button', { name: /^④ 审核.*退回3/ }).waitFor();
  await step('审核');
  await desk.pane.getByLabel('看哪些').selectOption('全部');
  await button(new RegExp(`^${nameOf(5)}`)).click();
  expect(await desk.pane.getByLabel('审核意见').inputValue()).toBe('请先核对予以公开的总计。');

  await step('名录');
  await button('清空重来…').click();
  await desk.pane
    .getByRole('dialog', { name: '清空重来' })
    .getByRole('button', { name: '清空', exact: true })
    .click();
  await button('下一步：选名录').waitFor();
  await desk.page.reload();
  await desk.page.waitForFunction(() => window.preview !== undefined);
  await desk.ribbon('打开面板').click();
  await button('下一步：选名录').waitFor();
  expect(desk.complaints).toEqual([]);
});
