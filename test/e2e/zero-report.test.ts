/** 零报告 of a township in a browser, in four clicks from the workbook that it was handed, down to the file that is published. */
import { readDocument } from '../../src/documents/reading/read-document';
import { handedOutPlans, lastYear, TOWNSHIP } from '../taskpane/handed-out';
import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';
import { previewFileOf } from './support/handed-out';

jest.setTimeout(300_000);

const CLAIMS = [
  '没有收到政府信息公开申请，也没有上年结转',
  '没有因政府信息公开被申请行政复议、被提起行政诉讼',
  '没有发出收费通知，没有收取信息处理费',
];

async function opened(figures: Readonly<Record<string, number>> = {}): Promise<Desk> {
  const file = await previewFileOf(handedOutPlans(lastYear(figures)), '安平镇');
  const desk = await Desk.open({ width: 1280, pane: 320, now: '2026-01-08T10:00:00' });
  await desk.reopen(file);
  await desk.ribbon('打开面板').click();
  return desk;
}
const dialogOf = (desk: Desk, name: string) => desk.pane.getByRole('dialog', { name });

describe('a township without applications', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await opened();
  });
  afterAll(() => desk?.close());

  test('first click: 零报告 stands where the pane opens; the true is ticked and the rest typed', async () => {
    await desk.pane.getByRole('button', { name: '零报告…' }).click();
    const dialog = dialogOf(desk, '零报告');
    for (const claim of CLAIMS) await dialog.getByLabel(claim).check();
    await dialog.getByLabel('全年主动公开政府信息条数').fill('35');
    await dialog.getByLabel('存在的一个主要问题').fill('公开栏目更新不及时');
    await dialog.getByLabel('改进措施').fill('明确专人每月检查');
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
  });

  test('then 审核并生成正文 fills in the tables but 主动公开, and writes the text', async () => {
    await dialogOf(desk, '零报告').getByRole('button', { name: '审核并生成正文' }).click();
    await desk.pane.getByText(/^零报告已填：\d+格填0，正文写了\d+段。/).waitFor({ timeout: 60_000 });
    expect((await desk.values('复议诉讼!A5:E5'))[0]!.slice(0, 4)).toEqual([0, 0, 0, 0]);
    const texts = (await desk.values('正文!A1:A40')).flat().join('\n');
    expect(texts).toContain('未收到政府信息公开申请，无上年结转');
    expect(texts).toContain('公开栏目更新不及时');
    const table2 = (await desk.values('主动公开!A1:G20')).flat();
    expect(table2.filter((value) => value === 0)).toEqual([]);
  });

  test('then 导出 says what is still open, and hands over the file', async () => {
    await desk.pane.getByRole('button', { name: '导出…' }).click();
    const dialog = dialogOf(desk, '导出年报');
    await dialog.getByText(/^数据校验码：/).waitFor({ timeout: 60_000 });
    expect(await dialog.innerText()).toContain('表中有10格没有填，仍然空着。');
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    const bytes = await desk.downloaded(() => dialog.getByRole('button', { name: '下载' }).click());
    const { report } = await readDocument(bytes);
    expect(report).toMatchObject({ organ: TOWNSHIP, year: 2025 });
    expect(report.table3!.new).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(report.table2!.licensing).toEqual({ decisions: null });
    await desk.pane
      .getByText(/^已导出“安平镇人民政府2025年政府信息公开工作年度报告\.docx”。数据校验码：/)
      .waitFor();
  });

  const choose = async (label: string) => {
    await desk.tool('导出与送审', '导出…');
    const dialog = dialogOf(desk, '导出年报');
    await dialog.getByLabel('文件').selectOption({ label });
    return dialog;
  };

  test('and as a page, its blanks as 0, through the clipboard, for Word and as its source', async () => {
    const dialog = await choose('网页（.html）');
    await dialog.getByLabel('空着的格').selectOption('zero');
    await dialog.getByText('表中有10格没有填，写成了“0”').waitFor({ timeout: 60_000 });
    await dialog.getByRole('button', { name: '复制' }).click();
    await desk.pane.getByText(/^已复制/).waitFor();
    const [kinds] = await desk.page.evaluate(async () => {
      const items = await navigator.clipboard.read();
      return items.map(({ types }) => [...types]);
    });
    expect(kinds).toEqual(expect.arrayContaining(['text/html', 'text/plain']));
    const page = await desk.page.evaluate(() => navigator.clipboard.readText());
    const { report } = await readDocument(new TextEncoder().encode(page));
    expect(report.table2!.licensing).toEqual({ decisions: 0 });
  });

  test.each(['纯文本（.txt）', '报告数据（.json，给别的程序用）'])('and as %s', async (label) => {
    const dialog = await choose(label);
    const bytes = await desk.downloaded(() => dialog.getByRole('button', { name: '下载' }).click());
    expect(new TextDecoder().decode(bytes)).toContain('公开栏目更新不及时');
  });

  test('the whole of it is undone at once', async () => {
    await desk.pane.getByRole('button', { name: '撤销零报告' }).click();
    await desk.pane.getByText(/^已撤销，\d+格改回原样。$/).waitFor();
    expect((await desk.values('复议诉讼!A5:E5'))[0]!.slice(0, 4)).toEqual([null, null, null, null]);
    expect(desk.complaints).toEqual([]);
  });
});

test('two applications carried over stand against it, and lead to their cell', async () => {
  const desk = await opened({ 'table3.carriedOut.natural': 2, 'table3.carriedOut.total': 2 });
  try {
    await desk.pane.getByRole('button', { name: '零报告…' }).click();
    const dialog = dialogOf(desk, '零报告');
    await dialog.getByLabel(CLAIMS[0]!).check();
    const told = '上年结转2件，不能按零报告处理，请先填这2件的办理结果。';
    await dialog.getByText(told).waitFor();
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await dialog.getByRole('button', { name: /^定位/ }).click();
    await desk.page.waitForFunction(() => {
      const { engine } = window.preview!;
      const { box } = engine.selection();
      const name = engine.sheets().find(({ id }) => id === engine.activeSheet())?.name;
      return name === '上年年报' && engine.cells(engine.activeSheet(), box)[0]![0]!.value === 2;
    });
    expect(desk.complaints).toEqual([]);
  } finally {
    await desk.close();
  }
});
