import * as fc from 'fast-check';
import { checkReport } from '../../src/rules/check';
import { countLedger, forNextYear, reportOf } from '../../src/ledger/count';
import type { Typed } from '../support/ledger';
import { arbitraryLedger, form2019, form2021, ledgerOf, typical } from '../support/ledger';

/** An application for each way of coming in and going out in 2025. */
const year: readonly Typed[] = [
  { received: '2025-3-3', handledOn: '2025-3-20', result: '予以公开' },
  { received: '2025-3-3', handledOn: '2025-3-20', result: '部分公开', applicantType: '商业企业' },
  { received: '2025-12-20' },
  { received: '2025-12-20', handledOn: '2026-1-10', result: '予以公开' },
  { received: '2024-12-20', handledOn: '2025-1-10', result: '逾期未缴费', applicantType: '其他' },
  { received: '2024-12-20', handledOn: '2024-12-30', result: '予以公开' },
  { received: '2024-12-20', applicantType: '科研机构' },
  { received: '2026-1-5' },
];
const ledger = (rows: readonly Typed[] = year, form = form2021) =>
  ledgerOf(
    rows.map((row, index) => ({ ...typical, ...row, number: `n${index}` })),
    form,
  );

/** The rows that are not all 0. */
const filled = (table: Readonly<Record<string, readonly unknown[]>>) =>
  Object.fromEntries(Object.entries(table).filter(([, cells]) => cells.some((cell) => cell !== 0)));

test('each application comes in and goes out once', () => {
  const { table3, uncounted } = countLedger(ledger(), 2025, form2021);
  expect(filled(table3)).toEqual({
    new: [3, 1, 0, 0, 0, 0, 4],
    carriedIn: [0, 0, 1, 0, 0, 1, 2],
    granted: [1, 0, 0, 0, 0, 0, 1],
    partial: [0, 1, 0, 0, 0, 0, 1],
    'other.feeUnpaid': [0, 0, 0, 0, 0, 1, 1],
    handledTotal: [1, 1, 0, 0, 0, 1, 3],
    carriedOut: [2, 0, 1, 0, 0, 0, 3],
  });
  expect(Object.keys(table3)).toHaveLength(25);
  expect(uncounted).toEqual([]);
});

test('the form of 2019 has one row for what was handled otherwise', () => {
  const { table3 } = countLedger(ledger(), 2025, form2019);
  expect(table3.other).toEqual([0, 0, 0, 0, 0, 1, 1]);
  expect(Object.keys(table3)).toHaveLength(23);
});

test('an empty ledger is a table of zeros, not of blanks', () => {
  const { table3, facts } = countLedger(ledger([]), 2025, form2021);
  expect(
    Object.values(table3)
      .flat()
      .every((cell) => cell === 0),
  ).toBe(true);
  expect(facts).toEqual({
    channelOnline: 0,
    channelMail: 0,
    channelInPerson: 0,
    channelOther: 0,
    extended: 0,
    feeNotices: 0,
    feeNoticed: 0,
    feeCollected: 0,
  });
});

test.each<[string, Typed]>([
  ['handled before it came', { received: '2025-3-3', handledOn: '2024-3-20', result: '予以公开' }],
  ['a result without a day', { received: '2025-3-3', result: '予以公开' }],
  ['a day without a result', { received: '2025-3-3', handledOn: '2025-3-20' }],
])('what is recorded by halves is not finished: %s', (_, row) => {
  const { table3 } = countLedger(ledger([row]), 2025, form2021);
  expect(filled(table3)).toEqual({ new: [1, 0, 0, 0, 0, 0, 1], carriedOut: [1, 0, 0, 0, 0, 0, 1] });
});

test('without a kind of applicant it stands in no column, and is named', () => {
  const { table3, uncounted } = countLedger(ledger([{ applicantType: '法人' }]), 2025, form2021);
  expect(filled(table3)).toEqual({});
  expect(uncounted.map(({ row }) => row)).toEqual(['n0']);
});

describe('the figures of the text', () => {
  const fees: Typed = {
    feeNoticedOn: '2025-4-1',
    feeNoticed: 100.1,
    feePaidOn: '2025-4-5',
    feeCollected: 100.1,
  };

  test('channels, extensions and fees of the year', () => {
    const rows = [
      { ...fees, extensionTold: '2025-3-28' },
      { ...fees, channel: '邮寄', feeNoticed: 0.2 },
      { ...fees, received: '2024-12-20', channel: null, feeNoticedOn: '2024-12-30' },
      { channel: '传真' },
    ];
    expect(countLedger(ledger(rows), 2025, form2021).facts).toEqual({
      channelOnline: 1,
      channelMail: 1,
      channelInPerson: 0,
      channelOther: 1,
      extended: 1,
      feeNotices: 2,
      feeNoticed: 100.3,
      feeCollected: 300.3,
    });
  });

  test('channels are not told where one of the year has none', () => {
    const { facts } = countLedger(ledger([{}, { channel: null }]), 2025, form2021);
    expect(facts).not.toHaveProperty('channelOnline');
  });

  test.each<[string, Typed, readonly string[]]>([
    ['a notice without its amount', { feeNoticedOn: '2025-4-1' }, ['feeNoticed']],
    [
      'a notice whose amount cannot be read',
      { feeNoticedOn: '2025-4-1', feeNoticed: '约100' },
      ['feeNoticed'],
    ],
    ['an amount without a day', { feeNoticed: 100 }, ['feeNotices', 'feeNoticed']],
    ['a payment without its amount', { ...fees, feeCollected: null }, ['feeCollected']],
    ['what was collected without any day', { feeCollected: 100 }, ['feeCollected']],
    ['a notice of nothing', { feeNoticedOn: '2025-4-1', feeNoticed: 0 }, []],
    [
      'an amount without a day, of an application of another year',
      { received: '2026-1-5', feeNoticed: 5 },
      [],
    ],
  ])('%s leaves open what it leaves open', (_, row, missing) => {
    const { facts } = countLedger(ledger([{}, fees, row]), 2025, form2021);
    const wanted = ['feeNotices', 'feeNoticed', 'feeCollected'];
    expect(wanted.filter((id) => !(id in facts))).toEqual(missing);
  });

  test('what the ledger has no column for is absent', () => {
    const { applications, unreadable } = ledger();
    const columns = new Set(['received', 'applicantType', 'feeNoticedOn'] as const);
    expect(countLedger({ applications, unreadable, columns }, 2025, form2021).facts).toEqual({
      feeNotices: 0,
    });
  });
});

test('what the year has not finished goes to the next ledger', () => {
  expect(forNextYear(ledger().applications, 2025).map(({ row }) => row)).toEqual(['n2', 'n3', 'n6', 'n7']);
});

describe.each([form2019, form2021])('any ledger, form %#', (form) => {
  const years = fc.integer({ min: 2022, max: 2027 });

  test('counts to a table whose identities hold', () => {
    fc.assert(
      fc.property(arbitraryLedger(form), years, (any, of) => {
        const counted = countLedger(any, of, form);
        const report = reportOf(counted, { organ: '', year: of }, form);
        const { findings } = checkReport(report);
        expect(findings.filter(({ rule }) => ['B01', 'B02', 'B03', 'B04', 'B05'].includes(rule))).toEqual([]);
      }),
    );
  });

  test('counts the same in any order', () => {
    fc.assert(
      fc.property(arbitraryLedger(form), years, (any, of) => {
        const reversed = { ...any, applications: [...any.applications].reverse() };
        const [one, other] = [any, reversed].map((each) => countLedger(each, of, form));
        expect(other!.table3).toEqual(one!.table3);
        expect(other!.facts).toEqual(one!.facts);
      }),
    );
  });

  test('what a year carries over the next year carries in', () => {
    fc.assert(
      fc.property(arbitraryLedger(form), years, (any, of) => {
        const [now, next] = [of, of + 1].map((each) => countLedger(any, each, form).table3);
        expect(next!.carriedIn).toEqual(now!.carriedOut);
      }),
    );
  });
});
