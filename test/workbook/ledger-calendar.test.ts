/** Days off that an office types on the ledger's sheet: formulas and src/ledger take them alike. */
import * as fc from 'fast-check';
import { dayOf } from '../../src/ledger/day';
import { deadlineOf } from '../../src/ledger/deadline';
import { shortStandingOf } from '../../src/ledger/sentences';
import { officialCalendar } from '../../src/ledger/workdays';
import { evaluate } from '../../src/workbook/evaluate';
import { calendarOnSheet } from '../../src/workbook/ledger-calendar';
import { layOutLedger } from '../../src/workbook/ledger-layout';
import type { PlanContent } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import { application } from '../support/applications';
import { day, form2021 } from '../support/ledger';

jest.setTimeout(60_000);

const YEAR = 2026;
const TODAY = day('2026-12-28');
const layout = layOutLedger(form2021);
const { days, calendar } = layout;

const received = Array.from({ length: 12 }, (_, index) => day('2026-9-1') + index * 13);
const applications = received.map((one) => application({ received: one, applicantType: 'natural' }));
const [planned] = planWorkbook({
  form: form2021,
  organ: '',
  year: YEAR,
  sheets: ['ledger'],
  applications,
}).sheets;

type Typed = readonly (readonly [row: number, list: 'off' | 'work', content: PlanContent])[];

/** What stands on the sheet, and what the formulas make of it. */
function sheetWith(typed: Typed) {
  const contents = planned!.contents.map((row) => [...row]);
  for (const [row, list, content] of typed) contents[days.row + row]![calendar[list].column] = content;
  const { length } = typed;
  const shown = evaluate([{ ...planned!, contents }], TODAY);
  const at = (id: 'due' | 'status', row: number) =>
    shown.valueOf('ledger', layout.cell(id, row).row, layout.cell(id, row).column);
  return {
    typed: length,
    calendar: calendarOnSheet(
      contents
        .slice(days.row, days.row + days.rows)
        .map((row) => row.slice(days.column, days.column + 2) as (string | number)[]),
      YEAR,
    ),
    rows: applications.map((_, row) => ({ due: at('due', row), status: at('status', row) })),
  };
}

const told = ({ calendar: own }: ReturnType<typeof sheetWith>) =>
  applications.map((one) => {
    const deadline = deadlineOf(one, own, TODAY);
    return { due: deadline.due, status: shortStandingOf(deadline) };
  });

test('the sheet as it is built has the days of the notices', () => {
  const built = sheetWith([]);
  const official = applications.map((one) => deadlineOf(one, officialCalendar(), TODAY).due);
  expect(told(built).map(({ due }) => due)).toEqual(official);
  expect(built.rows).toEqual(told(built));
});

test('what the office puts in, takes out and writes twice', () => {
  const last = days.rows - 1;
  const changed = sheetWith([
    [last, 'off', day('2027-1-1')],
    [0, 'off', ''],
    [40, 'work', day('2026-12-27')],
    [41, 'work', day('2026-12-27')],
    [42, 'work', day('2026-12-29')],
  ]);
  expect(changed.rows).toEqual(told(changed));
  expect(told(changed)).not.toEqual(told(sheetWith([])));
});

test('any days: formulas and src/ledger agree', () => {
  const someDay = fc.integer({ min: dayOf(2026, 8, 1), max: dayOf(2027, 3, 31) });
  const row = fc.integer({ min: 0, max: 49 });
  const entry = fc.tuple(row, fc.constantFrom('off', 'work'), fc.oneof(someDay, fc.constant('')));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (typed) => {
      const sheet = sheetWith(typed);
      expect(sheet.rows).toEqual(told(sheet));
    }),
    { numRuns: 25 },
  );
});

test('a year is known by the sheet, not by the notices, once its 国庆节 stands there', () => {
  const missing = (rows: readonly (readonly number[])[]) =>
    calendarOnSheet(rows, YEAR).unknownYears(day('2026-9-1'), day('2027-2-1'));
  expect(missing([])).toEqual([2026, 2027]);
  expect(missing([[day('2026-10-1')], [day('2027-10-1')]])).toEqual([]);
  expect(calendarOnSheet([], YEAR).unknownYears(day('2024-1-1'), day('2024-2-1'))).toEqual([]);
});
