/** A year of applications in the ledger, from the whole workbook built in the pane to what is sent and next year's. */
import { readXlsx } from 'hucre/xlsx';
import { choicesOf } from '../../src/ledger/choices';
import { readOwnWorkbook } from '../../src/documents/own-workbook-file';
import { findForm } from '../../src/report/form';
import { seriousFaults } from './support/axe';
import { Desk } from './support/desk';

jest.setTimeout(300_000);

const form = findForm('2021')!;
const kinds = choicesOf(form, 'applicantType').map(({ label }) => label);
const results = choicesOf(form, 'result').map(({ label }) => label);
const SHEET = '依申请公开台账';

/** 提交日期, 收到日期, 申请人名称, 申请人类型, 申请方式, 内容摘要 */
const received = (day: string, who: string, kind: string) => [day, day, who, kind, '网络', '征地批复'];
/** one application for each result of the form, by applicants of each type in turn, all within the year */
const ofTheYear = results.map((_, index) =>
  received(
    `2025-${String(1 + (index % 10)).padStart(2, '0')}-13`,
    `申请人${index}`,
    kinds[index % kinds.length]!,
  ),
);
const yearsEnd = [
  // answered in the year before: counted in neither
  received('2024-11-04', '甲', '自然人'),
  // carried in
  received('2024-12-20', '乙', '自然人'),
  // answered after the year, and not at all: carried out
  received('2025-12-08', '丙', '自然人'),
  received('2025-12-09', '丁', '商业企业'),
  received('2025-12-31', '戊', '自然人'),
];
const typed = [...ofTheYear, ...yearsEnd];
/** 办结日期, 文号, 办理结果 */
const handled = [
  ...results.map((result, index) => [
    `2025-${String(1 + (index % 10)).padStart(2, '0')}-27`,
    `答〔2025〕${index + 1}号`,
    result,
  ]),
  ['2024-11-20', '答〔2024〕90号', '予以公开'],
  ['2025-01-10', '答〔2025〕30号', '予以公开'],
  ['2026-01-05', '答〔2026〕1号', '部分公开'],
  ['', '', ''],
  ['', '', ''],
];

/** A row of table 3 with its total. */
const row = (...figures: readonly number[]) => {
  const all = kinds.map((_, index) => figures[index] ?? 0);
  return [...all, all.reduce((sum, one) => sum + one, 0)];
};
const add = (a: readonly number[], b: readonly number[]) => a.map((one, index) => one + b[index]!);
const oneOf = (index: number) => row(...kinds.map((_, at) => (at === index % kinds.length ? 1 : 0)));
const handledTotal = results.map((_, index) => oneOf(index)).reduce(add, row(1));
const table3 = [
  add(results.map((_, index) => oneOf(index)).reduce(add), row(2, 1)),
  row(1),
  ...results.map((_, index) => (index === 0 ? add(oneOf(0), row(1)) : oneOf(index))),
  handledTotal,
  row(2, 1),
];

describe('a year of applications, from the ledger to the next year', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({ width: 1280, now: '2026-01-08T10:00:00' });
    await desk.reportOn({ organ: '某某县人民政府', level: 'county', year: 2025 });
    await desk.pane.getByRole('button', { name: '建全套表' }).click();
    const dialog = desk.pane.getByRole('dialog', { name: '要建的表' });
    await dialog.getByLabel('“申请办理”“正文用数”由台账自动统计').check();
    await dialog.getByRole('button', { name: '建11张表' }).click();
    await desk.pane.getByText('已建11张表').waitFor({ timeout: 120_000 });
  });
  afterAll(() => desk.close());

  const enter = (address: string, block: readonly (readonly string[])[]) =>
    desk.page.evaluate(({ at, rows }) => window.preview!.paste(at, rows), { at: address, rows: block });
  const counted = () => desk.values('申请办理!D5:J29');

  test('an empty ledger leaves table 3 blank', async () => {
    const cells = (await counted()).flat();
    expect(cells.filter((cell) => cell !== null && cell !== '')).toEqual([]);
  });

  test('table 3 counts what is entered, every result and both ends of the year', async () => {
    await enter(`${SHEET}!B5`, typed);
    await enter(`${SHEET}!S5`, handled);
    await enter(`${SHEET}!O24`, [['2025-10-15', '160']]);
    expect(await counted()).toEqual(table3);
  });

  test('the checks beside the table and 审核结果 follow', async () => {
    expect(await desk.values('申请办理!D32:J32')).toEqual([Array(7).fill('相符')]);
    const found = (await desk.values('审核结果!A1:J4')).flat();
    expect(found).toEqual(expect.arrayContaining(['必改0处', '核实0处']));
    await desk.ribbon('一键审核').click();
    await desk.pane.getByRole('button', { name: /^③ 一键审核 ?没有问题/ }).waitFor();
  });

  test('正文 tells the figures that were counted', async () => {
    const text = (await desk.values('正文!A1:A30')).flat().join('');
    expect(text).toContain(
      '2025年，本机关新收政府信息公开申请24件，上年结转1件，办结22件，结转下年度3件。新收的申请按申请人分，自然人6件、商业企业5件、科研机构4件、社会公益组织3件、法律服务机构3件、其他组织3件。办结的22件中，予以公开2件、部分公开1件、不予公开8件、无法提供3件、不予处理5件、其他处理3件。',
    );
  });

  test('each open application shows its deadline, and one line what is due', async () => {
    expect(await desk.values(`${SHEET}!A2`)).toEqual([['1件超期。']]);
    expect((await desk.values(`${SHEET}!Y29:Y30`)).flat()).toEqual(['超期1个工作日', '剩15个工作日']);
  });

  const opening = async (item: string, title: string, step = '填报') => {
    await desk.tool(step, item);
    const dialog = desk.pane.getByRole('dialog', { name: title });
    await dialog.waitFor();
    // buttons fade into their colours
    await desk.page.waitForTimeout(500);
    expect(await seriousFaults(desk.paneFrame)).toEqual([]);
    return dialog;
  };

  test('登记新申请 counts it, and 撤销 takes it back', async () => {
    const dialog = await opening('登记新申请…', '登记新申请');
    await dialog.getByText('编号2025-027（自动给出）').waitFor();
    await dialog.getByLabel('收到日期').fill('2025-12-30');
    await dialog.getByLabel('申请人名称').fill('己');
    await dialog.getByLabel('申请人类型').selectOption('其他');
    await dialog.getByLabel('申请方式').selectOption('当面');
    await dialog.getByLabel('内容摘要').fill('规划图');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await desk.pane.getByText('已登记2025-027号，应于2026年1月28日前答复。').waitFor();
    expect((await counted())[0]).toEqual(add(table3[0]!, row(0, 0, 0, 0, 0, 1)));
    await desk.pane.getByRole('button', { name: '撤销', exact: true }).click();
    await desk.pane.getByText(/^已撤销/).waitFor();
    expect(await counted()).toEqual(table3);
  });

  test('录入办结 counts the result of an open application', async () => {
    const dialog = await opening('录入办结…', '录入办结');
    await dialog.getByRole('radio').first().check();
    await dialog.getByLabel('办结日期').fill('2025-12-29');
    await dialog.getByLabel('文号').fill('答〔2025〕31号');
    await dialog.getByLabel('办理结果').selectOption('予以公开');
    await dialog.getByRole('button', { name: '写入' }).click();
    await desk.pane.getByText('已录入2025-025号的办结。').waitFor();
    const now = await counted();
    expect(now[2]).toEqual(add(table3[2]!, row(0, 1)));
    expect(now.at(-1)).toEqual(row(2));
  });

  test('核对台账 finds what the office has to look at, and that the tables follow', async () => {
    const dialog = await opening('核对台账…', '核对台账');
    await dialog.getByText('2025年度：新收24件，上年结转1件，结转下年度2件。').waitFor();
    await dialog.getByText(/2025-013号的结果是.*但没有补正告知日/).waitFor();
    await dialog.getByText('“申请办理”“正文用数”里的数与台账相同。').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
  });

  test('导入台账 takes a ledger with columns of its own, leaves persons out, and remembers the columns', async () => {
    const dialog = await opening('导入台账…', '导入台账');
    const file = {
      name: '旧台账.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          '序号,收件日期,申请人姓名,身份证号,联系电话,申请人类别,获取途径,所需信息,办理结果,办完日',
          'A-1,2025-06-03,庚,530000199001011234,13800000000,自然人,网络,预算,予以公开,2025-06-10',
          'A-2,2025-12-30,辛,530000199001011235,13800000001,自然人,信函,决算,,',
        ].join('\n'),
      ),
    };
    await dialog.locator('input[type=file]').setInputFiles(file);
    await dialog.getByText('新增2件，写在已有各行的下面。').waitFor();
    await dialog.getByText('不读取（个人信息）：“身份证号”“联系电话”').waitFor();
    await dialog.getByRole('row', { name: '办完日' }).getByRole('combobox').selectOption('办结日期');
    await desk.page.screenshot({ path: '.cache/scratch/import.png' });
    await dialog.getByRole('button', { name: '导入', exact: true }).click();
    await desk.pane.getByText('已导入2件。').waitFor();
    expect((await counted())[2]).toEqual(add(table3[2]!, row(1, 1)));
    const imported = await desk.values(`${SHEET}!A31:U32`);
    expect(imported.map((cells) => [cells[0], cells[3], cells[20]])).toEqual([
      ['A-1', '庚', '予以公开'],
      ['A-2', '辛', null],
    ]);
    const again = await opening('导入台账…', '导入台账');
    await again.locator('input[type=file]').setInputFiles(file);
    await again.getByText('2件已在台账里，内容相同，不再写。').waitFor();
    expect(await again.getByRole('row', { name: '办完日' }).getByRole('combobox').inputValue()).toBe(
      'handledOn',
    );
    await again.getByRole('button', { name: '取消' }).click();
  });

  test('after saving, closing and opening, the import can be undone', async () => {
    const before = await counted();
    await desk.reopen(await desk.save());
    expect(await counted()).toEqual(before);
    await desk.ribbon('打开面板').click();
    await desk.pane.locator('button', { hasText: '撤销导入台账' }).click();
    await desk.pane.getByText(/^已撤销/).waitFor();
    const imported = await desk.values(`${SHEET}!A31:U31`);
    // names are kept nowhere but in their cells
    expect(imported[0]!.filter((cell) => cell !== null)).toEqual(['2025-027', '庚']);
    expect((await counted())[2]).toEqual(add(table3[2]!, row(0, 1)));
  });

  test('生成报送件 holds the official tables as plain values', async () => {
    const now = await counted();
    const dialog = await opening('生成报送件…', '生成报送件', '导出与送审');
    await dialog.getByRole('button', { name: '生成', exact: true }).click();
    await desk.pane.getByText(/^已生成报送件/).waitFor();
    const file = await desk.downloaded(() => desk.page.getByRole('button', { name: '下载' }).click());
    const { sheets } = await readXlsx(file);
    expect(sheets.map(({ name }) => name)).toEqual(['主动公开', '申请办理', '复议诉讼']);
    expect(sheets[1]!.rows.slice(4, 29).map((cells) => cells.slice(3, 10))).toEqual(now);
    expect(
      sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])].filter(({ formula }) => formula)),
    ).toEqual([]);
  });

  test('新建下年度表 carries over what is not finished', async () => {
    const dialog = await opening('新建下年度表…', '新建2026年度表', '导出与送审');
    await desk.page.screenshot({ path: '.cache/scratch/next.png' });
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await desk.pane.getByText('已新建2026年度表，请在新工作簿里保存。').waitFor();
    const file = await desk.downloaded(() => desk.page.getByRole('button', { name: '下载' }).click());
    const { reading, ledger, countsLedger, basics } = await readOwnWorkbook(file);
    expect(basics).toMatchObject({ organ: '某某县人民政府', year: '2026' });
    expect(countsLedger).toBe(true);
    expect(reading.report.table3!.carriedIn).toEqual(row(2));
    expect(reading.previous!.table3!.carriedOut).toEqual(row(2));
    // the names that stand in the last two rows since the import was undone are not dropped
    expect(ledger!.applications.map(({ number }) => number)).toEqual([
      '2025-024',
      '2025-026',
      '2025-027',
      '2025-028',
    ]);
    expect(desk.complaints).toEqual([]);
  });
});
