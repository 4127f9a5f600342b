/** A clerk's January on the form of 2019, 沾益 2019: 导入 from files, by dropping and pasting, then the whole path down to 定稿. */
import type { FileKind } from '../../src/documents/publishing/file';
import { publishedFile } from '../../src/documents/publishing/file';
import { publication } from '../../src/documents/publishing/publication';
import { readDocument } from '../../src/documents/reading/read-document';
import { factAddress } from '../../src/report/address';
import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import { measureName, nameOfAddress, problemName, tickName, toldName } from '../../src/workbook/names';
import { sample, withFigures } from '../support/samples';
import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';
import { fillNamed } from './support/fill';

jest.setTimeout(300_000);

const zhanyi = sample('zhanyi-2019');
const REPORT: Report = { ...zhanyi, sections: { '5': '一是公开栏目更新不及时。' } };

/** 规范性文件 that were published in the row of 规章, where they belong. */
const MOVED = {
  rules: { made: 0, published: 0, publicTotal: 0 },
  normative: zhanyi.table2.rules!,
};

/** What the text tells and no table holds. */
const FACTS = {
  ...{
    releases: 4200,
    releasesWebsite: 2600,
    releasesNewMedia: 1500,
    releasesGazette: 100,
    releasesOther: 0,
  },
  ...{
    interpretations: 18,
    responses: 6,
    pressConferences: 0,
    gazettes: 0,
    websites: 1,
    newMediaAccounts: 12,
  },
  ...{ disclosureZones: 3, trainings: 2, trainees: 160, evaluations: 0, accountability: 0 },
  ...{ channelOnline: 2, channelMail: 1, channelInPerson: 0, channelOther: 0 },
  ...{ feeNotices: 0, feeNoticed: 0, feeCollected: 0 },
};
const TOLD = {
  ...Object.fromEntries(
    Object.entries(FACTS).map(([id, value]) => [nameOfAddress(factAddress(id)), value] as const),
  ),
  [toldName('appraisalResult')]: '良好',
  [tickName('allOnTime')]: '是',
  [tickName('noEvaluation')]: '是',
  [tickName('noAccountability')]: '是',
  [tickName('nothingElse')]: '是',
  [problemName(1)]: '公开栏目更新不及时',
  [measureName(1)]: '明确专人每月检查',
};

async function fileOf(report: Report, kind: FileKind): Promise<Buffer> {
  const made = await publication({ report, notes: [] }, { report }, 'blank');
  return Buffer.from(await publishedFile(made, kind));
}

describe('沾益 2019', () => {
  let desk: Desk;
  beforeAll(async () => {
    // in the January in which it was written the pane proposes the year, and the form with it
    desk = await Desk.open({ width: 1280, pane: 320, now: '2020-01-08T10:00:00' });
    await desk.ribbon('打开面板').click();
    await desk.pane.getByLabel('机关全称').fill(zhanyi.organ);
    await desk.pane.getByLabel('机关类别').selectOption('county');
    expect(await desk.pane.getByLabel('年度').inputValue()).toBe('2019');
    expect(await desk.pane.getByLabel('版本').inputValue()).toBe('2019');
    await desk.pane.getByRole('button', { name: '建全套表' }).click();
    const dialog = desk.pane.getByRole('dialog', { name: '要建的表' });
    await dialog.getByLabel('依申请公开台账').uncheck();
    await dialog.getByLabel('上年年报').uncheck();
    await dialog.getByRole('button', { name: /^建\d+张表$/ }).click();
    await desk.pane.getByText(/^已建\d+张表/).waitFor({ timeout: 60_000 });
    // the path goes on to what is next
    await desk.pane.getByRole('button', { name: '下一步：填下一个空格' }).waitFor({ timeout: 60_000 });
  });
  afterAll(() => desk?.close());

  const button = (name: string | RegExp) => desk.pane.getByRole('button', { name });
  const dialog = () => desk.pane.getByRole('dialog', { name: '导入' });
  const opened = async (step: string) => {
    await desk.tool(step, '导入…');
    await dialog().waitFor();
  };
  const write = () => dialog().getByRole('button', { name: '写入' }).click();

  test('② a Word document that is chosen is read in a worker, shown, and written', async () => {
    await opened('填报');
    await dialog()
      .getByLabel('文件')
      .setInputFiles({ name: '年报.docx', mimeType: '', buffer: await fileOf(REPORT, 'docx') });
    await dialog()
      .getByText(/^“年报\.docx”：.*2019年，2019版表格。$/)
      .waitFor({ timeout: 60_000 });
    expect(desk.page.workers().length).toBeLessThanOrEqual(1);
    expect(
      await dialog()
        .getByText(/^将填入\d+格空格。$/)
        .count(),
    ).toBe(1);
    await dialog()
      .getByRole('checkbox', { name: /存在的主要问题/ })
      .waitFor();
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await write();
    await desk.pane.getByText(/^已导入\d+格、正文\d个部分。$/).waitFor({ timeout: 60_000 });
    expect((await desk.values('申请办理!D5'))[0]![0]).toBe(zhanyi.table3.new![0]);
    expect((await desk.values('正文!A1:A60')).flat()).toContain('一是公开栏目更新不及时。');
  });

  test('② a table that was copied from a page is pasted with Ctrl+V; what differs is written only where ticked', async () => {
    const changed = withFigures(zhanyi, { 'table3.new.natural': 8, 'table3.new.total': 8 });
    const page = (await fileOf(changed, 'html')).toString('utf8');
    const tables = page.match(/<table[\s\S]*?<\/table>/gu)!;
    const table3 = tables.find((one) => one.includes('予以公开'))!;
    await opened('填报');
    await desk.page.evaluate(
      (html) =>
        navigator.clipboard.write([
          new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) }),
        ]),
      table3,
    );
    await dialog().getByRole('button', { name: '取消' }).focus();
    await desk.page.keyboard.press('ControlOrMeta+v');
    await dialog()
      .getByText(/^“粘贴的内容”/)
      .waitFor({ timeout: 60_000 });
    await dialog()
      .getByRole('row', { name: /“新收·自然人”\s*3\s*8/ })
      .waitFor();
    expect(await dialog().getByRole('button', { name: '写入' }).getAttribute('aria-disabled')).toBe('true');
    await dialog().getByLabel('把这些格改成读到的数').check();
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await write();
    await desk.pane.getByText(/^已导入\d+格。$/).waitFor({ timeout: 60_000 });
    expect((await desk.values('申请办理!D5'))[0]![0]).toBe(8);
    await desk.pane.getByRole('button', { name: '撤销' }).first().click();
    await desk.pane.getByText(/^已撤销/).waitFor();
    expect((await desk.values('申请办理!D5'))[0]![0]).toBe(3);
  });

  test('① last year’s report that is dropped is told by its year, and its sheet is built', async () => {
    await opened('建表与上年年报');
    const last = await fileOf({ ...zhanyi, year: 2018, table2: { ...zhanyi.table2, ...MOVED } }, 'html');
    const given = await desk.paneFrame.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], '上年.html', { type: 'text/html' }));
      return transfer;
    }, last.toString('utf8'));
    await dialog().getByLabel('文件').dispatchEvent('drop', { dataTransfer: given });
    await dialog().getByText('还没有“上年年报”表，将新建并填入。').waitFor({ timeout: 60_000 });
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await write();
    await desk.pane.getByText('已建“上年年报”，填入了读到的数。').waitFor({ timeout: 60_000 });
    const held = (await desk.values('上年年报!A1:J60')).flat();
    expect(held.filter((value) => typeof value === 'number').length).toBeGreaterThan(20);
  });

  test('② a file that is not read says what to do', async () => {
    await opened('填报');
    await dialog()
      .getByLabel('文件')
      .setInputFiles({
        name: '年报.doc',
        mimeType: '',
        buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]),
      });
    await dialog()
      .getByText(/^“年报\.doc”读不出来.*另存/)
      .waitFor({ timeout: 60_000 });
    await dialog().getByRole('button', { name: '取消' }).click();
    await dialog().waitFor({ state: 'hidden' });
  });

  test('② what is still blank is 0, also on a sheet that is blank as a whole', async () => {
    for (const sheet of ['申请办理', '复议诉讼']) {
      await desk.select(`${sheet}!A5`);
      await desk.tool('填报', '其余空格填0…');
      const zeros = desk.pane.getByRole('dialog', { name: '其余空格填0' });
      await zeros.getByText(new RegExp(`^“${sheet}”有`)).waitFor();
      if (sheet === '复议诉讼') await zeros.getByLabel('全年确实没有发生').check();
      await zeros.getByRole('button', { name: '填0', exact: true }).click();
      await desk.pane.getByText(/^已填0，共\d+格。$/).waitFor();
    }
    await button(/^② 填报\s+已填完$/).waitFor();
  });

  test('③ a slip is mended as the pane says, and what stands in the row of 规章 goes where it is told to', async () => {
    await desk.type('申请办理!D7', '7');
    await button('下一步：看审核结果').click();
    await button(/^改为2…/)
      .first()
      .click();
    await desk.pane.getByRole('dialog', { name: '改数' }).getByRole('button', { name: '改数' }).click();
    await desk.pane.getByText('已改1格。').waitFor();
    await desk.pane.getByText(/县、乡两级没有规章制定权.*请填到下一行。$/).waitFor();
    for (const [row, cells] of Object.entries(MOVED))
      await fillNamed(
        desk,
        Object.fromEntries(Object.entries(cells).map(([id, value]) => [`t2.${row}.${id}`, value])),
      );
    await button(/^③ 一键审核\s+没有问题$/).waitFor({ timeout: 30_000 });
  });

  test('④ there is nothing to say about last year', async () => {
    await button(/^④ 与上年核对\s+没有问题$/).waitFor();
    await desk.step('与上年核对');
    await desk.pane.getByText('没有变动较大的数。').waitFor();
  });

  test('⑤ once everything is told, the text is written over what was imported, where that is ticked', async () => {
    await fillNamed(desk, TOLD);
    await desk.tool('正文', '写正文…');
    const writing = desk.pane.getByRole('dialog', { name: '写正文' });
    await writing.getByText('您写过、改过或清空，勾选才会替换').first().waitFor();
    for (const one of await writing.getByRole('checkbox').all()) await one.check();
    await writing.getByRole('button', { name: '写入' }).click();
    await desk.pane.getByText(/^已写入\d+段。$/).waitFor();
    const written = (await desk.values('正文!A3:A60')).flat();
    expect(written).toEqual(expect.arrayContaining([...findForm('2019')!.sections]));
    const text = written.join('\n');
    expect(text).not.toContain('【待填');
    expect(text).toContain('2019年，本机关新收政府信息公开申请3件，均已办结。');
    expect(text).toContain('国办公开办函〔2019〕60号');
    await button(/^⑤ 正文\s+已写$/).waitFor({ timeout: 30_000 });
    await button(/^③ 一键审核\s+没有问题$/).waitFor();
  });

  test('⑥ what is exported is on the form of 2019, and is final', async () => {
    await button('下一步：导出').click();
    const exporting = desk.pane.getByRole('dialog', { name: '导出年报' });
    await exporting.getByText('审核没有发现问题。').waitFor({ timeout: 60_000 });
    const bytes = await desk.downloaded(() => exporting.getByRole('button', { name: '下载' }).click());
    const { report } = await readDocument(bytes);
    expect(report).toMatchObject({ organ: zhanyi.organ, year: 2019, format: '2019' });
    expect(report.table2).toEqual({ ...zhanyi.table2, ...MOVED });
    expect(report.table3!.handledTotal).toEqual([3, 0, 0, 0, 0, 0, 3]);
    await desk.tool('导出与送审', '生成送审单');
    await desk.pane.getByText(/^已生成“送审单”/).waitFor({ timeout: 30_000 });
    await desk.tool('导出与送审', '定稿');
    await desk.pane.getByText('定稿后没有改动。').waitFor({ timeout: 30_000 });
  });

  test('nothing was complained of', () => {
    expect(desk.complaints).toEqual([]);
  });
});
