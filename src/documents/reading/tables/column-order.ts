/** In which order the heads of a table name its columns, where the table has become lines of text. */
import { wordsOf } from '../spelling';
import type { WantedColumn } from './wanted-row';

/** Of each column of the document, from the left, its place in the form; `unclear` where the heads name them in another order, but not all, or one twice. */
export type ColumnOrder = readonly number[] | 'unclear';

/**
 * @param above the words between the figures of two rows, heads among them
 * @returns `undefined` where they do not tell it
 */
export function columnOrder(above: string, columns: readonly WantedColumn[]): ColumnOrder | undefined {
  const named = namesIn(wordsOf(above), columns);
  const [all, backwards] = [named, [...named].reverse()].map((some) =>
    inGroups(upToAll(some, columns.length), columns),
  );
  const told = all!.length === columns.length && new Set(all).size === columns.length;
  if (told) return all;
  const isTold = all!.length * 2 <= columns.length || isInOrder(all!) || isInOrder([...backwards!].reverse());
  return isTold ? undefined : 'unclear';
}

export const isFormOrder = (order: ColumnOrder): boolean => order !== 'unclear' && isInOrder(order);

/** Heads may stand there again, and labels of rows have the names of columns: those up to the first place where all are named. */
function upToAll(named: readonly Named[], count: number): readonly Named[] {
  const seen = new Set<number>();
  const end = named.findIndex((one) => typeof one === 'number' && seen.add(one).size === count);
  return end < 0 ? named : named.slice(0, end + 1);
}

/** A column's place, or the name of a group of columns. */
type Named = number | string;

function namesIn(words: string, columns: readonly WantedColumn[]): readonly Named[] {
  const groups = columns.flatMap(({ group }) => group ?? []);
  const names = [...new Set([...columns.map((one) => one.words), ...groups])];
  // a longer name may have a shorter one in it
  const longest = names.sort((one, other) => other.length - one.length).join('|');
  return (words.match(new RegExp(longest, 'gu')) ?? []).map((name) => {
    const at = columns.findIndex((one) => one.words === name);
    return at < 0 ? name : at;
  });
}

/** The columns of a group stand where its name does, though they are named below it and behind its neighbours. */
function inGroups(named: readonly Named[], columns: readonly WantedColumn[]): readonly number[] {
  const groups = new Set(named.filter((one) => typeof one === 'string'));
  const groupOf = (one: Named) => (typeof one === 'number' ? columns[one]!.group : undefined);
  const isInside = (one: Named) => groups.has(groupOf(one) ?? '');
  const put = new Set<string>();
  return named.flatMap((one): readonly number[] => {
    if (isInside(one)) return [];
    if (typeof one === 'number') return [one];
    if (put.has(one)) return [];
    put.add(one);
    return named.filter((other): other is number => groupOf(other) === one);
  });
}

const isInOrder = (order: readonly number[]): boolean =>
  order.every((one, at) => at === 0 || one > order[at - 1]!);

/** What stands in the order of the document, in that of the form. */
export const inFormOrder = <T>(own: readonly T[], order: readonly number[]): readonly T[] =>
  order.map((_, column) => own[order.indexOf(column)]!);
