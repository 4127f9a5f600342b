import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { checkValue, shortValue } from '../../../src/documents/publishing/check-value';
import { figureText } from '../../../src/documents/publishing/figure-text';
import { addressOf } from '../../../src/report/address';
import type { Cell } from '../../../src/report/cell';
import { table2Rows } from '../../../src/report/form';
import type { Report } from '../../../src/report/report';
import { cellReader, tableFormsOf } from '../../../src/report/report';
import { sample, withFigures } from '../../support/samples';
import type { Sample } from '../../support/samples';
import { cellsOf } from '../../support/faults';
import { smallReport } from './small-report';

test.each<[string, Report, string]>([
  ['淮安 2024', sample('huaian-2024'), '7961-CNN8'],
  ['平潭 2020', sample('pingtan-2020'), 'WVAZ-7JJ6'],
  ['宿迁 2024', sample('suqian-2024'), 'NZ6T-8A1W'],
])('%s: what is printed in published documents never changes', async (_, report, value) => {
  expect(await checkValue(report)).toBe(value);
});

test('text, organ, facts, the order of rows and rows that the form has not do not count', async () => {
  const { table3, ...rest } = sample('suqian-2024');
  const turned = Object.fromEntries(Object.entries(table3).reverse());
  const table2 = { ...rest.table2, otherService: { previous: 1 } };
  const other = {
    ...rest,
    table2,
    table3: turned,
    organ: '甲',
    sections: { '1': '乙' },
    facts: { releases: 1 },
  };
  expect(await checkValue(other)).toBe(await checkValue(sample('suqian-2024')));
});

test('nothing, 0, "/" and a table that is not there are four things; a blank is printed as a cell that is missing', async () => {
  const withCells = (cell: Cell): Report => ({
    ...smallReport,
    table2: { rules: { made: cell, repealed: null, inForce: null } },
  });
  const reports = [smallReport, ...([null, 0, 'na', 1] as const).map(withCells)];
  expect(new Set(await Promise.all(reports.map(checkValue))).size).toBe(reports.length);
  expect(await checkValue({ ...smallReport, table2: { rules: {} } })).toBe(await checkValue(withCells(null)));
});

test('a report of a form that there is not', async () => {
  await expect(checkValue({ ...smallReport, format: '1999' })).rejects.toThrow(RangeError);
});

const addressesOf = (report: Sample): readonly string[] => [
  ...cellsOf(report),
  ...table2Rows(tableFormsOf(report)!.form).flatMap(({ id, columns }) =>
    columns.map((column) => addressOf('table2', id, column.id)),
  ),
];

const CELLS: readonly Cell[] = [0, 1, 12, 21, 0.000001, -4, 96171.6, null, 'na'];

test('another value of any one cell of the tables is another check value', async () => {
  const reports = ['huaian-2024', 'pingtan-2020', 'zhanyi-2019'].map((name) => sample(name));
  const one = fc
    .constantFrom(...reports)
    .chain((report) =>
      fc.tuple(fc.constant(report), fc.constantFrom(...addressesOf(report)), fc.constantFrom(...CELLS)),
    );
  await fc.assert(
    fc.asyncProperty(one, async ([report, address, cell]) => {
      const other = withFigures(report, { [address]: cell });
      const isSame = figureText(cellReader(other)(address)) === figureText(cellReader(report)(address));
      expect((await checkValue(other)) === (await checkValue(report))).toBe(isSame);
    }),
    { numRuns: 300 },
  );
});

test('it is the first forty bits of SHA-256 as others calculate it, five a figure or letter', async () => {
  const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ minLength: 40, maxLength: 200 }),
  );
  await fc.assert(
    fc.asyncProperty(text, async (hashed) => {
      const bits = createHash('sha256')
        .update(hashed)
        .digest()
        .readUIntBE(0, 5)
        .toString(2)
        .padStart(40, '0');
      const read = [...(await shortValue(hashed)).replace('-', '')].map((symbol) => symbols.indexOf(symbol));
      expect(read.map((one) => one.toString(2).padStart(5, '0')).join('')).toBe(bits);
    }),
    { numRuns: 300 },
  );
});

test('it needs nothing of the browser that plain http has not', async () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: undefined });
  try {
    expect(await checkValue(sample('suqian-2024'))).toBe('NZ6T-8A1W');
  } finally {
    Object.defineProperty(globalThis, 'crypto', own);
  }
});
