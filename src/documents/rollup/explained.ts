/** Which 情况说明 of a unit still answer their findings, over its submissions. */
import type { ExplainedFinding } from '../explained';
import { hasFallen, isAnswered } from '../explained';
import type { UnitState } from './rolled-up';
import type { UnitFinding, UnitReport } from './unit-report';

/** A finding as it stood in an earlier submission, or as it stands in this one. */
export type JudgedFinding = Pick<UnitFinding, 'id'> & ExplainedFinding;

/** What a submission's findings are held against: those of the one before. */
export type Before = readonly JudgedFinding[];

/** What a workbook tells of its own explanations goes before what the submission before it tells. */
const judged = <F extends JudgedFinding>(findings: readonly F[], before: Before): readonly F[] =>
  findings.map(({ isFallen: own, ...finding }) => {
    const isFallen =
      own ??
      hasFallen(
        finding,
        before.find(({ id }) => id === finding.id),
      );
    return { ...finding, ...(isFallen && { isFallen }) } as F;
  });

/** Each report of a unit with its findings, the oldest first. @param before those of the submission before all of them */
export function* judgedReports(
  { report, replaced }: UnitState,
  before: Before,
): Generator<{ readonly report: UnitReport; readonly findings: readonly (UnitFinding & JudgedFinding)[] }> {
  let last = before;
  for (const one of [...replaced.map((older) => older.report), ...(report ? [report] : [])]) {
    const findings = judged(one.findings, last);
    yield { report: one, findings };
    last = findings;
  }
}

/** The findings of the report that counts. */
export const judgedFindings = (unit: UnitState, before: Before): readonly (UnitFinding & JudgedFinding)[] =>
  [...judgedReports(unit, before)].at(-1)?.findings ?? [];

/** 核实未说明 */
export const unexplained = (findings: readonly (UnitFinding & JudgedFinding)[]): number =>
  findings.filter((one) => one.severity === 'query' && !isAnswered(one)).length;
