/** How a roll-up stands: how many have reported, who has not, whose report is not right. */
import * as words from '../../words/rollup';
import type { RolledUp } from './rolled-up';

/** What is in the sum and what is not, as sentences tell it. */
export function standingOf(all: RolledUp): words.Standing {
  const { counted, below, missing, lacking, openFiles, isFinal } = all;
  return {
    due: counted.length + below.length + missing.length,
    reported: counted.length + below.length,
    missing: lacking.map(({ name }) => name),
    failing: counted
      .filter(({ report }) => report.isFailing)
      .map(({ name, report }) => ({ name, mandatory: report.countOf('mandatory') })),
    leftOut: openFiles.map(({ file }) => file),
    empty: counted.filter(({ report }) => report.isEmpty).map(({ name }) => name),
    open: counted.filter(({ report }) => !report.isWhole && !report.isEmpty).map(({ name }) => name),
    isFinal,
  };
}

/** `暂汇总（不含…；含有必改问题的…）` or `汇总（73家）` */
export const statusOf = (all: RolledUp): string => words.status(standingOf(all));
