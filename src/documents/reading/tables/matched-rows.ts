/** Which row of a document is which row of a form: by the words of its label, in the order of both. */
import { endLikeness } from '../likeness';
import { wordsOf } from '../spelling';
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

/** The pairs, in order, that are most like all together; rows that pair with none are left out. */
export function matchRows(found: readonly FoundRow[], wanted: readonly WantedRow[]): readonly MatchedRow[] {
  const labels = found.map(({ label }) => wordsOf(label));
  const score = labels.map((label) => wanted.map((row) => likenessOf(label, row)));
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
