/** A ledger with more rows is as it would have been planned, and says the looks of the new rows once. */
import { formForYear } from '../../src/report/form';
import { grownLedger } from '../../src/workbook/grown-ledger';
import { layOutLedger, READY_ROWS } from '../../src/workbook/ledger-layout';
import { planWorkbook } from '../../src/workbook/planned';

const form = formForYear(2025);
const [ledger] = planWorkbook({ form, organ: '', year: 2025, sheets: ['ledger'] }).sheets;
const grown = grownLedger(ledger!, READY_ROWS + 1_000);

test('the table and its lines reach down to the last row', () => {
  const { heads } = layOutLedger(form);
  expect(grown.contents).toHaveLength(heads.row + 1 + READY_ROWS + 1_000);
  const bottoms = [...grown.tables!, ...grown.grids].map(({ box }) => box.row + box.rows);
  expect(bottoms).toEqual(bottoms.map(() => grown.contents.length));
});

test('a thousand rows more take as many looks as one', () => {
  const one = grownLedger(ledger!, READY_ROWS + 1);
  expect(grown.styles).toHaveLength(one.styles.length);
  const [from, to] = [ledger!.styles.length, READY_ROWS + layOutLedger(form).heads.row + 1];
  const added = grown.styles.slice(from);
  expect(added.map(({ box }) => [box.row, box.rows])).toEqual(added.map(() => [to, 1_000]));
});

test('with as many rows as it has it is itself', () => {
  expect(grownLedger(ledger!, READY_ROWS)).toBe(ledger);
});
