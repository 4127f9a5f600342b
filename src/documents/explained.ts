/** Whether a 情况说明 still answers its finding: it was written for certain values, and falls when these change. */
import type { Severity } from '../rules/rule';
import type { ExplainedState } from '../words/findings';

/** A finding by what it said, and what somebody wrote beside it. */
export interface ExplainedFinding {
  /** its sentence, which tells all its values */
  readonly message: string;
  readonly explanation?: string;
  /** the explanation was written for other values, and has not been written anew */
  readonly isFallen?: boolean;
}

/**
 * Another sentence beside the same explanation means that the values changed and the explanation did not.
 * @param before the finding as it stood when the explanation was known to stand beside it
 */
export const hasFallen = (
  { message, explanation }: ExplainedFinding,
  before: ExplainedFinding | undefined,
): boolean =>
  explanation !== undefined &&
  before?.explanation === explanation &&
  (before.isFallen === true || before.message !== message);

/**
 * The same by what the workbook itself keeps of it; `undefined` where it keeps nothing of that explanation, as it was
 * typed into the sheet.
 */
export const hasFallenSince = (
  finding: ExplainedFinding,
  kept: ExplainedFinding | undefined,
): boolean | undefined =>
  finding.explanation !== undefined && kept?.explanation === finding.explanation
    ? hasFallen(finding, kept)
    : undefined;

/** A 情况说明 that still stands answers it: what has to be changed is not answered by any. */
export const isAnswered = ({
  severity,
  explanation,
  isFallen,
}: Omit<ExplainedFinding, 'message'> & { readonly severity: Severity }): boolean =>
  severity !== 'mandatory' && explanation !== undefined && isFallen !== true;

/** What an explanation comes to, where there is one. */
export function explainedState({
  severity,
  explanation,
  isFallen,
}: Omit<ExplainedFinding, 'message'> & { readonly severity: Severity }): ExplainedState | undefined {
  if (explanation === undefined) return undefined;
  if (isFallen) return 'fallen';
  return severity === 'mandatory' ? 'stillMandatory' : 'stands';
}
