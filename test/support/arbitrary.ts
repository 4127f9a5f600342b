/** Random reports for property tests: every identity of table 3 holds in them. */
import * as fc from 'fast-check';
import type { Form } from '../../src/report/form';
import { figureRows, forms, partsAndTotal, partsOfRow } from '../../src/report/form';
import { sum } from '../../src/report/cell';
import type { Table3Cells } from '../../src/report/report';

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
