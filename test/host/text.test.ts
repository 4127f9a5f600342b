/** 写正文 and 更新正文里的数 through the unmodified office.js: requests, what stays, and the way back. */
import { requirementProfile } from '../../preview/protocol/requirement-profiles';
import { MemorySheet } from '../../preview/sheet/memory-sheet';
import { findForm } from '../../src/report/form';
import { proposeRefresh, proposeText, textWrites } from '../../src/taskpane/actions/text-writing';
import { ExcelHost } from '../../src/workbook/excel-host';
import type { SheetRef } from '../../src/workbook/host';
import { cellOfReference } from '../../src/workbook/box';
import { nameFormula } from '../../src/workbook/names';
import { planWorkbook } from '../../src/workbook/planned';
import { sample } from '../support/samples';
import type { OpenedExcel } from './harness/open-excel';
import { openExcel } from './harness/open-excel';

const report = sample('suqian-2024');
const settings = { organ: report.organ, level: 'prefecture', year: 2024, format: '2021' } as const;
const plan = planWorkbook({
  form: findForm('2021')!,
  organ: report.organ,
  year: 2024,
  sheets: ['table3', 'text'],
  report,
});

let host: ExcelHost;
let excel: OpenedExcel<MemorySheet>;
beforeEach(async () => {
  host = new ExcelHost();
  // the live paragraphs show something, and a total its sum
  excel = openExcel({
    engine: new MemorySheet({ calculate: (formula) => (formula.includes('SUM') ? 3525 : '') }),
    requirementSets: requirementProfile('floor').sets,
  });
  await host.build(plan);
  excel.forgetRequests();
});
afterEach(() => {
  excel.dispose();
  expect(excel.faults).toEqual([]);
});

const idOf = (name: string) => excel.engine.sheets().find((sheet) => sheet.name === name)!.id;
function boxOf(sheet: string, name: string) {
  const own = plan.sheets.find((one) => one.sheet === sheet)!;
  const { refersTo } = own.names.find((one) => one.name === name)!;
  return cellOfReference(nameFormula(refersTo, sheet))!;
}
const shown = (name: string): unknown => {
  const [[cell] = []] = excel.engine.cells(idOf('正文'), boxOf('正文', name));
  return cell!.formula ?? cell!.value;
};
const type = (sheet: string, name: string, content: number | string) =>
  host.write({ id: idOf(sheet), name: sheet }, [{ name, input: { value: content } }], 'tidy');

async function written() {
  const found = await proposeText(host, settings);
  if (found.outcome !== 'propose') throw new Error(found.outcome);
  const { sheet, changes } = found;
  await host.writeSheets(
    [{ sheet, writes: textWrites(changes.filter(({ state }) => state !== 'own')) }],
    'writeText',
  );
  return found;
}

test('the text is read in three requests and written in two, and is undone whole', async () => {
  const formula = shown('text.applications');
  expect(formula).toMatch(/^=/);
  const found = await proposeText(host, settings);
  expect(excel.syncs).toBe(3);
  excel.forgetRequests();
  if (found.outcome !== 'propose') throw new Error(found.outcome);
  const ref: SheetRef = found.sheet;
  await host.writeSheets([{ sheet: ref, writes: textWrites(found.changes) }], 'writeText');
  expect(excel.syncs).toBe(2);
  expect(shown('text.applications')).toMatch(
    /^（二）依申请公开情况。2024年，本机关新收政府信息公开申请3525件/,
  );
  expect(shown('written.applications')).toMatch(/^\{"id":"applications"/);
  expect(await host.undo()).toMatchObject({ outcome: 'undone', what: 'writeText', left: [] });
  expect(shown('text.applications')).toBe(formula);
  expect([shown('text.preamble'), shown('written.preamble')]).toEqual([null, null]);
});

test('after an edit the number alone is patched, and what was typed meanwhile is left', async () => {
  await written();
  const before = String(shown('text.applications'));
  await type('正文', 'text.applications', before.replace('本机关新收', '我市共收到'));
  await type('申请办理', 't3.new.total', 3600);
  excel.forgetRequests();
  const found = await proposeRefresh(host, settings);
  expect(excel.syncs).toBe(3);
  if (found.outcome !== 'propose') throw new Error(found.outcome);
  // somebody types into the paragraph before the yes
  const meanwhile = '表前：见下表。';
  await type('正文', 'text.applicationsLeadIn', meanwhile);
  const outcome = await host.writeSheets([{ sheet: found.sheet, writes: found.writes }], 'refreshText');
  expect(outcome.left.map(({ place }) => place)).toEqual(['“第三部分表前的说明”']);
  expect(shown('text.applications')).toBe(
    before.replace('本机关新收', '我市共收到').replace('申请3525件', '申请3600件'),
  );
  expect(shown('text.applicationsLeadIn')).toBe(meanwhile);
});

test('what the add-in keeps for itself is no action: the last one can be undone as before', async () => {
  await written();
  const sheet = { id: idOf('正文'), name: '正文' };
  const before = shown('text.preamble');
  await type('正文', 'text.preamble', '自己写的。');
  expect(shown('written.preamble')).not.toBe('{}');
  await host.keep(sheet, [{ name: 'written.preamble', input: { value: '{}' } }]);
  expect(shown('written.preamble')).toBe('{}');
  expect(await host.lastAction()).toMatchObject({ what: 'tidy' });
  expect(await host.undo()).toMatchObject({ restored: 1, left: [] });
  expect([shown('text.preamble'), shown('written.preamble')]).toEqual([before, '{}']);
});

test('what people wrote is not proposed to be replaced unasked, and a text like a formula stays a text', async () => {
  await written();
  await type('正文', 'text.preamble', '=SUM(1,2)是写法');
  const found = await proposeText(host, settings);
  if (found.outcome !== 'propose') throw new Error(found.outcome);
  expect(found.changes.map(({ row, state }) => [row.paragraph, state])).toEqual([['preamble', 'own']]);
  expect(shown('text.preamble')).toBe('=SUM(1,2)是写法');
});
