import { openExcel } from './open-excel';
import type { OpenedExcel } from './open-excel';
import { proxyLibrary } from './proxy-library';
import type { MemorySheet } from '../../../preview/sheet/memory-sheet';

let opened: OpenedExcel<MemorySheet>;
beforeEach(() => {
  opened = openExcel();
});
afterEach(() => opened.dispose());

const block = { row: 0, column: 0, rows: 2, columns: 2 };

test('Excel.run writes a block and reads it back in one request', async () => {
  const told = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = [
      [1, '二'],
      ['3', true],
    ];
    range.load('values,address');
    await context.sync();
    return { values: range.values, address: range.address };
  });
  expect(told).toEqual({
    values: [
      [1, '二'],
      [3, true],
    ],
    address: 'Sheet1!A1:B2',
  });
  expect(opened.engine.cells(opened.engine.activeSheet(), block)).toEqual([
    [{ value: 1 }, { value: '二' }],
    [{ value: 3 }, { value: true }],
  ]);
  expect(opened.syncs).toBe(1);
});

test('requests are counted with their size and actions; empty ones and the clean-up of a run are not', async () => {
  await Excel.run(async (context) => {
    context.workbook.names.add('a.b', '=1');
    await context.sync();
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    await context.sync();
    await context.sync();
  });
  expect(opened.requests.map(({ bytes, body }) => bytes === JSON.stringify(body).length)).toEqual([
    true,
    true,
  ]);
  expect(opened.requests.map(({ actions }) => actions.at(-1)?.Name)).toEqual(['', 'Values']);
  opened.forgetRequests();
  expect(opened.syncs).toBe(0);
});

describe('an injected failure', () => {
  const write = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('B1').values = [[2]];
      await context.sync();
    });
  const values = () =>
    opened.engine
      .cells(opened.engine.activeSheet(), { ...block, rows: 1 })
      .flat()
      .map(({ value }) => value);

  test('at a number stops there, once', async () => {
    await write();
    const { length } = opened.requests[0]!.actions;
    await Excel.run((context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').values = [['', '']];
      return context.sync();
    });
    opened.failAt(length - 1);
    await expect(write()).rejects.toMatchObject({ code: 'GeneralException' });
    expect(values()).toEqual([1, null]);
    await write();
    expect(values()).toEqual([1, 2]);
  });

  test('at the first action that is picked, with the code that is wanted', async () => {
    opened.failAt(({ Name }) => Name === 'Values', 'AccessDenied');
    await expect(write()).rejects.toMatchObject({
      code: 'AccessDenied',
      debugInfo: { errorLocation: 'Range.values' },
    });
    expect(values()).toEqual([null, null]);
  });
});

test('after dispose nothing of Excel is left', () => {
  opened.dispose();
  expect([typeof Excel, typeof Office, typeof OfficeExtension]).toEqual([
    'undefined',
    'undefined',
    'undefined',
  ]);
});

test('another Excel can be played', () => {
  opened.dispose();
  opened = openExcel({ requirementSets: { excelapi: '1.10' } });
  const asked = ['1.10', '1.11'].map((version) =>
    Office.context.requirements.isSetSupported('ExcelApi', version),
  );
  expect(asked).toEqual([true, false]);
});

test('the private members of the library that the harness uses are there', () => {
  const { OfficeExtension: library } = proxyLibrary({ isSetSupported: () => true });
  expect({
    session: typeof library.SessionBase,
    override: '_overrideSession' in library.SessionBase,
    ready: typeof library._testSetRichApiMessageReadyImpl,
    trigger: typeof library._testTriggerRichApiMessageEvent,
    registrations: typeof library.GenericEventRegistration.s_genericEventRegistrations,
  }).toEqual({
    session: 'function',
    override: true,
    ready: 'function',
    trigger: 'function',
    registrations: 'object',
  });
  const { Excel: excel } = proxyLibrary({ isSetSupported: () => true });
  expect(typeof excel.run).toBe('function');
});
