/** Whether a number is a figure as exactly as it is written: 157.3万 is any that is rounded or cut off to it. */
import type { NumberInText } from '../numbers-in-text';

type Written = Pick<NumberInText, 'value' | 'step'>;

/** 2.5件 counts nothing. */
export const isWhole = ({ value }: Written): boolean => Number.isInteger(value);

/** @param figure a count */
export function isAsWritten({ value, step }: Written, figure: number): boolean {
  if (step <= 1) return value === figure;
  const steps = figure / step;
  return [Math.round(steps), Math.trunc(steps)].some((one) => one * step === value);
}
