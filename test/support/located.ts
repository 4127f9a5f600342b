/** What the localisation says of a report, beside what the identities are. */
import { checkReport, formsOf } from '../../src/rules/check';
import { compiledFor } from '../../src/rules/compiled';
import type { Hypothesis } from '../../src/rules/hypotheses';
import { locateFaults, statementsOf } from '../../src/rules/hypotheses';
import type { Statements } from '../../src/rules/localise/system';
import type { Sample } from './samples';

export const located = (report: Sample): readonly Hypothesis[] =>
  locateFaults(report, checkReport(report).findings);

/** The identities over a report's cells; to be used before another report is looked at. */
export function identitiesOf(report: Sample): Statements {
  const compiled = compiledFor(formsOf(report)!, report.level);
  compiled.row.fill(report, undefined);
  return statementsOf(compiled, report);
}

/** The cells of a set that change, blanks that are filled with it left out. */
export const changedBy = ({ changes }: Hypothesis['sets'][number]): string[] =>
  changes.flatMap(({ cell, from }) => (from === null ? [] : [cell])).sort();

/** Every set of changes for the whole report: one of each component. */
export function wholeSets(hypotheses: readonly Hypothesis[]): string[][] {
  return hypotheses.reduce<string[][]>(
    (wholes, { sets }) => wholes.flatMap((whole) => sets.map((set) => [...whole, ...changedBy(set)].sort())),
    [[]],
  );
}
