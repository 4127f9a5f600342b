/** The conditions under which a wording of a sentence fits, e.g. `新收=0 且 上年结转>0`; a blank makes them undecided. */

/** `undefined` is "cannot be told": a figure that the condition needs is blank. */
export type Truth = boolean | undefined;

const COMPARISONS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '≠': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '≤': (left, right) => left <= right,
  '≥': (left, right) => left >= right,
};
const TERM = /^\s*([^\s=≠<>≤≥]+)\s*([=≠<>≤≥])\s*([^\s=≠<>≤≥]+)\s*$/u;

/** Says whether all terms hold. A term that surely fails decides, whatever the others are. */
export function decide(condition: string, figure: (name: string) => number | null): Truth {
  const truths = condition.split('且').map((term): Truth => {
    const match = TERM.exec(term);
    if (!match) throw new SyntaxError(`条件“${term.trim()}”应写成“名称=数”`);
    const [left, right] = [match[1]!, match[3]!].map((operand) =>
      /^\d+$/.test(operand) ? Number(operand) : figure(operand),
    );
    return left == null || right == null ? undefined : COMPARISONS[match[2]!]!(left, right);
  });
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}
