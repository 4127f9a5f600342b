/** The conditions under which a wording of a sentence fits, e.g. `新收=0 且 上年结转>0`; a blank makes them undecided. */

/** `undefined` is "cannot be told": a figure that the condition needs is blank. */
export type Truth = boolean | undefined;

const COMPARISONS: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '≠': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '≤': (left, right) => left <= right,
  '≥': (left, right) => left >= right,
};
const TERM = /^\s*([^\s=≠<>≤≥]+)\s*([=≠<>≤≥])\s*([^\s=≠<>≤≥]+)\s*$/u;

export type Comparison = '=' | '≠' | '<' | '>' | '≤' | '≥';

/** A comparison of two figures: names, or numbers written out. */
export interface ConditionTerm {
  readonly left: string | number;
  readonly comparison: Comparison;
  readonly right: string | number;
}

/** The comparisons that a condition joins by 且. */
export function termsOf(condition: string): readonly ConditionTerm[] {
  return condition.split('且').map((text) => {
    const term = readTerm(text);
    if (!term) throw new SyntaxError(`条件“${text.trim()}”应写成“名称=数”`);
    return term;
  });
}

/** `undefined` for a text that compares nothing. */
export function readTerm(text: string): ConditionTerm | undefined {
  const operand = (side: string) => (/^\d+$/.test(side) ? Number(side) : side);
  const match = TERM.exec(text);
  if (!match) return undefined;
  const [, left, comparison, right] = match;
  return { left: operand(left!), comparison: comparison as Comparison, right: operand(right!) };
}

/** Says whether all terms hold. A term that surely fails decides, whatever the others are. */
export function decide(condition: string, figure: (name: string) => number | null): Truth {
  const valueOf = (operand: string | number) => (typeof operand === 'number' ? operand : figure(operand));
  const truths = termsOf(condition).map((term): Truth => {
    const [left, right] = [valueOf(term.left), valueOf(term.right)];
    return left == null || right == null ? undefined : COMPARISONS[term.comparison](left, right);
  });
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}
