/** Long blocks read from the open workbook, through the unmodified proxy library of office.js. */
import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import { findForm } from '../../src/report/form';
import { box } from '../../src/workbook/box';
import { ExcelHost } from '../../src/workbook/excel-host';
import { dayOf } from '../../src/ledger/day';
import { calendarName, ledgerName } from '../../src/workbook/names';
import { planWorkbook } from '../../src/workbook/planned';
import type { OpenedExcel } from './harness/open-excel';
import { openExcel } from './harness/open-excel';

const host = new ExcelHost();
const { sets: requirementSets } = requirementProfile('floor');
const [plan] = planWorkbook({
  form: findForm('2021')!,
  organ: '某某县人民政府',
  year: 2025,
  sheets: ['ledger'],
}).sheets;
const block = (() => {
  const { refersTo } = plan!.names.find(({ name }) => name === ledgerName)!;
  if (!('cells' in refersTo)) throw new Error('the ledger has no cells');
  return refersTo.cells;
})();

let excel: OpenedExcel<MemorySheet>;
let sheet: { id: string; name: string };
beforeEach(async () => {
  excel = openExcel({ engine: new MemorySheet({ calculate: () => '' }), requirementSets });
  await host.build({ sheets: [plan!] });
  sheet = excel.engine.sheets().find(({ name }) => name === plan!.sheet)!;
});
afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

/** A person fills in rows from the first one below the heads. */
function fill(count: number): void {
  const rows = Array.from({ length: count }, (_, row) =>
    Array.from({ length: block.columns }, (__, column) => ({ value: row * 100 + column })),
  );
  excel.engine.edit(sheet.id, box(block.row + 1, block.column, count, block.columns), rows);
  excel.forgetRequests();
}
type Rows = readonly (readonly unknown[])[];
const kept = (rows: readonly (readonly unknown[])[]) => rows.slice(1).map((row) => row[1]);

test('the heads, the rows and those typed below them are read with two requests', async () => {
  fill(400);
  const [rows] = (await host.readRows(sheet, [ledgerName])) as [Rows];
  expect(excel.syncs).toBe(2);
  expect(rows[0]!.slice(0, 3)).toEqual(['编号', '提交日期', '收到日期']);
  expect(kept(rows)).toEqual(Array.from({ length: 400 }, (_, row) => row * 100 + 1));
});

test('many rows come in several parcels, all of them in their order', async () => {
  fill(3_000);
  const [rows] = (await host.readRows(sheet, [ledgerName])) as [Rows];
  expect(excel.syncs).toBe(1 + Math.ceil(3_001 / Math.floor(40_000 / block.columns)));
  expect(kept(rows)).toEqual(Array.from({ length: 3_000 }, (_, row) => row * 100 + 1));
});

test('days off beside a long ledger come with its first parcel that has room for them', async () => {
  fill(3_000);
  const [rows, days] = (await host.readRows(sheet, [ledgerName, calendarName])) as [Rows, Rows];
  const parcels = (3_001 * block.columns) / 40_000;
  expect(excel.syncs).toBe(1 + Math.ceil(parcels));
  expect([rows.length, days[0]]).toEqual([3_001, [dayOf(2024, 1, 1), dayOf(2024, 2, 4)]]);
});

test('an answer that Excel finds too large is asked for in halves', async () => {
  fill(400);
  excel.failAt(() => excel.syncs === 2, 'ResponsePayloadSizeLimitExceeded');
  const [rows] = (await host.readRows(sheet, [ledgerName])) as [Rows];
  expect(kept(rows)).toHaveLength(400);
});

test('a name that was deleted is told', async () => {
  await expect(host.readRows(sheet, [ledgerName, 'no.such'])).rejects.toMatchObject({ code: 'ItemNotFound' });
});
