/** Whether a unit's 情况说明 still answers its finding: it was written for certain values, and falls when these change. */
import type { UnitState } from './rolled-up';
import type { UnitFinding, UnitReport } from './unit-report';

/** A finding as it stood in an earlier submission, or as it stands in this one. */
export interface JudgedFinding extends Pick<UnitFinding, 'id' | 'message' | 'explanation'> {
  /** the explanation was written for other values, and has not been written anew */
  readonly isFallen?: boolean;
}

/** What a submission's findings are held against: those of the one before. */
export type Before = readonly JudgedFinding[];

/**
 * The sentence of a finding tells all its values, so another sentence beside the same explanation means that the values
 * changed and the explanation did not.
 */
function judged<F extends JudgedFinding>(findings: readonly F[], before: Before): readonly F[] {
  return findings.map((finding) => {
    const { id, message, explanation } = finding;
    const last = before.find((one) => one.id === id);
    const isFallen =
      explanation !== undefined &&
      last?.explanation === explanation &&
      (last.isFallen === true || last.message !== message);
    return isFallen ? { ...finding, isFallen } : finding;
  });
}

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

/** A 情况说明 that still stands answers it: what has to be changed is not answered by any. */
export const isAnswered = ({ severity, explanation, isFallen }: UnitFinding & JudgedFinding): boolean =>
  severity !== 'mandatory' && explanation !== undefined && isFallen !== true;

/** 核实未说明 */
export const unexplained = (findings: readonly (UnitFinding & JudgedFinding)[]): number =>
  findings.filter((one) => one.severity === 'query' && !isAnswered(one)).length;
