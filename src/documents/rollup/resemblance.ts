/** 雷同: units whose section 五 is word for word another's, or nearly. */

/** Stretches of as many characters stand for what was written. */
const LENGTH = 8;
/** Shorter texts are too short to be compared. */
const LEAST = 80;
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

/**
 * Each text is held against those before it. Of texts that are the same, the first stands for all.
 * @param texts without marks; pairs are told by their places among them
 * @param least from this share on
 */
export function alike(texts: readonly string[], least: number): readonly Alike[] {
  const found: Alike[] = [];
  const first = new Map<string, number>();
  /** by stretch, the texts that hold it */
  const holders = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  for (const [other, text] of texts.entries()) {
    if (text.length < LEAST) continue;
    const same = first.get(text);
    if (same !== undefined) {
      found.push({ one: same, other, share: 1 });
      continue;
    }
    first.set(text, other);
    const sample = sampleOf(text);
    found.push(...likeBefore(other, sample));
    sizes.set(other, sample.size);
    for (const stretch of sample) {
      const own = holders.get(stretch);
      if (own) own.push(other);
      else holders.set(stretch, [other]);
    }
  }
  return found;

  function likeBefore(other: number, sample: ReadonlySet<number>): readonly Alike[] {
    const shared = new Map<number, number>();
    for (const stretch of sample) {
      for (const one of holders.get(stretch) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    }
    const like: Alike[] = [];
    const candidates = [...shared]
      .map(([one, count]) => ({ one, share: count / Math.max(1, Math.min(sizes.get(one)!, sample.size)) }))
      .filter(({ share }) => share >= least - SLACK)
      .sort((a, b) => b.share - a.share || a.one - b.one);
    for (const { one } of candidates) {
      const share = shareOf(texts[one]!, texts[other]!);
      if (share >= least) like.push({ one, other, share });
      if (like.length === TOLD) break;
    }
    return like;
  }
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
    let number = 0;
    for (let next = at; next < at + LENGTH; next += 1) {
      number = (Math.imul(number, 31) + text.charCodeAt(next)) | 0;
    }
    // the lowest figures of such a number follow the characters too closely
    number = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d) >>> 2;
    if (number % SAMPLED === 0) found.add(number);
  }
  return found;
}
