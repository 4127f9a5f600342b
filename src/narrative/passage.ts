/** A piece of generated text in which every number knows its cells and every gap says what is missing. */
import type { Address } from '../report/address';

/**
 * Plain words (`told` where a person wrote them: the name under which they were asked for), a number with the cells
 * it was made from, or a gap (【待填：…】) with the cells that would fill it. `figure` is the name by which sentences
 * call the figure, in lists `list.item`; a gap that no single figure fills has none.
 */
export type Piece =
  | { readonly kind: 'words'; readonly text: string; readonly told?: string }
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly cells: readonly Address[];
      readonly figure: string;
    }
  | {
      readonly kind: 'gap';
      readonly text: string;
      readonly cells: readonly Address[];
      readonly figure?: string;
    };

export type Passage = readonly Piece[];

/** Where a number or a gap stands; `start` and `end` count Unicode code points, `end` exclusive. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Address[];
}

export function textOf(passage: Passage): string {
  return passage.map(({ text }) => text).join('');
}

export function linksOf(passage: Passage): Link[] {
  return placedPieces(passage).flatMap(({ piece, start, end }) =>
    piece.kind === 'words' ? [] : [{ start, end, cells: piece.cells }],
  );
}

/** A piece and where it stands, in code points. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

/** @param from where the passage begins */
export function placedPieces(passage: Passage, from = 0): readonly PlacedPiece[] {
  let position = from;
  return passage.map((piece) => {
    const start = position;
    position += [...piece.text].length;
    return { piece, start, end: position };
  });
}
