/** What the numbers of a text come to, in lines: how many agree, and those that were not checked. */
import * as words from '../words/text-findings';
import type { TextNumber } from '../narrative/text-check/check';

interface ToldNumber extends Pick<TextNumber, 'state' | 'text'> {
  /** why it could not be checked, in words */
  readonly why?: string;
  /** what it stands in, with the number */
  readonly words?: string;
}

export function numberLines(numbers: readonly ToldNumber[]): readonly string[] {
  if (numbers.length === 0) return [];
  const states = [...new Set(numbers.map(({ state }) => state))];
  const open = numbers.flatMap(({ why, ...one }) => (why === undefined ? [] : [{ ...one, why }]));
  const others = numbers.filter(({ state, words: around }) => state === 'noTable' && around !== undefined);
  return [
    words.numbers(states.map((state) => [state, numbers.filter((one) => one.state === state).length])),
    ...(open.length > 0 ? [words.uncheckedNumbers(open)] : []),
    ...(others.length > 0 ? [words.otherNumbers(others)] : []),
  ];
}
