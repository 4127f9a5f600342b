/** The ways to read a row whose blanks vanished or whose figures ran together; which of them is meant, identities decide. */

/** A text per column of a row; '' is a blank. */
export type Figures = readonly string[];

/** More ways than these are as good as none. */
export const MOST_WAYS = 2_000;

/** The figures in their order, with blanks between them: as many ways as there are to leave cells out. */
export function withBlanks(figures: readonly string[], count: number): readonly Figures[] {
  if (figures.length > count) return [];
  const [first, ...others] = figures;
  if (first === undefined) return [new Array<string>(count).fill('')];
  const ways: Figures[] = [];
  for (let blanks = 0; blanks <= count - figures.length; blanks += 1) {
    for (const rest of withBlanks(others, count - blanks - 1)) {
      ways.push([...new Array<string>(blanks).fill(''), first, ...rest]);
    }
  }
  return ways;
}

/**
 * Digits cut into as many whole numbers, none with a zero before it, of which the last is the sum of the others.
 * @returns `undefined` where there are more than can be looked at
 */
export function sumsIn(digits: string, count: number): readonly Figures[] | undefined {
  const ways: Figures[] = [];
  // the last number is no shorter than the longest before it, so it takes at least its share of the digits
  for (let length = Math.ceil(digits.length / count); length <= digits.length - count + 1; length += 1) {
    const last = digits.slice(-length);
    const rest = digits.slice(0, -length);
    // a number and the sum of its digits leave the same rest by nine
    if (!isNumeral(last) || byNine(rest) !== byNine(last)) continue;
    if (!cut(rest, count - 1, Number(last), [], last, ways)) return undefined;
  }
  return ways;
}

function byNine(digits: string): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) sum += digits.charCodeAt(at) - ZERO;
  return sum % 9;
}
const ZERO = '0'.charCodeAt(0);

/**
 * The same where cells may be blank: the total too, beside zeros alone.
 * @returns `undefined` where there are more than can be looked at
 */
export function sumsWithBlanks(digits: string, count: number): readonly Figures[] | undefined {
  if (digits === '') return [new Array<string>(count).fill('')];
  const ways: Figures[] = [];
  for (let there = 1; there <= Math.min(count, digits.length); there += 1) {
    const cuts = there === 1 ? (digits === '0' ? [['0']] : []) : sumsIn(digits, there);
    if (cuts === undefined) return undefined;
    for (const own of cuts) {
      for (const parts of withBlanks(own.slice(0, -1), count - 1)) ways.push([...parts, own.at(-1)!]);
    }
  }
  if (/^0+$/u.test(digits)) {
    for (const parts of withBlanks([...digits], count - 1)) ways.push([...parts, '']);
  }
  return ways;
}

const isNumeral = (digits: string): boolean => digits === '0' || /^[1-9]\d{0,14}$/u.test(digits);

/** @returns whether all ways could be looked at */
function cut(
  digits: string,
  count: number,
  sum: number,
  chosen: readonly string[],
  last: string,
  ways: Figures[],
): boolean {
  if (count === 1) {
    if (isNumeral(digits) && Number(digits) === sum) ways.push([...chosen, digits, last]);
    return ways.length <= MOST_WAYS;
  }
  const longest = Math.min(digits.length - count + 1, String(sum).length);
  let number = 0;
  for (let length = 1; length <= longest; length += 1) {
    if (length > 1 && digits.charCodeAt(0) === ZERO) break;
    number = number * 10 + digits.charCodeAt(length - 1) - ZERO;
    const rest = sum - number;
    if (rest < 0) break;
    if (!mayAddUp(digits.length - length, count - 1, rest)) continue;
    const before = [...chosen, digits.slice(0, length)];
    if (!cut(digits.slice(length), count - 1, rest, before, last, ways)) return false;
  }
  return true;
}

/** Whether so many digits may be so many numbers of this sum: the longest of them has its share, and no more than the others leave. */
function mayAddUp(length: number, count: number, sum: number): boolean {
  const share = Math.ceil(length / count);
  const most = 10 ** (length - count + 1) - 1 + 9 * (count - 1);
  return sum <= most && (share === 1 || sum >= 10 ** (share - 1));
}

/**
 * The blank cells that line breaks tell: beside what parts two figures, either a break for each blank cell or as much again.
 * @param usual how many breaks part two figures
 */
export function byBreaks(
  figures: readonly string[],
  breaks: readonly number[],
  count: number,
  usual: number,
): Figures | undefined {
  const models = [(gap: number) => gap - usual, (gap: number) => gap / usual - 1];
  const ways = models.flatMap((blanksIn) => {
    const blanks = breaks.map(blanksIn);
    const all = blanks.reduce((sum, one) => sum + one, figures.length);
    if (all !== count || blanks.some((one) => one < 0 || !Number.isInteger(one))) return [];
    return [
      blanks.flatMap((some, index) => [
        ...new Array<string>(some).fill(''),
        ...figures.slice(index, index + 1),
      ]),
    ];
  });
  const [first, ...others] = ways;
  return first && others.every((one) => one.join('|') === first.join('|')) ? first : undefined;
}
