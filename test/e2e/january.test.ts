/** A clerk's January in the preview, 宿迁 2023→2024, all six steps in the narrow pane: from an empty workbook down to the signature. */
import { publishedFile } from '../../src/documents/publishing/file';
import { publication } from '../../src/documents/publishing/publication';
import { readDocument } from '../../src/documents/reading/read-document';
import { factAddress } from '../../src/report/address';
import { findForm } from '../../src/report/form';
import { measureName, nameOfAddress, problemName, tickName, toldName } from '../../src/workbook/names';
import { sample, withCells } from '../support/samples';
import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';
import { fillNamed, fillReport } from './support/fill';
import { untilShown } from './support/sides';

jest.setTimeout(240_000);

const [now, last] = [sample('suqian-2024'), sample('suqian-2023')];
const RIGHT = now.table3.granted![0] as number;
/** two of its digits in each other's place */
const SWAPPED = 1480;

/** What the text tells and no table holds. */
const FACTS = {
  ...{ releases: 52_300, releasesWebsite: 31_200, releasesNewMedia: 20_600, releasesGazette: 480 },
  ...{ releasesOther: 20, interpretations: 260, responses: 90, pressConferences: 30, gazettes: 12 },
  ...{
    websites: 21,
    newMediaAccounts: 150,
    disclosureZones: 93,
    trainings: 12,
    trainees: 800,
    evaluations: 1,
  },
  ...{ channelOnline: 3200, channelMail: 300, channelInPerson: 20, channelOther: 5, accountability: 0 },
  ...{ feeNotices: 40, feeNoticed: 12_000, feeCollected: 3000 },
};
const TOLD = {
  [toldName('rectification')]: '已由原办理机关重新答复',
  [toldName('appraisalResult')]: '良好',
  [toldName('evaluationResult')]: '满意',
  [tickName('allOnTime')]: '是',
  [tickName('noAccountability')]: '是',
  [problemName(1)]: '部分答复说理不充分',
  [measureName(1)]: '每季度讲评答复文书',
  [problemName(2)]: '政策解读形式单一',
  [measureName(2)]: '增加图解、视频等解读形式',
};

describe('宿迁 2024 beside 2023, in a pane of 320 px', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ width: 1280, pane: 320, now: '2025-01-08T10:30:00' });
    await desk.reportOn({ organ: now.organ, level: 'prefecture', year: 2024 });
  });
  afterAll(() => desk.close());

  const button = (name: string | RegExp) => desk.pane.getByRole('button', { name });
  const next = (what: string) => button(`下一步：${what}`);
  const dialog = (name: string) => desk.pane.getByRole('dialog', { name });
  const text = () => desk.pane.getByRole('region', { name: '正文' });
  const findings = () => desk.pane.getByRole('list', { name: '审核发现，选中一条即定位到单元格' });
  const imbalance = () => findings().getByRole('button', { name: /“自然人”列不平/ });
  const untilSheet = (wanted: string) =>
    desk.page.waitForFunction((name) => {
      const { engine } = window.preview!;
      return engine.sheets().find(({ id }) => id === engine.activeSheet())?.name === name;
    }, wanted);
  const faults = () => seriousFaults(desk.paneFrame);

  test('① 建表 is what is next, and builds the sheets that are ticked', async () => {
    await next('建表').click();
    for (const sheet of ['说明', '依申请公开台账', '取数单'])
      await dialog('要建的表').getByLabel(sheet, { exact: true }).uncheck();
    await dialog('要建的表').getByRole('button', { name: '建8张表' }).click();
    await next('填上年年报').waitFor({ timeout: 60_000 });
  });

  test('① last year’s report is imported as it was published', async () => {
    const made = await publication({ report: last, notes: [] }, { report: last }, 'blank');
    const buffer = Buffer.from(await publishedFile(made, 'docx'));
    await desk.tool('建表与上年年报', '导入…');
    await dialog('导入').getByLabel('文件').setInputFiles({ name: '2023年年报.docx', mimeType: '', buffer });
    await dialog('导入').getByText('将填入200格空格。').waitFor({ timeout: 60_000 });
    await dialog('导入').getByRole('button', { name: '写入' }).click();
    await desk.pane.getByText('已导入200格。').waitFor({ timeout: 60_000 });
    await next('填下一个空格').waitFor({ timeout: 30_000 });
  });

  test('② what is typed is counted off', async () => {
    await fillReport(desk, withCells(now, { 'granted.natural': SWAPPED }));
    // a slip in last year's sheet too
    await fillNamed(desk, { 'p3.carriedOut.natural': 77 });
    await button(/^② 填报\s+已填完$/).waitFor({ timeout: 30_000 });
  });

  test('③ what is off stands in words with both sides, and its cause with it', async () => {
    await next('看审核结果').click();
    await imbalance().waitFor({ timeout: 30_000 });
    expect(await imbalance().innerText()).toMatch(
      /左边[\s\S]*新收＋上年结转[\s\S]*右边[\s\S]*办理结果总计＋结转下年度/,
    );
    await desk.pane.getByText(/^已核对\d+处，相符\d+处$/).click();
    await desk.pane.getByText(/^申请办理：已核对\d+处，相符\d+处$/).waitFor();
    expect(await faults()).toEqual([]);
  });

  test('③ a click shows both sides, on two sheets where they stand apart; the next one takes them away', async () => {
    await imbalance().click();
    const both = ['left', 'left', 'right', 'right'].map((side) => `申请办理 ${side}`);
    await untilShown(desk, both);
    await findings()
      .getByRole('button', { name: /上年年报.*77/ })
      .first()
      .click();
    await untilShown(desk, ['上年年报 right', '申请办理 left']);
  });

  test('③ a 情况说明 is kept, and falls when the figures change', async () => {
    await findings()
      .getByRole('listitem')
      .filter({ hasText: /上年年报.*77/ })
      .last()
      .getByRole('button', { name: /^写情况说明/ })
      .click();
    await desk.pane.getByLabel('情况说明', { exact: true }).fill('机构划转。');
    await button('保存').click();
    await desk.pane.getByText('已说明：机构划转。').waitFor({ timeout: 60_000 });
    await fillNamed(desk, { 'p3.carriedOut.natural': 78 });
    await desk.pane.getByText('说明已失效（数改过）：机构划转。').waitFor({ timeout: 60_000 });
    await fillNamed(desk, { 'p3.carriedOut.natural': last.table3.carriedOut![0] as number });
  });

  test('③ 改为 asks, changes, and can be taken back; carried out, nothing 必改 is left', async () => {
    const change = async () => {
      await button(new RegExp(`^改为${RIGHT}…`))
        .first()
        .click();
      await dialog('改数')
        .getByText(/改后相符：.*“自然人”列/)
        .waitFor();
    };
    await imbalance().click();
    await change();
    expect(await dialog('改数').getByRole('row').last().innerText()).toMatch(
      new RegExp(`予以公开·自然人.*${SWAPPED}.*${RIGHT}`),
    );
    expect(await faults()).toEqual([]);
    await dialog('改数').getByRole('button', { name: '改数' }).click();
    await desk.pane.getByText('已改1格。').waitFor();
    await imbalance().waitFor({ state: 'detached', timeout: 60_000 });
    await untilShown(desk, []);
    await button('撤销').first().click();
    await imbalance().waitFor({ timeout: 60_000 });
    await change();
    await dialog('改数').getByRole('button', { name: '改数' }).click();
    await button(/^③ 一键审核\s+没有问题$/).waitFor({ timeout: 60_000 });
  });

  test('④ what jumped stands with its threshold; explained, there is nothing left to look at', async () => {
    await next('看与上年的差异').click();
    await desk.pane.getByText(/^列出超过上年5倍/).waitFor();
    expect(await button(/^④ 与上年核对/).innerText()).toMatch(/核实2/);
    await desk.step('一键审核');
    for (let left = 2; left > 0; left -= 1) {
      await button(/^写情况说明/)
        .first()
        .click();
      await desk.pane.getByLabel('情况说明', { exact: true }).fill('上年集中受理一批同类申请。');
      await button('保存').click();
      await desk.pane
        .getByText('已说明：上年集中受理一批同类申请。')
        .nth(2 - left)
        .waitFor({ timeout: 60_000 });
    }
    await button(/^④ 与上年核对\s+没有问题$/).waitFor({ timeout: 30_000 });
  });

  test('④ charts are inserted, and listed', async () => {
    await desk.tool('与上年核对', '插入图表');
    await desk.pane.getByText(/^已生成“与上年对比图”/).waitFor({ timeout: 30_000 });
    expect(await desk.page.locator('#charts li').allInnerTexts()).toEqual([
      '与上年对比图：政府信息公开申请（A4:C10）',
      '与上年对比图：行政复议、行政诉讼（A20:C22）',
    ]);
    expect(await faults()).toEqual([]);
  });

  test('⑤ the text tells the figures, and each number leads to its cell', async () => {
    await desk.step('正文');
    await text().getByRole('button', { name: '3525' }).first().click({ timeout: 60_000 });
    await untilSheet('申请办理');
    const { row, column } = await desk.page.evaluate(() => window.preview!.engine.selection().box);
    expect([row, column]).toEqual([4, 9]);
    expect(await faults()).toEqual([]);
    const overflow = await desk.pane
      .locator('body')
      .evaluate((body) => body.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('⑤ from a selected cell to its sentences', async () => {
    await desk.select('复议诉讼!D5');
    const told = desk.pane.getByRole('list', { name: '这格的数写在：' });
    await told.getByRole('button').first().waitFor();
    expect(await told.innerText()).toMatch(/^因政府信息公开被申请行政复议170件/);
  });

  test('⑤ what the text lacks is stepped through, told and ticked', async () => {
    const gaps = desk.pane.getByRole('group', { name: '待填' });
    await gaps.getByRole('button', { name: '下一处' }).click();
    await gaps.getByText(/^第1处，共\d+处$/).waitFor();
    await untilSheet('正文用数');
    await desk.pane.getByRole('checkbox', { name: '没有其他需要报告的事项' }).click();
    await desk.pane.getByText('已确认“没有其他需要报告的事项”。').waitFor();
    await text().getByText('无其他需要报告的事项').waitFor({ timeout: 30_000 });
    const facts = Object.entries(FACTS).map(
      ([id, value]) => [nameOfAddress(factAddress(id)), value] as const,
    );
    await fillNamed(desk, { ...Object.fromEntries(facts), ...TOLD });
    await gaps.waitFor({ state: 'detached', timeout: 30_000 });
  });

  test('⑤ all six sections are written, with nothing left to fill in', async () => {
    await desk.tool('正文', '写正文…');
    await dialog('写正文').getByRole('button', { name: '写入' }).click();
    await desk.pane.getByText(/^已写入\d+段。$/).waitFor();
    await untilSheet('正文');
    // below the title and how it is to be used
    const written = (await desk.values('正文!A3:A60')).flat();
    expect(written).toEqual(expect.arrayContaining([...findForm('2021')!.sections]));
    expect(written.join('\n')).not.toContain('【待填');
    await button(/^⑤ 正文\s+已写$/).waitFor({ timeout: 30_000 });
  });

  test('⑤ a figure that changes shows in the text, and one press patches it', async () => {
    await desk.page.evaluate(() => window.preview!.paste('复议诉讼!D5', [[37, 171]]));
    const stale = text()
      .getByRole('button', { name: /170.*171/s })
      .first();
    await stale.waitFor({ timeout: 30_000 });
    expect(await faults()).toEqual([]);
    await button(/^更新这\d+个数$/).click();
    await desk.pane.getByText(/^已更新\d+个数。$/).waitFor();
    await stale.waitFor({ state: 'hidden', timeout: 30_000 });
    expect((await desk.values('正文!A1:A60')).flat().join('')).toContain('被申请行政复议171件');
  });

  test('⑥ what is exported is what was filled in', async () => {
    await desk.tool('导出与送审', '导出…');
    await dialog('导出年报')
      .getByText(/^数据校验码：/)
      .waitFor({ timeout: 60_000 });
    const bytes = await desk.downloaded(() =>
      dialog('导出年报').getByRole('button', { name: '下载' }).click(),
    );
    const { report } = await readDocument(bytes);
    expect(report).toMatchObject({ organ: now.organ, year: 2024, table2: now.table2, table3: now.table3 });
    expect(report.table4).toEqual({ ...now.table4, reconsideration: [88, 18, 28, 37, 171] });
    expect(Object.keys(report.sections!).sort()).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  test('⑥ 送审单 stands with its figures, and is replaced only after a yes', async () => {
    await desk.tool('导出与送审', '生成送审单');
    await desk.pane.getByText(/^已生成“送审单”/).waitFor({ timeout: 30_000 });
    const rows = await desk.values('送审单!A1:D11');
    expect(rows[1]![0]).toMatch(/^2025年1月8日10:\d\d生成/);
    expect(rows.slice(2, 4)).toEqual([
      ['主要数据', '本年', '上年', '增减'],
      ['新收', 3525, 3511, '＋14'],
    ]);
    await desk.tool('导出与送审', '生成送审单');
    await dialog('重新生成').waitFor({ timeout: 30_000 });
    expect(await faults()).toEqual([]);
    await dialog('重新生成').getByRole('button', { name: '取消' }).click();
  });

  test('⑥ 审核报告 and 定稿: later changes are listed, also when the file is opened again', async () => {
    await desk.tool('导出与送审', '生成审核报告');
    await desk.pane.getByText(/^已生成“审核报告”/).waitFor({ timeout: 30_000 });
    await desk.tool('导出与送审', '定稿');
    await desk.pane.getByText('定稿后没有改动。').waitFor({ timeout: 30_000 });
    await desk.type('复议诉讼!D5', '36');
    await desk.reopen(await desk.save());
    await desk.ribbon('打开面板').click();
    await desk.step('导出与送审');
    const changes = desk.pane.getByRole('list', { name: '定稿后的改动' });
    await changes.waitFor({ timeout: 60_000 });
    expect(await changes.innerText()).toBe('“行政复议·尚未审结”：37→36');
    expect(await faults()).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });
});
