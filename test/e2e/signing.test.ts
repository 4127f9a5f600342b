/** 宿迁 2023→2024: the text with its numbers, 与上年核对 with charts, 送审单, 审核报告 and 定稿, in the narrow pane. */
import { findForm } from '../../src/report/form';
import { a1, box } from '../../src/workbook/box';
import { addressOfName } from '../../src/workbook/names';
import { planWorkbook } from '../../src/workbook/planned';
import { sample } from '../support/samples';
import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';

jest.setTimeout(240_000);

const [now, last] = [sample('suqian-2024'), sample('suqian-2023')];

/** What is typed into the sheets: runs of figures beside each other, by where they begin. */
const typed = planWorkbook({
  form: findForm('2021')!,
  organ: now.organ,
  year: 2024,
  sheets: ['basics', 'table2', 'table3', 'table4', 'facts', 'previous', 'text'],
  report: now,
  previous: last,
}).sheets.flatMap(({ sheet, names, contents }) => {
  const cells = names
    .flatMap(({ name, refersTo }) =>
      addressOfName(name) !== undefined && 'cells' in refersTo ? [refersTo.cells] : [],
    )
    .map(({ row, column }) => ({ row, column, content: contents[row]![column]! }))
    .filter((cell): cell is typeof cell & { content: string | number } => typeof cell.content === 'number')
    .sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: { at: string; row: number; end: number; values: (string | number)[] }[] = [];
  for (const { row, column, content } of cells) {
    const run = runs.at(-1);
    if (run && run.row === row && run.end === column) {
      run.values.push(content);
      run.end += 1;
    } else {
      runs.push({ at: `${sheet}!${a1(box(row, column))}`, row, end: column + 1, values: [content] });
    }
  }
  return runs.map(({ at, values }): [string, (string | number)[]] => [at, values]);
});

describe('宿迁 2024 beside 2023, down to the signature', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ width: 1280, pane: 320, now: '2025-01-08T10:30:00' });
    await desk.reportOn({ organ: now.organ, level: 'prefecture', year: 2024 });
    await desk.pane.getByRole('button', { name: '建全套表' }).click();
    const dialog = desk.pane.getByRole('dialog', { name: '要建的表' });
    for (const sheet of ['说明', '依申请公开台账', '审核结果', '取数单'])
      await dialog.getByLabel(sheet, { exact: true }).uncheck();
    await dialog.getByRole('button', { name: /^建\d+张表$/ }).click();
    await desk.pane.getByText(/^已建\d+张表/).waitFor({ timeout: 60_000 });
    await desk.page.evaluate((runs) => {
      for (const [at, values] of runs) window.preview!.paste(at, [values]);
    }, typed);
    await desk.settled();
  });
  afterAll(() => desk.close());

  const region = () => desk.pane.getByRole('region', { name: '正文' });
  const selection = () =>
    desk.page.evaluate(() => {
      const { engine } = window.preview!;
      const { sheet, box: at } = engine.selection();
      return [engine.sheets().find(({ id }) => id === sheet)?.name, at.row, at.column];
    });

  test('the text tells the figures, and each number leads to its cell', async () => {
    await desk.step('正文');
    await region().getByRole('button', { name: '3525' }).first().click({ timeout: 60_000 });
    await desk.page.waitForFunction(() => {
      const { engine } = window.preview!;
      return engine.sheets().find(({ id }) => id === engine.activeSheet())?.name === '申请办理';
    });
    expect(await selection()).toEqual(['申请办理', 4, 9]);
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    const overflow = await desk.pane
      .locator('body')
      .evaluate((body) => body.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('from a selected cell to its sentences', async () => {
    await desk.select('复议诉讼!D5');
    const told = desk.pane.getByRole('list', { name: '这格的数写在：' });
    await told.getByRole('button').first().waitFor();
    expect(await told.innerText()).toMatch(/^因政府信息公开被申请行政复议170件/);
  });

  test('what the text lacks is stepped through', async () => {
    const gaps = desk.pane.getByRole('group', { name: '待填' });
    await gaps.getByRole('button', { name: '下一处' }).click();
    await gaps.getByText(/^第1处，共\d+处$/).waitFor();
    await desk.page.waitForFunction(() => {
      const { engine } = window.preview!;
      return engine.sheets().find(({ id }) => id === engine.activeSheet())?.name === '正文用数';
    });
  });

  test('a statement is ticked, and the text says it', async () => {
    await desk.pane.getByRole('checkbox', { name: '没有其他需要报告的事项' }).click();
    await desk.pane.getByText('已确认“没有其他需要报告的事项”。').waitFor();
    await region().getByText('无其他需要报告的事项').waitFor({ timeout: 30_000 });
  });

  test('once it is written, a figure that changes shows in the text, and one press patches it', async () => {
    await desk.tool('正文', '写正文…');
    const dialog = desk.pane.getByRole('dialog', { name: '写正文' });
    await dialog.getByRole('button', { name: '写入' }).click();
    await desk.pane.getByText(/^已写入\d+段。$/).waitFor();
    // the sheet comes to the front last
    await desk.page.waitForFunction(() => {
      const { engine } = window.preview!;
      return engine.sheets().find(({ id }) => id === engine.activeSheet())?.name === '正文';
    });
    await desk.page.evaluate(() => window.preview!.paste('复议诉讼!D5', [[37, 171]]));
    const stale = region()
      .getByRole('button', { name: /170.*171/s })
      .first();
    await stale.waitFor({ timeout: 30_000 });
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await desk.pane.getByRole('button', { name: /^更新这\d+个数$/ }).click();
    await desk.pane.getByText(/^已更新\d+个数。$/).waitFor();
    await stale.waitFor({ state: 'hidden', timeout: 30_000 });
    const texts = (await desk.values('正文!A1:A40')).flat().join('');
    expect(texts).toContain('被申请行政复议171件');
  });

  test('与上年核对 lists what jumped with its threshold, and inserts charts that are undone in one step', async () => {
    await desk.step('与上年核对');
    await desk.pane.getByText(/^列出超过上年5倍/).waitFor();
    await desk.pane.getByRole('button', { name: '插入图表' }).click();
    await desk.pane.getByText(/^已生成“与上年对比图”/).waitFor({ timeout: 30_000 });
    const charts = desk.page.locator('#charts li');
    expect(await charts.allInnerTexts()).toEqual([
      '与上年对比图：政府信息公开申请（A4:C10）',
      '与上年对比图：行政复议、行政诉讼（A20:C22）',
    ]);
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
  });

  test('送审单 stands with its figures, and is replaced only after a yes', async () => {
    await desk.tool('导出与送审', '生成送审单');
    await desk.pane.getByText(/^已生成“送审单”/).waitFor({ timeout: 30_000 });
    const rows = await desk.values('送审单!A1:D11');
    expect(rows[1]![0]).toMatch(/^2025年1月8日10:\d\d生成/);
    expect(rows.slice(2, 4)).toEqual([
      ['主要数据', '本年', '上年', '增减'],
      ['新收', 3525, 3511, '＋14'],
    ]);
    await desk.tool('导出与送审', '生成送审单');
    const dialog = desk.pane.getByRole('dialog', { name: '重新生成' });
    await dialog.waitFor({ timeout: 30_000 });
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  test('审核报告 and 定稿: later changes are listed, also when the file is opened again', async () => {
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
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });
});
