import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';
import { rowsOf, sample, withCells, zeroFilled } from '../support/samples';

const zhanyi = sample('zhanyi-2019');
const complete = zeroFilled(withCells(zhanyi, { 'handledTotal.natural': 3, 'handledTotal.total': 3 }));
const paragraph =
  '2019年，本机关新收政府信息公开申请3件，均已办结。新收的申请均由自然人提出。按申请渠道分，【待填：网络、信函等4项】。办结的3件中，予以公开2件、部分公开1件。';

/** Where the built sheet of the 2019 form has its figures, and the balance of its columns. */
const FIRST_FIGURE = 'D5';
const BALANCE = 'D30:J30';

describe('沾益区 2019, from an empty workbook to the paragraph, in a pane of 320 px', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ width: 1280, pane: 320 });
  });
  afterAll(() => desk.close());

  test('the pane takes organ and year and proposes the form', async () => {
    await desk.reportOn({ organ: '沾益区人民政府', year: 2019 });
    expect(await desk.pane.getByLabel('版本').inputValue()).toBe('2019');
  });

  test('建表 in the ribbon builds the official table', async () => {
    await desk.ribbon('建表').click();
    await desk.page.waitForFunction(() =>
      window.preview!.engine.sheets().some(({ name }) => name === '申请办理'),
    );
    expect((await desk.values('A1'))[0]![0]).toBe('三、收到和处理政府信息公开申请情况');
  });

  test('typed figures leave 上年结转 and 结转下年度 as 未填 in the check cells', async () => {
    await desk.type('D5', '3');
    await desk.type('D7', '2');
    await desk.type('D8', '1');
    const [balances] = await desk.values(BALANCE);
    expect(balances![0]).toBe('未填');
    await desk.type('P5', '=OGI.CHECK(t3.values)');
    const [[, , , said]] = (await desk.values('P5:S5')) as [string[]];
    expect(said).toContain('整行未填的有“上年结转”“结转下年度”');
  });

  test('一键审核 names what is not filled in', async () => {
    await desk.ribbon('一键审核').click();
    await desk.pane.getByText('整行未填的有“上年结转”“结转下年度”').waitFor();
  });

  test('the published block over the totals lacks （七）总计, and 恢复公式 is offered', async () => {
    await desk.paste(FIRST_FIGURE, rowsOf(zhanyi));
    await desk.pane.getByText('“上年结转”“办理结果总计”“结转下年度”').waitFor();
    await desk.pane.getByRole('button', { name: '恢复公式' }).waitFor();
  });

  test('completed, every column says 相符 and the check finds nothing', async () => {
    await desk.paste(FIRST_FIGURE, rowsOf(complete));
    await desk.pane.getByText('全部相符').waitFor();
    const [balances] = await desk.values(BALANCE);
    expect(balances).toEqual(Array(7).fill('相符'));
  });

  test('生成正文 writes the paragraph', async () => {
    await desk.ribbon('生成正文').click();
    await desk.pane.getByText('均已办结').first().waitFor();
    expect((await desk.pane.locator('body').innerText()).replace(/\s/gu, '')).toContain(paragraph);
  });

  test('nothing was complained of, and nobody is kept out', async () => {
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    expect(await seriousFaults(desk.page.mainFrame(), ['#sheet'])).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });
});
