/** Rows that are added below the ready ones of the ledger have all that these have, through the unmodified office.js. */
import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import { ledgerColumns } from '../../src/ledger/columns';
import { readLedger } from '../../src/taskpane/actions/ledger-reading';
import { writeLedger } from '../../src/taskpane/actions/ledger-writing';
import type { Box } from '../../src/workbook/box';
import { box, contains } from '../../src/workbook/box';
import { ExcelHost } from '../../src/workbook/excel-host';
import type { SheetRef } from '../../src/workbook/host';
import { derivedIds, FIRST_ROW, layOutLedger, READY_ROWS } from '../../src/workbook/ledger-layout';
import { planWorkbook } from '../../src/workbook/planned';
import { form2021 } from '../support/ledger';
import type { OpenedExcel } from './harness/open-excel';
import { openExcel } from './harness/open-excel';

jest.setTimeout(60_000);

/** What Excel on the web takes in a request, less a margin. */
const LIMIT = 4_000_000;

const host = new ExcelHost();
const layout = layOutLedger(form2021);
let excel: OpenedExcel<MemorySheet>;
let sheet: SheetRef;
async function open(profile: 'floor' | 'microsoft365' = 'microsoft365') {
  excel = openExcel({
    engine: new MemorySheet({ calculate: () => '' }),
    requirementSets: requirementProfile(profile).sets,
  });
  await host.build(planWorkbook({ form: form2021, organ: '某某县', year: 2025, sheets: ['ledger'] }));
  sheet = excel.engine.sheets().find(({ name }) => name === '依申请公开台账')!;
  excel.forgetRequests();
}
afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

const table = () => excel.interpreter.workbook.tables(sheet.id)[0]!.box;
const holding = <T extends { readonly box: Box }>(all: readonly T[], row: number, column: number) =>
  all.filter((one) => contains(one.box, row, column)).map((one) => ({ ...one, box: undefined }));

/** All that a row has but its contents: looks, lines, what its cells admit, colours; formulas as those of row N. */
function had(row: number) {
  const { engine } = excel;
  const at = FIRST_ROW + row;
  const columns = Array.from({ length: layout.shown.columns }, (_, column) => column);
  return {
    formulas: engine
      .cells(sheet.id, box(at, ledgerColumns.length, 1, derivedIds.length))[0]!
      .map(({ formula }) => formula?.replace(new RegExp(`(?<=[A-Z])${at + 1}\\b`, 'g'), 'N')),
    looks: columns.map((column) => engine.style(sheet.id, at, column)),
    lines: columns.map((column) => engine.border(sheet.id, box(at, column), 'EdgeTop')),
    height: engine.rowHeight(sheet.id, at),
    admitted: columns.map((column) => holding(engine.validations(sheet.id), at, column)),
    colours: columns.map((column) => holding(engine.conditionalFormats(sheet.id), at, column)),
    isInTable: contains(table(), at, 0),
  };
}

test('a row below the ready ones becomes as they are, and a row of the Excel table', async () => {
  await open();
  const ready = had(READY_ROWS - 1);
  expect(ready.formulas.every((formula) => formula?.startsWith('='))).toBe(true);
  expect(ready.admitted.every((one) => one.length === 1)).toBe(true);
  await host.growLedger(sheet, READY_ROWS + 5);
  expect(excel.syncs).toBe(3);
  expect(had(READY_ROWS)).toEqual(ready);
  expect(had(READY_ROWS + 4)).toEqual(ready);
  expect(had(READY_ROWS + 5)).toMatchObject({
    formulas: derivedIds.map(() => undefined),
    admitted: ready.admitted,
    colours: ready.colours,
    isInTable: false,
  });
});

test('where Excel cannot make its table larger, the rows stand below it', async () => {
  await open('floor');
  const ready = had(READY_ROWS - 1);
  await host.growLedger(sheet, READY_ROWS + 1);
  expect(had(READY_ROWS)).toEqual({ ...ready, isInTable: false });
});

test('thousands of rows take as many requests as they need, none too large', async () => {
  await open();
  const ready = had(READY_ROWS - 1);
  await host.growLedger(sheet, 4_000);
  expect(Math.max(...excel.requests.map(({ bytes }) => bytes))).toBeLessThan(LIMIT);
  expect(had(3_999)).toEqual(ready);
  expect(table().rows).toBe(4_001);
});

test('what stands in the derived columns already stays', async () => {
  await open();
  const due = layout.cell('due', READY_ROWS);
  excel.engine.edit(sheet.id, due, [[{ value: '见纸质台账' }]]);
  await host.growLedger(sheet, READY_ROWS + 2);
  expect(excel.engine.cells(sheet.id, due)[0]![0]).toEqual({ value: '见纸质台账' });
  expect(had(READY_ROWS + 1).formulas[0]).toMatch(/^=/);
});

test('rows that were typed below without formulas get them with the next that is written', async () => {
  await open();
  const typed = { number: '旧-1', received: 45_700, applicantType: '自然人' } as const;
  const cells = ledgerColumns.map(({ id }) => ({ value: typed[id as 'number'] ?? null }));
  excel.engine.edit(sheet.id, box(FIRST_ROW + READY_ROWS, 0, 1, cells.length), [cells]);
  const reading = (await readLedger(host))!;
  expect(reading.bare).toBe(READY_ROWS + 1);
  const writer = {
    growLedger: host.growLedger.bind(host),
    write: host.writeSheets.bind(host),
  };
  const remark = { line: FIRST_ROW + 1, column: 'remarks', before: '', content: '补充' } as const;
  await writeLedger(writer, reading, [remark], 'handle');
  expect(had(READY_ROWS)).toEqual(had(READY_ROWS - 1));
});
