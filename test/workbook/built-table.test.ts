import { addressOf } from '../../src/report/address';
import { findForm } from '../../src/report/form';
import type { SheetLook } from '../../src/workbook/built-table';
import { builtTable, readingOf, yearOf } from '../../src/workbook/built-table';
import { nameFormula } from '../../src/workbook/names';
import { planTable3 } from '../../src/workbook/table3-plan';
import { a1, box } from '../../src/workbook/box';
import { written } from '../../src/workbook/expression';

const form = findForm('2019')!;
const plan = planTable3({ form, organ: '沾益区人民政府', year: 2019 });

/** The built sheet as Excel shows it; each figure cell holds its own address, totals their formulas. */
function look(change: (name: string, formula: string) => string = (_, formula) => formula): SheetLook {
  const block = plan.names.find(({ name }) => name === 't3.matrix')!.refersTo;
  if (!('cells' in block)) throw new Error('no block');
  const { row, column, rows, columns } = block.cells;
  const cells = (formulas: boolean) =>
    Array.from({ length: rows + 1 }, (_, r) =>
      Array.from({ length: columns }, (__, c) => {
        const content = plan.contents[row + r]?.[column + c] ?? '';
        return formulas && typeof content === 'object'
          ? written(content.formula)
          : a1(box(row + r, column + c));
      }),
    );
  return {
    sheet: { id: '{1}', name: plan.sheet },
    names: plan.names.map(({ name, refersTo }) => ({
      name,
      formula: change(name, nameFormula(refersTo, plan.sheet)),
    })),
    matrix: { row, column, values: cells(false), formulas: cells(true) },
  };
}

test('a built sheet is recognised by its names alone, and read in the order of the form', () => {
  expect(yearOf(look())).toBe(2019);
  const reading = readingOf(builtTable(look(), 'read')!);
  expect({
    ...reading,
    form: reading.form.id,
    values: reading.values.slice(0, 2),
    formulas: reading.formulas.slice(0, 1),
    totals: reading.totals.size,
  }).toEqual({
    sheet: { id: '{1}', name: '申请办理' },
    form: '2019',
    year: 2019,
    values: [
      ['D5', 'E5', 'F5', 'G5', 'H5', 'I5', 'J5'],
      ['D6', 'E6', 'F6', 'G6', 'H6', 'I6', 'J6'],
    ],
    formulas: [['D5', 'E5', 'F5', 'G5', 'H5', 'I5', '=IF(COUNT(D5:I5)=0,"",SUM(D5:I5))']],
    totals: 29,
  });
  expect(reading.values).toHaveLength(23);
});

test('a row inserted into the table leaves every figure in its place', () => {
  const lower = (name: string, formula: string) =>
    /^t3\.(?!matrix|values)/.test(name)
      ? formula.replace(/\d+$/, (row) => String(Number(row) >= 9 ? Number(row) + 1 : row))
      : formula;
  const { values } = readingOf(builtTable(look(lower), 'read')!);
  expect(values.map(([natural]) => natural)).toEqual([
    'D5',
    'D6',
    'D7',
    'D8',
    ...Array.from({ length: 19 }, (_, row) => `D${row + 10}`),
  ]);
});

test('a sheet of the clerk’s own is no built table', () => {
  expect(
    builtTable(
      { sheet: { id: '{1}', name: '台账' }, names: [{ name: '合计', formula: '=台账!$A$1' }] },
      'read',
    ),
  ).toBeUndefined();
});

test.each([
  [
    'a deleted row',
    (name: string, formula: string) => (name.startsWith('t3.carriedIn.') ? '=申请办理!#REF!' : formula),
    '读取表格没有成功：“申请办理”里找不到“上年结转·自然人”，可能整行或整列被删除、移走了。请撤销改动，或重新建表。',
  ],
  [
    'a cell moved out of the table',
    (name: string, formula: string) => (name === 't3.new.legal' ? '=申请办理!$Z$99' : formula),
    '读取表格没有成功：“申请办理”里找不到“新收·法律服务机构”，可能整行或整列被删除、移走了。请撤销改动，或重新建表。',
  ],
  [
    'a form of a later version',
    (name: string, formula: string) => (name === 'ogi.form' ? '="2031"' : formula),
    '读取表格没有成功：“申请办理”是“2031”版的表，本加载项不认识。请更新加载项。',
  ],
])('%s is said in a sentence', (_, change, sentence) => {
  expect(() => builtTable(look(change), 'read')).toThrow(sentence);
});

test('the totals have the formulas of where the cells stand now', () => {
  const moved = look((name, formula) =>
    name === 't3.new.natural' ? formula.replace('$D$5', '$D$7') : formula,
  );
  const { totals } = readingOf(builtTable(moved, 'read')!);
  expect(totals.get('table3.new.total')).toBe('=IF(COUNT(E5:I5,D7)=0,"",SUM(E5:I5,D7))');
  expect(totals.get('table3.carriedIn.total')).toBe('=IF(COUNT(D6:I6)=0,"",SUM(D6:I6))');
});

test('a cell that the form has not is asked for in vain', () => {
  const table = builtTable(look(), 'write')!;
  expect(() => table.cell(addressOf('table3', 'other.fee', 'natural'))).toThrow(RangeError);
});
