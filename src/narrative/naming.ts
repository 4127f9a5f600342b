/** Whether a number that stands in a text is still called what it was called when it was generated. */
import type { Range, Token } from './align';

/** What a number is told as: the words of its clause before it, and those directly behind it. */
export interface Naming {
  readonly before: string;
  readonly behind: string;
}

/** Where a clause ends. */
const MARKS: ReadonlySet<string> = new Set('，。；：、！？（）()“”,;:\n');

/** @param index of the number @param range as far as is looked: a sentence */
export function namingOf(tokens: readonly Token[], index: number, range: Range): Naming {
  const words = (token: Token | undefined) => token?.kind === 'other' && !MARKS.has(token.text);
  let from = index;
  while (from > range.start && words(tokens[from - 1])) from -= 1;
  const text = (start: number, end: number) =>
    tokens
      .slice(start, end)
      .map((token) => token.text)
      .join('');
  return { before: text(from, index), behind: text(index + 1, Math.min(range.end, index + 3)) };
}

/** Words that may stand between a name and its number and change nothing. */
const NEUTRAL =
  '政府信息公开|依申请公开|政府信息|申请|材料|案件|数量|总量|总数|件数|继续办理|[的共计约为有达了到是]';
const isNeutral = (words: string): boolean => new RegExp(`^(?:${NEUTRAL})*$`, 'u').test(words);
const NEUTRAL_END = new RegExp(`(?:${NEUTRAL})+$`, 'u');

/** Words that make of a name the name of something else: 未办结, 上年新收, 其中新收. */
const TURNS = [
  ...'未不无非没应待拟除占',
  ...['上年', '上一年', '去年', '往年', '同期', '累计', '其中', '半年', '季度', '本级', '县区', '转办'],
];

/** Offices say these for each other. */
const READINGS: readonly (readonly string[])[] = [['新收', '收到']];

/** How many characters directly before a number name it, where it is the only one of its value. */
const NEAR = 4;

/**
 * The word that names a number: the figure's name where the words before the number have it, else these words without
 * what says nothing (办结的 → 办结); empty where nothing names it.
 */
export function nameIn(before: string, figure: string): string {
  const own = ownName(figure);
  if (before.includes(own)) return own;
  const bare = before.replace(NEUTRAL_END, '');
  return bare.length >= 2 ? bare : before.length >= 2 ? before : '';
}

/** Of a list's item `list.item`, the item. */
export const ownName = (figure: string): string => figure.slice(figure.indexOf('.') + 1);

/** What has to be known of the other numbers. */
export interface Others {
  /** what other figures are called */
  readonly names: ReadonlySet<string>;
  /** no other number of the section has this value, neither as generated nor as it stands */
  readonly isOnly: boolean;
}

/**
 * A number is what it was where the word that names it still stands in its clause, with nothing that matters between;
 * where it is the only one of its value, the few characters before it are enough. Not so where the clause now has the
 * name of another figure, or a word that turns the name into another.
 */
export function isNamed(was: Naming, is: Naming, figure: string, { names, isOnly }: Others): boolean {
  const isNew = (word: string) => is.before.includes(word) && !was.before.includes(word);
  if (TURNS.some(isNew) || [...names].some(isNew)) return false;
  const name = nameIn(was.before, figure);
  if (name === '') return is.before === was.before && is.behind === was.behind;
  const rest = was.before.slice(was.before.lastIndexOf(name) + name.length);
  for (const reading of readingsOf(name)) {
    const at = is.before.lastIndexOf(reading);
    if (at < 0) continue;
    const between = is.before.slice(at + reading.length);
    if (between === rest || isNeutral(between)) return true;
  }
  return isOnly && was.before.length > NEAR && is.before.endsWith(was.before.slice(-NEAR));
}

function readingsOf(name: string): readonly string[] {
  const pair = READINGS.find((words) => words.some((word) => name.endsWith(word)));
  return pair ? [name, ...pair] : [name];
}
