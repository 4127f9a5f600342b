/** A clerk's main job without a mouse, in a pane of 320 px: 建表, 填报, 审核 and mending, 正文, 导出, by Tab, Enter, Space, arrows and F6. */
import type { Locator } from 'playwright-core';
import { readDocument } from '../../src/documents/reading/read-document';
import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';
import { Keyboard } from './support/keyboard';

jest.setTimeout(180_000);

describe('by keyboard alone', () => {
  let desk: Desk;
  let keys: Keyboard;
  beforeAll(async () => {
    desk = await Desk.open({ width: 1280, pane: 320, now: '2025-01-08T10:30:00' });
    keys = new Keyboard(desk);
  });
  afterAll(() => desk.close());

  const shown = (text: string | RegExp) => desk.pane.getByText(text).first().waitFor({ timeout: 60_000 });
  const faults = () => seriousFaults(desk.paneFrame);
  const rowOf = () => desk.page.evaluate(() => window.preview!.engine.selection().box.row);
  /** By arrows to a row; a key that a sheet has lost, as one may that has just taken a figure, is pressed again. */
  const toRow = async (wanted: number) => {
    for (let row = await rowOf(); row !== wanted; row = await rowOf()) {
      await keys.press(row < wanted ? 'ArrowDown' : 'ArrowUp');
      await desk.page
        .waitForFunction((was) => window.preview!.engine.selection().box.row !== was, row, { timeout: 1000 })
        .catch(() => undefined);
    }
  };
  /** As a person does: what did not come is typed again in its place. */
  const enter = async (cell: string, figure: number) => {
    const row = Number(/\d+/.exec(cell)![0]) - 1;
    for (let tries = 0; ; tries += 1) {
      await toRow(row);
      await keys.type(String(figure));
      await keys.press('Enter');
      try {
        await desk.page.waitForFunction(
          ([at, wanted]) => window.preview!.read(at)[0]![0]!.value === wanted,
          [`申请办理!${cell}`, figure] as const,
          { timeout: 5000 },
        );
        return;
      } catch (failure) {
        if (tries === 2) throw failure;
      }
    }
  };

  test('from the ribbon into the pane: organ, class, and the sheets that are wanted', async () => {
    await keys.toRibbon();
    for (let press = 0; press < 5; press += 1) {
      const name = await desk.page.evaluate(() => document.activeElement?.textContent);
      if (name === '打开面板') break;
      await keys.press('Tab');
    }
    await keys.press('Enter');
    await desk.pane.getByLabel('机关全称').waitFor();
    await keys.to('机关全称');
    await keys.type('某某县教育局');
    await keys.to(/^机关类别/);
    while ((await desk.pane.getByLabel('机关类别').inputValue()) !== 'department')
      await keys.press('ArrowDown');
    await desk.picture('keyboard-1');
    expect(await faults()).toEqual([]);
    await keys.use('建全套表…');
    await desk.pane.getByRole('dialog', { name: '要建的表' }).waitFor();
    for (const sheet of ['说明', '基本信息', '主动公开', '复议诉讼', '依申请公开台账', '上年年报', '取数单'])
      await keys.use(sheet, 'Space');
    await desk.picture('keyboard-2');
    expect(await faults()).toEqual([]);
    await keys.use('建4张表');
    await shown('已建4张表');
    // the step in which the focus was has closed by itself
    await desk.pane.getByRole('button', { name: '下一步：填下一个空格' }).waitFor();
    expect(await keys.focused()).toMatch(/^(② 填报|下一步)/);
  });

  test('figures are typed into the sheet, the rest becomes 0', async () => {
    await keys.use('下一步：填下一个空格');
    await desk.page.waitForFunction(() => {
      const { engine } = window.preview!;
      return engine.sheets().find(({ id }) => id === engine.activeSheet())?.name === '申请办理';
    });
    await desk.page.waitForTimeout(500);
    await keys.toSheet();
    await enter('D5', 5);
    await enter('D7', 4);
    await keys.toPane();
    await keys.open(/^② 填报/);
    await keys.use('其余空格填0…');
    await keys.to('填0');
    expect(await faults()).toEqual([]);
    await keys.press('Enter');
    await shown(/^已填0，共\d+格。$/);
  });

  test('the check leads to what is wrong, and mends it', async () => {
    await keys.use('下一步：看审核结果');
    await keys.use(/“自然人”列不平/);
    await desk.pane.locator('[aria-current=true]').waitFor();
    await desk.picture('keyboard-3');
    expect(await faults()).toEqual([]);
    await keys.use(/^改为5….*予以公开/);
    await desk.pane.getByRole('dialog', { name: '改数' }).waitFor();
    await keys.to('改数');
    await desk.picture('keyboard-4');
    expect(await faults()).toEqual([]);
    await keys.press('Enter');
    await shown('已改1格。');
    expect((await desk.values('申请办理!D7'))[0]).toEqual([5]);
    // the finding has gone, and with it the button that was pressed
    await desk.pane.getByRole('button', { name: /“自然人”列不平/ }).waitFor({ state: 'detached' });
    expect(await keys.focused()).toMatch(/^(③ 一键审核|下一步)/);
  });

  test('the text is written and stepped through', async () => {
    await keys.open(/^⑤ 正文/);
    await keys.use('写正文…');
    await desk.pane.getByRole('dialog', { name: '写正文' }).waitFor();
    await keys.to('写入');
    expect(await faults()).toEqual([]);
    await keys.press('Enter');
    await shown(/^已写入\d+段。$/);
    await keys.use('没有其他需要报告的事项', 'Space');
    await shown('已确认“没有其他需要报告的事项”。');
    await desk.picture('keyboard-5');
    await keys.use('下一处');
    await shown(/^第1处，共\d+处$/);
    await desk.picture('keyboard-6');
    expect(await faults()).toEqual([]);
  });

  test('the file is handed over, and the focus is back where it was', async () => {
    await keys.open(/^⑥ 导出与送审/);
    await keys.use('导出…');
    await shown(/^数据校验码：/);
    await keys.to('下载');
    await desk.picture('keyboard-7');
    const dialog = desk.pane.getByRole('dialog', { name: '导出年报' });
    const right = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect().right);
    // a long choice does not stand out of the question
    expect(await right(dialog.getByLabel('文件'))).toBeLessThanOrEqual(
      await right(dialog.getByRole('button', { name: '下载' })),
    );
    expect(await faults()).toEqual([]);
    const { report } = await readDocument(await desk.downloaded(() => keys.press('Enter')));
    expect(report.table3!.granted).toEqual([5, 0, 0, 0, 0, 0, 5]);
    await shown(/^已导出/);
    expect(await keys.focused()).toBe('导出…');
    expect(desk.complaints).toEqual([]);
  });
});
