/** Which cells meet the criteria of COUNTIF, COUNTIFS and SUMIFS. */
import type { Operator } from '../expression';
import type { Block, Result } from './values';
import { Fault, operate, single, textOf } from './values';

/** Which elements meet all of the pairs of range and criterion. */
export function meetingAll(pairs: readonly Block[]): readonly boolean[] {
  const met = pairs[0]!.flat().map(() => true);
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const meets = meeting(single(pairs[pair + 1]!));
    pairs[pair]!.flat().forEach((value, index) => {
      met[index] &&= !(value instanceof Fault) && meets(value);
    });
  }
  return met;
}

/** Whether a cell meets a criterion of COUNTIF such as `5`, `"甲"`, `">=3"`, `"<>"`, `"超期*"`. */
function meeting(criterion: Result): (value: Result) => boolean {
  if (criterion instanceof Fault) return () => false;
  const match = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(textOf(criterion))!;
  const operator = (match[1] ?? '=') as Operator;
  const wanted = match[2]!;
  if (wanted === '') {
    const isBlank = (value: Result) => value === null || (value === '' && match[1] === undefined);
    return operator === '<>' ? (value) => value !== null : isBlank;
  }
  const number = Number(wanted);
  if (!Number.isNaN(number)) {
    // a text of digits equals its figure, but is neither more nor less than another
    const readsTexts = operator === '=' || operator === '<>';
    return (value) => {
      const own = readsTexts && typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof own !== 'number' || Number.isNaN(own)) return operator === '<>';
      return operate(operator, own, number) === true;
    };
  }
  const pattern = wildcards(wanted);
  return (value) => {
    if (typeof value !== 'string') return operator === '<>';
    if (operator === '=') return pattern.test(value);
    return operator === '<>' ? !pattern.test(value) : operate(operator, value, wanted) === true;
  };
}

/** `*` and `?` stand for others, unless a `~` goes before them. */
function wildcards(text: string): RegExp {
  const escaped = text.replace(/~?[*?]|[.+^${}()|[\]\\]/g, (found) => {
    if (found === '*') return '[\\s\\S]*';
    return found === '?' ? '[\\s\\S]' : `\\${found.slice(-1)}`;
  });
  return new RegExp(`^${escaped}$`, 'i');
}
