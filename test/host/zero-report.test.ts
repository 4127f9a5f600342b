/** 零报告 through the unmodified office.js: what it costs in requests, and what it leaves in a workbook that was handed out. */
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import { zeroClaims } from '../../src/documents/zero-report';
import { readZero, zeroText, zeroWrites } from '../../src/taskpane/actions/zero-report';
import { ExcelHost } from '../../src/workbook/excel-host';
import { handedOutPlans, TOWNSHIP } from '../taskpane/handed-out';
import { openExcel } from './harness/open-excel';
import type { OpenedExcel } from './harness/open-excel';

jest.setTimeout(120_000);

const host = new ExcelHost();
const settings = { organ: TOWNSHIP, level: 'township', year: 2025, format: '2021' } as const;
let excel: OpenedExcel<MemorySheet>;

beforeEach(() => {
  excel = openExcel({ engine: new MemorySheet({ calculate: () => '' }) });
});
afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

const contents = () =>
  excel.engine.sheets().map(({ id }) => excel.engine.cells(id, { row: 0, column: 0, rows: 60, columns: 12 }));

test('one look at the sheets and the ledger, one write of the zeros, one of the text; undone whole', async () => {
  await host.build({ sheets: handedOutPlans() });
  const before = contents();
  excel.forgetRequests();
  const proposal = (await readZero(host, settings))!;
  const looked = excel.syncs;
  const writes = zeroWrites(proposal, { claims: zeroClaims, releases: 35 });
  const filled = await host.writeSheets(writes, 'zeroReport');
  expect(filled.left).toEqual([]);
  expect(excel.syncs - looked).toBe(2);
  excel.forgetRequests();
  const text = await zeroText(host, settings);
  const read = excel.syncs;
  const told = await host.writeSheets(text.writes, 'zeroReport', true);
  expect(told.left).toEqual([]);
  expect([looked, read, excel.syncs - read]).toEqual([5, 3, 2]);
  expect(await host.undo()).toMatchObject({
    outcome: 'undone',
    what: 'zeroReport',
    restored: filled.written + told.written,
    left: [],
  });
  expect(contents()).toEqual(before);
});
