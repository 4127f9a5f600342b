/** A workbook that was packed to be kept is the same when it is unpacked, and small in between. */
import { formForYear, forms } from '../../src/report/form';
import { derivedFormulas } from '../../src/workbook/ledger-formulas';
import { derivedIds, layOutLedger, READY_ROWS } from '../../src/workbook/ledger-layout';
import { moved } from '../../src/workbook/expression';
import { grownLedger } from '../../src/workbook/grown-ledger';
import { MemoryWorkbook } from '../../src/workbook/memory-workbook';
import { packed, unpacked } from '../../src/workbook/packed-workbook';
import { planWorkbook } from '../../src/workbook/planned';

const form = formForYear(2025);
const layout = layOutLedger(form);
const statusAt = layout.cell('status', 3);

/** With a ledger that has grown, and a cell of it in which something else stands than its formula. */
function workbook() {
  const { sheets } = planWorkbook({
    ...{ form, organ: '城关镇人民政府', year: 2025 },
    sheets: ['table3', 'ledger'],
  });
  const made = new MemoryWorkbook(() => 46_037);
  made.add(sheets);
  const ledger = made.sheets.find(({ plan }) => plan.kind === 'ledger')!;
  made.replace(ledger.id, grownLedger(ledger.plan, READY_ROWS + 20));
  made.write(ledger.id, [
    { box: layout.cell('number', 0), formulas: [['2025-001']] },
    { box: statusAt, formulas: [['已办']] },
  ]);
  return made;
}

const kept = () => structuredClone(packed({ sheets: workbook().sheets }));
const formulas = (value: unknown): number => JSON.stringify(value).split('"formula"').length - 1;

test('it is the same when it is unpacked', () => {
  expect(unpacked(kept())).toEqual({ sheets: workbook().sheets });
});

test('the formulas of the rows stand in it once', () => {
  const { sheets } = workbook();
  const ledger = sheets.find(({ plan }) => plan.kind === 'ledger')!;
  const ofRows = (READY_ROWS + 20) * derivedIds.length - 1;
  const small = kept().sheets.find(({ plan }) => plan.kind === 'ledger')!;
  expect(formulas(ledger.plan.contents) - formulas(small.plan.contents)).toBe(ofRows);
});

test('once more packed it is as small', () => {
  const again = packed(unpacked(kept()));
  expect(again).toEqual(kept());
});

test('one that another version packed has the formulas that it was packed with', () => {
  const older = kept();
  const sheets = older.sheets.map((sheet) => ({ ...sheet, plan: { ...sheet.plan, version: 1 } }));
  const wanted = workbook().sheets.map((sheet) => ({ ...sheet, plan: { ...sheet.plan, version: 1 } }));
  expect(unpacked({ sheets })).toEqual({ sheets: wanted });
});

test('one that was never packed is taken as it is', () => {
  const held = { sheets: workbook().sheets };
  expect(unpacked(held)).toEqual(held);
});

test.each(forms.map((one) => [one.id, one] as const))(
  'on the form of %s a row has the formulas of the first, further down',
  (_, one) => {
    const own = layOutLedger(one);
    const first = derivedFormulas(own, 2024, 0);
    for (const row of [1, 299]) {
      const further = Object.entries(first).map(([id, formula]) => [id, moved(formula, row, 0)] as const);
      expect(Object.fromEntries(further)).toEqual(derivedFormulas(own, 2024, row));
    }
  },
);
