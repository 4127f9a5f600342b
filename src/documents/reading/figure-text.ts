/** What a cell's text tells: a figure, a blank or "/", with what was left out of it. */
import type { Cell } from '../../report/cell';
import { isSlash } from '../../report/cell';
import { COUNTERS, exactNumber, WHOLE } from '../../report/numerals';
import { amountIn, isLikeAmount } from './amounts';
import { ASTRAY, MERGED, UNSEEN } from './content';
import { countPower, moneyPower, unitInBrackets } from './units';

const MONEY = '万元';

export interface FigureText {
  readonly cell: Cell;
  /**
   * `words` beside the figure were left out; `unit`: an amount in another unit was brought to the form's; `spaced`: blanks among
   * its digits were; `letters` were read as the digits that they look like; `round`: it was written in 万 or 亿; `scaled`: a
   * count in another unit was brought to single ones; `unseen`: what nobody sees stands beside it; `rounded`:
   * a sheet shows fewer decimals
   */
  readonly repaired?: 'words' | 'unit' | 'spaced' | 'letters' | 'round' | 'scaled' | 'unseen' | 'rounded';
}

/** A figure with its sign, its unit and a note in brackets, as people write it: `-4`, `减4`, `976.81万元`, `22（其中修订16件）`. */
const FIGURE = new RegExp(
  `^(?<sign>[+\\-−]|减少?|增加?|减:|增:)?(?<digits>${WHOLE})(?<decimals>\\.\\d+)?(?<unit>[十百千]?万?元|亿元|${COUNTERS})?(?<note>\\(.*\\))?$`,
  'u',
);
const IS_COUNTER = new RegExp(`^(?:${COUNTERS})$`, 'u');
/** 1.2万, 3万件. */
const ROUND = new RegExp(`^(?<digits>(?:${WHOLE})(?:\\.\\d+)?)(?<power>[万亿])(?:${COUNTERS})?$`, 'u');
const POWERS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** Letters and characters among digits, or alone, that look like a digit or mean one: l42, 4O, 〇. */
const LETTERS = /^(?=.*\d|[O〇零]$)[-+]?[\dOo〇零lI][\dOo〇零lI.,]*$/u;
const BEGINS = /^[-+\dOo〇零lI]/u;
const digitsFor = (words: string): string => words.replace(/[Oo〇零]/gu, '0').replace(/[lI]/gu, '1');

/** Whether a text is one figure, a blank or "/", and no words with a number in them. */
export const isFigureText = (text: string): boolean =>
  !isSpaced(text) && (strictly(plain(text)) !== undefined || isLikeAmount(plain(text)));

/** What is no figure: the number of a label, a year or a date, the number of an article, a page or a column. */
const NUMBERS =
  /(?<!\d)\d{1,2}[.、,:)](?=\s*\p{L})|(?:19|20)\d{2}\s*(?:年度?|[-/.](?=\d))|\((?:19|20)\d{2}\)|\d{1,2}\s*[月日](?!\d)|第\s*\d+|数据\d+/gu;

/** One that was never calculated is its own text. */
export const isFormula = (text: string): boolean => text.trimStart().startsWith('=');

/** Or what may become one. */
export const hasDigit = (text: string): boolean => /[\d０-９=]/u.test(text);

/** Whether a text holds digits that may be a figure, or a formula that was never calculated. */
export function holdsFigure(text: string): boolean {
  if (!hasDigit(text)) return false;
  const words = withoutMarks(text);
  return isFormula(words) || /\d/u.test(words.replace(NUMBERS, ''));
}

/** Blanks between digits: one figure that was set wide, or two. */
const SPACED = /[\d.,][\s\u200b\ufeff]+[\d.,]/u;
export const isSpaced = (text: string): boolean => SPACED.test(withoutMarks(text));
/** Two paragraphs are two figures. */
const PARTED = /[\d.,][^\S\n]*\n\s*[\d.,]/u;

/** The number of a note, set small behind a figure or in a circle: it would become a digit of it. */
const NOTE_MARKS =
  /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]+|〔(?:显示[^〕]*)?〕/gu;
/** A sheet shows one figure and holds another. */
const STORED = '〔存为';
const SHOWN = '〔显示';

const withoutMarks = (text: string): string => text.replace(NOTE_MARKS, '').normalize('NFKC');

const plain = (text: string): string =>
  text
    .replace(NOTE_MARKS, '(注)')
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/gu, '')
    .replace(/[−﹣－]/gu, '-')
    .replace(/(?<=\d)['’‘](?=\d{3}(?!\d))/gu, ',');

/** What it is that makes a text no figure, or leaves something out of it. */
export function oddityOf(text: string): 'unseen' | 'shownOtherwise' | 'merged' | 'astray' | undefined {
  if (text.includes(ASTRAY)) return 'astray';
  if (text.includes(MERGED)) return 'merged';
  if (text.includes(STORED)) return 'shownOtherwise';
  return text.includes(UNSEEN) ? 'unseen' : undefined;
}

/** Words for nothing: whether 0 is meant or a blank they do not say. */
const NOTHING = /^(?:无|没有|暂无|空|未有|未发生|无此(?:类|项)(?:情[况形])?|不涉及|不适用)$/u;
export const isNothing = (text: string): boolean =>
  text.length < LONGEST_NOTHING && NOTHING.test(plain(text.replace(MERGED, '')));
const LONGEST_NOTHING = 24;

const isOfNone = (text: string): boolean => [STORED, MERGED, ASTRAY].some((mark) => text.includes(mark));

/**
 * @param unit 万元 where the column counts that: an amount in another unit is brought to it
 * @returns `undefined` for words without a figure, or with several
 */
export function figureIn(text: string, unit?: string): FigureText | undefined {
  if (PARTED.test(withoutMarks(text)) || isOfNone(text)) return undefined;
  const words = plain(text);
  const figure = strictly(words, unit) ?? (isLikeAmount(words) ? amount(words, unit) : numberAmong(words));
  if (figure && text.includes(UNSEEN)) return { ...figure, repaired: 'unseen' };
  if (figure && text.includes(SHOWN)) return { ...figure, repaired: 'rounded' };
  return figure && isSpaced(text) ? { ...figure, repaired: 'spaced' } : figure;
}

function strictly(words: string, unit?: string): FigureText | undefined {
  if (words === '') return { cell: null };
  if (isSlash(words)) return { cell: 'na' };
  const found = FIGURE.exec(words)?.groups;
  // 023 is several numbers that lost what parted them
  if (!found) return unusual(words, unit);
  if (/^0\d/u.test(found.digits!)) return undefined;
  const { sign = '', digits = '', decimals = '', unit: written, note } = found;
  const isNegative = /^[-减]/u.test(sign);
  const own = written ?? (note === undefined ? undefined : unitInBrackets(note));
  const power = own === undefined ? 0 : ((unit === MONEY ? moneyPower(own) : countPower(own)) ?? 0);
  const value = exactNumber(`${digits}${decimals}`, power);
  if (value === undefined) return undefined;
  // 109件 and 1,200 are figures as the form has them
  const isOwn = own === undefined || (unit === MONEY ? own === MONEY : IS_COUNTER.test(own));
  const isNoted = note !== undefined && (written !== undefined || own === undefined);
  const isBare = isOwn && !isNoted && !/[减增]/u.test(sign);
  const isOther = power !== 0;
  const repaired = isOther ? (unit === MONEY ? 'unit' : 'scaled') : isBare ? undefined : 'words';
  return { cell: isNegative && value !== 0 ? -value : value, ...(repaired && { repaired }) };
}

/** A figure with letters for digits, or in 万 where there is but one number that it can be. */
function unusual(words: string, unit: string | undefined): FigureText | undefined {
  if (!BEGINS.test(words)) return undefined;
  if (/[^\d.,]/u.test(words) && LETTERS.test(words)) {
    const figure = strictly(digitsFor(words), unit);
    return figure && { ...figure, repaired: 'letters' };
  }
  const { digits, power } = ROUND.exec(words)?.groups ?? {};
  if (digits === undefined) return undefined;
  const value = exactNumber(digits, POWERS[power!]! - (unit === MONEY ? POWERS.万! : 0));
  const isCount = unit !== MONEY;
  return value === undefined || (isCount && !Number.isInteger(value))
    ? undefined
    : { cell: value, repaired: 'round' };
}

/** One that cannot be told is no number among words. */
function amount(words: string, unit: string | undefined): FigureText | undefined {
  const found = amountIn(words);
  if (!found || (unit === undefined && found.hasUnit)) return undefined;
  return { cell: found.value, repaired: found.hasUnit && !/万元?$/u.test(words) ? 'unit' : 'words' };
}

/** The number in words such as 共3件左右; `undefined` where there is none, or more than one. */
function numberAmong(words: string): FigureText | undefined {
  const numbers = words.match(/\d[\d.,]*/gu) ?? [];
  const [only] = numbers;
  // what stands there may be part of the number
  if (/[A-Za-z〇零万亿千百十%‰]/u.test(words)) return undefined;
  if (numbers.length !== 1 || only === undefined || !/^\D{1,6}\d|\d\D{1,6}$/u.test(words)) return undefined;
  const inside = strictly(only);
  return inside && typeof inside.cell === 'number' ? { cell: inside.cell, repaired: 'words' } : undefined;
}
