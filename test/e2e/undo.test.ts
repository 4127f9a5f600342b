/** 其余空格填0 and its undoing, also after the workbook's file was saved, closed and opened again. */
import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';

jest.setTimeout(180_000);

describe('filling in and taking it back in the preview', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ width: 1280, pane: 320 });
    await desk.reportOn({ organ: '某某县人民政府', year: 2024 });
    await desk.pane.getByRole('button', { name: '建全套表' }).click();
    const dialog = desk.pane.getByRole('dialog', { name: '要建的表' });
    for (const name of [
      '说明',
      '基本信息',
      '正文用数',
      '依申请公开台账',
      '上年年报',
      '审核结果',
      '正文',
      '取数单',
    ]) {
      await dialog.getByLabel(name, { exact: true }).uncheck();
    }
    await dialog.getByRole('button', { name: '建3张表' }).click();
    await desk.pane.getByText('已建3张表').waitFor({ timeout: 60_000 });
    await desk.pane.getByText('未填12格').waitFor();
    await desk.page.evaluate(() => window.preview!.type('复议诉讼!A5', '3'));
    await desk.select('复议诉讼!A5');
  });
  afterAll(() => desk.close());

  const row = async () => (await desk.values('复议诉讼!A5:O5'))[0]!;
  const filled = [3, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const blank = [3, null, null, null, 3, ...Array<null | string>(10).fill(null)];
  const asBlank = (cells: readonly unknown[]) => cells.map((cell) => (cell === '' ? null : cell));

  async function fillZeros(): Promise<void> {
    await desk.tool('填报', '其余空格填0…');
    const dialog = desk.pane.getByRole('dialog', { name: '其余空格填0' });
    await dialog.getByText('“复议诉讼”有11格空着').waitFor();
    // buttons fade into their colours
    await desk.page.waitForTimeout(500);
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await dialog.getByRole('button', { name: '填0', exact: true }).click();
    await desk.pane.getByText('已填0，共11格。').waitFor();
    expect(await row()).toEqual(filled);
  }

  test('the blanks become 0 after a yes, and 撤销 empties them again', async () => {
    expect(asBlank(await row())).toEqual(blank);
    await fillZeros();
    await desk.pane.locator('button', { hasText: /^撤销$/ }).click();
    await desk.pane.getByText('已撤销，11格改回原样。').waitFor();
    expect(asBlank(await row())).toEqual(blank);
  });

  test('after saving, closing and opening it is undone but for the cell that was changed since', async () => {
    await desk.select('复议诉讼!A5');
    await fillZeros();
    const saved = await desk.save();

    await desk.reopen(saved);
    await desk.page.evaluate(() => window.preview!.type('复议诉讼!B5', '1'));
    await desk.ribbon('打开面板').click();
    await desk.pane.locator('button', { hasText: '撤销填0' }).click();
    await desk.pane
      .getByText('已撤销，10格改回原样；另有1处在此期间有改动或没有留存，没有动：“行政复议·结果纠正”。')
      .waitFor();
    expect(asBlank(await row())).toEqual([3, 1, null, null, 4, ...Array<null>(10).fill(null)]);
    expect(desk.complaints).toEqual([]);
  });
});
