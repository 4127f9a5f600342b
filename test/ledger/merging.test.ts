import * as fc from 'fast-check';
import type { Merging } from '../../src/ledger/merging';
import { merge } from '../../src/ledger/merging';
import type { Typed } from '../support/ledger';
import { arbitraryLedger, form2021, ledgerOf, typical } from '../support/ledger';

const applications = (...rows: Typed[]) => ledgerOf(rows.map((row) => ({ ...typical, ...row }))).applications;
const short = ({ fresh, same, differences, repeated }: Merging) => ({
  fresh: fresh.map(({ line }) => line),
  same,
  differences: differences.map(({ standing, imported, column }) => [
    standing.line,
    column,
    standing[column] ?? null,
    imported[column],
  ]),
  repeated: repeated.map(({ line }) => line),
});

const standing = applications(
  { number: '2025-001', summary: '批文' },
  { number: null, summary: '合同' },
  { number: '2025-003', handledOn: '2025-3-10' },
);

test('known again by its number, whatever else it says; what the file does not say does not differ', () => {
  const file = applications(
    { number: '２０２５-001', summary: '批文' },
    { number: '2025-003', document: '〔2025〕3号', handledOn: '2025-3-11', channel: null },
    { number: '2025-004' },
  );
  expect(short(merge(standing, file))).toEqual({
    fresh: [4],
    same: 0,
    differences: [
      [2, 'number', '2025-001', '２０２５-001'],
      [4, 'handledOn', standing[2]!.handledOn, standing[2]!.handledOn! + 1],
      [4, 'document', null, '〔2025〕3号'],
    ],
    repeated: [],
  });
});

test('a number that starts anew each year is not that of an application carried over', () => {
  const carried = applications({ number: '17', received: '2025-12-20' });
  const file = applications({ number: '17', received: '2026-3-2', applicant: '李四', summary: '规划' });
  expect(short(merge(carried, file))).toMatchObject({ fresh: [2], differences: [] });
  const corrected = applications({ number: '17', received: '2026-1-4' });
  expect(short(merge(carried, corrected)).differences.map(([, column]) => column)).toEqual(['received']);
});

test('without a number, by who asked on which day for what', () => {
  const file = applications(
    { number: null, summary: '合同' },
    { number: null, summary: ' 批 文 ' },
    { number: null, summary: '规划' },
  );
  expect(short(merge(standing, file))).toMatchObject({ fresh: [4], same: 1 });
});

test('a number that the file has twice is taken once and told', () => {
  const file = applications({ number: '7' }, { number: '7', summary: '另一件' });
  expect(short(merge(standing, file))).toEqual({ fresh: [2], same: 0, differences: [], repeated: [3] });
});

test('what is merged once is all there the second time', () => {
  fc.assert(
    fc.property(arbitraryLedger(form2021), ({ applications: all }) => {
      expect(short(merge(all, all))).toEqual({ fresh: [], same: all.length, differences: [], repeated: [] });
      expect(short(merge([], all)).fresh).toEqual(all.map(({ line }) => line));
    }),
  );
});
