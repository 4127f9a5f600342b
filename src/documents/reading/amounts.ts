/** Amounts of money as people write them: ￥12.5, 约12万元, 12万5000元, 12千元. */
import { exactNumber } from '../../report/numerals';

export interface Amount {
  /** in 万元, or as it stands where it has no unit of its own */
  readonly value: number;
  readonly hasUnit: boolean;
}

/** In 元. */
const SCALES: Readonly<Record<string, bigint>> = {
  ...{ 亿: 100_000_000n, 千万: 10_000_000n, 百万: 1_000_000n, 十万: 100_000n },
  ...{ 万: 10_000n, 千: 1000n, 百: 100n },
};
const SCALE = Object.keys(SCALES).join('|');
/** 12万 is money without 元 too; 12千 may be anything. */
const LARGE = /[万亿]$/u;

const ABOUT = '(?:人民币|RMB|CNY|合计|总计|共计?|大?约|近|为|计|:){0,4}';
const BEHIND = '(?:整|左右|上下|人民币)?(?:\\([^()]*\\))?';
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const AMOUNT = new RegExp(
  `^${ABOUT}[¥$]?(?<parts>(?:${NUMBER}(?:${SCALE})){0,3})(?<last>${NUMBER})?[余多]?(?<yuan>元)?(?:(?<jiao>\\d)角)?(?:(?<fen>\\d)分)?${BEHIND}$`,
  'iu',
);
const PART = new RegExp(`(${NUMBER})(${SCALE})`, 'gu');

const NUMERALS = '〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬';
/** What can be nothing but an amount, whether or not it can be told. */
const LIKE_AMOUNT = new RegExp(
  `^${ABOUT}[¥$]?[\\d.,${NUMERALS}至~\\-余多]+(?:元(?:\\d角)?(?:\\d分)?)?${BEHIND}$`,
  'iu',
);
const MARK = /[¥$元万亿萬约]|\d[十百千]|人民币|RMB|CNY/iu;
const LONGEST = 40;

/** @param words without blanks and differences of width */
export const isLikeAmount = (words: string): boolean =>
  words.length <= LONGEST && MARK.test(words) && /[\d一-十两壹-拾]/u.test(words) && LIKE_AMOUNT.test(words);

/**
 * @param words without blanks and differences of width
 * @returns `undefined` for what is none, or may be one of two
 */
export function amountIn(words: string): Amount | undefined {
  const found = words.length > LONGEST ? undefined : AMOUNT.exec(words)?.groups;
  if (!found) return undefined;
  const { parts = '', last, yuan, jiao, fen } = found;
  if (yuan === undefined && parts === '') {
    const value = last === undefined || jiao !== undefined || fen !== undefined ? undefined : numberIn(last);
    return value === undefined ? undefined : { value, hasUnit: false };
  }
  // 12万5 is 125000 as people say it, and 120005 as it stands
  const isOpen = yuan === undefined && (last !== undefined || !LARGE.test(parts));
  if (isOpen || (yuan === undefined && (jiao ?? fen) !== undefined)) return undefined;
  const terms = [
    ...[...parts.matchAll(PART)].map(([, number = '', scale = '']) => [number, SCALES[scale]!] as const),
    ...(last === undefined ? [] : [[last, 1n] as const]),
  ].map(([number, scale]) => ({ scale, value: exactly(number) * scale }));
  // each is less than one of those before it: 12万50000元 is none
  const isOdd = terms.some(({ value }, at) => at > 0 && value >= terms[at - 1]!.scale * UNIT);
  if (isOdd || terms.length === 0 || [...words.matchAll(/\d[\d,.]*/gu)].some(([one]) => /^0\d/u.test(one))) {
    return undefined;
  }
  const total = terms.reduce((sum, { value }) => sum + value, 0n);
  const cents = BigInt(jiao ?? 0) * 10n + BigInt(fen ?? 0);
  const value = exactNumber(decimal(total + (cents * UNIT) / 100n), -4);
  return value === undefined ? undefined : { value, hasUnit: true };
}

const numberIn = (text: string): number | undefined => (/^0\d/u.test(text) ? undefined : exactNumber(text));

/** As many digits behind the point are kept. */
const PLACES = 10;
const UNIT = 10n ** BigInt(PLACES);

function exactly(number: string): bigint {
  const [whole = '', decimals = ''] = number.replaceAll(',', '').split('.');
  return BigInt(whole + decimals.slice(0, PLACES).padEnd(PLACES, '0'));
}

const decimal = (value: bigint): string => `${value / UNIT}.${String(value % UNIT).padStart(PLACES, '0')}`;
