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

/** A stretch of tokens, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the tokens of a text stand in another, each by its index; `undefined` where it is gone. */
export type Alignment = readonly (number | undefined)[];

/**
 * Aligns sentence by sentence: each with the one, or the few in a row, that hold the most of it. Sentences may have
 * moved; one of which less than half is left is not found, and no token is taken twice: the sentence of which more
 * is left goes first. Some tokens may be matched by chance: see `isSurrounded`.
 */
export function alignment(
  before: readonly Token[],
  sentences: readonly Range[],
  after: readonly Token[],
): Alignment {
  const map: (number | undefined)[] = new Array<undefined>(before.length).fill(undefined);
  const windows = new Windows(after);
  const found = sentences.flatMap((sentence) => {
    const tokens = before.slice(sentence.start, sentence.end);
    const count = tokens.filter(isEnd).length;
    const best = bestOf([...windows.of(Math.max(1, count)), ...windows.of(count + 1)], pairsOf(tokens));
    return best ? [{ sentence, tokens, ...best }] : [];
  });
  const taken = new Set<number>();
  for (const { sentence, tokens, candidate } of found.sort((one, other) => other.held - one.held)) {
    for (const [i, j] of matched(tokens, after.slice(candidate.start, candidate.end))) {
      const place = candidate.start + j;
      if (taken.has(place)) continue;
      taken.add(place);
      map[sentence.start + i] = place;
    }
  }
  return map;
}

interface Candidate extends Range {
  readonly pairs: ReadonlySet<string>;
}

/** What a sentence ends with. */
export const ENDS: ReadonlySet<string> = new Set(['。', '！', '？', '\n']);

const isEnd = ({ text }: Token): boolean => ENDS.has(text);

/** The stretches of so many sentences in a row. */
class Windows {
  private readonly sentences: readonly Candidate[];
  private readonly known = new Map<number, readonly Candidate[]>();

  constructor(tokens: readonly Token[]) {
    const ends = tokens.flatMap((token, index) =>
      isEnd(token) || index === tokens.length - 1 ? [index + 1] : [],
    );
    this.sentences = ends.map((end, index) => {
      const start = ends[index - 1] ?? 0;
      return { start, end, pairs: pairsOf(tokens.slice(start, end)) };
    });
  }

  of(count: number): readonly Candidate[] {
    if (count === 1) return this.sentences;
    const known = this.known.get(count) ?? this.made(count);
    this.known.set(count, known);
    return known;
  }

  private made(count: number): readonly Candidate[] {
    return this.sentences.slice(count - 1).map(({ end }, index) => {
      const all = this.sentences.slice(index, index + count);
      return { start: all[0]!.start, end, pairs: new Set(all.flatMap(({ pairs }) => [...pairs])) };
    });
  }
}

/** Pairs of neighbours, any number being like any other. */
const pairsOf = (tokens: readonly Token[]): ReadonlySet<string> => {
  const plain = tokens.map(({ text, kind }) => (kind === 'other' ? text : '#'));
  return new Set(plain.map((text, index) => text + (plain[index + 1] ?? '')));
};

/** A longer stretch has to hold more than this of a sentence besides, to be taken. */
const MORE = 0.05;

interface Best {
  readonly candidate: Candidate;
  /** how much of the sentence it holds */
  readonly held: number;
}

function bestOf(candidates: readonly Candidate[], own: ReadonlySet<string>): Best | undefined {
  let best: Best | undefined;
  for (const candidate of candidates) {
    const held = [...own].filter((pair) => candidate.pairs.has(pair)).length / own.size;
    if (held >= 0.5 && held > (best?.held ?? 0) + MORE) best = { candidate, held };
  }
  return best;
}

/** Pairs of indices of tokens that are the same. */
export function matched(
  before: readonly Token[],
  after: readonly Token[],
): readonly (readonly [number, number])[] {
  const encode = encoder();
  const [one, other] = [before, after].map((tokens) => tokens.map(({ text }) => encode(text)).join(''));
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const [kind, { length }] of diff(one!, other!)) {
    if (kind === diff.EQUAL) for (let k = 0; k < length; k += 1) pairs.push([i + k, j + k]);
    if (kind !== diff.INSERT) i += length;
    if (kind !== diff.DELETE) j += length;
  }
  return pairs;
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

/** Whether a token's neighbours in its sentence, at least two thirds of them, stand beside where it is said to stand. */
export function isSurrounded(map: Alignment, { start, end }: Range, index: number, place: number): boolean {
  let [near, all] = [0, 0];
  for (let k = Math.max(start, index - BEFORE); k < Math.min(end, index + BEHIND + 1); k += 1) {
    if (k === index) continue;
    all += 1;
    const there = map[k];
    if (there !== undefined && Math.abs(there - place - (k - index)) <= SHIFT) near += 1;
  }
  return near * 3 >= all * 2;
}
