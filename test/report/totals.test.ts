import * as fc from 'fast-check';
import type { Cell } from '../../src/report/cell';
import { addend, sum } from '../../src/report/cell';
import { findForm } from '../../src/report/form';
import { table3Reader } from '../../src/report/report';
import { openCells, table3Totals, totalOf, totalsLikeFormulas } from '../../src/report/totals';
import { closedTable } from '../support/arbitrary';
import { formOf, sample, withCells, zeroFilled } from '../support/samples';

const form2021 = findForm('2021')!;

test('every row has a total along its columns, the row （七）总计 also along its column', () => {
  const totals = table3Totals(form2021);
  expect(totals).toHaveLength(25 + 6);
  expect(totals.filter(({ along }) => along === 'rows').map(({ row, column }) => `${row}.${column}`)).toEqual(
    ['natural', 'business', 'research', 'nonprofit', 'legal', 'otherOrg'].map((id) => `handledTotal.${id}`),
  );
  expect(totals.find(({ row }) => row === 'new')).toEqual({
    row: 'new',
    column: 'total',
    along: 'columns',
    parts: ['natural', 'business', 'research', 'nonprofit', 'legal', 'otherOrg'].map(
      (id) => `table3.new.${id}`,
    ),
  });
});

test.each<[Cell[], Cell]>([
  [[null, null], null],
  [[null, 'na'], null],
  [[null, 0], 0],
  [[1, null, 2], 3],
  [['na', 5], 5],
])('the total of %j is %j', (parts, total) => {
  expect(totalOf(parts)).toBe(total);
});

test('amounts are added exactly', () => {
  expect(sum([0.1, 0.2, null, 'na', 976.81])).toBe(977.11);
  expect(addend('na')).toBe(0);
});

test('in a closed table every total is what its formula would show', () => {
  fc.assert(
    fc.property(closedTable, ({ form, table3 }) => {
      const read = table3Reader(form, table3);
      expect(totalsLikeFormulas(form, read)).toHaveLength(table3Totals(form).length);
    }),
    { numRuns: 50 },
  );
});

describe('which cells can still change', () => {
  const zhanyi = sample('zhanyi-2019');
  const form = formOf(zhanyi);
  const natural = 'table3.handledTotal.natural';
  const open = (report: typeof zhanyi, computed: string[], address: string) =>
    openCells({ form, table3Form: form }, table3Reader(form, report.table3), new Set(computed))(address);
  const typed = withCells(zhanyi, { 'handledTotal.natural': 3 });

  test.each([
    ['a blank', zhanyi, [], natural, true],
    ['a published total beside blank parts', typed, [], natural, false],
    ['a computed total with blank parts', typed, [natural], natural, true],
    ['a computed total with all parts filled', zeroFilled(typed), [natural], natural, false],
    ['a figure', zhanyi, [], 'table3.new.natural', false],
  ])('%s', (_, report, computed, address, expected) => {
    expect(open(report, computed, address)).toBe(expected);
  });
});
