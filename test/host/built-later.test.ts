/** Sheets that are built when others stand already, through the unmodified proxy library of office.js. */
import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import { build } from '../../src/taskpane/actions/build';
import { box } from '../../src/workbook/box';
import { ExcelHost } from '../../src/workbook/excel-host';
import type { OpenedExcel } from './harness/open-excel';
import { openExcel } from './harness/open-excel';

const host = new ExcelHost();
const settings = { organ: '某某县人民政府', level: 'county', year: 2025, format: '2021' } as const;

let excel: OpenedExcel<MemorySheet>;
beforeEach(() => {
  const { sets: requirementSets } = requirementProfile('floor');
  excel = openExcel({ engine: new MemorySheet({ calculate: () => '' }), requirementSets });
});
afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

const idOf = (name: string) => excel.engine.sheets().find((sheet) => sheet.name === name)!.id;
/** The references to a sheet in the formulas of another one. */
function references(on: string, to: string): ReadonlySet<string> {
  const formulas = excel.engine
    .cells(idOf(on), box(0, 0, 400, 20))
    .flat()
    .flatMap(({ formula }) => formula ?? []);
  const found = formulas.flatMap((formula) =>
    [
      ...formula.replace(/'/g, '').matchAll(/([^!(),&=<>+\-*/"# ]+)!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)/g),
    ].map(([, sheet, cells]) => [sheet, cells!.replace(/\$/g, '')] as const),
  );
  return new Set(found.filter(([sheet]) => sheet === to).map(([, cells]) => cells));
}

test('审核结果 and 正文 refer to the table where it stands by then, under the name that it has', async () => {
  await build(host, settings);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('申请办理');
    sheet.name = '表三';
    sheet.getRange('1:2').insert('Down');
    await context.sync();
  });
  excel.forgetRequests();
  expect(await build(host, settings, { sheets: ['findings', 'text'] })).toMatchObject({
    outcome: 'built',
    sheets: [{ name: '审核结果' }, { name: '正文' }],
  });
  expect(excel.syncs).toBe(5);
  // 新收 of natural persons stood in D5 when it was built
  for (const sheet of ['审核结果', '正文']) {
    const cells = references(sheet, '表三');
    expect(cells.size).toBeGreaterThan(10);
    // links ask a sheet's corner for its name
    const figures = [...cells].filter((cell) => cell !== 'A1');
    expect(figures.filter((cell) => Number(/\d+/.exec(cell)![0]) < 7)).toEqual([]);
    expect(references(sheet, '申请办理').size).toBe(0);
  }
  expect([...references('审核结果', '表三')]).toContain('D7:D8');
});

test('sheets of another year are not referred to', async () => {
  await build(host, { ...settings, year: 2024 });
  await build(host, settings, { sheets: ['text'] });
  expect(references('正文', '申请办理').size).toBe(0);
});

test('说明 leads to the sheets that stood there before it, and to no other', async () => {
  await build(host, settings, { sheets: ['table3', 'findings'] });
  await build(host, settings, { sheets: ['guide', 'table4'] });
  const lead = (sheet: string) => references('说明', sheet).size > 0;
  expect(['申请办理', '审核结果', '复议诉讼', '主动公开', '正文'].filter(lead)).toEqual([
    '申请办理',
    '审核结果',
    '复议诉讼',
  ]);
});

test('审核结果 says which sheets it was built without', async () => {
  const conclusion = (sheet: string) => excel.engine.cells(idOf(sheet), box(1, 0))[0]![0]!.formula ?? '';
  await build(host, settings, { sheets: ['table3'] });
  await build(host, settings, { sheets: ['findings'] });
  expect(conclusion('审核结果')).toContain('《主动公开》《复议诉讼》《正文用数》《上年年报》没有建或缺行');
  await build(host, settings, { sheets: ['basics', 'table2', 'table4', 'facts', 'previous'] });
  await build(host, settings, { sheets: ['findings'], names: { findings: '审核结果（2）' } });
  expect(conclusion('审核结果（2）')).not.toContain('没有检查');
});
