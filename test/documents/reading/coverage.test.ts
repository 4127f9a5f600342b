/** Every digit in a table becomes a figure of the cell that its heads and labels say, belongs to a label, or is named in a note. */
import * as fc from 'fast-check';
import { readContent } from '../../../src/documents/reading/read-content';
import { readHtml } from '../../../src/documents/reading/sources/html';
import type { Reading } from '../../../src/documents/report-json';
import type { Report } from '../../../src/report/report';
import { randomReport } from '../../support/arbitrary';
import { layouts } from '../../support/layouts';
import { misreadIn, shownMisread } from '../../support/misread';
import type { Move } from '../../support/moved-tables';
import { moved, moves, pageOf, spanChanges, STRANGE } from '../../support/moved-tables';
import { sample, sampleNames } from '../../support/samples';

const report: fc.Arbitrary<Report> = fc.oneof(
  { weight: 2, arbitrary: randomReport.map((one) => one.report) },
  { weight: 1, arbitrary: fc.constantFrom(...sampleNames).map(sample) },
);
const RUNS = Number(process.env.OGI_RUNS ?? 50);

const silent = (one: Report, reading: Reading) =>
  misreadIn(one, reading)
    .filter(({ isNoted }) => !isNoted)
    .map(shownMisread);

/** Whether a figure that no report has is told in a note wherever it was put. */
const isNamed = ({ notes }: Reading) => notes.some(({ found }) => String(found).includes(STRANGE));
const isStrange = ({ kind }: Move) => ['extraRow', 'extraColumn', 'extraFigure'].includes(kind);

/** A figure more, or moved, may be that of a blank cell to any reader, and a figure alone with which it ran together another. */
const isHidden = (name: string, done: readonly Move[]) =>
  name === 'glued' && done.some((one) => isStrange(one) && one.table === 'table2');
const withoutBlanks = (one: Report): Report =>
  JSON.parse(JSON.stringify(one, (_, value: unknown) => value ?? 0)) as Report;

test('columns, rows and figures off their places, in any layout: read right, or said', () => {
  fc.assert(
    fc.property(report, fc.constantFrom(...Object.keys(layouts)), moves, (drawn, name, done) => {
      const one = done.some((each) => isStrange(each) || each.kind === 'shifted')
        ? withoutBlanks(drawn)
        : drawn;
      fc.pre(!isHidden(name, done));
      const read = readContent(layouts[name]!(one, moved(done)));
      expect(silent(one, read)).toEqual([]);
      if (done.some(isStrange)) expect(isNamed(read)).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test('a cell of a page that covers more or fewer places than it should', () =>
  fc.assert(
    fc.asyncProperty(report, spanChanges, async (one, changes) => {
      expect(silent(one, readContent(await readHtml(pageOf(layouts.grid!(one), changes))))).toEqual([]);
    }),
    { numRuns: RUNS },
  ));

test('columns in another order are read, where cells are parted', () => {
  fc.assert(
    fc.property(
      randomReport,
      fc.constantFrom('bars', 'tabs', 'markdown', 'grid'),
      moves,
      ({ report: one, isConsistent }, name, [done]) => {
        const read = readContent(layouts[name]!(one, moved([{ ...done!, kind: 'columns' }])));
        if (isConsistent) expect(misreadIn(one, read).map(shownMisread)).toEqual([]);
      },
    ),
    { numRuns: RUNS },
  );
});
