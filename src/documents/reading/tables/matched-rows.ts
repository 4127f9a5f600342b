/** Which row of a document is which row of a form: by the words of its label, in the order of both. */
import { endLikeness } from '../likeness';
import { labelWords, wordsOf } from '../spelling';
import type { FoundRow } from './found-row';
import type { WantedRow } from './wanted-row';

export interface MatchedRow {
  readonly wanted: WantedRow;
  readonly found: FoundRow;
  /** place of the found row among all */
  readonly at: number;
  /** 1 where the label is the form's */
  readonly likeness: number;
  /** by the heading of its group alone */
  readonly isByGroup: boolean;
}

/** A label less like its name than this is another one; names of two or three characters are told by their place too. */
const LEAST = 0.6;
const LEAST_OF_SHORT = 0.5;
const SHORT = 3;
/** A group's heading stands for its rows only where no row does. */
const BY_GROUP = 0.3;

/**
 * The pairs, in order, that are most like all together; and what stands in another order, by its exact label alone.
 * @returns in the order of the form
 */
export function matchRows(found: readonly FoundRow[], wanted: readonly WantedRow[]): readonly MatchedRow[] {
  const labels = found.map(({ label }) => wordsOf(label));
  const score = labels.map((label) => {
    const own = wanted.map((row) => likenessOf(label, row));
    // the label of one row is not that of another, however like it
    const isNamed = own.some((like, to) => like === 1 && isLong(wanted[to]!));
    return isNamed ? own.map((like) => (like === 1 ? 1 : 0)) : own;
  });
  const matched = inOrder(found, wanted, score);
  const more = outOfOrder(found, wanted, score, matched);
  if (more.length === 0) return matched;
  const placeOf = (one: MatchedRow) => wanted.indexOf(one.wanted);
  return [...matched, ...more].sort((one, other) => placeOf(one) - placeOf(other));
}

const isLong = ({ official }: WantedRow): boolean => official.some((name) => name.length > SHORT);

type Scores = readonly (readonly number[])[];

/** Rows with figures whose label is exactly that of a row which was not found, and of no other. */
function outOfOrder(
  found: readonly FoundRow[],
  wanted: readonly WantedRow[],
  score: Scores,
  matched: readonly MatchedRow[],
): readonly MatchedRow[] {
  const taken = new Set(matched.map(({ at }) => at));
  const had = new Set(matched.map((one) => one.wanted));
  return wanted.flatMap((row, to): readonly MatchedRow[] => {
    if (had.has(row)) return [];
    const own = found.flatMap(({ figures, label }, at) => {
      const isNamed = score[at]![to] === 1 && !taken.has(at) && figures.length > 0;
      return isNamed && (isLong(row) || isAlone(label, row)) ? [at] : [];
    });
    const [at, ...others] = own;
    return at === undefined || others.length > 0
      ? []
      : [{ wanted: row, found: found[at]!, at, likeness: 1, isByGroup: false }];
  });
}

/** A short name may end any text: that of a row is all that stands before its figures, but for a group. */
const isAlone = (label: string, { official }: WantedRow): boolean =>
  official.includes(labelWords(label.split(' ').at(-1)!));

function inOrder(
  found: readonly FoundRow[],
  wanted: readonly WantedRow[],
  score: Scores,
): readonly MatchedRow[] {
  const best = found.map(() => new Array<number>(wanted.length + 1).fill(0));
  best.push(new Array<number>(wanted.length + 1).fill(0));
  for (let at = found.length - 1; at >= 0; at -= 1) {
    for (let to = wanted.length - 1; to >= 0; to -= 1) {
      const pair = score[at]![to]!;
      best[at]![to] = Math.max(
        best[at + 1]![to]!,
        best[at]![to + 1]!,
        pair > 0 ? pair + best[at + 1]![to + 1]! : 0,
      );
    }
  }
  const matched: MatchedRow[] = [];
  let [at, to] = [0, 0];
  while (at < found.length && to < wanted.length) {
    const here = best[at]![to]!;
    const pair = score[at]![to]!;
    if (pair > 0 && here === pair + best[at + 1]![to + 1]!) {
      const row = wanted[to]!;
      matched.push({ wanted: row, found: found[at]!, at, likeness: pair, isByGroup: pair === BY_GROUP });
      [at, to] = [at + 1, to + 1];
    } else if (here === best[at + 1]![to]!) at += 1;
    else to += 1;
  }
  return matched;
}

/** 0 where it is another one. */
function likenessOf(label: string, { names, group }: WantedRow): number {
  const own = Math.max(
    ...names.map((name) => {
      const least = name.length <= SHORT ? LEAST_OF_SHORT : LEAST;
      const like = endLikeness(label, name, least);
      return like >= least ? like : 0;
    }),
  );
  if (own > 0) return own;
  return group && label.endsWith(group.name) ? BY_GROUP : 0;
}
