import { overdueIn } from '../../src/ledger/overdue';
import { Calendar, officialCalendar } from '../../src/ledger/workdays';
import type { Typed } from '../support/ledger';
import { day, form2021, ledgerOf, typical } from '../support/ledger';

const answered = (handledOn: string, more: Typed = {}): Typed => ({
  ...typical,
  handledOn,
  result: '予以公开',
  ...more,
});
const count = (rows: readonly Typed[], { year = 2025, today = '2026-2-1' } = {}) =>
  overdueIn(ledgerOf(rows), { form: form2021, year, today: day(today), calendar: officialCalendar() });

test.each<[string, readonly Typed[], number | undefined]>([
  ['no application', [], 0],
  ['on the last day', [answered('2025-3-31')], 0],
  ['a day late', [answered('2025-4-1'), answered('2025-3-31', { number: '2' })], 1],
  ['extended in time', [answered('2025-4-1', { extensionTold: '2025-3-20', extensionDays: 20 })], 0],
  ['closed for want of a correction', [answered('2025-9-1', { correctionTold: '2025-3-5' })], 0],
  ['open at the end of the year, its limit passed', [typical], 1],
  ['open at the end of the year, its clock standing', [{ ...typical, consultedFrom: '2025-3-5' }], 0],
  ['open at the end of the year, within its limit', [{ ...typical, received: '2025-12-20' }], 0],
  ['answered late, and after the end of the year', [answered('2026-2-20', { received: '2025-12-20' })], 0],
  ['open at the end of the year beyond its limit, and answered then', [answered('2026-1-5')], 1],
  ['carried in and answered late', [answered('2025-3-31', { received: '2024-12-2' })], 1],
  ['answered late in the year before', [answered('2024-12-30', { received: '2024-3-4' })], 0],
  ['received in the year after', [{ ...typical, received: '2026-1-5' }], 0],
  ['without a day of receipt', [answered('2025-3-31', { received: undefined })], undefined],
  ['answered before its receipt', [answered('2025-3-1')], undefined],
  ['a day that cannot be read', [answered('2025-3-31', { extensionTold: '下周' })], undefined],
  ['an amount that cannot be read', [answered('2025-3-31', { feeNoticed: '若干' })], 0],
  ['one late, one not known', [answered('2025-4-1'), answered('2025-3-1')], undefined],
])('%s', (_, rows, expected) => {
  expect(count(rows)).toBe(expected);
});

test('before the year has ended, what is open is late by its limit and not by the end of the year', () => {
  expect(count([typical], { today: '2025-3-31' })).toBe(0);
  expect(count([typical], { today: '2025-4-1' })).toBe(1);
});

test('where nobody told the holidays of the year it is not known; the days of another year do not matter', () => {
  const [received, year] = ['2028-3-1', 2028];
  expect(count([answered('2028-3-20', { received })], { year, today: '2029-1-5' })).toBeUndefined();
  expect(count([{ ...typical, received: '2027-12-28' }], { year: 2027, today: '2027-12-28' })).toBe(0);
  const own = { off: ['2028-3-28', '2028-10-2'].map(day), work: [] };
  const options = { form: form2021, year, today: day('2029-1-5'), calendar: new Calendar(own) };
  const late = (handledOn: string) => overdueIn(ledgerOf([answered(handledOn, { received })]), options);
  expect([late('2028-3-30'), late('2028-3-31')]).toEqual([0, 1]);
});

test('a ledger without a column of answers tells nothing of them', () => {
  const ledger = ledgerOf([typical]);
  const columns = new Set([...ledger.columns].filter((column) => column !== 'handledOn'));
  const options = { form: form2021, year: 2025, today: day('2026-1-5'), calendar: officialCalendar() };
  expect(overdueIn({ ...ledger, columns }, options)).toBeUndefined();
});
