/** Whether a 情况说明 still answers its finding: it was written for certain values, and falls when these change. */
import type { Severity } from '../rules/rule';
import type { ExplainedState } from '../words/findings';
import { explainedAs } from '../words/findings';

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

/** What a workbook holds of explanations, by the ids of findings. */
export interface Explanations {
  readonly explanations?: Readonly<Record<string, string>>;
  /** those kept with what the finding said then */
  readonly explained?: Readonly<Record<string, ExplainedFinding>>;
}

/**
 * A finding with the 情况说明 that stands beside it, where one does.
 * `isFallen` is absent where the workbook keeps nothing of it.
 */
export function withExplanation(
  { id, message }: { readonly id: string; readonly message: string },
  { explanations, explained }: Explanations,
): ExplainedFinding {
  const explanation = explanations?.[id];
  if (explanation === undefined) return { message };
  const isFallen = hasFallenSince({ message, explanation }, explained?.[id]);
  return { message, explanation, ...(isFallen !== undefined && { isFallen }) };
}

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

/** What a finding says, and what its 情况说明 comes to where one stands beside it, e.g. `……（已说明：机构划转）`. */
export function explainedSentence(
  finding: { readonly id: string; readonly message: string; readonly severity: Severity },
  beside: Explanations,
): string {
  const { message, ...explained } = withExplanation(finding, beside);
  const state = explainedState({ severity: finding.severity, ...explained });
  return state ? `${message}（${explainedAs(state, explained.explanation!)}）` : message;
}
