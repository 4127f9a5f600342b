/** Whatever happens to the tables of a report on their way: a figure is read as it was, or a note stands at its place. */
import * as fc from 'fast-check';
import { readContent } from '../../../src/documents/reading/read-content';
import type { Report } from '../../../src/report/report';
import { randomReport } from '../../support/arbitrary';
import { layouts } from '../../support/layouts';
import { misreadIn, shownMisread } from '../../support/misread';
import type { Mutation } from '../../support/mutated-layouts';
import { changeOf, mutations, withPages } from '../../support/mutated-layouts';
import { sample, sampleNames } from '../../support/samples';

const report: fc.Arbitrary<Report> = fc.oneof(
  { weight: 2, arbitrary: randomReport.map((one) => one.report) },
  { weight: 1, arbitrary: fc.constantFrom(...sampleNames).map(sample) },
);
const layout = fc.constantFrom(...Object.keys(layouts));
const mutated = (one: Report, name: string, done: readonly Mutation[]) =>
  withPages(layouts[name]!(one, changeOf(done)), done);

test('one or two things go wrong with a report in any layout: nothing is read otherwise without a note', () => {
  fc.assert(
    fc.property(report, layout, mutations, (one, name, done) => {
      const misread = misreadIn(one, readContent(mutated(one, name, done)));
      expect(misread.filter(({ isNoted }) => !isNoted).map(shownMisread)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('a report in a layout that keeps its cells apart is read as it is, whether its sums hold or not', () => {
  fc.assert(
    fc.property(
      randomReport,
      fc.constantFrom('bars', 'tabs', 'markdown', 'grid', 'smallGrids'),
      ({ report: one }, name) => {
        expect(misreadIn(one, readContent(layouts[name]!(one))).map(shownMisread)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
