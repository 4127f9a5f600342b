import * as fc from 'fast-check';
import type { Application } from '../../src/ledger/application';
import { choicesOf } from '../../src/ledger/choices';
import { ledgerColumns } from '../../src/ledger/columns';
import { countLedger } from '../../src/ledger/count';
import { dayOf } from '../../src/ledger/day';
import { factAddress } from '../../src/report/address';
import { forms } from '../../src/report/form';
import type { Form } from '../../src/report/form';
import { evaluate } from '../../src/workbook/evaluate';
import { layOutFacts } from '../../src/workbook/facts-plan';
import { planWorkbook } from '../../src/workbook/planned';
import { cellIn } from '../../src/workbook/table-layout';
import { application } from '../support/applications';

// whole workbooks are planned and calculated
jest.setTimeout(60_000);

const YEAR = 2025;
const form2021 = forms.find(({ id }) => id === '2021')!;
const channels = choicesOf(form2021, 'channel').map(({ id }) => id);

/** What 正文用数 shows for some applications, by fact; blanks are left out. */
function shown(form: Form, applications: readonly Application[], countsLedger = true) {
  const { sheets } = planWorkbook({
    form,
    organ: '某某县人民政府',
    year: YEAR,
    sheets: ['facts', 'ledger'],
    applications,
    countsLedger,
  });
  const evaluation = evaluate(sheets, dayOf(2025, 12, 29));
  const layout = layOutFacts(form);
  return Object.fromEntries(
    form.facts.flatMap(({ id }) => {
      const { row, column } = cellIn(layout, factAddress(id));
      const value = evaluation.valueOf('facts', row, column);
      return value === '' || value === null ? [] : [[id, value]];
    }),
  );
}

const ledgerOf = (applications: readonly Application[]) => ({
  applications,
  columns: new Set(ledgerColumns.map(({ id }) => id)),
  unreadable: [],
});

const day = (month: number, date: number, year = YEAR) => dayOf(year, month, date);
const received = { received: day(3, 3), applicantType: 'natural', channel: channels[0]! };

describe('正文用数 counted from the ledger', () => {
  test.each<[string, readonly Partial<Application>[], Readonly<Record<string, number>>]>([
    ['an empty ledger says nothing', [], {}],
    [
      'channels, an extension, and fees noticed and paid',
      [
        { ...received, extensionTold: day(3, 20) },
        {
          ...received,
          channel: channels[1]!,
          feeNoticedOn: day(3, 10),
          feeNoticed: 160.1,
          feePaidOn: day(3, 20),
          feeCollected: 160.1,
        },
        { ...received, feeNoticedOn: day(4, 10), feeNoticed: 100.2 },
        { ...received, received: day(3, 3, 2024) },
      ],
      {
        [channels[0]!]: 2,
        [channels[1]!]: 1,
        [channels[2]!]: 0,
        [channels[3]!]: 0,
        extended: 1,
        feeNotices: 2,
        feeNoticed: 260.3,
        feeCollected: 160.1,
      },
    ],
    [
      'a channel that is not told leaves all channels open, a blank amount the sum',
      [
        { ...received, channel: undefined },
        { ...received, feeNoticedOn: day(3, 10) },
      ],
      { extended: 0, feeNotices: 1, feeCollected: 0 },
    ],
    [
      'a fee without a day leaves the fees open',
      [{ ...received, feeNoticed: 100, feeCollected: 100 }],
      { [channels[0]!]: 1, [channels[1]!]: 0, [channels[2]!]: 0, [channels[3]!]: 0, extended: 0 },
    ],
  ])('%s', (_, applications, facts) => {
    const all = applications.map((one) => application(one));
    expect(shown(form2021, all)).toEqual(facts);
    if (all.length > 0) expect(countLedger(ledgerOf(all), YEAR, form2021).facts).toEqual(facts);
  });

  test('are typed where table 3 is', () => {
    expect(shown(form2021, [application(received)], false)).toEqual({});
  });

  const someDay = fc.integer({ min: day(6, 1, 2024), max: day(6, 1, 2026) });
  const amount = fc.integer({ min: 0, max: 50_000 }).map((cents) => cents / 100);
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const some = fc.record({
    received: someDay,
    applicantType: fc.constant('natural'),
    channel: fc.option(fc.constantFrom(...channels), { nil: undefined, freq: 60 }),
    handledOn: maybe(someDay),
    result: maybe(fc.constant('granted')),
    extensionTold: maybe(someDay),
    feeNoticedOn: fc.option(someDay, { nil: undefined, freq: 3 }),
    feeNoticed: maybe(amount),
    feePaidOn: maybe(someDay),
    feeCollected: maybe(amount),
  });
  test.each(forms)('agree with src/ledger on any ledger, form $id', (form) => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 8 }), (drawn) => {
        const applications = drawn.map((one) => application(one));
        expect(shown(form, applications)).toEqual(countLedger(ledgerOf(applications), YEAR, form).facts);
      }),
      { numRuns: 20 },
    );
  });
});
