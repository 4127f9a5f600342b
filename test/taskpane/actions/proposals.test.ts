import {
  offeredYears,
  asksForForm,
  proposedSettings,
  proposedYear,
  withYear,
} from '../../../src/taskpane/actions/proposals';

test.each([
  ['2026-01-05', 2025],
  ['2026-06-30', 2025],
  ['2026-07-01', 2026],
  ['2026-12-31', 2026],
])('on %s the year %d is proposed', (today, year) => {
  expect(proposedYear(new Date(`${today}T12:00:00`))).toBe(year);
});

test('the form follows from the proposed year', () => {
  expect(proposedSettings(new Date(2026, 0, 5))).toEqual({ organ: '', year: 2025, format: '2021' });
  expect(proposedSettings(new Date(2021, 0, 5))).toEqual({ organ: '', year: 2020, format: '2019' });
});

test.each<[string, string, number, string]>([
  ['the usual form', '2021', 2019, '2019'],
  ['a form chosen against the year', '2019', 2022, '2019'],
])('a new year changes %s (%s → %d: %s)', (_, format, year, expected) => {
  expect(withYear({ organ: '', year: 2025, format }, year)).toEqual({ organ: '', year, format: expected });
});

test('years are offered from this one back to the first form, with the one chosen', () => {
  expect(offeredYears(new Date(2023, 3, 1), 2016)).toEqual([2023, 2022, 2021, 2020, 2019, 2016]);
});

test.each([
  [2019, '2019', true],
  [2020, '2019', true],
  [2021, '2021', true],
  [2022, '2021', false],
  [2025, '2021', false],
  [2025, '2019', true],
])('for %i on the form of %s it is asked which form it is: %s', (year, format, isAsked) => {
  expect(asksForForm({ organ: '', year, format })).toBe(isAsked);
});
