/** What a workbook in memory does by itself: it calculates, tells of changes, and stays what it was for those who read it. */
import { readSheets } from '../../src/documents/sheets-report';
import { findForm } from '../../src/report/form';
import { box } from '../../src/workbook/box';
import { MemoryHost } from '../../src/workbook/memory-host';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { namedSheets } from '../../src/workbook/named-sheets';
import { planWorkbook } from '../../src/workbook/planned';
import { usualKinds } from '../../src/workbook/sheet-kind';
import { sample } from '../support/samples';

const suqian = sample('suqian-2024');
const computed = ['handledTotal.natural', 'new.total'];

async function open() {
  const workbook = new MemoryWorkbook(() => 46_000);
  const copies: Uint8Array[] = [];
  const openCopy = (bytes: Uint8Array) => Promise.resolve(void copies.push(bytes));
  const host = new MemoryHost(workbook, { openCopy });
  const report = { ...suqian, computed: computed.map((address) => `table3.${address}`) };
  const plan = planWorkbook({
    form: findForm('2021')!,
    organ: suqian.organ,
    year: 2024,
    sheets: usualKinds,
    report,
  });
  await host.build(plan);
  const ref = (await host.standing()).find(({ name }) => name === '申请办理')!.ref;
  const written = (name: string, value: number | string) =>
    host.write(ref, [{ name, input: { value } }], 'tidy');
  const valueOf = async (name: string) => {
    const [sheet] = namedSheets([(await host.standingOn(ref))!]);
    return sheet!.named.get(name)!.value;
  };
  return { workbook, host, ref, copies, written, valueOf };
}

test('it reads as the report that was built', async () => {
  const { host } = await open();
  const { report } = readSheets(namedSheets(await host.standing()));
  expect(report.table2).toEqual(suqian.table2);
  expect(report.table3).toEqual(suqian.table3);
  expect(report.table4).toEqual(suqian.table4);
});

test('totals and checks follow what is written', async () => {
  const { written, valueOf, host } = await open();
  const before = Number(await valueOf('t3.new.total'));
  const own = suqian.table3['new']![0] as number;
  await written('t3.new.natural', own + 5);
  expect(await valueOf('t3.new.total')).toBe(before + 5);
  const text = async () => {
    const findings = (await host.standing()).find(({ name }) => name === '审核结果')!;
    return JSON.stringify(
      Array.from({ length: 12 }, (_, row) => [0, 1, 2, 3].map((at) => findings.cell(row, at).value)),
    );
  };
  expect(await text()).not.toContain('必改0处');
  await host.undo();
  expect(await valueOf('t3.new.total')).toBe(before);
  expect(await text()).toContain('必改0处');
});

test('what was read stays as it was', async () => {
  const { host, ref, written } = await open();
  const read = (await host.standingOn(ref))!;
  const [sheet] = namedSheets([read]);
  const before = sheet!.named.get('t3.new.total')!.value;
  await written('t3.new.natural', 1);
  expect(namedSheets([read])[0]!.named.get('t3.new.total')!.value).toBe(before);
});

test('edits are told with the sheet, until somebody stops listening; those of the ledger are not', async () => {
  const { host, workbook, ref, written } = await open();
  const told: string[] = [];
  const stop = await host.onTableChanged((id) => told.push(id));
  await written('t3.new.natural', 1);
  workbook.write(ref.id, [{ box: box(4, 3), formulas: [[2]] }]);
  const ledger = (await host.standing()).find(({ name }) => name === '依申请公开台账')!.ref;
  workbook.write(ledger.id, [{ box: box(4, 1), formulas: [['x']] }]);
  await stop();
  await written('t3.new.natural', 3);
  expect(told).toEqual([ref.id, ref.id]);
});

test.each([
  ['=D5+1', 'a figure'],
  ['=TEXT(1)', '#VALUE!'],
  ['=1/0', '#DIV/0!'],
  ['=WEBSERVICE("http://a")', '=WEBSERVICE("http://a")'],
  ["'=D5+1", '=D5+1'],
])('%s typed into a cell', async (typed, shown) => {
  const { host, workbook, ref } = await open();
  workbook.write(ref.id, [{ box: box(60, 20), formulas: [[typed]] }]);
  const { value } = (await host.standingOn(ref))!.cell(60, 20);
  expect(typeof value === 'number' ? 'a figure' : value).toBe(shown);
});

test('a cell or the rectangle around cells is selected, and the sheet is shown', async () => {
  const { host, workbook, ref } = await open();
  await host.select(ref, [
    { row: 'new', column: 'natural' },
    { row: 'carriedIn', column: 'total' },
  ]);
  expect(workbook.selection).toEqual({ sheet: ref.id, box: box(4, 3, 2, 7) });
  await host.selectCell(ref, 't3.new.total');
  expect(workbook.selection).toEqual({ sheet: ref.id, box: box(4, 9) });
  expect((await host.standing()).filter(({ isActive }) => isActive).map(({ name }) => name)).toEqual([
    ref.name,
  ]);
});

test('copies are handed on, and custom functions are not offered', async () => {
  const { host, copies } = await open();
  const bytes = new Uint8Array([1, 2]);
  await host.openCopy(bytes);
  expect(copies).toEqual([bytes]);
  await expect(host.showCheckBeside()).rejects.toThrow('这里没有 Excel');
});
