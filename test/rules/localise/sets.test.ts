import * as fc from 'fast-check';
import { checkReport } from '../../../src/rules/check';
import { exactSets, exactSize, loadSolver } from '../../support/exact-solver';
import { faultyReport } from '../../support/faults';
import { changedBy, identitiesOf, located, wholeSets } from '../../support/located';
import { recalculated } from '../../support/faults';
import type { Sample } from '../../support/samples';
import { withFigures } from '../../support/samples';

/** So many sets are looked for one by one, each by a run of the solver. */
const MOST = 12;

beforeAll(loadSolver);

test.each(['published', 'computed', 'mixed'] as const)(
  'the sets are all there are, totals %s',
  (totals) => {
    let compared = 0;
    const reports = fc.sample(faultyReport({ totals, changes: 3 }), { numRuns: 25, seed: 2021 });
    for (const { report } of reports) {
      const sets = wholeSets(located(report));
      if (sets.length > MOST) continue;
      const all = exactSets(identitiesOf(report), MOST + 1);
      expect(sortedSets(sets)).toEqual(sortedSets(all));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(12);
  },
  300_000,
);

test.each(['published', 'computed'] as const)(
  'each set, with the first of every other part, leaves nothing to change, totals %s',
  (totals) => {
    const reports = fc.sample(faultyReport({ totals, changes: 4, blanks: 25 }), { numRuns: 25, seed: 2019 });
    for (const { report } of reports) {
      const hypotheses = located(report);
      for (const [index, { sets, size }] of hypotheses.entries()) {
        for (const set of sets.slice(0, 3)) {
          const others = hypotheses.flatMap((other, at) => (at === index ? [] : other.sets[0]!.changes));
          const changes = [...others, ...set.changes].map(({ cell, to }) => [cell, to] as const);
          const after = recalculated(withFigures(report, Object.fromEntries(changes)));
          expect(changedBy(set)).toHaveLength(size);
          expect(exactSize(identitiesOf(after))).toBe(0);
        }
      }
    }
  },
  300_000,
);

test.each(['published', 'computed', 'mixed'] as const)(
  'parts agree on what blanks become, and each alone breaks nothing that held, totals %s',
  (totals) => {
    const failing = (report: Sample) =>
      checkReport(report).findings.filter(
        ({ rule, code }) => /^[BC]0[1-3]$/.test(rule) && code === 'unequal',
      );
    for (const blanks of [0, 25]) {
      const reports = fc.sample(faultyReport({ totals, changes: 4, blanks }), { numRuns: 30, seed: 2025 });
      for (const { report } of reports) {
        const hypotheses = located(report);
        const filled = new Map<string, number>();
        for (const { sets, component } of hypotheses) {
          expect(component.length).toBeGreaterThan(0);
          for (const { cell, from, to } of sets[0]!.changes) {
            if (from !== null) continue;
            expect(filled.get(cell) ?? to).toBe(to);
            filled.set(cell, to);
          }
          if (blanks > 0) continue;
          const before = failing(report).map(({ id }) => id);
          for (const { changes } of sets) {
            const after = withFigures(report, Object.fromEntries(changes.map(({ cell, to }) => [cell, to])));
            expect(before).toEqual(expect.arrayContaining(failing(recalculated(after)).map(({ id }) => id)));
          }
        }
      }
    }
  },
  300_000,
);

const sortedSets = (sets: readonly (readonly string[])[]) => sets.map((set) => set.join(' ')).sort();
