/** The pane's work with the ledger through the unmodified office.js: what is written, kept and grown. */
import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import type { ColumnId } from '../../src/ledger/columns';
import { ledgerColumns } from '../../src/ledger/columns';
import { firstChoices } from '../../src/taskpane/actions/ledger-import';
import { proposedSettings } from '../../src/taskpane/actions/proposals';
import { createController } from '../../src/taskpane/state/controller';
import { initialState, paneReducer } from '../../src/taskpane/state/pane-state';
import { createStore } from '../../src/taskpane/state/store';
import { box } from '../../src/workbook/box';
import { ExcelHost } from '../../src/workbook/excel-host';
import { FIRST_ROW, READY_ROWS, derivedIds } from '../../src/workbook/ledger-layout';
import { planWorkbook } from '../../src/workbook/planned';
import { day, form2021 } from '../support/ledger';
import type { OpenedExcel } from './harness/open-excel';
import { openExcel } from './harness/open-excel';

jest.setTimeout(60_000);

const TODAY = new Date(2026, 0, 15);
const SHEET = '依申请公开台账';
const PEOPLE = /李四|某某公司|110101|13900001111|幸福路|征收批文|规划图/;

let excel: OpenedExcel<MemorySheet>;
beforeEach(async () => {
  excel = openExcel({
    engine: new MemorySheet({ calculate: () => '' }),
    requirementSets: requirementProfile('floor').sets,
  });
  await new ExcelHost().build(
    planWorkbook({ form: form2021, organ: '某某县人民政府', year: 2025, sheets: ['table3', 'ledger'] }),
  );
});
afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

async function openDesk() {
  const store = createStore(paneReducer, initialState(proposedSettings(TODAY)));
  const controller = createController(new ExcelHost(), store, () => TODAY);
  await controller.start(Promise.resolve());
  excel.forgetRequests();
  return { store, controller };
}
const idOf = () => excel.engine.sheets().find(({ name }) => name === SHEET)!.id;
/** A row of the ledger, counted from 0, without what is blank. */
const row = (index: number) =>
  Object.fromEntries(
    excel.engine
      .cells(idOf(), box(FIRST_ROW + index, 0, 1, ledgerColumns.length))[0]!
      .flatMap(({ value }, column): [ColumnId, unknown][] =>
        value === null || value === '' ? [] : [[ledgerColumns[column]!.id, value]],
      ),
  );
const typed = {
  received: '2026-01-14',
  applicant: '李四',
  applicantType: '自然人',
  channel: '网络',
  summary: '征收批文',
};
/** What the file keeps beside its cells. */
const keptBeside = () =>
  JSON.stringify([
    [...excel.interpreter.workbook.customXml.values()],
    [...excel.interpreter.workbook.settings],
  ]);

test('an application is registered, finished and taken back; nothing of a person is kept or said', async () => {
  const { store, controller } = await openDesk();
  await controller.startRegistration();
  excel.forgetRequests();
  await controller.register(typed);
  expect(row(0)).toEqual({
    number: '2025-001',
    received: day('2026-1-14'),
    applicant: '李四',
    applicantType: '自然人',
    channel: '网络',
    summary: '征收批文',
  });
  expect(store.get().notice).toEqual({
    text: '已登记2025-001号，应于2026年2月11日前答复。',
    undoable: true,
  });
  expect(keptBeside()).toContain('ledger.0.applicant');
  expect(keptBeside()).not.toMatch(PEOPLE);
  expect(JSON.stringify(store.get())).not.toMatch(PEOPLE);

  await controller.startHandling();
  await controller.handle('2025-001', { handledOn: '2026-01-15', result: '不予公开·属于国家秘密' });
  expect(row(0)).toMatchObject({ handledOn: day('2026-1-15'), result: '不予公开·属于国家秘密' });
  await controller.undo();
  expect(row(0)).not.toHaveProperty('handledOn');
  expect(row(0)).toMatchObject({ applicant: '李四' });
});

test('below the ready rows the formulas go on', async () => {
  const full = Array.from({ length: READY_ROWS }, (_, index) =>
    ledgerColumns.map(({ id }) => ({
      value:
        { number: `2025-${String(index + 1).padStart(3, '0')}`, received: 45_700 }[id as 'number'] ?? null,
    })),
  );
  excel.engine.edit(idOf(), box(FIRST_ROW, 0, READY_ROWS, ledgerColumns.length), full);
  const { controller } = await openDesk();
  await controller.startRegistration();
  await controller.register(typed);
  expect(row(READY_ROWS)).toMatchObject({ number: '2025-301', applicant: '李四' });
  const formulasOf = (index: number) =>
    excel.engine
      .cells(idOf(), box(FIRST_ROW + index, ledgerColumns.length, 1, derivedIds.length))[0]!
      .map(({ formula }) => formula?.replace(new RegExp(`(?<=[A-Z])${FIRST_ROW + index + 1}\\b`, 'g'), 'N'));
  expect(formulasOf(READY_ROWS)).toEqual(formulasOf(READY_ROWS - 1));
  expect(formulasOf(READY_ROWS)[0]).toMatch(/^=/);
});

test('an import is one action; the headings are remembered, nothing of their cells', async () => {
  const { store, controller } = await openDesk();
  const csv = [
    '查询编号,姓名,身份证号,联系电话,通讯地址,受理时间,申请人类型,申请项目',
    'A-1,李四,110101,13900001111,幸福路1号,2026-01-05,公民,征收批文',
    'A-2,某某公司,110101,13900001111,幸福路1号,2026-01-06,企业,规划图',
  ].join('\n');
  await controller.startImport();
  await controller.openLedgerFile(new File([csv], 'a.csv'));
  const { question } = store.get();
  if (question?.kind !== 'importLedger' || !question.file) throw new Error('no file was read');
  await controller.importLedger({ choices: firstChoices(question.file.table), overwrites: false });
  expect([row(0), row(1)]).toMatchObject([
    { number: 'A-1', applicant: '李四', received: day('2026-1-5'), applicantType: '自然人' },
    { number: 'A-2', applicant: '某某公司', applicantType: '商业企业' },
  ]);
  expect(store.get().notice?.text).toBe('已导入2件。');
  expect(keptBeside()).toContain('查询编号');
  expect(keptBeside()).not.toMatch(PEOPLE);
  expect(JSON.stringify(store.get())).not.toMatch(PEOPLE);
  await controller.undo();
  expect([row(0), row(1)]).toEqual([{ number: '2025-001' }, { number: '2025-002' }]);
});

describe('an import of more than Excel takes at once', () => {
  const LIMIT = 4_500_000;
  const COUNT = 1_900;
  const csv = [
    '查询编号,姓名,受理时间,申请人类型,申请方式,申请项目',
    ...Array.from({ length: COUNT }, (_, index) => `A-${index},李四,2026-01-05,公民,网络,征收批文`),
  ].join('\n');
  const numbers = () =>
    excel.engine
      .cells(idOf(), box(FIRST_ROW, 0, COUNT, 1))
      .map(([cell]) => cell!.value)
      .filter((value) => value !== null && value !== '');
  const ready = Array.from(
    { length: READY_ROWS },
    (_, index) => `2025-${String(index + 1).padStart(3, '0')}`,
  );

  async function imported() {
    const { store, controller } = await openDesk();
    await controller.startImport();
    await controller.openLedgerFile(new File([csv], 'a.csv'));
    const { question } = store.get();
    if (question?.kind !== 'importLedger' || !question.file) throw new Error('no file was read');
    await controller.importLedger({ choices: firstChoices(question.file.table), overwrites: false });
    expect(store.get().notice?.text).toBe(`已导入${COUNT}件。`);
    expect(numbers()).toEqual(Array.from({ length: COUNT }, (_, index) => `A-${index}`));
    expect(Math.max(...excel.requests.map(({ bytes }) => bytes))).toBeLessThan(LIMIT);
    return { store, controller };
  }

  test('is taken back whole', async () => {
    const { store, controller } = await imported();
    expect(excel.interpreter.workbook.customXml.size).toBe(3);
    await controller.undo();
    expect(numbers()).toEqual(ready);
    expect(row(0)).toEqual({ number: '2025-001' });
    expect(row(COUNT - 1)).toEqual({});
    expect(store.get().notice?.text).toContain(`${COUNT * 6}格`);
    expect(excel.interpreter.workbook.customXml.size).toBe(0);
  });

  test('is taken back whole after it was broken off', async () => {
    const { store, controller } = await imported();
    // the second of its parcels is not written
    let parcels = 0;
    excel.failAt(({ Name }) => Name === 'Delete' && (parcels += 1) === 2);
    await controller.undo();
    expect(store.get().problem?.message).toMatch(/^撤销/);
    expect(numbers()).not.toEqual(ready);
    await controller.undo();
    expect(numbers()).toEqual(ready);
  });

  test('gives way to the next action', async () => {
    const { controller } = await imported();
    await controller.startRegistration();
    await controller.register(typed);
    expect(excel.interpreter.workbook.customXml.size).toBe(1);
    await controller.undo();
    expect(numbers()).toHaveLength(COUNT);
  });
});

test('what is due is read when the workbook opens', async () => {
  const due = ledgerColumns.map(({ id }) => ({
    value: { number: '2025-001', received: day('2025-12-1'), applicant: '李四' }[id as 'number'] ?? null,
  }));
  excel.engine.edit(idOf(), box(FIRST_ROW, 0, 1, ledgerColumns.length), [due]);
  const { store } = await openDesk();
  expect(store.get().reminder).toMatchObject({ text: '1件超期', sheet: { name: SHEET } });
});
