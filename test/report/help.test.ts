import { addressOf, factAddress, previousOf } from '../../src/report/address';
import type { Form } from '../../src/report/form';
import { figureRows, forms, table2Rows, table4Blocks } from '../../src/report/form';
import { helpFor } from '../../src/report/help';
import help from '../../src/report/help.json';

const table2 = (form: Form) =>
  table2Rows(form).flatMap((row) => row.columns.map(({ id }) => [row.id, id] as const));
const table4 = (form: Form) =>
  table4Blocks(form).flatMap((block) => form.table4.columns.map(({ id }) => [block.id, id] as const));

test.each(forms)('something is said of every figure of the $id form', (form) => {
  const all = [
    ...table2(form).map(([row, column]) => addressOf('table2', row, column)),
    ...figureRows(form).map(({ id }) => addressOf('table3', id, 'natural')),
    ...table4(form).map(([block, column]) => addressOf('table4', block, column)),
    ...form.facts.map(({ id }) => factAddress(id)),
  ];
  expect(all.filter((address) => helpFor(address) === '')).toEqual([]);
});

test('nothing is said of what no form has', () => {
  const known = (ids: (form: Form) => readonly string[]) => [...new Set(forms.flatMap(ids))].sort();
  const columns = Object.keys(help.table2.columns).map((id) => id.split('.').pop()!);
  expect(Object.keys(help.table2.rows).sort()).toEqual(known((form) => table2(form).map(([row]) => row)));
  expect([...new Set(columns)].sort()).toEqual(known((form) => table2(form).map(([, column]) => column)));
  expect(Object.keys(help.table3).sort()).toEqual(known((form) => figureRows(form).map(({ id }) => id)));
  expect(Object.keys(help.table4.blocks).sort()).toEqual(known((form) => table4(form).map(([id]) => id)));
  expect(Object.keys(help.table4.columns).sort()).toEqual(
    known((form) => form.table4.columns.map(({ id }) => id)),
  );
  expect(Object.keys(help.facts).sort()).toEqual(known((form) => form.facts.map(({ id }) => id)));
});

test('what is said of a row and of a column stands together; of a column it may differ by row', () => {
  expect(helpFor('table2.licensing.decisions')).toBe(
    '行政许可。《条例》第二十条第（五）项。本年作出的全部处理决定，包括已公开的和依法未公开的。',
  );
  expect(helpFor('table2.fees.amount')).toMatch(/以万元计，小数不超过6位。$/);
  expect(helpFor(previousOf('table4.reconsideration.pending'))).toBe(
    '因政府信息公开引起、本机关为被申请人的行政复议。《条例》第五十条第（三）项、第五十一条。年末还没有审结的。',
  );
});

test.each(forms)('every figure of the $id form names its article, or says that there is none', (form) => {
  const all = [
    ...table2(form).map(([row, column]) => addressOf('table2', row, column)),
    ...figureRows(form).map(({ id }) => addressOf('table3', id, 'natural')),
    ...table4(form).map(([block, column]) => addressOf('table4', block, column)),
  ];
  const ofNone = all.filter((address) => !/《条例》(第.+条|没有专门条款)/.test(helpFor(address)));
  expect(ofNone).toEqual([]);
});
