/** Of a sentence that stands as the figures of now word it, numbers apart: which of its numbers are the old ones. */
import { tokensOf } from './align';
import type { Piece } from './passage';
import { placedPieces, textOf } from './passage';
import type { Place } from './places';
import type { PlacedSentence } from './written';

interface OldNumber {
  readonly piece: Extract<Piece, { readonly kind: 'number' }>;
  /** as it was generated; as it stands where it was not */
  readonly from: string;
  /** as it stands, and where in the sentence, in code points */
  readonly found: string;
  readonly place: Place;
}

/**
 * @param standing the sentence as it stands
 * @returns `undefined` where more than numbers differs, or a number is neither the one that was generated nor the new one
 */
export function oldNumbers(
  sentence: PlacedSentence,
  later: PlacedSentence,
  standing: string,
): readonly OldNumber[] | undefined {
  const [there, wanted] = [standing, textOf(later.passage)].map(tokensOf);
  if (there!.length !== wanted!.length) return undefined;
  const pieces = new Map(placedPieces(later.passage).map(({ piece, start }) => [start, piece]));
  const old: OldNumber[] = [];
  for (const [index, { text: to, start, kind }] of wanted!.entries()) {
    const token = there![index]!;
    const number = token.text.replaceAll(',', '');
    if (token.kind !== kind) return undefined;
    if (number === to) continue;
    const piece = pieces.get(start);
    if (piece?.kind !== 'number') return undefined;
    const from = generatedAs(piece.figure, sentence) ?? number;
    if (number !== from) return undefined;
    const place = { start: token.start, end: token.start + [...token.text].length };
    old.push({ piece, from, found: token.text, place });
  }
  return old;
}

const generatedAs = (figure: string, { passage }: PlacedSentence): string | undefined =>
  passage.flatMap((piece) => (piece.kind === 'number' && piece.figure === figure ? [piece.text] : []))[0];
