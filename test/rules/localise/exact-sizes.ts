/** Holds the sizes of hypotheses against those of an exact solver, on random slips in real reports. */
import * as fc from 'fast-check';
import { exactSize, loadSolver } from '../../support/exact-solver';
import type { FaultOptions } from '../../support/faults';
import { faultyReport } from '../../support/faults';
import { identitiesOf, located } from '../../support/located';

export interface Batch extends FaultOptions {
  readonly reports: number;
}

export function describeSizes(batches: readonly Batch[]): void {
  describe('proven sizes are those of the exact solver', () => {
    beforeAll(loadSolver);

    test.each(batches.map((batch) => [titleOf(batch), batch] as const))(
      '%s',
      (_, { reports, ...options }) => {
        const wrong = fc
          .sample(faultyReport(options), { numRuns: reports, seed: 2021 })
          .filter(({ report }) => {
            const hypotheses = located(report);
            const size = hypotheses.reduce((sum, one) => sum + one.size, 0);
            const exact = exactSize(identitiesOf(report));
            const isProven = hypotheses.every(({ proven }) => proven);
            return isProven ? size !== exact : size < exact || size <= 4;
          });
        expect(wrong).toEqual([]);
      },
      300_000,
    );
  });
}

const titleOf = ({ reports, changes, blanks = 0, totals }: Batch): string =>
  `${reports} reports, totals ${totals}, up to ${changes} slips and ${blanks} blanks`;
