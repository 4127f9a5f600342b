/** What of a ledger's cells may be told outside it: figures, dates, our own words. Whatever may name a person may not. */
import type { Form } from '../report/form';
import type { ChoiceColumn } from './choices';
import { isOwnWord } from './choices';
import type { ColumnId } from './columns';
import { columnOf } from './columns';

const SEPARATOR = '\\s*[-/.,。、年月\\\\]\\s*';
/** 2025-13-8, 2025年3月, 3.8, 8/3/2025, 20250308, the number of a day; with an hour or not. */
const LIKE_A_DAY = new RegExp(
  [
    `(?:19|20)\\d{2}${SEPARATOR}\\d{1,2}(?:${SEPARATOR}\\d{1,2})?`,
    `\\d{1,2}${SEPARATOR}\\d{1,2}(?:${SEPARATOR}(?:19|20)\\d{2})?`,
    '(?:19|20)\\d{2}(?:\\d{2}){0,2}',
    '\\d{1,5}(?:\\.\\d+)?',
  ]
    .map((one) => `^${one}[年月日号]?(?:[T\\s]*\\d{1,2}[:时][\\d:时分秒]{0,9})?$`)
    .join('|'),
);
/** Not so long that it may be a number of a person or a telephone. */
const LIKE_A_FIGURE = /^[¥￥]?[-−]?\d{1,6}(?:,\d{3})?(?:\.\d{1,4})?(?:万?元|个?工作日|个?工作天|天|日)?$/;

/** What a cell that cannot be read holds, where that may be told. */
export function tellable(column: ColumnId, text: string, form: Form): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const { kind } = columnOf(column);
  const isSafe =
    kind === 'choice'
      ? isOwnWord(form, column as ChoiceColumn, text)
      : (kind === 'date' ? LIKE_A_DAY : LIKE_A_FIGURE).test(plain);
  return isSafe ? text : undefined;
}

/** Numbers of persons, of organisations, of telephones. */
const OF_A_PERSON = /\d{15}|[0-9A-Z]{18}|(?<!\d)1[3-9]\d{9}(?!\d)/;
/** What stands in a 编号 beside its figures, when it says no more than that. */
const USUAL = /^[依申请公开政府信息号第字年月日件受理收文登记编查询\P{L}A-Za-z]*$/u;

/**
 * The 编号 of a ledger that may not be told: a number or the name of a person stands in them, or words that no other
 * 编号 has.
 * @param numbers all of them, each as often as it stands there
 */
export function untellableNumbers(
  numbers: readonly string[],
  applicants: Iterable<string>,
): ReadonlySet<string> {
  const names = new Set([...applicants].map(plain).filter(({ length }) => length > 1));
  const lengths = [...new Set([...names].map(({ length }) => length))];
  const namesOne = (text: string) =>
    lengths.some((length) => {
      for (let at = 0; at + length <= text.length; at += 1) {
        if (names.has(text.slice(at, at + length))) return true;
      }
      return false;
    });
  const manners = new Map<string, number>();
  for (const number of numbers) manners.set(mannerOf(number), (manners.get(mannerOf(number)) ?? 0) + 1);
  const isTellable = (number: string) =>
    /\d/.test(number) &&
    !OF_A_PERSON.test(plain(number).replaceAll('-', '')) &&
    !namesOne(plain(number)) &&
    (USUAL.test(mannerOf(number)) || manners.get(mannerOf(number))! > 1);
  return new Set(numbers.filter((number) => !isTellable(number)));
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** A 编号 without its figures. */
const mannerOf = (number: string): string => plain(number).replace(/\d+/g, '');
