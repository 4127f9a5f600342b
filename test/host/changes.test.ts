/** Edits that the pane hears of, and the way to a cell by its name, through the unmodified proxy library of office.js. */
import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import { findForm } from '../../src/report/form';
import { sheetNames } from '../../src/words/sheets';
import type { Box } from '../../src/workbook/box';
import { box } from '../../src/workbook/box';
import { ExcelHost } from '../../src/workbook/excel-host';
import type { HostError } from '../../src/workbook/host';
import { planWorkbook } from '../../src/workbook/planned';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import type { OpenedExcel } from './harness/open-excel';
import { openExcel } from './harness/open-excel';

const host = new ExcelHost();
const planOf = (sheets: readonly SheetKind[]) =>
  planWorkbook({ form: findForm('2021')!, organ: '某局', year: 2024, sheets });
const plan = planOf(['guide', 'basics', 'table2', 'table3', 'table4', 'facts', 'previous', 'requests']);
let excel: OpenedExcel<MemorySheet>;
beforeEach(async () => {
  const { sets: requirementSets } = requirementProfile('floor');
  excel = openExcel({ engine: new MemorySheet({ calculate: () => 7 }), requirementSets });
  await host.build(plan);
  excel.forgetRequests();
});
afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

const refNamed = (name: string) => ({
  id: excel.engine.sheets().find((sheet) => sheet.name === name)!.id,
  name,
});
const ref = (kind: SheetKind) => refNamed(sheetNames[kind]);
/** Where a name stands on a planned sheet. */
function cellNamed(kind: SheetKind, name: string): Box {
  const sheet = plan.sheets.find((one) => one.kind === kind)!;
  const found = sheet.names.find((one) => one.name === name)?.refersTo;
  if (!found || !('cells' in found)) throw new Error(`no cell is named ${name}`);
  return found.cells;
}
const insertRow = (name: string) =>
  excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).getRange('1:1').insert('Down');
    await context.sync();
  });

describe('a cell is selected by its name', () => {
  const NAMES = [
    ['table2', 't2.licensing.decisions'],
    ['table4', 't4.reconsideration.corrected'],
    ['facts', 'fact.releases'],
    ['previous', 'p3.new.total'],
  ] as const;

  test.each(NAMES)('of %s: %s, with one request, from any sheet', async (kind, name) => {
    excel.engine.activateSheet(ref('guide').id);
    await host.selectCell(ref(kind), name);
    expect(excel.syncs).toBe(1);
    expect(excel.engine.selection()).toEqual({ sheet: ref(kind).id, box: cellNamed(kind, name) });
  });

  test('after rows were put in above it and its sheet was renamed', async () => {
    const { id } = ref('table4');
    await insertRow('复议诉讼');
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('复议诉讼').name = '表四';
      await context.sync();
    });
    await host.selectCell({ id, name: '复议诉讼' }, 't4.reconsideration.corrected');
    const { row, column } = cellNamed('table4', 't4.reconsideration.corrected');
    expect(excel.engine.selection()).toEqual({ sheet: id, box: box(row + 1, column) });
  });

  test.each([
    ['the name', ref, 't4.gone'],
    ['the sheet', () => ({ id: '{gone}', name: '旧表' }), 't4.reconsideration.corrected'],
  ] as const)('where %s is gone, a sentence says so', async (_, sheet, name) => {
    const failure = await host.selectCell(sheet('table4'), name).then(
      () => undefined,
      (thrown: HostError) => thrown.message,
    );
    expect(failure).toBe('定位单元格没有成功：工作表或其中的内容已被删除、改名。请撤销改动，或重新建表。');
  });
});

describe('what is selected is told', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  test('with its sheet and cells, without a request, until that is stopped', async () => {
    const told: unknown[] = [];
    const stop = await host.onSelectionChanged((selected) => told.push(selected));
    excel.forgetRequests();
    const table4 = { sheet: ref('table4').id, box: cellNamed('table4', 't4.reconsideration.corrected') };
    excel.engine.select(table4.sheet, table4.box);
    await settled();
    excel.engine.select(ref('guide').id, box(2, 0, 3, 2));
    await settled();
    expect(excel.syncs).toBe(0);
    await stop();
    excel.engine.select(table4.sheet, table4.box);
    await settled();
    expect(told).toEqual([
      { sheetId: table4.sheet, box: table4.box },
      { sheetId: ref('guide').id, box: box(2, 0, 3, 2) },
    ]);
  });
});

describe('edits are told', () => {
  const told: string[] = [];
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  const type = async (kind: SheetKind, at: Box, value: string | number = 1) => {
    told.length = 0;
    excel.engine.edit(ref(kind).id, at, [[{ value }]]);
    await settled();
    return told.map((id) => excel.engine.sheets().find((sheet) => sheet.id === id)!.name);
  };
  let stop: () => Promise<void>;
  beforeEach(async () => {
    stop = await host.onTableChanged((sheet) => told.push(sheet));
  });
  afterEach(() => stop());

  test('of every sheet with figures, once each, with one request each', async () => {
    const edited: string[][] = [];
    excel.forgetRequests();
    for (const [kind, name] of [
      ['table2', 't2.licensing.decisions'],
      ['table3', 't3.new.natural'],
      ['table4', 't4.reconsideration.corrected'],
      ['facts', 'fact.releases'],
      ['previous', 'p3.new.total'],
    ] as const) {
      edited.push(await type(kind, cellNamed(kind, name)));
    }
    expect(edited).toEqual([['主动公开'], ['申请办理'], ['复议诉讼'], ['正文用数'], ['上年年报']]);
    expect(excel.syncs).toBe(5);
  });

  test('of the sheets besides from which the report is made', async () => {
    await host.build(planOf(['text']));
    // what is built is written, and told, too
    await settled();
    const edited: string[][] = [];
    for (const kind of ['basics', 'text'] as const) edited.push(await type(kind, box(8, 3), '改'));
    expect(edited).toEqual([['基本信息'], ['正文']]);
  });

  test('not of sheets without figures, and not of the long ledger', async () => {
    await host.build(planOf(['ledger']));
    const kinds: readonly SheetKind[] = ['guide', 'ledger', 'requests'];
    const edited: string[][] = [];
    for (const kind of kinds) edited.push(await type(kind, box(8, 3), '改'));
    expect(edited).toEqual([[], [], []]);
  });

  test('beside table 3 nobody is concerned, within it everybody, wherever it stands by now', async () => {
    const { row, column } = cellNamed('table3', 't3.new.natural');
    expect(await type('table3', box(row, column + 12), '备注')).toEqual([]);
    await insertRow('申请办理');
    await settled();
    expect(await type('table3', box(row, column), 1)).toEqual([]);
    expect(await type('table3', box(row + 1, column), 1)).toEqual(['申请办理']);
  });

  test('not of a sheet that is gone by the time it is looked at', async () => {
    told.length = 0;
    excel.engine.edit(ref('table4').id, box(4, 0), [[{ value: 1 }]]);
    excel.engine.removeSheet(ref('table4').id);
    await settled();
    expect(told).toEqual([]);
  });

  test('until that is stopped', async () => {
    await stop();
    expect(await type('table4', cellNamed('table4', 't4.reconsideration.corrected'))).toEqual([]);
    stop = () => Promise.resolve();
  });
});
