/** An office's workbook for a year: its sheets built from the pane, and 审核结果 that follows what is typed. */
import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';

jest.setTimeout(120_000);

describe('the whole workbook in the preview', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ width: 1280 });
    await desk.reportOn({ organ: '某某县人民政府', level: 'county', year: 2025 });
  });
  afterAll(() => desk.close());

  const sheetNames = () => desk.page.evaluate(() => window.preview!.engine.sheets().map(({ name }) => name));

  test('建全套表 builds the sheets that are ticked', async () => {
    await desk.pane.getByRole('button', { name: '建全套表' }).click();
    const dialog = desk.pane.getByRole('dialog', { name: '要建的表' });
    await dialog.getByRole('button', { name: '建11张表' }).waitFor();
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await dialog.getByRole('button', { name: '建11张表' }).click();
    await desk.pane.getByText('已建11张表').waitFor({ timeout: 60_000 });
    expect(await sheetNames()).toEqual(
      expect.arrayContaining([
        '说明',
        '基本信息',
        '主动公开',
        '申请办理',
        '复议诉讼',
        '正文用数',
        '依申请公开台账',
        '上年年报',
        '审核结果',
        '正文',
        '取数单',
      ]),
    );
  });

  test('the path says how far the work has come, and its steps are opened by keyboard', async () => {
    const steps = desk.pane.getByRole('button', { name: /^[①-⑥]/ });
    await desk.pane.getByRole('button', { name: '下一步：填上年年报' }).waitFor();
    await steps.first().waitFor();
    expect(await steps.allInnerTexts()).toEqual([
      expect.stringMatching(/^① 建表与上年年报\s+上年年报未填$/),
      expect.stringMatching(/^② 填报\s+未填\d+格$/),
      expect.stringMatching(/^③ 一键审核/),
      expect.stringMatching(/^④ 与上年核对/),
      expect.stringMatching(/^⑤ 正文\s+未写$/),
      expect.stringMatching(/^⑥ 导出与送审/),
    ]);
    await steps.last().focus();
    await desk.page.keyboard.press('Enter');
    await desk.pane.getByRole('button', { name: '生成报送件…' }).waitFor();
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
  });

  test('a figure that is off is named in 审核结果', async () => {
    await desk.page.evaluate(() => window.preview!.paste('复议诉讼!A5', [[3, 0, 0, 0, 5]]));
    const found = (await desk.values('审核结果!A1:J12')).flat().join(' ');
    expect(found).toMatch(/必改1处/);
    expect(found).toContain('C01');
  });
});
