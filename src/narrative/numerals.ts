/** Numerals as Chinese texts write them: Arabic, full-width and Chinese digits, 十百千, and what multiplies them. */

const DIGITS = '零一二三四五六七八九';
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const OTHER_DIGITS: Readonly<Record<string, number>> = { 〇: 0, 两: 2, 貳: 2, 陸: 6 };
const SMALL_UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
/** What multiplies a whole numeral. */
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

const digits = new Map<string, number>([
  ...[...DIGITS].map((letter, value): [string, number] => [letter, value]),
  ...[...FORMAL_DIGITS].map((letter, value): [string, number] => [letter, value]),
  ...Object.entries(OTHER_DIGITS),
]);

/** The characters of Chinese numerals, as a class of a regular expression has them. */
export const CHINESE_NUMERAL = [
  ...digits.keys(),
  ...Object.keys(SMALL_UNITS),
  ...Object.keys(LARGE_UNITS),
].join('');

/** The multipliers that may follow Arabic digits, e.g. `1.2万`, `3千`. */
export const MULTIPLIER = [...Object.keys(SMALL_UNITS).filter((letter) => letter !== '十'), ...'万亿'].join(
  '',
);

export const multiplierOf = (letter: string): number | undefined =>
  SMALL_UNITS[letter] ?? LARGE_UNITS[letter];

/**
 * The number that a Chinese numeral says, e.g. 一千二百 1200, 两百零三 203, 二〇二四 2024, 百 100, and as people speak
 * 三百五 350.
 * @returns `undefined` for what is no numeral, e.g. 十百, 一二百
 */
export function chineseNumber(text: string): number | undefined {
  const letters = [...text];
  if (letters.length === 0) return undefined;
  if (letters.length > 1 && letters.every((letter) => digits.has(letter))) {
    return Number(letters.map((letter) => digits.get(letter)).join(''));
  }
  for (const [letter, factor] of [...Object.entries(LARGE_UNITS)].sort(([, a], [, b]) => b - a)) {
    const at = text.lastIndexOf(letter);
    if (at < 0) continue;
    const [before, after] = [text.slice(0, at), text.slice(at + letter.length)];
    const count = before === '' ? 1 : chineseNumber(before);
    const rest = after === '' ? 0 : restOf(after, factor);
    return count === undefined || rest === undefined || rest >= factor ? undefined : count * factor + rest;
  }
  return belowTenThousand(letters);
}

/** What follows 万 or 亿: a lower numeral, or a lone digit that stands for the next unit, as in 一万二. */
function restOf(text: string, factor: number): number | undefined {
  const lone = digits.get(text);
  if (lone !== undefined) return lone === 0 ? undefined : (lone * factor) / 10;
  return chineseNumber(text.replace(/^[零〇]/, ''));
}

function belowTenThousand(letters: readonly string[]): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let last = Infinity;
  let afterZero = false;
  for (const [index, letter] of letters.entries()) {
    const value = digits.get(letter);
    if (value !== undefined) {
      if (digit !== undefined) return undefined;
      if (value === 0) {
        if (letters.length === 1) return 0;
        if (afterZero || index === 0 || index === letters.length - 1) return undefined;
        afterZero = true;
      } else digit = value;
      continue;
    }
    const unit = SMALL_UNITS[letter];
    if (unit === undefined || unit >= last) return undefined;
    // only 十, 百 and 千 by themselves say one of their kind: 十五, 百余; 三百十 is not written
    if (digit === undefined && index > 0) return undefined;
    sum += (digit ?? 1) * unit;
    [digit, last, afterZero] = [undefined, unit, false];
  }
  if (digit === undefined) return afterZero ? undefined : sum;
  const isSpoken = last !== Infinity && last > 10 && !afterZero;
  return sum + (isSpoken ? (digit * last) / 10 : digit);
}
