/** Joins what two ways in which a rule looks at a text come to. */
import type { Outcome } from '../rule';

export function both(one: Outcome, other: Outcome): Outcome {
  if ('why' in one) return other;
  if ('why' in other) return one;
  return {
    checked: one.checked + other.checked,
    blank: (one.blank ?? 0) + (other.blank ?? 0),
    found: [...one.found, ...other.found],
  };
}
