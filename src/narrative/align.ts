/** Finds the numbers of a generated text again in what people have made of it. */
import diff from 'fast-diff';

/** A whole number or gap (【待填：…】), or any other single character; where it begins, in code points. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly kind: 'number' | 'gap' | 'other';
}

const TOKEN = /【待填：[^】]*】|\d+(?:,\d{3})*(?:\.\d+)?|./gsu;

export function tokensOf(text: string): readonly Token[] {
  let position = 0;
  return [...text.matchAll(TOKEN)].map(([token]) => {
    const start = position;
    position += [...token].length;
    const kind = /^\d/u.test(token) ? 'number' : token.length > 2 ? 'gap' : 'other';
    return { text: token, start, kind };
  });
}

/**
 * For each token of the one text the index of the same token in the other, or `undefined` where it is gone. Of a text
 * that was much rewritten some tokens may be matched by chance: see `isSurrounded`.
 */
export function alignment(
  before: readonly Token[],
  after: readonly Token[],
): readonly (number | undefined)[] {
  const encode = encoder();
  const [one, other] = [before, after].map((tokens) => tokens.map(({ text }) => encode(text)).join(''));
  const map: (number | undefined)[] = new Array<undefined>(before.length).fill(undefined);
  let [i, j] = [0, 0];
  for (const [kind, { length }] of diff(one!, other!)) {
    if (kind === diff.EQUAL) for (let k = 0; k < length; k += 1) map[i + k] = j + k;
    if (kind !== diff.INSERT) i += length;
    if (kind !== diff.DELETE) j += length;
  }
  return map;
}

/** Each token as one UTF-16 unit, so that numbers are compared whole. */
function encoder(): (token: string) => string {
  const known = new Map<string, string>();
  return (token) => {
    const isPlain = token.length === 1 && !/[\uD800-\uF8FF]/u.test(token);
    if (isPlain) return token;
    const own = known.get(token) ?? String.fromCharCode(FIRST_PRIVATE + known.size);
    known.set(token, own);
    return own;
  };
}

/** Unicode's private use area, which texts do not use. */
const FIRST_PRIVATE = 0xe000;

/** How many tokens before and behind a number tell its place, and how far they may have moved against it. */
const [BEFORE, BEHIND, SHIFT] = [5, 2, 2];

/** Whether a token's neighbours, at least two thirds of them, stand beside where it is said to stand. */
export function isSurrounded(map: readonly (number | undefined)[], index: number, place: number): boolean {
  let [near, all] = [0, 0];
  for (let k = Math.max(0, index - BEFORE); k <= Math.min(map.length - 1, index + BEHIND); k += 1) {
    if (k === index) continue;
    all += 1;
    const there = map[k];
    if (there !== undefined && Math.abs(there - place - (k - index)) <= SHIFT) near += 1;
  }
  return near * 3 >= all * 2;
}
