/** Writing by name and taking it back through the unmodified office.js: syncs, what is left, failures at every action. */
import fc from 'fast-check';
import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import type { CellInput } from '../../preview/sheet/sheet-engine';
import type { ColumnId } from '../../src/ledger/columns';
import { ledgerColumns } from '../../src/ledger/columns';
import { findForm } from '../../src/report/form';
import { box, cellOfReference } from '../../src/workbook/box';
import { ExcelHost } from '../../src/workbook/excel-host';
import type { CellWrite, HostError, SheetRef } from '../../src/workbook/host';
import { ledgerCellName, nameFormula } from '../../src/workbook/names';
import { planWorkbook } from '../../src/workbook/planned';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import { sheetNames } from '../../src/words/sheets';
import { openExcel } from './harness/open-excel';
import type { OpenedExcel } from './harness/open-excel';

const form = findForm('2019')!;
const request = { form, organ: '沾益区人民政府', year: 2019 };
let host: ExcelHost;
let excel: OpenedExcel<MemorySheet>;

beforeEach(() => {
  host = new ExcelHost();
  excel = openExcel({
    engine: new MemorySheet({ calculate: () => 7 }),
    requirementSets: requirementProfile('floor').sets,
  });
});
afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

async function build(...sheets: readonly SheetKind[]): Promise<void> {
  await host.build(planWorkbook({ ...request, sheets }));
  excel.forgetRequests();
}
const idOf = (name: string) => excel.engine.sheets().find((sheet) => sheet.name === name)!.id;
const ref = (kind: SheetKind): SheetRef => ({ id: idOf(sheetNames[kind]), name: sheetNames[kind] });

/** Where a name of a freshly built sheet stands. */
function boxOf(kind: SheetKind, name: string) {
  const plan = planWorkbook({ ...request, sheets: [kind] }).sheets[0]!;
  const found = plan.names.find((one) => one.name === name)!;
  return cellOfReference(nameFormula(found.refersTo, plan.sheet))!;
}
const ledgerBox = (row: number, column: ColumnId) =>
  box(
    4 + row,
    ledgerColumns.findIndex(({ id }) => id === column),
  );
const boxNamed = (kind: SheetKind, name: string) => {
  const [, row, column] = /^ledger\.(\d+)\.(\w+)$/.exec(name) ?? [];
  return column === undefined ? boxOf(kind, name) : ledgerBox(Number(row), column as ColumnId);
};
function shown(kind: SheetKind, name: string, sheet = sheetNames[kind]) {
  const [[cell] = []] = excel.engine.cells(idOf(sheet), boxNamed(kind, name));
  return cell!.formula ?? cell!.value;
}
function type(kind: SheetKind, name: string, cell: CellInput, sheet = sheetNames[kind]): void {
  excel.engine.edit(idOf(sheet), boxNamed(kind, name), [[cell]]);
}
const whole = () =>
  excel.engine.sheets().map(({ id, name }) => [name, excel.engine.cells(id, box(0, 0, 40, 18))]);
const xmlKept = () => [...excel.interpreter.workbook.customXml.values()].map(({ xml }) => xml);
const failureOf = (doing: Promise<unknown>) =>
  doing.then(
    () => undefined,
    (thrown: HostError) => thrown.message,
  );

/** The file is closed and opened: the add-in begins anew. */
function reopen(): void {
  const saved = JSON.parse(JSON.stringify(excel.interpreter.workbook.save())) as ReturnType<
    OpenedExcel<MemorySheet>['interpreter']['workbook']['save']
  >;
  excel.interpreter.workbook.open(saved);
  host = new ExcelHost();
  excel.forgetRequests();
}

const writes: readonly CellWrite[] = [
  { name: 't3.new.natural', expected: 3, input: { value: 4 } },
  { name: 't3.new.business', input: { value: '=1+1' } },
  { name: 't3.new.research', expected: '/', input: { value: '' } },
  { name: 't3.new.total', input: { formula: '=SUM(D5:I5)' } },
  { name: 't3.handledTotal.natural', expected: 9, input: { value: 5 } },
  { name: 't3.nothing.natural', input: { value: 5 } },
];

describe('writing cells by name', () => {
  beforeEach(async () => {
    await build('table3');
    type('table3', 't3.new.natural', { value: 3 });
    type('table3', 't3.new.business', { value: '=2' });
    type('table3', 't3.new.research', { value: '/' });
  });

  test('takes a request to look and one to write, in blocks; what holds something else is left and told', async () => {
    const outcome = await host.write(ref('table3'), writes, 'tidy');
    expect(excel.syncs).toBe(2);
    expect(excel.requests[1]!.actions.filter(({ Name }) => Name === 'Formulas')).toHaveLength(2);
    expect(outcome).toEqual({
      written: 4,
      left: [
        { sheet: '申请办理', name: 't3.handledTotal.natural', place: '“办理结果总计·自然人”' },
        { sheet: '申请办理', name: 't3.nothing.natural', place: '一格' },
      ],
    });
    expect(['natural', 'business', 'research', 'total'].map((id) => shown('table3', `t3.new.${id}`))).toEqual(
      [4, '=1+1', null, '=SUM(D5:I5)'],
    );
    const [[business] = []] = excel.engine.cells(idOf('申请办理'), boxOf('table3', 't3.new.business'));
    expect(business).toEqual({ value: '=1+1' });
  });

  test('finds its cells after rows were inserted and the sheet was renamed', async () => {
    const sheet = ref('table3');
    excel.engine.insertRows(sheet.id, 0, 2);
    excel.engine.updateSheet(sheet.id, { name: '表三 （定稿）' });
    await host.write(sheet, [{ name: 't3.new.natural', expected: 3, input: { value: 8 } }], 'tidy');
    const { row, column } = boxOf('table3', 't3.new.natural');
    expect(excel.engine.cells(sheet.id, box(row + 2, column))[0]![0]).toEqual({ value: 8 });
  });

  test('that all hold something else asks for nothing, and the action before can still be undone', async () => {
    await host.write(ref('table3'), writes, 'tidy');
    excel.forgetRequests();
    const again = await host.write(ref('table3'), [writes[0]!], 'other');
    expect({ again: again.written, syncs: excel.syncs }).toEqual({ again: 0, syncs: 1 });
    expect(await host.lastAction()).toMatchObject({ kind: 'write', what: 'tidy' });
  });

  test.each([
    [
      () => ({ id: '{gone}', name: '没有这个表' }),
      '写入表格没有成功：没有名为“没有这个表”的工作表。它可能已被删除或改名，请重新选择。',
    ],
    [
      () => ({ id: idOf('Sheet1'), name: 'Sheet1' }),
      '写入表格没有成功：“Sheet1”不是本加载项建的表。请先建表。',
    ],
  ])('to %s is refused in a sentence', async (sheet, sentence) => {
    expect(await failureOf(host.write(sheet(), writes, 'tidy'))).toBe(sentence);
  });

  test('of a whole block takes one area', async () => {
    const plan = planWorkbook({ ...request, sheets: ['table3'] }).sheets[0]!;
    const block = plan.names.flatMap(({ name }): CellWrite[] =>
      /^t3\..+\./.test(name) ? [{ name, input: { value: 1 } }] : [],
    );
    await host.write(ref('table3'), block, 'fill');
    expect(block).toHaveLength(161);
    expect(excel.requests[1]!.actions.filter(({ Name }) => Name === 'Formulas')).toHaveLength(1);
  });
});

describe('taking the last action back', () => {
  test('brings back what stood there, whatever it was, and is done once', async () => {
    await build('table3');
    type('table3', 't3.new.natural', { value: 3 });
    type('table3', 't3.new.business', { value: '=2' });
    type('table3', 't3.new.research', { value: '/' });
    const before = whole();
    await host.write(ref('table3'), writes, 'tidy');
    expect(await host.lastAction()).toMatchObject({ kind: 'write', what: 'tidy' });
    excel.forgetRequests();
    expect(await host.undo()).toEqual({
      outcome: 'undone',
      what: 'tidy',
      restored: 4,
      left: [],
      sheets: [ref('table3')],
    });
    expect(excel.syncs).toBe(4);
    expect(whole()).toEqual(before);
    expect(xmlKept()).toEqual([]);
    expect(await host.undo()).toEqual({ outcome: 'nothing' });
  });

  test('several sheets are one action, undone after the file was opened again; a cell changed since is left', async () => {
    await build('table2', 'table3', 'table4', 'facts');
    const empty = whole();
    const groups = [
      { sheet: ref('table2'), writes: [{ name: 't2.licensing.decisions', input: { value: 0 } }] },
      { sheet: ref('table4'), writes: [{ name: 't4.reconsideration.upheld', input: { value: 0 } }] },
      { sheet: ref('facts'), writes: [{ name: `fact.${form.facts[0]!.id}`, input: { value: 0 } }] },
    ];
    expect(await host.writeSheets(groups, 'zeroBlanks')).toEqual({ written: 3, left: [] });
    expect(excel.syncs).toBe(2);
    reopen();
    type('table4', 't4.reconsideration.upheld', { value: 2 });
    expect(await host.undo()).toMatchObject({
      restored: 2,
      left: [{ sheet: '复议诉讼', place: expect.stringContaining('结果维持') as string }],
    });
    type('table4', 't4.reconsideration.upheld', { value: null });
    expect(whole()).toEqual(empty);
  });

  test('a sheet with another id is found by what it is for, if one alone is', async () => {
    await build('table3');
    const { id } = ref('table3');
    await host.write(ref('table3'), [{ name: 't3.new.natural', input: { value: 1 } }], 'tidy');
    const otherId = () => {
      const [part] = excel.interpreter.workbook.customXml.values();
      excel.interpreter.workbook.customXml.set(part!.id, { ...part!, xml: part!.xml.replace(id, '{old}') });
    };
    otherId();
    reopen();
    expect(await host.undo()).toMatchObject({ restored: 1, left: [] });
    await host.write(ref('table3'), [{ name: 't3.new.natural', input: { value: 1 } }], 'tidy');
    await host.build(planWorkbook({ ...request, sheets: ['table3'], names: { table3: '另一张' } }));
    await host.write(ref('table3'), [{ name: 't3.new.natural', input: { value: 2 } }], 'tidy');
    otherId();
    expect(await host.undo()).toMatchObject({
      restored: 0,
      left: [{ sheet: '申请办理', place: '整张表（已不在本工作簿里）' }],
    });
    expect(shown('table3', 't3.new.natural')).toBe(2);
  });
});

describe('rows of the ledger', () => {
  const row: readonly CellWrite[] = [
    { name: 'ledger.2.received', expected: '', input: { value: 43_500 } },
    { name: 'ledger.2.applicant', expected: '', input: { value: '张三' } },
    { name: 'ledger.2.summary', input: { value: '某某路拆迁公告' } },
    { name: 'ledger.2.channel', input: { value: '网络' } },
  ];
  beforeEach(() => build('ledger'));

  test('are written through the name of its rows, and what is personal stands in no XML', async () => {
    expect(await host.write(ref('ledger'), row, 'register')).toEqual({ written: 4, left: [] });
    expect(excel.syncs).toBe(2);
    expect(row.map(({ name }) => shown('ledger', name))).toEqual([43_500, '张三', '某某路拆迁公告', '网络']);
    expect(xmlKept().join()).not.toMatch(/张三|拆迁/);
    expect(ledgerColumns.filter(({ id }) => isKeptByName(id)).map(({ label }) => label)).toEqual([
      '申请人名称',
      '内容摘要',
      '复议/诉讼',
      '备注',
    ]);
  });
  const isKeptByName = (id: ColumnId) => {
    const column = ledgerColumns.find((one) => one.id === id)!;
    return column.personal === true || column.mayBePersonal === true;
  };

  test('are undone as a whole while the add-in runs', async () => {
    await host.write(ref('ledger'), row, 'register');
    expect(await host.undo()).toMatchObject({ restored: 4, left: [] });
    expect(row.map(({ name }) => shown('ledger', name))).toEqual([null, null, null, null]);
  });

  test('are undone but for what is personal once the file was opened again', async () => {
    await host.write(ref('ledger'), row, 'register');
    reopen();
    expect(await host.undo()).toMatchObject({
      restored: 2,
      left: [{ place: '台账第3行“申请人名称”' }, { place: '台账第3行“内容摘要”' }],
    });
    expect(row.map(({ name }) => shown('ledger', name))).toEqual([null, '张三', '某某路拆迁公告', null]);
  });

  test('are left where another application stands by now', async () => {
    await host.write(ref('ledger'), [row[3]!], 'register');
    type('ledger', 'ledger.2.number', { value: '2019-099' });
    expect(await host.undo()).toMatchObject({ restored: 0, left: [{ name: 'ledger.2.channel' }] });
    expect(shown('ledger', 'ledger.2.channel')).toBe('网络');
  });

  test('are written below those that were made ready, too', async () => {
    const name = ledgerCellName({ row: 400, column: 'channel' });
    await host.write(ref('ledger'), [{ name, expected: '', input: { value: '网络' } }], 'register');
    expect(shown('ledger', name)).toBe('网络');
  });
});

describe('taking a build back', () => {
  test('deletes the sheets in four syncs; one that somebody filled in is left', async () => {
    await build('table2', 'table3', 'ledger');
    expect(await host.lastAction()).toMatchObject({
      kind: 'build',
      sheets: [{ name: '主动公开' }, { name: '申请办理' }, { name: '依申请公开台账' }],
    });
    type('table3', 't3.new.natural', { value: 0 });
    reopen();
    expect(await host.undo()).toEqual({
      outcome: 'unbuilt',
      deleted: ['主动公开', '依申请公开台账'],
      left: ['申请办理'],
    });
    expect(excel.syncs).toBe(4);
    expect(excel.engine.sheets().map(({ name }) => name)).toEqual(['Sheet1', '申请办理']);
    expect(xmlKept()).toEqual([]);
  });

  test('leaves the last sheet of the workbook, and foreign ones of the same name', async () => {
    await build('table2', 'table3');
    excel.engine.removeSheet(idOf('Sheet1'));
    excel.engine.removeSheet(idOf('申请办理'));
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.add('申请办理');
      await context.sync();
    });
    excel.engine.removeSheet(idOf('申请办理'));
    expect(await host.undo()).toEqual({ outcome: 'unbuilt', deleted: [], left: ['主动公开'] });
  });
});

describe('a failure', () => {
  const groups = () => [
    { sheet: ref('table3'), writes: writes.slice(0, 4) },
    { sheet: ref('table4'), writes: [{ name: 't4.reconsideration.upheld', input: { value: 0 } }] },
  ];
  const start = async () => {
    await build('table3', 'table4');
    type('table3', 't3.new.natural', { value: 3 });
    type('table3', 't3.new.research', { value: '/' });
    type('table4', 't4.reconsideration.upheld', { value: '３件' });
    return whole();
  };

  test('at any action of a write leaves what the undoing then takes back', async () => {
    const before = await start();
    await host.undo();
    excel.forgetRequests();
    await host.writeSheets(groups(), 'tidy');
    const actions = excel.requests.reduce((sum, request) => sum + request.actions.length, 0);
    await host.undo();
    for (let action = 0; action < actions; action += 1) {
      excel.failAt(action);
      expect(await failureOf(host.writeSheets(groups(), 'tidy'))).toMatch(/^写入表格没有成功：/);
      host = new ExcelHost();
      await host.undo();
      expect(whole()).toEqual(before);
    }
    expect(actions).toBeGreaterThan(10);
  });

  test('at any action of an undoing loses nothing: asked for again it is done', async () => {
    const before = await start();
    await host.writeSheets(groups(), 'tidy');
    excel.forgetRequests();
    await host.undo();
    const actions = excel.requests.reduce((sum, request) => sum + request.actions.length, 0);
    for (let action = 0; action < actions; action += 1) {
      await host.writeSheets(groups(), 'tidy');
      excel.failAt(action);
      expect(await failureOf(host.undo())).toMatch(/^撤销上一步没有成功：/);
      expect(await host.undo()).toMatchObject({ outcome: 'undone', left: [] });
      expect(whole()).toEqual(before);
    }
    expect(actions).toBeGreaterThan(10);
  });
});

test('whatever cells hold and whatever is written, the undoing brings the sheet back', async () => {
  await build('table4');
  const names = planWorkbook({ ...request, sheets: ['table4'] }).sheets[0]!.names.flatMap(({ name }) =>
    /^t4\..+\./.test(name) ? [name] : [],
  );
  const value = fc.oneof(
    fc.integer({ min: -9, max: 999 }),
    fc.constantFrom('', '/', '=1', "'", '３件', '2024-1', 'TRUE', '#N/A', '1.5', '=SUM(A1)', '“甲”&<乙>'),
    fc.string({ maxLength: 5 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...names), value)),
      fc.array(fc.tuple(fc.constantFrom(...names), value, fc.boolean()), { minLength: 1 }),
      async (held, written) => {
        for (const [name, one] of held) type('table4', name, { value: one === '' ? null : one });
        const before = whole();
        await host.write(
          ref('table4'),
          written.map(([name, one, isFormula]) => ({
            name,
            input: isFormula ? { formula: '=SUM(A1:A2)' } : { value: one },
          })),
          'fill',
        );
        reopen();
        expect(await host.undo()).toMatchObject({ left: [] });
        expect(whole()).toEqual(before);
      },
    ),
    { numRuns: 20 },
  );
});
