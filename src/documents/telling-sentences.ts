/** From cells to the sentences of the text that tell them. */
import type { Address } from '../report/address';
import type { TextView, ViewPiece } from './text-view';

/** A sentence that tells some of the cells, and the name of its paragraph. */
export interface TellingSentence {
  readonly paragraph: string;
  readonly label: string;
  readonly text: string;
}

/** In the order of the text. */
export function sentencesTelling(
  { sections }: TextView,
  cells: ReadonlySet<Address>,
): readonly TellingSentence[] {
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ name, label, pieces }) =>
      sentencesOf(pieces).flatMap((sentence) =>
        sentence.some((piece) => piece.kind === 'number' && piece.cells.some((cell) => cells.has(cell)))
          ? [
              {
                paragraph: name,
                label,
                text: sentence
                  .map(({ text }) => text)
                  .join('')
                  .trim(),
              },
            ]
          : [],
      ),
    ),
  );
}

const END = /(?<=[。！？\n])/u;

function sentencesOf(pieces: readonly ViewPiece[]): readonly (readonly ViewPiece[])[] {
  const sentences: ViewPiece[][] = [[]];
  for (const piece of pieces) {
    const parts =
      piece.kind === 'words' ? piece.text.split(END).map((text) => ({ ...piece, text })) : [piece];
    for (const part of parts) {
      sentences.at(-1)!.push(part);
      if (part.kind === 'words' && /[。！？\n]$/u.test(part.text)) sentences.push([]);
    }
  }
  return sentences.filter((sentence) => sentence.length > 0);
}
