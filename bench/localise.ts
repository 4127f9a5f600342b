/** Which cell is wrong. Baseline: HiGHS solves the same faults as integer programs, for one smallest set each. */
import * as fc from 'fast-check';
import { checkReport } from '../src/rules/check';
import { locateFaults } from '../src/rules/hypotheses';
import { exactSize, loadSolver } from '../test/support/exact-solver';
import type { FaultOptions } from '../test/support/faults';
import { faultyReport } from '../test/support/faults';
import { identitiesOf } from '../test/support/located';
import type { Measured, Section } from './measure';
import { median, milli, times } from './measure';

const REPORTS = 200;

const cases: readonly (readonly [string, FaultOptions])[] = [
  ['公布的表，错1至3格', { totals: 'published', changes: 3 }],
  ['合计是公式，错1至3格', { totals: 'computed', changes: 3 }],
  ['公布的表，错1至3格，空1至20格', { totals: 'published', changes: 3, blanks: 20 }],
  ['公布的表，错1至8格', { totals: 'published', changes: 8 }],
];

export async function benchLocalise(): Promise<Section> {
  await loadSolver();
  return {
    title: '哪一格可能错了',
    note: `每种${REPORTS}份，由真实报告随机改错。中位数；HiGHS 只求一个最小的改法，本程序求出全部最小的改法。`,
    rows: cases.map(([what, options]) => compare(what, options)),
  };
}

function compare(what: string, options: FaultOptions): Measured {
  const own: number[] = [];
  const exact: number[] = [];
  let proven = 0;
  for (const { report } of fc.sample(faultyReport(options), { numRuns: REPORTS, seed: 2024 })) {
    const { findings } = checkReport(report);
    const from = performance.now();
    const hypotheses = locateFaults(report, findings);
    own.push(performance.now() - from);
    const identities = identitiesOf(report);
    const start = performance.now();
    const smallest = exactSize(identities);
    exact.push(performance.now() - start);
    if (!hypotheses.every((one) => one.proven)) continue;
    proven += 1;
    const size = hypotheses.reduce((sum, one) => sum + one.size, 0);
    if (size !== smallest) throw new Error(`${size} cells for ${smallest}`);
  }
  const ratio = median(exact.map((time, index) => time / own[index]!));
  return {
    what: `${what}（${proven}份证明最小）`,
    figure: `${milli(median(own))}，最长${milli(Math.max(...own))}`,
    baseline: 'HiGHS',
    baselineFigure: `${milli(median(exact))}，最长${milli(Math.max(...exact))}`,
    ratio: `快${times(ratio)}`,
    limit: '至少快 20 倍',
  };
}
