/** A piece of generated text in which every number knows its cells and every gap says what is missing. */
import type { Address } from '../report/address';

/** Plain words, a number with the cells it was made from, or a gap (【待填：…】) with the cells that would fill it. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly cells: readonly Address[] }
  | { readonly kind: 'gap'; readonly text: string; readonly cells: readonly Address[] };

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
  let position = 0;
  return passage.flatMap((piece) => {
    const start = position;
    position += [...piece.text].length;
    return piece.kind === 'words' ? [] : [{ start, end: position, cells: piece.cells }];
  });
}
