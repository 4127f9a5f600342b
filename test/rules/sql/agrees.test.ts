import * as fc from 'fast-check';
import type { Report } from '../../../src/report/report';
import { checkReport } from '../../../src/rules/check';
import { longCells } from '../../../src/rules/sql/long-table';
import { rulesScript } from '../../../src/rules/sql/script';
import { anyReport } from '../../support/arbitrary';
import type { Found, Reported } from '../../support/duck';
import { found } from '../../support/duck';
import { faultyReport } from '../../support/faults';
import {
  mixed,
  sample,
  sampleNames,
  withCells,
  withFigures,
  withoutApplications,
} from '../../support/samples';

const script = rulesScript();

/** A report of which no table is there has no row in the long table. */
const isThere = ({ report }: Reported) => [...longCells(report)].length > 0;

/** What the engine finds in each report, with last year's where there is one. */
function expected(reports: readonly Reported[]): readonly Found[] {
  return reports.flatMap(({ id, report, previous: own }) => {
    const before = reports.find(
      (other) =>
        other.report.organ === report.organ && other.report.year === report.year - 1 && isThere(other),
    );
    const { findings } = checkReport(report, { previous: before?.report ?? own });
    return findings.map((finding): Found => {
      const { rule, severity } = finding;
      const sides = 'left' in finding && {
        left: finding.left.value,
        right: finding.right.value,
        difference: finding.difference,
      };
      return { report: id, rule, id: finding.id, severity, ...sides };
    });
  });
}

const inOrder = (all: readonly Found[]) => all.map((one) => JSON.stringify(one)).sort();

async function agree(reports: readonly Reported[]): Promise<void> {
  expect(inOrder(await found(script, reports))).toEqual(inOrder(expected(reports)));
}

/** Reports under names of their own, so that none is last year's of another. */
const apart = (reports: readonly Report[]): Reported[] =>
  reports.map((report, index) => ({ id: `${index}`, report: { ...report, organ: `机关${index}` } }));

test('the published reports, each with last year’s where there is one', async () => {
  const reports = sampleNames.map((id) => ({ id, report: sample(id) }));
  expect(expected(reports).filter(({ rule }) => rule.startsWith('Y'))).not.toEqual([]);
  await agree(reports);
});

test('published reports with slips', async () => {
  const faulty = fc.oneof(
    faultyReport({ changes: 4, blanks: 12, totals: 'mixed' }),
    faultyReport({ changes: 3, totals: 'published' }),
  );
  const reports = fc.sample(faulty, { seed: 7, numRuns: 150 }).map(({ report }) => report);
  expect(expected(apart(reports)).length).toBeGreaterThan(300);
  await agree(apart(reports));
});

test('reports as they come, of both years, whatever is wrong in them', async () => {
  const years = fc.array(
    fc.record({
      now: anyReport,
      then: fc.option(anyReport, { nil: undefined }),
      inTheSameFile: fc.option(anyReport, { nil: undefined }),
    }),
    { minLength: 12, maxLength: 12 },
  );
  const rules = new Set<string>();
  await fc.assert(
    fc.asyncProperty(years, async (all) => {
      const reports = all.flatMap(({ now, then, inTheSameFile: previous }, index): Reported[] => {
        const organ = `机关${index}`;
        const last = then && { id: `${index} 上年`, report: { ...then, organ, year: now.year - 1 } };
        return [
          { id: `${index}`, report: { ...now, organ }, ...(previous && { previous }) },
          ...(last ? [last] : []),
        ];
      });
      for (const { rule } of expected(reports)) rules.add(rule);
      await agree(reports);
    }),
    // a run that fails is told as it is: shrinking it takes as many runs of the script
    { numRuns: 10, endOnFailure: true },
  );
  expect([...rules].sort()).toEqual(
    expect.arrayContaining(['A01', 'B01', 'B05', 'C01', 'D01', 'Y01', 'Y05', 'Y06']),
  );
});

const suqian = sample('suqian-2024');
const zhanyi = sample('zhanyi-2019');

test.each<[string, readonly Reported[]]>([
  ['a table 3 of the other form', apart([mixed(suqian), withCells(mixed(suqian), { 'new.natural': 1 })])],
  [
    'numbers that are none: beyond all digits, with more decimals than amounts have',
    apart([
      withCells(withoutApplications(suqian), { 'new.legal': 1e16 }),
      withCells(suqian, { 'new.legal': 0.5, 'new.total': 3000.25 }),
      withFigures(suqian, { 'table2.fees.amount': 1.2345678 }),
      withFigures(suqian, { 'table2.fees.amount': -1 }),
    ]),
  ],
  [
    'a report of last year without a table, and another in the same workbook',
    [
      { id: 'now', report: suqian, previous: sample('suqian-2023') },
      { id: 'then', report: { organ: suqian.organ, year: suqian.year - 1, format: '2021' } },
    ],
  ],
  [
    'a unit that was mistaken, at the edge of what is unusual',
    [0.07, 0.0699].flatMap((amount, index) => [
      {
        id: `${index}`,
        report: { ...withFigures(suqian, { 'table2.fees.amount': 140 }), organ: `机关${index}` },
      },
      {
        id: `${index} 上年`,
        report: {
          ...withFigures(suqian, { 'table2.fees.amount': amount }),
          organ: `机关${index}`,
          year: 2023,
        },
      },
    ]),
  ],
  [
    'no application in either year, and yet 复议',
    [
      { id: 'now', report: withoutApplications(suqian) },
      { id: 'then', report: withoutApplications(sample('suqian-2023')) },
    ],
  ],
  ['a form that is not known', apart([{ ...suqian, format: '2008' }])],
  [
    'last year’s of a form that is not known',
    [
      { id: 'a', report: suqian },
      { id: 'b', report: { ...sample('suqian-2023'), format: '2008', table3Format: '2008' } },
    ],
  ],
  [
    'blanks, of which no figures can make an identity hold',
    apart([
      withCells(zhanyi, { 'new.natural': 5, 'handledTotal.natural': 1, 'carriedOut.natural': 1 }),
      withCells(zhanyi, { 'new.natural': 5, 'handledTotal.natural': null, 'carriedOut.natural': 1 }),
    ]),
  ],
])('%s', async (_, reports) => {
  await agree(reports);
});

test('names are compared without spaces, and of several reports of a year the last one counts', async () => {
  const last = sample('suqian-2023');
  const changed = withCells(last, { 'carriedOut.natural': 999 });
  const spaced = { ...changed, organ: suqian.organ.split('').join('　') };
  const all = await found(script, [
    { id: 'a', report: suqian },
    { id: 'b', report: last },
    { id: 'c', report: spaced },
  ]);
  expect(all.filter(({ report, rule }) => report === 'a' && rule === 'Y01')).toMatchObject([
    { id: 'Y01.natural', right: 999 },
  ]);
});
