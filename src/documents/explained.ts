/** Whether a 情况说明 still answers its finding: it was written for certain values, and falls when these change. */
import type { Severity } from '../rules/rule';
import type { Twin } from '../workbook/kept-explained';
import type { ExplainedState } from '../words/findings';
import { explainedAs } from '../words/findings';

/** A finding by what it said, and what somebody wrote beside it. */
export interface ExplainedFinding {
  /** its sentence, which tells all its values */
  readonly message: string;
  readonly explanation?: string;
  /** the explanation was written for other values, and has not been written anew */
  readonly isFallen?: boolean;
  /** of several findings that said the same */
  readonly twin?: Twin;
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

interface Found {
  readonly id: string;
  readonly message: string;
  readonly twin?: Twin | undefined;
}

const textId = /^([A-Z]+\d+\.\w+):(\d+)-\d+/u;
/** `E05.1:120-124` is found in section 1, wherever the words around it move it. */
const sectionOf = (id: string): string | undefined => textId.exec(id)?.[1];
export const isOfText = (id: string): boolean => sectionOf(id) !== undefined;
/** Before `#` where an explanation is kept under the id of another one. */
const idKept = (key: string): string => key.split('#')[0]!;

/** Those of the text that say the same as others of their section, by their ids. */
export function twinsAmong(findings: readonly Pick<Found, 'id' | 'message'>[]): ReadonlyMap<string, Twin> {
  const same = new Map<string, string[]>();
  for (const { id, message } of findings) {
    const section = sectionOf(id);
    if (section === undefined) continue;
    const key = `${section} ${message}`;
    same.set(key, [...(same.get(key) ?? []), id]);
  }
  const start = (id: string) => Number(textId.exec(id)![2]);
  return new Map(
    [...same.values()].flatMap((ids) =>
      ids.length < 2
        ? []
        : ids
            .sort((one, other) => start(one) - start(other))
            .map((id, index): readonly [string, Twin] => [id, [index + 1, ids.length]]),
    ),
  );
}
const isSameTwin = (one: Found, other: Found): boolean => String(one.twin) === String(other.twin);
const withoutFigures = (message: string): string => message.replace(/\d+/gu, '');

/**
 * Whether an explanation that was kept is of a finding of the text, from the surest way to tell to the least sure.
 * With another sentence it is fallen, see `withExplanation`.
 */
const ways: readonly ((found: Found, kept: Found) => boolean)[] = [
  (found, kept) => found.id === kept.id && found.message === kept.message && isSameTwin(found, kept),
  (found, kept) =>
    sectionOf(found.id) === sectionOf(kept.id) && found.message === kept.message && isSameTwin(found, kept),
  (found, kept) => found.id === kept.id && found.message === kept.message,
  (found, kept) =>
    sectionOf(found.id) === sectionOf(kept.id) &&
    found.message !== kept.message &&
    withoutFigures(found.message) === withoutFigures(kept.message),
  (found, kept) => found.id === kept.id && found.message !== kept.message,
];

/** Under which ids the explanations of findings of the text were kept, by the ids that these findings have now. */
export function keptUnder(
  findings: readonly Found[],
  { explained = {} }: Explanations,
): ReadonlyMap<string, string> {
  const under = new Map<string, string>();
  const open = new Map(Object.entries(explained).filter(([id]) => isOfText(id)));
  const twins = twinsAmong(findings);
  const inText = findings
    .filter(({ id }) => isOfText(id))
    .map(({ id, message }): Found => ({ id, message, twin: twins.get(id) }));
  for (const is of ways) {
    for (const found of inText) {
      if (under.has(found.id)) continue;
      const kept = [...open].find(([id, { message, twin }]) => is(found, { id: idKept(id), message, twin }));
      if (!kept) continue;
      under.set(found.id, kept[0]);
      open.delete(kept[0]);
    }
  }
  return under;
}

/** The explanations by the ids that the findings have now. */
export function besideNow(findings: readonly Found[], beside: Explanations): Explanations {
  const { explanations, explained } = beside;
  if (!explanations || !Object.keys(explanations).some(isOfText)) return beside;
  const under = keptUnder(findings, beside);
  const moved = <T>(all: Readonly<Record<string, T>> | undefined): Record<string, T> =>
    Object.fromEntries([
      ...Object.entries(all ?? {}).filter(([id]) => !isOfText(id)),
      ...[...under].flatMap(([id, kept]) => (all?.[kept] === undefined ? [] : [[id, all[kept]] as const])),
    ]);
  return { explanations: moved(explanations), explained: moved(explained) };
}

/**
 * A finding with the 情况说明 that stands beside it, where one does.
 * `isFallen` is absent where the workbook keeps nothing of it. One of the text that says something else now may be
 * another one, so what was typed since does not answer it either.
 */
export function withExplanation(
  { id, message }: { readonly id: string; readonly message: string },
  { explanations, explained }: Explanations,
): ExplainedFinding {
  const explanation = explanations?.[id];
  if (explanation === undefined) return { message };
  const kept = explained?.[id];
  const isOther = isOfText(id) && kept !== undefined && kept.message !== message;
  const isFallen = isOther || hasFallenSince({ message, explanation }, kept);
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
