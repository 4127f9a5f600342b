/** The pane's actions through the unmodified office.js: what they cost in requests, and what they leave in the workbook. */
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import type { Calculate } from '../../preview/sheet/memory-sheet';
import { build } from '../../src/taskpane/actions/build';
import { judgeReading } from '../../src/taskpane/actions/check';
import type { CheckedTable } from '../../src/taskpane/actions/check';
import { correct, restoring, tidying } from '../../src/taskpane/actions/correction';
import { selectAnywhere } from '../../src/taskpane/actions/select-anywhere';
import { tableAmong } from '../../src/workbook/built-table';
import { ExcelHost } from '../../src/workbook/excel-host';
import { cellName, matrixName } from '../../src/workbook/names';
import { rowsOf, sample } from '../support/samples';
import { openExcel } from './harness/open-excel';
import type { OpenedExcel } from './harness/open-excel';

const SHEET = '申请办理';
const host = new ExcelHost();
const zhanyi = { organ: '沾益区人民政府', level: 'county', year: 2019, format: '2019' } as const;

let excel: OpenedExcel<MemorySheet>;

beforeEach(() => {
  const engine: MemorySheet = new MemorySheet({
    calculate: (formula, sheet) => totalOf(formula, (box) => engine.cells(sheet, box).flat()),
  });
  excel = openExcel({ engine });
});

afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

/** Calculates the totals of a built sheet; its other formulas are of no concern here. */
function totalOf(
  formula: string,
  read: (box: Parameters<MemorySheet['cells']>[1]) => { readonly value: unknown }[],
): ReturnType<Calculate> {
  const parts = /^=IF\(COUNT\(([A-Z0-9:,]+)\)=0,"",SUM\(\1\)\)$/.exec(formula)?.[1];
  if (!parts) return '';
  const figures = parts
    .split(',')
    .flatMap((area) => read(boxOf(area)))
    .flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return figures.length === 0 ? '' : figures.reduce((sum, figure) => sum + figure, 0);
}

function boxOf(area: string) {
  const [first, last = first] = area.split(':').map((cell) => {
    const [, letter, number] = /^([A-Z])(\d+)$/.exec(cell)!;
    return { row: Number(number) - 1, column: letter!.charCodeAt(0) - 'A'.charCodeAt(0) };
  });
  return {
    row: first!.row,
    column: first!.column,
    rows: last!.row - first!.row + 1,
    columns: last!.column - first!.column + 1,
  };
}

/** Pastes a published block over the figures of a built sheet, totals and all, and forgets what it cost. */
async function paste(name: string, sheet = SHEET): Promise<void> {
  const report = sample(name);
  await build(
    host,
    { organ: report.organ, year: report.year, format: report.format },
    { names: { table3: sheet } },
  );
  await Excel.run(async (context) => {
    const figures = context.workbook.worksheets.getItem(sheet).names.getItem(matrixName).getRange();
    figures.values = rowsOf(report).map((row) => row.map((cell) => cell ?? ''));
    await context.sync();
  });
  excel.forgetRequests();
}

const sheetRef = async () => (await host.readTable3())!.sheet;

async function type(row: string, column: string, value: number | string): Promise<void> {
  await host.write(await sheetRef(), [{ name: cellName(row, column), input: { value } }], 'typed');
  excel.forgetRequests();
}

async function checked(): Promise<CheckedTable> {
  const judged = judgeReading(await host.readTable3(), zhanyi);
  if (judged.outcome !== 'checked') throw new Error(judged.outcome);
  excel.forgetRequests();
  return judged.checked;
}

test('建表 costs two requests, and one where the name is taken', async () => {
  expect(await build(host, zhanyi)).toMatchObject({ outcome: 'built', sheets: [{ name: SHEET }] });
  expect(excel.syncs).toBe(2);
  excel.forgetRequests();
  expect(await build(host, zhanyi)).toMatchObject({ outcome: 'exists', taken: [{ sheet: SHEET }] });
  expect(excel.syncs).toBe(1);
});

test('a new table is computed, and all else is still to be filled in', async () => {
  await build(host, zhanyi);
  const { figures, result } = await checked();
  expect({
    computed: figures.computed.length,
    year: figures.year,
    form: figures.form.id,
    findings: result.findings.map(({ id, cells }) => [id, cells.length]),
  }).toEqual({ computed: 29, year: 2019, form: '2019', findings: [['B05.table3', 22 * 6]] });
});

test.each([
  ['zhanyi-2019', ['B05.table3']],
  ['pingtan-2020', ['B03.natural', 'B03.total']],
  ['suqian-2024', []],
])(
  '一键审核 of the published table of %s finds its slips with the three requests of all sheets',
  async (name, findings) => {
    await paste(name);
    const judged = judgeReading(tableAmong(await host.standing()), zhanyi);
    expect(excel.syncs).toBe(3);
    expect(judged.outcome === 'checked' && judged.checked.result.findings.map(({ id }) => id)).toEqual(
      findings,
    );
  },
);

test('恢复公式 of 沾益 fills （七）总计, with a read and a write', async () => {
  await paste('zhanyi-2019');
  const correction = restoring(await checked());
  expect(await correct(host, correction)).toMatchObject({ outcome: 'corrected', left: 0 });
  const writes = excel.requests.filter(({ actions }) => actions.some(({ ActionType }) => ActionType === 4));
  expect({ requests: excel.syncs, writes: writes.length }).toEqual({ requests: 3, writes: 1 });
  const { figures } = await checked();
  expect({ computed: figures.computed.length, handled: figures.table3.handledTotal }).toEqual({
    computed: 29,
    handled: [3, null, null, null, null, null, 3],
  });
});

test('what 恢复公式 showed is what the formulas then give', async () => {
  await paste('pingtan-2020');
  await type('granted', 'natural', '２件');
  const correction = restoring(await checked());
  await correct(host, correction);
  const reading = await host.readTable3();
  const { figures } = await checked();
  const columns = figures.form.table3.columns.map(({ id }) => id);
  const rows = Object.keys(figures.table3);
  const given = correction.changes.map(
    ({ row, column }) => reading!.values[rows.indexOf(row)]![columns.indexOf(column)],
  );
  expect(given).toEqual(correction.changes.map(({ to }) => to ?? ''));
});

test('整理 writes figures in place of texts, and 撤销 brings the texts back', async () => {
  await paste('suqian-2024');
  await type('granted', 'business', '３件');
  await type('granted', 'research', '—');
  const done = await correct(host, tidying(await checked()));
  if (done.outcome !== 'corrected') throw new Error(done.outcome);
  const written = excel.syncs;
  const tidied = (await host.readTable3())!.values[2]!.slice(1, 3);
  excel.forgetRequests();
  await host.undo();
  const cost = { written, undone: excel.syncs };
  const undone = (await host.readTable3())!.values[2]!.slice(1, 3);
  expect({ tidied, undone, cost }).toEqual({
    tidied: [3, '/'],
    undone: ['３件', '—'],
    cost: { written: 2, undone: 4 },
  });
});

test('撤销 of 恢复公式 brings the published totals back', async () => {
  await paste('zhanyi-2019');
  const before = await host.readTable3();
  await correct(host, restoring(await checked()));
  await host.undo();
  expect(await host.readTable3()).toEqual(before);
});

test('a finding selects its cells with one request', async () => {
  await paste('suqian-2024');
  const sheet = await sheetRef();
  excel.forgetRequests();
  await selectAnywhere(
    host,
    ['table3.new.natural', 'table3.carriedOut.natural'],
    new Map([['table3', sheet]]),
  );
  expect(excel.syncs).toBe(1);
  const selected = await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('rowCount,columnCount');
    await context.sync();
    return { rows: range.rowCount, columns: range.columnCount };
  });
  expect(selected).toEqual({ rows: 25, columns: 1 });
});

test('no request of these actions comes near the 5 MB that Excel on the web takes', async () => {
  await build(host, zhanyi);
  await checked();
  await build(host, { ...zhanyi, year: 2024, format: '2021' }, { names: { table3: '申请办理2024' } });
  expect(Math.max(...excel.requests.map(({ bytes }) => bytes))).toBeLessThan(200_000);
});
