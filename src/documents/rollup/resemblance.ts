/** 雷同: units whose section 五 is word for word another's, or nearly. */

/** Stretches of as many characters stand for what was written. */
const LENGTH = 8;
/** Shorter texts are alike only where they are the same. */
export const LEAST = 80;
/** One stretch in so many is looked at to find texts that may be alike; these are then compared whole. */
const SAMPLED = 4;
/** What a sample may be off by. */
const SLACK = 0.3;
/** A text is told as being like so many others at most: of a text that everybody copied, each is told once or twice. */
const TOLD = 3;

export interface Alike {
  /** the first text */
  readonly one: number;
  readonly other: number;
  /** which part of the shorter text stands in the other */
  readonly share: number;
}

/** Texts that are not all at hand at once. */
export interface Texts {
  readonly count: number;
  /** without marks */
  readonly at: (index: number) => string;
}

/**
 * Each text is held against those before it. Of texts that are the same, the first stands for all.
 * @param least from this share on; pairs are told by their places among the texts
 */
export function alike(texts: Texts, least: number): readonly Alike[] {
  const { sameAs, sizes, holders } = indexed(texts);
  const shared = new Uint32Array(texts.count);
  const found: Alike[] = [];
  for (let other = 0; other < texts.count; other += 1) {
    const same = sameAs[other]!;
    if (same < other) found.push({ one: same, other, share: 1 });
    else if (sizes[other]! > 0) found.push(...likeBefore(other));
  }
  return found;

  function likeBefore(other: number): readonly Alike[] {
    const text = texts.at(other);
    const size = sizes[other]!;
    const touched: number[] = [];
    for (const stretch of sampleOf(text)) {
      for (const one of holders(stretch, other)) {
        if (shared[one] === 0) touched.push(one);
        shared[one]! += 1;
      }
    }
    const candidates = touched
      .map((one) => ({ one, share: shared[one]! / Math.max(1, Math.min(sizes[one]!, size)) }))
      .filter(({ share }) => share >= least - SLACK)
      .sort((a, b) => b.share - a.share || a.one - b.one);
    for (const one of touched) shared[one] = 0;
    const like: Alike[] = [];
    for (const { one } of candidates) {
      const share = shareOf(texts.at(one), text);
      if (share >= least) like.push({ one, other, share });
      if (like.length === TOLD) break;
    }
    return like;
  }
}

/** A stretch and the text that holds it are one number: there are many, and they are only looked up. */
const MOST_TEXTS = 2 ** 22;

interface Indexed {
  /** the first text that is the same, which may be the text itself */
  readonly sameAs: Uint32Array;
  /** how many stretches of a text are looked at; 0 for one that is too short, or the same as another */
  readonly sizes: Uint32Array;
  /** the texts before one that hold a stretch */
  readonly holders: (stretch: number, before: number) => Iterable<number>;
}

function indexed(texts: Texts): Indexed {
  const sameAs = Uint32Array.from({ length: texts.count }, (_, index) => index);
  const sizes = new Uint32Array(texts.count);
  const first = new Map<number, number>();
  let keys = new Float64Array(1 << 10);
  let length = 0;
  for (let index = 0; index < texts.count; index += 1) {
    const text = texts.at(index);
    if (text === '') continue;
    const number = numberOf(text, 0, text.length);
    const same = first.get(number);
    if (same !== undefined && texts.at(same) === text) {
      sameAs[index] = same;
      continue;
    }
    if (same === undefined) first.set(number, index);
    if (text.length < LEAST) continue;
    const sample = sampleOf(text);
    sizes[index] = Math.max(1, sample.size);
    if (length + sample.size > keys.length) {
      const more = new Float64Array((length + sample.size) * 2);
      more.set(keys);
      keys = more;
    }
    for (const stretch of sample) keys[length++] = stretch * MOST_TEXTS + index;
  }
  const sorted = keys.subarray(0, length).sort();
  return {
    sameAs,
    sizes,
    *holders(stretch, before) {
      const end = stretch * MOST_TEXTS + before;
      for (let at = firstFrom(sorted, stretch * MOST_TEXTS); sorted[at]! < end; at += 1) {
        yield sorted[at]! % MOST_TEXTS;
      }
    },
  };
}

/** The place of the first number that is not less. */
function firstFrom(sorted: Float64Array, wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function shareOf(one: string, other: string): number {
  const [fewer, more] = [stretches(one), stretches(other)].sort((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  let shared = 0;
  for (const stretch of fewer) if (more.has(stretch)) shared += 1;
  return shared / fewer.size;
}

function stretches(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + LENGTH <= text.length; at += 1) found.add(text.slice(at, at + LENGTH));
  return found;
}

/** The same stretches of any text: those whose number divides. */
function sampleOf(text: string): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at + LENGTH <= text.length; at += 1) {
    const number = numberOf(text, at, at + LENGTH);
    if (number % SAMPLED === 0) found.add(number);
  }
  return found;
}

/** 30 bits. */
function numberOf(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) number = (Math.imul(number, 31) + text.charCodeAt(at)) | 0;
  // the lowest figures of such a number follow the characters too closely
  return Math.imul(number ^ (number >>> 15), 0x2c1b3c6d) >>> 2;
}
