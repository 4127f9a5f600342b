/** Random reports for property tests: tables 3 of which every identity holds, and reports with whatever is wrong in them. */
import * as fc from 'fast-check';
import { addressOf } from '../../src/report/address';
import type { Form } from '../../src/report/form';
import {
  figureRows,
  forms,
  partsAndTotal,
  partsOfRow,
  table2Rows,
  table4Blocks,
} from '../../src/report/form';
import type { Cell } from '../../src/report/cell';
import { sum } from '../../src/report/cell';
import type { Report, Table3Cells } from '../../src/report/report';
import { levels } from '../../src/report/report';
import { totalsOf } from '../../src/report/totals';

export interface ClosedTable {
  readonly form: Form;
  readonly table3: Table3Cells;
}

/** A table 3 of either form that closes: results and carry-over are free, 新收 makes up for them. */
export const closedTable: fc.Arbitrary<ClosedTable> = fc.constantFrom(...forms).chain((form) => {
  const rows = figureRows(form);
  const total = rows.find((row) => row.total)!;
  const details = partsOfRow(form, total);
  const applicants = partsAndTotal(form.table3.columns).parts.length;
  const figure = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(4000));
  const figures = (count: number) => fc.array(figure, { minLength: count, maxLength: count });
  return fc
    .tuple(
      fc.array(figures(applicants), { minLength: details.length, maxLength: details.length }),
      figures(applicants),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: applicants, maxLength: applicants }),
    )
    .map(([results, carriedOut, shares]) => {
      const handled = carriedOut.map((_, c) => sum(results.map((row) => row[c]!)));
      const sides = handled.map((count, c) => count + carriedOut[c]!);
      const carriedIn = sides.map((count, c) => Math.floor(count * shares[c]!));
      const byRow: Record<string, number[]> = {
        new: sides.map((count, c) => count - carriedIn[c]!),
        carriedIn,
        [total.id]: handled,
        carriedOut,
        ...Object.fromEntries(details.map((row, r) => [row.id, results[r]!])),
      };
      const table3 = Object.fromEntries(rows.map(({ id }) => [id, [...byRow[id]!, sum(byRow[id]!)]]));
      return { form, table3 };
    });
});

/** What cells hold in reports as they come: figures, most of them small, blanks, "/", and what no figure should be. */
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(3) },
  { weight: 3, arbitrary: fc.nat(60) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constant('na' as const) },
  fc.constantFrom(-1, -12, 0.1, 0.3, 2.5, 0.07, 140, 30.000001, 0.0000004, 1.2345678, 4000),
);

/** Some cells of a table by their keys; a key that is left out is a cell that the report lacks. */
const someOf = <T>(keys: readonly string[], cell: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc
    .tuple(fc.array(cell, { minLength: keys.length, maxLength: keys.length }), leftOut(keys))
    .map(([cells, without]) =>
      Object.fromEntries(
        keys.map((key, at) => [key, cells[at]!] as const).filter(([key]) => !without.has(key)),
      ),
    );

const leftOut = (keys: readonly string[]): fc.Arbitrary<ReadonlySet<string>> =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.subarray([...keys], { maxLength: Math.min(2, keys.length) }),
    )
    .map((some) => new Set(some));

/** Mostly one, now and then absent. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary }, fc.constant(undefined as T | undefined));

const table2Of = (form: Form) =>
  fc.record(
    Object.fromEntries(
      table2Rows(form).map(({ id, columns }) => [
        id,
        someOf(
          columns.map((column) => column.id),
          anyCell,
        ),
      ]),
    ),
  );

const table4Of = (form: Form) => {
  const width = form.table4.columns.length;
  const row = fc.array(anyCell, { minLength: width, maxLength: width });
  return someOf(
    table4Blocks(form).map(({ id }) => id),
    row,
  );
};

/** A table that closes but for some of its cells, of which rows may be missing, and which may hold rows of the other form. */
const openTable3 = closedTable.chain(({ form, table3 }) => {
  const width = form.table3.columns.length;
  const others = forms.flatMap((other) => figureRows(other).map(({ id }) => id)).filter((id) => !table3[id]);
  const cell = fc.record({
    row: fc.constantFrom(...Object.keys(table3)),
    column: fc.nat(width - 1),
    cell: anyCell,
  });
  return fc
    .record({
      changes: fc.array(cell, { maxLength: 12 }),
      blankRows: fc.subarray(Object.keys(table3), { maxLength: 3 }),
      without: leftOut(Object.keys(table3)),
      others: fc.oneof(
        { weight: 4, arbitrary: fc.constant({}) },
        someOf(others, fc.array(anyCell, { minLength: width, maxLength: width })),
      ),
    })
    .map(({ changes, blankRows, without, others: beside }) => {
      const rows = new Map(Object.entries(table3).map(([id, row]) => [id, [...row]]));
      for (const { row, column, cell: to } of changes) rows.get(row)![column] = to;
      for (const id of blankRows) rows.get(id)!.fill(null);
      for (const id of without) rows.delete(id);
      return { form, table3: { ...Object.fromEntries(rows), ...beside } };
    });
});

/** Reports of either form, or of both, with whatever may be wrong in them; totals may be formulas. */
export const anyReport: fc.Arbitrary<Report> = fc
  .tuple(fc.constantFrom(...forms), openTable3)
  .chain(([form, { form: table3Form, table3 }]) => {
    const totals = [...totalsOf({ form, table3Form }).keys()];
    const counted = addressOf('table3', figureRows(table3Form)[0]!.id, table3Form.table3.columns[0]!.id);
    return fc
      .record({
        level: fc.option(fc.constantFrom(...levels), { nil: undefined }),
        table2: maybe(table2Of(form)),
        table3: maybe(fc.constant(table3)),
        table4: maybe(table4Of(form)),
        facts: maybe(
          someOf(
            form.facts.map(({ id }) => id),
            anyCell,
          ),
        ),
        computed: fc.constantFrom([], [], totals, [...totals, counted]),
      })
      .map(({ level, table2, table3: own, table4, facts, computed }): Report => ({
        organ: '某局',
        year: 2024,
        format: form.id,
        ...(table3Form !== form && { table3Format: table3Form.id }),
        ...(level && { level }),
        ...(table2 && { table2 }),
        ...(own && { table3: own }),
        ...(table4 && { table4 }),
        ...(facts && { facts }),
        computed,
      }));
  });

/** How a report shows that there is nothing: in all its cells alike, or not. */
type Nothing = 'zeros' | 'blanks' | 'mixed' | 'slashes';

export interface RandomReport {
  readonly report: Report;
  /** every identity holds in it */
  readonly isConsistent: boolean;
}

/** A report of either form with three tables, whose identities hold or whose cells were changed at random. */
export const randomReport: fc.Arbitrary<RandomReport> = closedTable.chain(({ form, table3 }) => {
  const other = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(30), fc.nat(3_000_000));
  const rows = table2Rows(form);
  const blocks = table4Blocks(form);
  const slip = fc.record({ row: fc.nat(30), column: fc.nat(6), by: fc.integer({ min: 1, max: 30 }) });
  return fc
    .record({
      nothing: fc.constantFrom<Nothing>('zeros', 'zeros', 'blanks', 'mixed', 'slashes'),
      dice: fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }),
      table2: fc.array(other, { minLength: 30, maxLength: 30 }),
      table4: fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(200)), { minLength: 4, maxLength: 4 }), {
        minLength: blocks.length,
        maxLength: blocks.length,
      }),
      slips: fc.oneof(
        { weight: 2, arbitrary: fc.array(slip, { maxLength: 0 }) },
        fc.array(slip, { maxLength: 2 }),
      ),
    })
    .map(({ nothing, dice, table2, table4, slips }) => {
      let thrown = 0;
      const shown = (figure: number): Cell => {
        thrown += 1;
        if (figure !== 0 || nothing === 'zeros') return figure;
        if (nothing === 'mixed') return dice[thrown % dice.length]! ? 0 : null;
        return nothing === 'blanks' ? null : 'na';
      };
      const ids = Object.keys(table3);
      const slipped = Object.fromEntries(
        Object.entries(table3).map(([id, cells]) => [
          id,
          cells.map((cell, column) =>
            sum([
              cell,
              ...slips
                .filter((one) => ids[one.row % ids.length] === id && one.column === column)
                .map(({ by }) => by),
            ]),
          ),
        ]),
      );
      let at = 0;
      const report: Report = {
        organ: '某县人民政府',
        level: 'county',
        year: form.id === '2019' ? 2020 : 2023,
        format: form.id,
        table2: Object.fromEntries(
          rows.map(({ id, columns }) => [
            id,
            Object.fromEntries(columns.map((column) => [column.id, shown(table2[at++]!)])),
          ]),
        ),
        table3: Object.fromEntries(Object.entries(slipped).map(([id, cells]) => [id, cells.map(shown)])),
        table4: Object.fromEntries(
          blocks.map(({ id }, index) => [id, [...table4[index]!, sum(table4[index]!)].map(shown)]),
        ),
        sections: { '1': '本年度公开工作正常。', '5': '仍有不足。', '6': '无。' },
      };
      return { report, isConsistent: slips.length === 0 };
    });
});
