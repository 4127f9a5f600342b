/** The rows of a ledger that go into a ledger planned anew. */
import { ledgerColumns } from '../../src/ledger/columns';
import { derivedHeads } from '../../src/words/ledger-sheet';
import { heldLedger, roomFor, rowsOfLines, withRows } from '../../src/workbook/carried-rows';
import type { RawCell } from '../../src/workbook/host';
import { layOutLedger } from '../../src/workbook/ledger-layout';
import { planWorkbook } from '../../src/workbook/planned';
import type { Typed } from '../support/ledger';
import { form2021, typical } from '../support/ledger';

const heads = ledgerColumns.map(({ label }) => label);
const rowOf = (typed: Typed): RawCell[] => ledgerColumns.map(({ id }) => (typed[id] ?? '') as RawCell);
/** What rows hold, by the columns' ids. */
const told = (rows: readonly (readonly RawCell[])[]) =>
  rows.map((row) =>
    Object.fromEntries(ledgerColumns.flatMap(({ id }, at) => (row[at] === '' ? [] : [[id, row[at]]]))),
  );

const first = { ...typical, number: '2025-001' };
const third = { ...typical, number: '2025-003', applicant: '李四' };

describe('what a ledger holds', () => {
  test('ends with its last application; ready numbers are none, gaps stay where they are', () => {
    const held = heldLedger(
      [heads, ...[first, { number: '2025-002' }, third, { number: '2025-004' }, {}].map(rowOf)],
      form2021,
    )!;
    expect(told(held.rows)).toEqual([first, { number: '2025-002' }, third]);
    expect(held.applications.map(({ line, number }) => [line, number])).toEqual([
      [1, '2025-001'],
      [3, '2025-003'],
    ]);
    expect(held.others).toEqual([]);
    expect(told(rowsOfLines(held))).toEqual(told(held.rows));
    expect(told(rowsOfLines(held, new Set([3])))).toEqual([third]);
    expect(told(rowsOfLines(held, new Set()))).toEqual([]);
  });

  test('columns of the clerk’s own are named where they hold something; those that formulas work out are not', () => {
    const [due] = Object.values(derivedHeads);
    const held = heldLedger(
      [
        [...heads, due!, '经办人', '空列'],
        [...rowOf(first), '2025-03-31', '王五', ''],
      ],
      form2021,
    )!;
    expect(held.others).toEqual(['经办人']);
    expect(held.columns.map(({ column }) => column)).toEqual(ledgerColumns.map(({ id }) => id));
  });

  test('columns that were moved are found by their heads', () => {
    const held = heldLedger([[...heads].reverse(), rowOf(first).reverse()], form2021)!;
    expect(held.columns.find(({ column }) => column === 'number')!.index).toBe(heads.length - 1);
    expect(held.applications).toMatchObject([{ number: '2025-001', line: 1 }]);
  });

  test.each([
    ['nothing', []],
    ['no heads of a ledger', [['姓名', '电话']]],
  ])('%s is no ledger', (_, block) => {
    expect(heldLedger(block, form2021)).toBeUndefined();
  });
});

describe('the ledger planned anew', () => {
  const planOf = (rows: readonly (readonly RawCell[])[]) =>
    planWorkbook({
      form: form2021,
      organ: '',
      year: 2026,
      sheets: ['ledger'],
      applications: roomFor(rows),
    }).sheets[0]!;
  const layout = layOutLedger(form2021);
  const shown = (plan: ReturnType<typeof planOf>, row: number) =>
    Object.fromEntries(
      ledgerColumns.flatMap(({ id }) => {
        const { row: at, column } = layout.cell(id, row);
        const content = plan.contents[at]![column]!;
        return content === '' ? [] : [[id, content]];
      }),
    );

  test('holds each cell as it stood, also what cannot be read, in columns of our order', () => {
    const odd = {
      ...third,
      received: '三月初',
      applicantType: '自然人？',
      remarks: '=1+1',
      feeNoticed: 12.5,
    };
    const block = [[...heads].reverse(), ...[first, odd].map((one) => rowOf(one).reverse())];
    const held = heldLedger(block, form2021)!;
    const plan = withRows(planOf(held.rows), form2021, held.rows, held.columns);
    expect([shown(plan, 0), shown(plan, 1)]).toEqual([first, odd]);
    const due = layout.cell('due', 1);
    expect(plan.contents[due.row]![due.column]).toHaveProperty('formula');
  });

  test('leaves a row out that is not among the lines, without a gap', () => {
    const held = heldLedger([heads, rowOf(first), rowOf(third)], form2021)!;
    const rows = rowsOfLines(held, new Set([2]));
    const plan = withRows(planOf(rows), form2021, rows, held.columns);
    expect(shown(plan, 0)).toEqual(third);
    expect(shown(plan, 1)).not.toHaveProperty('applicant');
  });
});
