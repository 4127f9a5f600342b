/** Units that words beside figures tell: 单位：元, （万件）, 单位：件、万元, 以元为单位. */
import { COUNTERS } from '../../report/numerals';

/** A power of ten that brings a figure to the unit of the form; `NaN` for one of another currency, `undefined` for what it does not count. */
export interface ToldUnit {
  readonly text: string;
  /** to 万元 */
  readonly money?: number;
  /** to single ones */
  readonly count?: number;
  /** it says that it is a unit, and whose may be told by where it stands alone */
  readonly isStatement: boolean;
  /** where it begins */
  readonly at: number;
}

const POWERS: Readonly<Record<string, number>> = {
  ...{ '': 0, 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 十亿: 9, 百亿: 10 },
};
const WAN = POWERS.万!;

const SCALE = '[十百千万亿]{1,2}';
const COUNTED = `${COUNTERS}|人次|起|家`;
const UNIT = `(?:人民币)?(?:[美港日欧英]|${SCALE})?元|${SCALE}(?:${COUNTED})|(?:${COUNTED})|[百千万亿]`;
const SOME = `(?:${UNIT})(?:[、,，/或和及;](?:${UNIT}))*`;

/** 单位为元, 单位：件、万元, 以元为单位, 按万件统计 */
const STATEMENT = new RegExp(
  `单位(?:均|统一|都)?(?:为|是|:|\\(|:\\()?(?<behind>${SOME})(?![\\p{L}\\p{N}])|[以按](?<before>${SOME})(?:为单位|计(?!划)|统计|填报)`,
  'gu',
);
const BRACKETS = new RegExp(`[([](?<unit>${SOME})[)\\]]`, 'gu');
const ALONE = new RegExp(`^[([]?(?<unit>${SOME})[)\\]]?$`, 'u');
const MAY_BE = /单位|[([][^)\]]{0,12}[元万千百亿件份项个条次部宗起家][)\]]|^.{1,6}$|[以按].{1,8}[计统填为]/u;

/** @param text without blanks and differences of width */
export function toldUnits(text: string): readonly ToldUnit[] {
  if (!MAY_BE.test(text)) return [];
  const alone = ALONE.exec(text)?.groups?.unit;
  if (alone !== undefined) return unitsIn(alone, 0, false);
  const stated = [...text.matchAll(STATEMENT)].flatMap(({ groups, index }) =>
    unitsIn((groups!.behind ?? groups!.before)!, index, true),
  );
  const bracketed = [...text.matchAll(BRACKETS)].flatMap(({ groups, index }) =>
    unitsIn(groups!.unit!, index, false),
  );
  return [...stated, ...bracketed];
}

const unitsIn = (some: string, at: number, isStatement: boolean): readonly ToldUnit[] =>
  [...some.matchAll(new RegExp(UNIT, 'gu'))].map(([text]) => ({ text, at, isStatement, ...powersOf(text) }));

/** 万 alone may be 万件 or 万元. */
function powersOf(text: string): Pick<ToldUnit, 'money' | 'count'> {
  const scale = /[十百千万亿]+/u.exec(text)?.[0] ?? '';
  const power = POWERS[scale] ?? NaN;
  const money = /[美港日欧英]/u.test(text) ? NaN : power - WAN;
  if (text.endsWith('元')) return { money };
  return text === scale ? { money, count: power } : { count: power };
}

/** The power of ten that brings an amount in a unit to 万元. */
export const moneyPower = (unit: string): number | undefined => powersOf(unit).money;

/** The power of ten that brings a count in a unit to single ones. */
export const countPower = (unit: string): number | undefined => powersOf(unit).count;

/** The unit that brackets alone tell: (元), (单位:万件). */
export const unitInBrackets = (note: string): string | undefined => IN_BRACKETS.exec(note)?.groups?.unit;
const IN_BRACKETS = new RegExp(`^\\((?:(?:计量|金额)?单位:?)?(?<unit>${UNIT})\\)$`, 'u');
