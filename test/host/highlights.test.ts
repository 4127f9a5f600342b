/** The looks of the two sides through office.js: one request a click, nothing of the clerk's changed, nothing of ours left. */
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { findForm } from '../../src/report/form';
import { ExcelHost } from '../../src/workbook/excel-host';
import { isMark, markOf } from '../../src/workbook/highlights';
import type { CellsOfSide, Host, SheetRef } from '../../src/workbook/host';
import { MemoryHost } from '../../src/workbook/memory-host';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { planWorkbook } from '../../src/workbook/planned';
import { openExcel } from './harness/open-excel';
import type { OpenedExcel } from './harness/open-excel';

const plan = planWorkbook({ form: findForm('2021')!, organ: '', year: 2024, sheets: ['table3', 'previous'] });

let excel: OpenedExcel<MemorySheet>;
let host: ExcelHost;
let [table3, previous]: readonly SheetRef[] = [];

async function open(sets = requirementProfile('microsoft365').sets): Promise<void> {
  excel = openExcel({
    engine: new MemorySheet({ calculate: () => '' }),
    requirementSets: sets,
  });
  host = new ExcelHost();
  const built = await host.build(plan);
  if (built.outcome !== 'built') throw new Error(built.outcome);
  [table3, previous] = built.sheets;
  excel.forgetRequests();
}

afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

/** The carry-over against last year's: a side on each sheet. */
const carryOver = (): readonly CellsOfSide[] => [
  { sheet: table3!, side: 'left', names: ['t3.carriedIn.natural'] },
  { sheet: previous!, side: 'right', names: ['p3.carriedOut.natural'] },
];
const balance = (): readonly CellsOfSide[] => [
  { sheet: table3!, side: 'left', names: ['t3.new.natural', 't3.carriedIn.natural'] },
  { sheet: table3!, side: 'right', names: ['t3.handledTotal.natural', 't3.carriedOut.natural'] },
];
const show = (sides: readonly CellsOfSide[]) =>
  host.showCells(
    { sheet: table3!, names: sides.flatMap(({ sheet, names }) => (sheet === table3 ? names : [])) },
    sides,
  );

/** Ours, by sheet: how many cells have the look of each side. */
const laid = () =>
  excel.engine.sheets().flatMap(({ id, name }) =>
    excel.engine
      .conditionalFormats(id)
      .filter(({ formula }) => isMark(formula))
      .map(({ formula, box, fill, bold, italic, underline }) => ({
        sheet: name,
        side: formula === markOf('left') ? 'left' : 'right',
        at: [box.row, box.column, box.rows, box.columns].join(),
        look: [fill, bold && 'bold', italic && 'italic', underline && 'underline'].filter(Boolean).join(' '),
      })),
  );
const others = () =>
  excel.engine
    .sheets()
    .flatMap(({ id }) => excel.engine.conditionalFormats(id).filter(({ formula }) => !isMark(formula)));

test('a click costs one request, and the next one takes the looks before away in it', async () => {
  await open();
  const before = others();
  await show(carryOver());
  expect(excel.syncs).toBe(1);
  expect(laid()).toEqual([
    { sheet: '申请办理', side: 'left', at: '5,3,1,1', look: '#cfe4fa bold' },
    { sheet: '上年年报', side: 'right', at: expect.any(String) as string, look: '#ffe3c2 italic underline' },
  ]);
  excel.forgetRequests();
  await show(balance());
  expect(excel.syncs).toBe(1);
  expect(laid().map(({ sheet, side }) => `${sheet} ${side}`)).toEqual([
    '申请办理 left',
    '申请办理 left',
    '申请办理 right',
    '申请办理 right',
  ]);
  excel.forgetRequests();
  await host.selectCell(table3!, 't3.new.natural');
  expect([excel.syncs, laid()]).toEqual([1, []]);
  expect(others()).toEqual(before);
});

const apart = () => ({ sheet: table3!, names: ['t3.new.natural', 't3.carriedOut.total'] });

test('below ExcelApi 1.18 one rectangle is selected', async () => {
  await open();
  expect(await host.showCells(apart(), [])).toEqual({ all: false });
  const column = await host.showCells(
    { ...apart(), corners: ['t3.new.natural', 't3.carriedOut.natural'] },
    balance(),
  );
  expect([column, excel.engine.selection().box.rows, laid().length]).toEqual([{ all: true }, 25, 4]);
});

test('from ExcelApi 1.18 on cells that stand apart are selected together', async () => {
  await open({ ...requirementProfile('microsoft365').sets, excelapi: '1.18' });
  const selected: unknown[] = [];
  // the office.js of the package does not have it yet
  const areas = excel.Excel.RangeAreas.prototype as { select?: () => void };
  areas.select = function (this: Excel.RangeAreas) {
    selected.push(this.load('address'));
  };
  expect(await host.showCells(apart(), [])).toEqual({ all: true });
  delete areas.select;
  expect((selected as Excel.RangeAreas[]).map(({ address }) => address)).toEqual([
    '申请办理!D5,申请办理!J29',
  ]);
});

test('looks that somebody took away do not keep the next click from its cells', async () => {
  await open();
  await show(carryOver());
  const { id } = previous!;
  for (const format of excel.engine.conditionalFormats(id))
    excel.engine.removeConditionalFormat(id, format.id);
  await show(balance());
  expect(laid()).toHaveLength(4);
});

test('a sheet that takes no looks still shows its cells', async () => {
  await open();
  excel.failAt(({ Name }) => Name === 'Add', 'AccessDenied');
  expect(await show(carryOver())).toEqual({ all: true });
  expect(excel.engine.selection().box.row).toBe(5);
});

test('what a file was saved with is removed when it is opened, copies too; nothing is looked for elsewhere', async () => {
  await open();
  await show(balance());
  const formats = excel.engine.conditionalFormats(table3!.id);
  const copied = formats.find(({ formula }) => isMark(formula))!;
  excel.engine.addConditionalFormat(previous!.id, {
    ...copied,
    box: { row: 40, column: 1, rows: 1, columns: 1 },
  });

  const opened = new ExcelHost();
  await opened.settings();
  await opened.clearHighlights('wait');
  expect(laid()).toEqual([]);
  excel.forgetRequests();
  await opened.clearHighlights('wait');
  const again = new ExcelHost();
  await again.settings();
  await again.clearHighlights('wait');
  expect(excel.syncs).toBe(1);
});

test('the workbook in memory tells of the same cells, and they are gone with the next selection', async () => {
  await open();
  const workbook = new MemoryWorkbook(() => 46_000);
  const memory: Host = new MemoryHost(workbook, { openCopy: () => Promise.resolve() });
  await memory.build(plan);
  const [own, last] = (await memory.standing()).map(({ ref }) => ref);
  const sides: readonly CellsOfSide[] = [
    { sheet: own!, side: 'left', names: ['t3.carriedIn.natural'] },
    { sheet: last!, side: 'right', names: ['p3.carriedOut.natural'] },
  ];
  await show(carryOver());
  await memory.showCells({ sheet: own!, names: ['t3.carriedIn.natural'] }, sides);
  const inMemory = workbook.highlights.map(({ sheet, side, cells: [cell] }) => ({
    sheet: workbook.sheet(sheet)!.plan.sheet,
    side,
    at: [cell!.row, cell!.column, cell!.rows, cell!.columns].join(),
  }));
  expect(inMemory).toEqual(laid().map(({ sheet, side, at }) => ({ sheet, side, at })));
  await memory.selectCell(own!, 't3.new.natural');
  expect(workbook.highlights).toEqual([]);
});
