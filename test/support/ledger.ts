/** Ledgers for tests: rows as a clerk types them, by the columns' ids. */
import * as fc from 'fast-check';
import type { Form } from '../../src/report/form';
import { findForm, partsAndTotal } from '../../src/report/form';
import type { Application, Ledger } from '../../src/ledger/application';
import { choicesOf, resultRows } from '../../src/ledger/choices';
import type { ColumnId } from '../../src/ledger/columns';
import { ledgerColumns } from '../../src/ledger/columns';
import { dayOf, firstDayOf, lastDayOf } from '../../src/ledger/day';
import { readLedger } from '../../src/ledger/reading';

export const form2021 = findForm('2021')!;
export const form2019 = findForm('2019')!;

export type Typed = Partial<Record<ColumnId, unknown>>;

/** What a complete entry has where a test says nothing else. */
export const typical: Typed = {
  number: '2025-001',
  received: '2025-3-3',
  applicant: '张三',
  applicantType: '自然人',
  channel: '网络',
  summary: '土地征收批准文件',
};

/** A ledger with every column, its headings in line 1. */
export function ledgerOf(rows: readonly Typed[], form: Form = form2021): Ledger {
  return readLedger({
    form,
    rows: rows.map((row) => ledgerColumns.map(({ id }) => row[id] ?? null)),
    columns: ledgerColumns.map(({ id }, index) => ({ column: id, index })),
    firstLine: 2,
  });
}

export const applicationOf = (typed: Typed): Application =>
  ledgerOf([{ ...typical, ...typed }]).applications[0]!;

/** `2025-3-8` as a day. */
export function day(text: string): number {
  const [year, month, date] = text.split('-').map(Number) as [number, number, number];
  return dayOf(year, month, date);
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Ledgers as they come: anything may be missing, late, of another year, or in the wrong order. */
export function arbitraryLedger(form: Form): fc.Arbitrary<Ledger> {
  const anyDay = fc.integer({ min: firstDayOf(2023), max: lastDayOf(2026) });
  const results = fc.constantFrom(...resultRows(form).map(({ id }) => id));
  const types = fc.constantFrom(...partsAndTotal(form.table3.columns).parts.map(({ id }) => id));
  const channels = fc.constantFrom(...choicesOf(form, 'channel').map(({ id }) => id));
  const one = fc.record({
    received: maybe(anyDay),
    applicantType: maybe(types),
    channel: maybe(channels),
    applicant: maybe(fc.constantFrom('甲', '乙')),
    summary: maybe(fc.constantFrom('批文', '合同')),
    correctionTold: maybe(anyDay),
    corrected: maybe(anyDay),
    consultedFrom: maybe(anyDay),
    consultedTo: maybe(anyDay),
    extensionTold: maybe(anyDay),
    extensionDays: maybe(fc.integer({ min: 0, max: 40 })),
    feeNoticedOn: maybe(anyDay),
    feeNoticed: maybe(fc.integer({ min: 0, max: 500 })),
    handledOn: maybe(anyDay),
    result: maybe(results),
  });
  return fc.array(one, { maxLength: 30 }).map((all) => ({
    applications: all.map((fields, index) => ({
      ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
      line: index + 2,
      row: `2025-${index}`,
      number: `2025-${index}`,
    })),
    columns: new Set(ledgerColumns.map(({ id }) => id)),
    unreadable: [],
  }));
}
