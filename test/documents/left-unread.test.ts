/** The ledger is left unread where the report does not depend on it, and what is read is the same. */
import { readSheets } from '../../src/documents/sheets-report';
import { openWorkbook, asOfDay, ledgerBlock, readWorkbook } from '../../src/documents/workbook-report';
import { formForYear } from '../../src/report/form';
import type { Report } from '../../src/report/report';
import type { SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { plannedKinds } from '../../src/workbook/sheet-kind';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { readXlsx } from '../../src/workbook/xlsx-reader';
import { sample } from '../support/samples';

const suqian = sample('suqian-2024');
const today = 46_000;

const plansOf = (report?: Report): readonly SheetPlan[] =>
  planWorkbook({
    form: formForYear(2024),
    organ: suqian.organ,
    year: 2024,
    sheets: plannedKinds.filter((kind) => kind !== 'wordings'),
    ...(report && { report }),
  }).sheets;

/** What reading all sheets comes to. */
async function readWhole(bytes: Uint8Array) {
  const whole = await openWorkbook(bytes);
  return readSheets(whole.sheets, ledgerBlock(whole), asOfDay(whole, today));
}

const isLedger = (name: string) => name.startsWith('依申请公开台账');

test.each<[string, readonly SheetPlan[]]>([
  ['figures that were published', plansOf(suqian)],
  ['a table that is counted from the ledger', plansOf()],
  [
    'a ledger by another name',
    plansOf(suqian).map((plan) => (plan.kind === 'ledger' ? { ...plan, sheet: '申请登记' } : plan)),
  ],
])('%s', async (_, plans) => {
  const bytes = await writeXlsx(plans, { today });
  expect(await readWorkbook(bytes, today)).toEqual(await readWhole(bytes));
});

test('the ledger is not read with published figures, and can be read afterwards', async () => {
  const bytes = await writeXlsx(plansOf(suqian), { today });
  const contents = await openWorkbook(bytes, isLedger);
  const ledger = contents.sheets.find(({ kind }) => kind === 'ledger')!;
  expect(() => ledger.cell(3, 0)).toThrow();
  expect(() => ledgerBlock(contents)).toThrow();
  const whole = await contents.whole!();
  expect(whole.sheets.map(({ sheet }) => sheet)).toEqual(contents.sheets.map(({ sheet }) => sheet));
  expect(ledgerBlock(whole)).toEqual(ledgerBlock(await readXlsx(bytes)));
  expect((await readXlsx(bytes)).whole).toBeUndefined();
});

test('where a figure stands on a sheet by the ledger’s name, that is read', async () => {
  const table3 = '依申请公开台账（旧）';
  const plans = plansOf(suqian)
    .filter(({ kind }) => kind === 'table3' || kind === 'table2')
    .map((plan) => (plan.kind === 'table3' ? { ...plan, sheet: table3 } : plan));
  const bytes = await writeXlsx(plans, { today });
  const reading = await readWorkbook(bytes, today);
  expect(reading.report.table3).toEqual(suqian.table3);
  expect(reading).toEqual(await readWhole(bytes));
});
