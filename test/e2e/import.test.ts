/** 导入 in a browser: a report from a file that is chosen or dropped, and a table pasted from a page, into the open workbook. */
import type { FileKind } from '../../src/documents/publishing/file';
import { publishedFile } from '../../src/documents/publishing/file';
import { publication } from '../../src/documents/publishing/publication';
import type { Report } from '../../src/report/report';
import { sample, withFigures } from '../support/samples';
import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';

jest.setTimeout(300_000);

const zhanyi = sample('zhanyi-2019');
const REPORT: Report = { ...zhanyi, sections: { '5': '一是公开栏目更新不及时。' } };

async function fileOf(report: Report, kind: FileKind): Promise<Buffer> {
  const made = await publication({ report, notes: [] }, { report }, 'blank');
  return Buffer.from(await publishedFile(made, kind));
}

describe('沾益 2019', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ width: 1280, pane: 320 });
    await desk.reportOn({ organ: zhanyi.organ, level: 'county', year: 2019 });
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

  const dialog = () => desk.pane.getByRole('dialog', { name: '导入' });
  const opened = async (step: string) => {
    await desk.tool(step, '导入…');
    await dialog().waitFor();
  };
  const write = () => dialog().getByRole('button', { name: '写入' }).click();

  test('a Word document that is chosen is read in a worker, shown, and written', async () => {
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

  test('a table that was copied from a page is pasted with Ctrl+V; what differs is written only where ticked', async () => {
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

  test('last year’s report that is dropped is told by its year, and its sheet is built', async () => {
    await opened('建表与上年年报');
    const last = await fileOf({ ...zhanyi, year: 2018 }, 'html');
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

  test('a file that is not read says what to do', async () => {
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

  test('nothing was complained of', () => {
    expect(desk.complaints).toEqual([]);
  });
});
