/** Numerals as people write them in cells: with thousands separators, and with what they count behind them. */

/** For a pattern: digits, together or by threes. */
export const WHOLE = '\\d+|\\d{1,3}(?:,\\d{3})+';

/** For a pattern: what is counted. */
export const COUNTERS = '件次|件|份|项|个|条|次|部|宗';

/**
 * @param decimal with or without a sign and separators
 * @param power of ten by which it is moved, without the remainders of binary fractions
 * @returns `undefined` for one that no number holds exactly
 */
export function exactNumber(decimal: string, power = 0): number | undefined {
  const digits = decimal.replaceAll(',', '');
  const value = Number(power === 0 ? digits : `${digits}e${power}`);
  if (!Number.isSafeInteger(Math.trunc(value))) return undefined;
  return value === 0 ? 0 : value;
}
