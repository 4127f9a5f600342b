import * as fc from 'fast-check';
import { dayOf, firstDayOf, isoOf, lastDayOf } from '../../src/ledger/day';
import { Calendar, officialCalendar } from '../../src/ledger/workdays';
import { day } from '../support/ledger';

const calendar = officialCalendar();

test.each<[string, boolean, string]>([
  ['2025-3-3', true, 'a Monday'],
  ['2025-3-8', false, 'a Saturday'],
  ['2025-4-4', false, '清明, a Friday'],
  ['2025-1-26', true, 'a Sunday worked in exchange'],
  ['2025-10-8', false, '国庆节 and 中秋'],
  ['2015-9-3', false, 'a holiday of that year alone'],
  ['2026-2-23', false, '春节'],
])('%s is a working day: %s (%s)', (text, expected) => {
  expect(calendar.isWorkday(day(text))).toBe(expected);
});

test.each<[string, number, string]>([
  ['2025-3-3', 20, '2025-03-31'],
  ['2025-3-8', 1, '2025-03-10'],
  ['2025-1-24', 1, '2025-01-26'],
  ['2025-9-30', 1, '2025-10-09'],
  ['2024-12-31', 1, '2025-01-02'],
  ['2025-3-8', 0, '2025-03-08'],
])('from %s the %i. working day after it is %s', (from, count, expected) => {
  expect(isoOf(calendar.addWorkdays(day(from), count))).toBe(expected);
});

test.each<[string, string, number]>([
  ['2025-3-3', '2025-3-31', 20],
  ['2025-3-31', '2025-4-8', 5],
  ['2025-4-8', '2025-3-31', -5],
  ['2025-3-7', '2025-3-9', 0],
])('from %s to %s there are %i', (from, to, expected) => {
  expect(calendar.workdaysBetween(day(from), day(to))).toBe(expected);
});

test.each<[string, string, unknown[]]>([
  ['2025-3-3', '2025-4-8', [['2025-04-04', '2025-04-04', '清明']]],
  [
    '2025-1-20',
    '2025-2-10',
    [
      ['2025-01-26', '2025-01-26', '调休'],
      ['2025-01-28', '2025-02-04', '春节'],
      ['2025-02-08', '2025-02-08', '调休'],
    ],
  ],
  ['2025-3-3', '2025-3-31', []],
])('from %s to %s the calendar departs from the week', (from, to, expected) => {
  const found = calendar.arrangements(day(from), day(to));
  expect(found.map((one) => [isoOf(one.from), isoOf(one.to), one.off ? one.holiday : '调休'])).toEqual(
    expected,
  );
});

describe('a year that is not known', () => {
  const [from, to] = [day('2040-9-29'), day('2040-10-15')];

  test('counts weekends alone, and says so', () => {
    expect(calendar.unknownYears(from, to)).toEqual([2040]);
    expect(calendar.unknownYears(day('2025-12-1'), day('2026-1-15'))).toEqual([]);
  });

  test('is known with an own list of days', () => {
    const own = new Calendar({ off: [day('2040-10-1'), day('2040-10-2')], work: [day('2040-10-6')] });
    expect(own.unknownYears(from, to)).toEqual([]);
    expect(own.workdaysBetween(from, to)).toBe(calendar.workdaysBetween(from, to) - 1);
    expect(own.arrangements(from, to)).toEqual([
      { from: day('2040-10-1'), to: day('2040-10-2'), off: true },
      { from: day('2040-10-6'), to: day('2040-10-6'), off: false },
    ]);
  });
});

test.each<[string, readonly string[], readonly number[]]>([
  ['a day of the spring', ['2040-3-5'], [2040]],
  ['New Year', ['2040-1-1', '2040-1-2'], [2040]],
  ['国庆节, its first days being a weekend', ['2033-10-3'], [2040]],
  ['国庆节', ['2040-10-1'], []],
])('a list with no more than %s', (_, off, unknown) => {
  const own = new Calendar({ off: off.map(day), work: [] });
  expect(own.unknownYears(day('2040-9-20'), day('2040-10-20'))).toEqual(unknown);
  expect(own.unknownYears(day('2033-9-20'), day('2033-10-20'))).toEqual(
    off.includes('2033-10-3') ? [] : [2033],
  );
});

test('a day worked in exchange makes no year known', () => {
  const own = new Calendar({ off: [], work: [day('2040-10-6')] });
  expect(own.unknownYears(day('2040-9-20'), day('2040-10-20'))).toEqual([2040]);
});

test('days out of reach are an error of the caller', () => {
  expect(() => calendar.isWorkday(1)).toThrow(RangeError);
  expect(() => calendar.addWorkdays(lastDayOf(2109), 300)).toThrow(RangeError);
});

const anyDay = fc.integer({ min: firstDayOf(2004), max: lastDayOf(2060) });

test('adding and counting undo each other', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (from, count) => {
      const to = calendar.addWorkdays(from, count);
      expect(calendar.isWorkday(to)).toBe(true);
      expect(calendar.workdaysBetween(from, to)).toBe(count);
    }),
  );
});

test('counting agrees with going through the days one by one', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 80 }), (from, length) => {
      const days = Array.from({ length }, (_, index) => from + 1 + index);
      const expected = days.filter((one) => calendar.isWorkday(one)).length;
      expect(calendar.workdaysBetween(from, from + length)).toBe(expected);
    }),
  );
});

test('every year of the data has the working days of its notices', () => {
  const count = (year: number) => calendar.workdaysBetween(firstDayOf(year) - 1, lastDayOf(year));
  // 2024 and 2025 by the notices of the State Council
  expect([2024, 2025].map(count)).toEqual([251, 248]);
  expect(calendar.unknownYears(dayOf(2004, 1, 1), dayOf(2026, 12, 31))).toEqual([]);
});
