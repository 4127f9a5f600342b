import * as fc from 'fast-check';
import type { Cell } from '../../src/report/cell';
import { allRules } from '../../src/rules/all';
import { checkReport } from '../../src/rules/check';
import type { Finding, Range } from '../../src/rules/rule';
import { exactSize, loadSolver } from '../support/exact-solver';
import { cellsOf, closedSamples, faultyReport, figureAt } from '../support/faults';
import { identitiesOf } from '../support/located';
import type { Sample } from '../support/samples';
import { sample, withCells, withFigures } from '../support/samples';

beforeAll(loadSolver);

type Unfilled = Extract<Finding, { code: 'unfilled' }>;
const unfilled = (report: Sample): Unfilled[] =>
  checkReport(report).findings.filter((one): one is Unfilled => one.code === 'unfilled');
const rangesOf = (report: Sample): Readonly<Record<string, Range>> =>
  Object.assign({}, ...unfilled(report).map(({ range }) => range)) as Record<string, Range>;
const pingtan = sample('pingtan-2021');

/** Whether figures in the blanks can make every identity hold, by the exact solver. */
const canClose = (report: Sample): boolean => exactSize(identitiesOf(report)) === 0;

/** A report that closes, with some cells made blank. */
const withBlanks = fc.constantFrom(...closedSamples).chain((name) => {
  const report = sample(name);
  return fc
    .uniqueArray(fc.constantFrom(...cellsOf(report)), { minLength: 1, maxLength: 40 })
    .map((blanks) => ({ report, blanks, open: emptied(report, blanks) }));
});
const emptied = (report: Sample, cells: readonly string[], by: Cell = null): Sample =>
  withFigures(report, Object.fromEntries(cells.map((cell) => [cell, by])));

test.each<[string, Record<string, Cell>, Record<string, Range>]>([
  [
    'one blank follows from its row and column',
    { 'granted.natural': null },
    { 'table3.granted.natural': [27, 27] },
  ],
  [
    'a "/" adds nothing to the sums that blanks follow from',
    {
      'granted.natural': 'na',
      'granted.total': null,
      'handledTotal.natural': null,
      'handledTotal.total': null,
      'new.natural': null,
      'new.total': null,
    },
    {
      'table3.granted.total': [3, 3],
      'table3.handledTotal.natural': [36, 36],
      'table3.handledTotal.total': [42, 42],
      'table3.new.natural': [37, 37],
      'table3.new.total': [43, 43],
    },
  ],
  [
    'a "/" that only one figure satisfies is offered it',
    { 'granted.natural': 'na' },
    { 'table3.granted.natural': [27, 27] },
  ],
  [
    'two blanks of a column share what is left',
    { 'granted.natural': null, 'partial.natural': null, 'granted.total': null, 'partial.total': null },
    {
      'table3.granted.natural': [0, 32],
      'table3.partial.natural': [0, 32],
      'table3.granted.total': [3, 35],
      'table3.partial.total': [0, 32],
    },
  ],
  [
    'nothing bounds what came in when nothing says what became of it',
    { 'new.natural': null, 'new.total': null, 'carriedOut.natural': null, 'carriedOut.total': null },
    { 'table3.new.natural': [63, null], 'table3.new.total': [69, null] },
  ],
])('%s', (_, changes, expected) => {
  expect(rangesOf(withCells(pingtan, changes))).toEqual(expected);
});

test('blanks that each sum allows, but not all together, are named', () => {
  const open = withCells(pingtan, {
    'granted.natural': null,
    'partial.natural': null,
    'granted.business': null,
    'partial.business': null,
    'granted.total': 40,
    'partial.total': 40,
  });
  const [found] = unfilled(open);
  expect(canClose(open)).toBe(false);
  expect(found!.impossible.length).toBeGreaterThan(0);
});

test('what was there is always in its range, and filling what is settled contradicts nothing', () => {
  fc.assert(
    fc.property(withBlanks, ({ report, blanks, open }) => {
      const ranges = rangesOf(open);
      for (const cell of blanks) {
        const [least, greatest] = ranges[cell] ?? [0, null];
        const truth = figureAt(report, cell) as number;
        expect(truth).toBeGreaterThanOrEqual(least);
        expect(truth).toBeLessThanOrEqual(greatest ?? Infinity);
      }
      const settled = Object.entries(ranges).filter(([, [least, greatest]]) => least === greatest);
      const filled = withFigures(open, Object.fromEntries(settled.map(([cell, [figure]]) => [cell, figure])));
      const left = checkReport(filled).findings.filter(({ rule }) => /^[BC]/.test(rule) && rule !== 'B08');
      expect(left.every((one) => one.code === 'unfilled' && one.impossible.length === 0)).toBe(true);
    }),
    { numRuns: 75 },
  );
});

test('a range ends where an exact solver says that nothing closes any more', () => {
  fc.assert(
    fc.property(withBlanks, fc.nat(), ({ open }, which) => {
      const ranges = Object.entries(rangesOf(open));
      fc.pre(ranges.length > 0);
      const [cell, [least, greatest]] = ranges[which % ranges.length]!;
      expect(canClose(withFigures(open, { [cell]: least }))).toBe(true);
      if (least > 0) expect(canClose(withFigures(open, { [cell]: least - 1 }))).toBe(false);
      if (greatest === null) expect(canClose(withFigures(open, { [cell]: least + 100_000 }))).toBe(true);
      else {
        expect(canClose(withFigures(open, { [cell]: greatest }))).toBe(true);
        expect(canClose(withFigures(open, { [cell]: greatest + 1 }))).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('a report that an exact solver cannot close has a finding that says so, and no other has', () => {
  fc.assert(
    fc.property(faultyReport({ totals: 'published', changes: 2, blanks: 25 }), ({ report }) => {
      const isTold = checkReport(report).findings.some(
        (one) =>
          (/^(B0[1-4]|C0[1-4])/.test(one.rule) && one.code !== 'unfilled') ||
          (one.code === 'unfilled' && one.impossible.length > 0),
      );
      expect(isTold).toBe(!canClose(report));
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('what follows from other rules is never found without one of them', () => {
  const figure = fc.integer({ min: 0, max: 6 });
  const anyFigures = fc.constantFrom('suqian-2024', 'pingtan-2020').chain((name) => {
    const report = sample(name);
    const table2 = Object.entries(report.table2).flatMap(([row, cells]) =>
      Object.keys(cells).map((column) => `table2.${row}.${column}`),
    );
    const cells = [...cellsOf(report), ...table2];
    return fc
      .array(figure, { minLength: cells.length, maxLength: cells.length })
      .map((figures) =>
        withFigures(report, Object.fromEntries(cells.map((cell, at) => [cell, figures[at]!]))),
      );
  });
  fc.assert(
    fc.property(anyFigures, anyFigures, (report, previous) => {
      const found = new Set(checkReport(report, { previous }).findings.map(({ rule }) => rule));
      for (const { id, followsFrom } of allRules) {
        if (followsFrom && found.has(id)) expect(followsFrom.some((other) => found.has(other))).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
