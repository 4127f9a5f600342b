/** A ledger in a file is read to its last row, wherever its table and its ready rows end. */
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { ledgerName } from '../../src/workbook/names';
import { layOutLedger, READY_ROWS } from '../../src/workbook/ledger-layout';
import { planWorkbook } from '../../src/workbook/planned';
import { readXlsx } from '../../src/workbook/xlsx-reader';
import { writeXlsx } from '../../src/workbook/xlsx-writer';
import { heldLedger } from '../../src/workbook/carried-rows';
import { application } from '../support/applications';
import { day, form2021 } from '../support/ledger';

const MANY = READY_ROWS + 60;
const many = Array.from({ length: MANY }, (_, index) =>
  application({
    number: `2025-${index + 1}`,
    received: day('2025-3-3') + (index % 200),
    applicantType: 'natural',
  }),
);

async function fileOf(applications: typeof many) {
  const request = { form: form2021, organ: '某某县', year: 2025, sheets: ['ledger'] as const };
  return writeXlsx(planWorkbook({ ...request, applications }).sheets, { today: day('2025-12-29') });
}

async function numbersIn(bytes: Uint8Array) {
  const { sheets, rows } = await readXlsx(bytes);
  const held = heldLedger(rows(sheets[0]!.sheet, ledgerName), form2021)!;
  return held.applications.map(({ number }) => number);
}

test('a table that is longer than the ready rows', async () => {
  expect(await numbersIn(await fileOf(many))).toEqual(many.map(({ number }) => number));
});

test('rows that were typed below the table, after a gap', async () => {
  const layout = layOutLedger(form2021);
  const file = await openXlsx(await fileOf(many.slice(0, 3)));
  const row = READY_ROWS + 4;
  for (const [column, value] of [
    ['number', '续-1'],
    ['received', day('2025-6-3')],
    ['applicantType', '自然人'],
  ] as const) {
    const at = layout.cell(column, row);
    const { rows } = file.sheets[0]!;
    while (rows.length <= at.row) rows.push([]);
    rows[at.row]![at.column] = value;
  }
  expect(await numbersIn(await saveXlsx(file))).toEqual(['2025-1', '2025-2', '2025-3', '续-1']);
});
