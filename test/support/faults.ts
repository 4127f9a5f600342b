/** Random slips in real reports: figures mistyped, lost or in the wrong place, blanks, totals as figures or as formulas. */
import * as fc from 'fast-check';
import { addressOf } from '../../src/report/address';
import type { Cell } from '../../src/report/cell';
import { figureRows, table4Blocks } from '../../src/report/form';
import { partsOfTotals, totalOf } from '../../src/report/totals';
import type { Sample } from './samples';
import { formOf, sample, withFigures } from './samples';

/** Samples of which every identity holds. */
export const closedSamples = ['pingtan-2019', 'pingtan-2021', 'suqian-2023', 'suqian-2024', 'huaian-2024'];

export interface Faulty {
  readonly report: Sample;
  /** what the changed cells held */
  readonly truth: Readonly<Record<string, Cell>>;
}

export interface FaultOptions {
  /** how many cells are changed, and how many are made blank */
  readonly changes: number;
  readonly blanks?: number;
  readonly totals: 'published' | 'computed' | 'mixed';
  readonly table4?: boolean;
}

/** The cells of tables 3 and 4 of a report. */
export function cellsOf(report: Sample, table4 = true): string[] {
  const form = formOf(report);
  const ofTable3 = figureRows(form).flatMap(({ id }) =>
    form.table3.columns.map((column) => addressOf('table3', id, column.id)),
  );
  const ofTable4 = table4Blocks(form).flatMap(({ id }) =>
    form.table4.columns.map((column) => addressOf('table4', id, column.id)),
  );
  return table4 ? [...ofTable3, ...ofTable4] : ofTable3;
}

export function figureAt(report: Sample, address: string): Cell {
  const form = formOf(report);
  const [table, ...rest] = address.split('.');
  const column = rest.pop()!;
  const columns = table === 'table3' ? form.table3.columns : form.table4.columns;
  const rows = table === 'table3' ? report.table3 : report.table4;
  return rows[rest.join('.')]![columns.findIndex(({ id }) => id === column)]!;
}

/** Slips as they happen to a figure. */
const slips: readonly ((figure: number, amount: number) => Cell)[] = [
  (figure, amount) => figure + amount,
  (figure, amount) => Math.max(0, figure - amount),
  (figure, amount) => figure * 10 + amount,
  (figure) => Math.floor(figure / 10),
  (figure) => Number([...String(figure)].reverse().join('')),
  (figure) => -figure || 0,
  () => 'na',
];

/** Reports with slips; those whose slips cancel out are left as they are. */
export function faultyReport({
  changes,
  blanks = 0,
  totals,
  table4 = true,
}: FaultOptions): fc.Arbitrary<Faulty> {
  return fc.constantFrom(...closedSamples).chain((name) => {
    const report = sample(name);
    const form = formOf(report);
    const parts = partsOfTotals(form);
    const all = [...parts.keys()];
    const formulas: fc.Arbitrary<string[]> =
      totals === 'published' ? fc.constant([]) : totals === 'computed' ? fc.constant(all) : fc.subarray(all);
    return formulas.chain((computed) => {
      const typed = cellsOf(report, table4).filter((cell) => !computed.includes(cell));
      return fc
        .record({
          faults: fc.uniqueArray(
            fc.record({
              cell: fc.constantFrom(...typed),
              slip: fc.nat(slips.length - 1),
              amount: fc.integer({ min: 1, max: 9 }),
            }),
            { selector: ({ cell }) => cell, minLength: 1, maxLength: changes },
          ),
          blank: fc.uniqueArray(fc.constantFrom(...typed), { maxLength: blanks }),
        })
        .map(({ faults, blank }): Faulty => {
          const changed = Object.fromEntries(
            faults.map(({ cell, slip, amount }) => [
              cell,
              slips[slip]!(Number(figureAt(report, cell)), amount),
            ]),
          );
          const truth = Object.fromEntries(
            Object.keys(changed)
              .filter((cell) => changed[cell] !== figureAt(report, cell) && !blank.includes(cell))
              .map((cell) => [cell, figureAt(report, cell)]),
          );
          const emptied = Object.fromEntries(blank.map((cell) => [cell, null]));
          const typedIn = withFigures(report, { ...changed, ...emptied });
          return { report: recalculated({ ...typedIn, computed }), truth };
        });
    });
  });
}

/** The report with its formulas showing what their parts come to. */
export function recalculated(report: Sample): Sample {
  const parts = partsOfTotals(formOf(report));
  const computed = new Set(report.computed);
  const shown = (address: string): Cell =>
    computed.has(address) ? totalOf(parts.get(address)!.map(shown)) : figureAt(report, address);
  return withFigures(report, Object.fromEntries([...computed].map((address) => [address, shown(address)])));
}
