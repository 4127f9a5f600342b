import type { MemorySheet } from '../../preview/sheet/memory-sheet';
import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { MemorySheet as Memory } from '../../preview/sheet/memory-sheet';
import { box } from '../../src/workbook/box';
import { ExcelHost } from '../../src/workbook/excel-host';
import type { HostError } from '../../src/workbook/host';
import { referringPlan, smallPlan } from '../support/small-plan';
import { openExcel } from './harness/open-excel';
import type { OpenedExcel } from './harness/open-excel';

const host = new ExcelHost();
const { sets: requirementSets } = requirementProfile('floor');
/** What Excel on the web takes, less a margin. */
const LIMIT = 4_000_000;
const both = { sheets: [referringPlan(), smallPlan()] };

let excel: OpenedExcel<MemorySheet>;
beforeEach(() => {
  excel = openExcel({ engine: new Memory({ calculate: () => '' }), requirementSets });
});
afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

const sheets = () => excel.engine.sheets().map(({ name }) => name);
const idOf = (name: string) => excel.engine.sheets().find((sheet) => sheet.name === name)!.id;
const saved = () =>
  JSON.stringify(excel.interpreter.workbook.save(), (key, value: unknown) =>
    key === 'next' ? undefined : value,
  );
const failureOf = (building: Promise<unknown>) =>
  building.then(
    () => undefined,
    (thrown: HostError) => thrown,
  );

test('sheets that refer to each other, either way, are built with two requests', async () => {
  expect(await host.build(both)).toEqual({
    outcome: 'built',
    sheets: [
      { id: idOf('申请办理'), name: '申请办理' },
      { id: idOf('正文用数'), name: '正文用数' },
    ],
  });
  expect(excel.syncs).toBe(2);
  expect(sheets()).toEqual(['Sheet1', '申请办理', '正文用数']);
  const [cell] = excel.engine.cells(idOf('申请办理'), box(0, 1)).flat();
  expect(cell!.formula!.replace(/'/g, '')).toBe('=SUM(正文用数!$B$2)');
  expect(excel.engine.activeSheet()).toBe(idOf('申请办理'));
});

test('figures, lists, prompts, hidden columns and the print set-up arrive', async () => {
  await host.build(both);
  const sheet = idOf('正文用数');
  const { workbook } = excel.interpreter;
  const { zoom, printTitleRows, printTitleColumns } = workbook.pageSetup(sheet);
  expect({
    figure: excel.engine.cells(sheet, box(1, 1)).flat(),
    linkText: excel.engine.cells(sheet, box(2, 0)).flat(),
    validations: excel.engine
      .validations(sheet)
      .map(({ rule, alert, prompt }) => [rule, alert, prompt?.title]),
    hidden: workbook.isColumnHidden(sheet, 2),
    shown: workbook.isColumnHidden(sheet, 1),
    zoom,
    titles: [printTitleRows?.row, printTitleRows?.rows, printTitleColumns],
    format: excel.engine.style(sheet, 1, 0).numberFormat,
    frozen: excel.engine.sheets().find(({ id }) => id === sheet)!.frozen,
  }).toEqual({
    figure: [{ value: 12 }],
    linkText: [{ value: '去表三' }],
    validations: [
      [{ kind: 'list', source: '县级,乡级' }, undefined, '类别'],
      [{ kind: 'custom', formula: '=TRUE' }, undefined, '条数'],
    ],
    hidden: true,
    shown: false,
    zoom: { horizontalFitToPages: 1 },
    titles: [0, 1, null],
    format: '@',
    frozen: { rows: 1, columns: 0 },
  });
});

test('titles of pages are the rows and columns of the plan, wherever the area begins', async () => {
  const { print } = smallPlan();
  const titles = { titleRows: box(1, 0, 2), titleColumns: box(1, 1), pagesWide: 3 };
  await host.build({
    sheets: [smallPlan({ print: { ...print, ...titles, area: box(1, 1, 2) } })],
  });
  const { workbook } = excel.interpreter;
  const { zoom, printTitleRows, printTitleColumns } = workbook.pageSetup(idOf('正文用数'));
  expect({ zoom, printTitleRows, printTitleColumns }).toMatchObject({
    zoom: { horizontalFitToPages: 3 },
    printTitleRows: { row: 1, rows: 2 },
    printTitleColumns: { column: 1, columns: 1 },
  });
});

test('a formula refers to a sheet that is there already by the name it has', async () => {
  await host.build({ sheets: [smallPlan({ sheet: '用数' })] });
  await host.build({ sheets: [referringPlan()] }, { facts: '用数' });
  const [cell] = excel.engine.cells(idOf('申请办理'), box(0, 1)).flat();
  expect(cell!.formula!.replace(/'/g, '')).toBe('=SUM(用数!$B$2)');
});

test('names that are taken are told sheet by sheet, and nothing is built', async () => {
  excel.engine.addSheet('正文用数');
  const before = saved();
  expect(await host.build(both)).toEqual({
    outcome: 'exists',
    taken: [{ kind: 'facts', sheet: '正文用数', suggestion: '正文用数2024' }],
  });
  expect(saved()).toBe(before);
  expect(excel.syncs).toBe(1);
});

test('two sheets of one name are refused', async () => {
  const failure = await failureOf(host.build({ sheets: [smallPlan(), smallPlan()] }));
  expect(failure?.message).toBe('建表没有成功：工作表名称“正文用数”用在了两张表上。请换一个名称。');
  expect(excel.syncs).toBe(0);
});

test('what is too long for one request goes in several, each within what Excel takes', async () => {
  const row = ['三'.repeat(1_000), '', ''];
  const long = smallPlan({ contents: Array.from({ length: 3_000 }, () => row) });
  await host.build({ sheets: [referringPlan(), long] });
  const bytes = excel.requests.map((request) => request.bytes);
  expect(Math.max(...bytes)).toBeLessThan(LIMIT);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(9_000_000);
  expect(excel.engine.usedBox(idOf('正文用数'), true)?.rows).toBe(3_000);
});

describe('a build of several sheets that fails', () => {
  const writing = 2;

  async function buildFailingAt(nth: number): Promise<HostError | undefined> {
    excel.forgetRequests();
    let seen = 0;
    const left = () => excel.requests[writing - 1]!.actions.length - seen;
    excel.failAt(() => excel.syncs === writing && left() > 0 && seen++ === nth);
    return failureOf(host.build(both));
  }

  test('at any action leaves the workbook as it was', async () => {
    const before = saved();
    let nth = 0;
    for (; await buildFailingAt(nth); nth += 1) expect(saved()).toBe(before);
    expect(nth).toBe(excel.requests[writing - 1]!.actions.length);
    expect(sheets()).toEqual(['Sheet1', '申请办理', '正文用数']);
  }, 30_000);

  test('at any action, with the clean-up failing too, leaves what the next build removes', async () => {
    let nth = 0;
    for (; ; nth += 1) {
      excel.failAt(() => excel.syncs > writing);
      const failure = await buildFailingAt(nth);
      if (!failure) break;
      expect(failure.message).toContain('会在下次建表时自动清除');
      const { engine } = excel;
      const kept = excel.interpreter.workbook.save();
      excel.dispose();
      excel = openExcel({ engine, requirementSets });
      excel.interpreter.workbook.open(kept);
      await host.build(both);
      expect(sheets()).toEqual(['Sheet1', '申请办理', '正文用数']);
      for (const name of ['申请办理', '正文用数']) engine.removeSheet(idOf(name));
    }
    expect(nth).toBeGreaterThan(50);
  }, 30_000);
});

test('a new workbook is opened from its bytes', async () => {
  const bytes = Uint8Array.from([
    0x50,
    0x4b,
    0x03,
    0x04,
    ...Array.from({ length: 70_000 }, (_, index) => index % 256),
  ]);
  await host.openCopy(bytes);
  expect(excel.interpreter.workbook.created).toEqual([bytes]);
});
