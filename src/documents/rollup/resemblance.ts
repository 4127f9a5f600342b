/** 雷同: units whose section 五 is word for word another's, or nearly. */

/** Stretches of as many characters stand for what was written. */
const LENGTH = 8;
/** Shorter texts are too short to be compared. */
const LEAST = 80;

export interface Alike {
  readonly one: number;
  readonly other: number;
  /** which part of the shorter text stands in the other */
  readonly share: number;
}

/**
 * @param texts without marks; pairs are told by their places among them
 * @param least from this share on
 */
export function alike(texts: readonly string[], least: number): readonly Alike[] {
  const pieces = texts.map((text) => (text.length < LEAST ? new Set<string>() : stretches(text)));
  // texts that share no stretch are never compared
  const holders = new Map<string, number[]>();
  const shared = new Map<string, number>();
  for (const [index, own] of pieces.entries()) {
    for (const piece of own) {
      const before = holders.get(piece);
      if (!before) {
        holders.set(piece, [index]);
        continue;
      }
      if (before.length < COMMON) {
        for (const other of before) {
          const key = `${other} ${index}`;
          shared.set(key, (shared.get(key) ?? 0) + 1);
        }
      }
      before.push(index);
    }
  }
  return [...shared].flatMap(([key, count]): Alike[] => {
    const [one, other] = key.split(' ').map(Number) as [number, number];
    const share = count / Math.min(pieces[one]!.size, pieces[other]!.size);
    return share >= least ? [{ one, other, share }] : [];
  });
}

/** A stretch that as many texts hold is what everybody writes. */
const COMMON = 50;

function stretches(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + LENGTH <= text.length; at += 1) found.add(text.slice(at, at + LENGTH));
  return found;
}
