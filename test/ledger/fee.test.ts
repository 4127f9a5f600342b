import * as fc from 'fast-check';
import { feeByCount, feeByPage, isFeeByPage } from '../../src/ledger/fee';

test.each([
  [0, 0],
  [10, 0],
  [11, 100],
  [30, 2000],
  [31, 2200],
  [40, 4000],
  [41, 4300],
  [50, 7000],
])('%i applications in a month cost %i元', (count, fee) => {
  expect(feeByCount(count)).toBe(fee);
});

test.each([
  [0, 0],
  [30, 0],
  [31, 10],
  [100, 700],
  [101, 720],
  [200, 2700],
  [201, 2740],
])('%i pages cost %i元', (pages, fee) => {
  expect(feeByPage(pages)).toBe(fee);
});

test('more never costs less, and what some pages cost is known as such', () => {
  fc.assert(
    fc.property(fc.nat(500), (units) => {
      expect(feeByCount(units + 1)).toBeGreaterThanOrEqual(feeByCount(units));
      expect(feeByPage(units + 1)).toBeGreaterThanOrEqual(feeByPage(units));
      expect(isFeeByPage(feeByPage(units))).toBe(true);
    }),
  );
  expect([5, 710, 2720, 2750].map(isFeeByPage)).toEqual([false, false, false, false]);
});
