/** Applications of a ledger, typed in tests or drawn at random around the year 2025. */
import * as fc from 'fast-check';
import type { Application } from '../../src/ledger/application';
import { choicesOf } from '../../src/ledger/choices';
import { dayOf } from '../../src/ledger/day';
import type { Form } from '../../src/report/form';
import { findForm } from '../../src/report/form';

let line = 0;
export const application = (fields: Partial<Application>): Application => {
  line += 1;
  return { line, row: String(line), number: `2025-${line}`, ...fields };
};

/** As they stand in a sheet: with a time of day at times, before the calendar of the sheet, as a text. */
const someDay = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: dayOf(2024, 6, 1), max: dayOf(2026, 3, 1) }) },
  {
    weight: 3,
    arbitrary: fc.integer({ min: dayOf(2024, 6, 1), max: dayOf(2026, 3, 1) }).map((day) => day + 0.45),
  },
  { weight: 3, arbitrary: fc.integer({ min: dayOf(2023, 6, 1), max: dayOf(2024, 6, 1) }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2025-03-03', '2025.3.3', '下周一').map((text) => text as unknown as number),
  },
);
const day = fc.integer({ min: dayOf(2024, 6, 1), max: dayOf(2026, 3, 1) });
const amount = fc.integer({ min: 0, max: 50_000 }).map((cents) => cents / 100);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const idsOf = (form: Form, column: 'applicantType' | 'result') => choicesOf(form, column).map(({ id }) => id);

export function manyApplications(formId: string): fc.Arbitrary<readonly Application[]> {
  const form = findForm(formId)!;
  return fc.array(
    fc
      .record(
        {
          received: someDay,
          applicantType: fc.constantFrom(...idsOf(form, 'applicantType')),
          correctionTold: maybe(someDay),
          corrected: maybe(someDay),
          consultedFrom: maybe(someDay),
          consultedTo: maybe(someDay),
          extensionTold: maybe(someDay),
          extensionDays: maybe(fc.integer({ min: 0, max: 25 })),
          postponedTo: maybe(someDay),
          handledOn: maybe(someDay),
          result: maybe(fc.constantFrom(...idsOf(form, 'result'))),
          channel: fc.constant('channelOther'),
          feeNoticedOn: maybe(day),
          feeNoticed: maybe(amount),
          feePaidOn: maybe(day),
          feeCollected: maybe(amount),
        },
        { requiredKeys: ['channel'] },
      )
      .map((fields) =>
        application(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))),
      ),
    { minLength: 40, maxLength: 60 },
  );
}
