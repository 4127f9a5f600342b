/** What the numbers of a text come to, in lines: how many agree, and those that could not be checked. */
import * as words from '../words/text-findings';
import type { TextNumber } from '../narrative/text-check/check';

interface ToldNumber extends Pick<TextNumber, 'state' | 'text'> {
  /** why it could not be checked, in words */
  readonly why?: string;
}

export function numberLines(numbers: readonly ToldNumber[]): readonly string[] {
  if (numbers.length === 0) return [];
  const states = [...new Set(numbers.map(({ state }) => state))];
  const open = numbers.flatMap(({ text, why }) => (why === undefined ? [] : [{ text, why }]));
  return [
    words.numbers(states.map((state) => [state, numbers.filter((one) => one.state === state).length])),
    ...(open.length > 0 ? [words.uncheckedNumbers(open)] : []),
  ];
}
