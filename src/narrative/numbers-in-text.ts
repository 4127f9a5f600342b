/** Finds the numbers that a text states, with what they count, and whether they are stated exactly. */
import { everyMatch } from './every-match';
import { CHINESE_NUMERAL, chineseNumber, MULTIPLIER, multiplierOf } from './numerals';

/** A number as the text states it. */
export interface NumberInText {
  /** of the numeral with its unit, without words of approximation before it; indices of the string, `end` exclusive */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  /** what it counts, e.g. 件, 万元, %; 份 and the like as written */
  readonly unit: string;
  /** the smallest step of the written numeral: 0.1 for 43.5, 1000 for 1.2万 */
  readonly step: number;
  /** 余, 近, 约, 多, 左右 and the like */
  readonly isApproximate: boolean;
}

/** What numbers in reports count, the longer word before the shorter. */
const UNITS = [
  ...['个百分点', '百分点', '人次', '件次', '万元', '亿元', '元', '件', '份', '条', '次', '场', '期', '项'],
  ...['篇', '处', '起', '宗', '个', '家', '人', '倍', '成', '%', '部', '则', '册', '批'],
] as const;

/** Beside what is counted: a number before these is a day, a place in an order, or a stretch of time. */
const OTHER_UNITS = [
  '年度',
  '年',
  '月份',
  '月',
  '日',
  '号',
  '届',
  '时',
  '点',
  '分',
  '天',
  '小时',
  '周',
  '季度',
];

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const UNIT = longestFirst([...UNITS, ...OTHER_UNITS]).join('|');

/** An amount in another measure: 亿元 is told in 万元. */
const AMOUNTS: Readonly<Record<string, { readonly unit: string; readonly factor: number }>> = {
  亿元: { unit: '万元', factor: 10_000 },
};

/** 近, 约 and the like, or the lower end of a span such as 20—30. */
const BEFORE = /(?:近|约|逾|超过|超|大约|接近|不到|不足|至少|最多|\d\s*[-—~～至到])\s*$/u;
/** 九成五, 九成半: tenths of what is counted in 成. */
const TENTHS = /^(?:[一二三四五六七八九1-9]|半)/u;
const NO_TENTHS = new RegExp(`^.(?:[\\d.${CHINESE_NUMERAL}]|${UNIT}|是|方面)`, 'u');
/** 上百件, 数千条, 150余万件: before a unit of the numeral itself. */
const BEFORE_UNIT = /[上数几好余多来]\s*$/u;
const UNIT_FIRST = /^[十拾百佰千仟万萬亿億]/u;
const AFTER = /^\s*(?:左右|上下|以上|以下|以内|有余|余|多)/u;
/** What makes of a numeral a place in an order, or a part of a word. */
const ORDER = /(?:第|其|统|唯|同|任|某|每|逐|〔|\[)\s*$/u;
/** Words that begin as a number does. */
const NO_NUMBER = /^一(?:起(?![案行诉复])|次性|部分|批|条龙|项项|个个|处处|件件|件事)/u;
/** What may follow a number that names no unit: the end of an item. */
const ITEM_END = String.raw`(?=\s*(?:[、，,；;。)）]|$))`;

/** As far as words beside a number matter to it. */
const BESIDE = 12;

const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** A numeral is read once from where it begins: a long row of digits is not tried again from each of them. */
const ARABIC_BEGINS = String.raw`(?<!\d{15})`;
const CHINESE_BEGINS = `(?<![${CHINESE_NUMERAL}])`;
const VAGUE = '余|多|来|几';
const PATTERN = new RegExp(
  [
    // 百分之三十, 百分之43.5
    `百分之(?<percent>${ARABIC}|[${CHINESE_NUMERAL}]+(?:点[${CHINESE_NUMERAL}]+)?)`,
    `${ARABIC_BEGINS}(?<arabic>${ARABIC})\\s*(?<multiplier>[${MULTIPLIER}]*?)(?<more>${VAGUE})?\\s*(?<unit>${UNIT})`,
    // 维持5、纠正2
    `(?<=\\p{Script=Han})(?<bare>${ARABIC})${ITEM_END}`,
    `${CHINESE_BEGINS}(?<chinese>[${CHINESE_NUMERAL}]+?)(?<vague>${VAGUE})?\\s*(?<of>${UNIT})`,
  ].join('|'),
  'gu',
);

/**
 * The numbers in a text that count something, in their order. Full-width digits read as ASCII. Days, years, numbers
 * of documents and places in an order are passed over.
 */
export function numbersIn(text: string): readonly NumberInText[] {
  const plain = narrow(text);
  return everyMatch(plain, PATTERN).flatMap((match) => {
    const number = stated(match, plain);
    return number ? [{ start: match.index, end: match.index + number.text.length, ...number }] : [];
  });
}

/** Full-width digits and signs as ASCII, character by character, so that every place stays; a comma where it parts thousands. */
const narrow = (text: string): string =>
  text
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/gu, ',')
    .replace(/[０-９．％]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));

interface Size {
  readonly value: number;
  readonly step: number;
}

function stated(match: RegExpExecArray, plain: string): Omit<NumberInText, 'start' | 'end'> | undefined {
  const { percent, arabic, multiplier = '', more, unit, bare, chinese, vague, of } = match.groups!;
  const written = unit ?? of ?? (bare === undefined ? '%' : '');
  const tenths = written === TENTH ? tenthsAt(plain, match.index + match[0].length) : '';
  const end = match.index + match[0].length + tenths.length;
  const [before, after] = [
    plain.slice(Math.max(0, match.index - BESIDE), match.index),
    plain.slice(end, end + BESIDE),
  ];
  const isOther = (OTHER_UNITS as readonly string[]).includes(written);
  if (isOther || ORDER.test(before) || /[\d.]$/.test(before) || NO_NUMBER.test(match[0] + after))
    return undefined;
  if (bare !== undefined && isNoCount(bare)) return undefined;
  const size = sizeOf({ percent, arabic: arabic ?? bare, multiplier, chinese });
  // 七八成 is no number
  if (!size || (written === TENTH && size.value > 10)) return undefined;
  const { unit: told, factor } = AMOUNTS[written] ?? { unit: written, factor: 1 };
  return {
    text: match[0] + tenths,
    value: exact(size.value * factor + (tenths === '' ? 0 : tenthsOf(tenths))),
    unit: told,
    step: tenths === '' ? exact(size.step * factor) : /[五5半]/u.test(tenths) ? HALF : 0.1,
    isApproximate:
      (more ?? vague) !== undefined ||
      BEFORE.test(before) ||
      AFTER.test(after) ||
      (UNIT_FIRST.test(match[0]) && BEFORE_UNIT.test(before)),
  };
}

const TENTH = '成';
/** 九成五 is between nine and ten. */
const HALF = 0.5;

/** What stands behind 成 and belongs to it; nothing where it begins another number or word. */
function tenthsAt(plain: string, place: number): string {
  const after = plain.slice(place, place + BESIDE);
  return NO_TENTHS.test(after) ? '' : (TENTHS.exec(after)?.[0] ?? '');
}

const tenthsOf = (letter: string): number =>
  (letter === '半' ? 5 : (chineseNumber(letter) ?? Number(letter))) / 10;

/** A year, or as long as a postcode or a telephone's number. */
const isNoCount = (digits: string): boolean => /^(?:(?:19|20)\d\d|\d{6,})$/.test(digits);

function sizeOf(numeral: {
  readonly percent: string | undefined;
  readonly arabic: string | undefined;
  readonly multiplier: string;
  readonly chinese: string | undefined;
}): Size | undefined {
  const { percent, arabic, multiplier, chinese } = numeral;
  if (arabic !== undefined) return arabicSize(arabic, multiplier);
  if (chinese !== undefined) return chineseSize(chinese);
  return /^\d/.test(percent!) ? arabicSize(percent!, '') : chineseDecimal(percent!);
}

function arabicSize(digits: string, multiplier: string): Size {
  const plain = digits.replaceAll(',', '');
  const factor = [...multiplier].reduce((product, letter) => product * multiplierOf(letter)!, 1);
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { value: exact(Number(plain) * factor), step: exact(factor / 10 ** decimals) };
}

/** 一百五十七万 is told in 万. */
const ROUND = /[万萬亿億]$/u;

function chineseSize(numeral: string): Size | undefined {
  const value = chineseNumber(numeral);
  return value === undefined
    ? undefined
    : { value, step: ROUND.test(numeral) ? multiplierOf(numeral.at(-1)!)! : 1 };
}

/** 四十三点五 */
function chineseDecimal(numeral: string): Size | undefined {
  const [whole = '', fraction = ''] = numeral.split('点');
  const value = chineseNumber(whole);
  const digits = [...fraction].map(chineseNumber);
  if (value === undefined || digits.some((digit) => digit === undefined || digit > 9)) return undefined;
  return { value: Number(`${value}.${digits.join('') || '0'}`), step: exact(1 / 10 ** digits.length) };
}

/** Without the remainders of binary fractions. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;
