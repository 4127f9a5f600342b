import { dateOf, dayOf, isEmpty, isoOf, readDay } from '../../src/ledger/day';

test.each<[unknown, string | undefined]>([
  [45724, '2025-03-08'],
  [45724.75, '2025-03-08'],
  ['45724', '2025-03-08'],
  [new Date(Date.UTC(2025, 2, 8, 10)), '2025-03-08'],
  ['2025-03-08', '2025-03-08'],
  ['2025/3/8', '2025-03-08'],
  ['2025.3.8', '2025-03-08'],
  ['2025。3。8', '2025-03-08'],
  ['2025年3月8日', '2025-03-08'],
  ['2025 年 3 月 8 日', '2025-03-08'],
  ['２０２５．３．８', '2025-03-08'],
  ['２０２５年３月８日', '2025-03-08'],
  [' 20250308 ', '2025-03-08'],
  [20250308, '2025-03-08'],
  ['2025-03-08 10:22:00', '2025-03-08'],
  ['2025-03-08T10:22:00Z', '2025-03-08'],
  ['2024年2月29日', '2024-02-29'],
  ['2025年2月29日', undefined],
  ['2025-13-08', undefined],
  ['2025-3', undefined],
  ['3月8日', undefined],
  ['25.3.8', undefined],
  ['待定', undefined],
  [2025, undefined],
  [Number.NaN, undefined],
  [true, undefined],
  [new Date(Number.NaN), undefined],
  ['1899-01-01', undefined],
])('%j is %s', (cell, expected) => {
  const found = readDay(cell);
  expect(found === undefined ? undefined : isoOf(found)).toBe(expected);
});

test.each<[unknown, boolean]>([
  [null, true],
  [undefined, true],
  ['', true],
  ['  ', true],
  ['/', true],
  ['—', true],
  ['无', true],
  [0, false],
  ['0', false],
])('%j is nothing: %s', (cell, expected) => {
  expect(isEmpty(cell)).toBe(expected);
});

test('days are those of Excel', () => {
  expect(dayOf(2025, 1, 1)).toBe(45_658);
  expect(dateOf(45_658)).toEqual({ year: 2025, month: 1, day: 1 });
});
