/** A year of applications in the ledger, from the whole workbook built in the pane to what is sent and next year's. */
import { choicesOf } from '../../src/ledger/choices';
import { readOwnWorkbook } from '../../src/documents/own-workbook';
import { addressOf } from '../../src/report/address';
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
    await desk.ribbon('打开面板').click();
    await desk.pane.getByLabel('机关全称').fill('某某县人民政府');
    await desk.pane.getByLabel('机关类别').selectOption('county');
    await desk.pane.getByLabel('年度').selectOption('2025');
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
    expect(await counted()).toEqual(table3);
  });
});
