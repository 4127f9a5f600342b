/** A report's text as it was written: sections of paragraphs of sentences, whose pieces know their cells. */
import type { Address } from '../report/address';
import type { Passage, PlacedPiece } from './passage';
import { placedPieces, textOf } from './passage';

/** One sentence, by the id of the data it was written from. */
export interface WrittenSentence {
  readonly id: string;
  readonly name: string;
  readonly passage: Passage;
}

export interface WrittenParagraph {
  readonly id: string;
  /** runs in before the first sentence, with its full stop */
  readonly heading?: string;
  readonly sentences: readonly WrittenSentence[];
}

/** A section by its number, 0 being what stands before the first; a section that is a table alone has no paragraphs. */
export interface WrittenSection {
  readonly section: number;
  readonly paragraphs: readonly WrittenParagraph[];
}

/** Plain data: it can be kept beside the text, so that later the numbers are found again. */
export type WrittenText = readonly WrittenSection[];

/** What stands between paragraphs. */
const PARAGRAPH = '\n';

export const paragraphText = ({ heading = '', sentences }: WrittenParagraph): string =>
  heading + sentences.map(({ passage }) => textOf(passage)).join('');

export const sectionText = ({ paragraphs }: WrittenSection): string =>
  paragraphs.map(paragraphText).join(PARAGRAPH);

/** The texts by the number of their section, as a report holds them; those without text are left out. */
export function sectionTexts(written: WrittenText): Readonly<Record<string, string>> {
  return Object.fromEntries(
    written.map((one) => [String(one.section), sectionText(one)] as const).filter(([, text]) => text !== ''),
  );
}

/** A sentence and where it stands in its section, in Unicode code points, `end` exclusive. */
export interface PlacedSentence extends WrittenSentence {
  readonly section: number;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly PlacedPiece[];
}

/** Tells a sentence from all others of a report. */
export const sentenceKey = ({
  section,
  paragraph,
  id,
}: Pick<PlacedSentence, 'section' | 'paragraph' | 'id'>): string => `${section} ${paragraph} ${id}`;

export function placedSentences(written: WrittenText): readonly PlacedSentence[] {
  return written.flatMap(({ section, paragraphs }) => {
    let position = 0;
    return paragraphs.flatMap(({ id: paragraph, heading = '', sentences }, index) => {
      position += (index > 0 ? [...PARAGRAPH].length : 0) + [...heading].length;
      return sentences.map((sentence): PlacedSentence => {
        const start = position;
        position += [...textOf(sentence.passage)].length;
        return {
          ...sentence,
          section,
          paragraph,
          start,
          end: position,
          pieces: placedPieces(sentence.passage, start),
        };
      });
    });
  });
}

/** A number or a gap of a section's text, with its cells. */
export interface TextLink {
  readonly section: number;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Address[];
}

export const linksOfText = (written: WrittenText): readonly TextLink[] =>
  placedSentences(written).flatMap(({ section, pieces }) =>
    pieces.flatMap(({ piece, start, end }): TextLink[] =>
      piece.kind === 'words' ? [] : [{ section, start, end, cells: piece.cells }],
    ),
  );

/** The cells that a sentence tells. */
export const cellsOfSentence = ({ passage }: WrittenSentence): readonly Address[] => [
  ...new Set(passage.flatMap((piece) => (piece.kind === 'words' ? [] : piece.cells))),
];

/** The sentences that tell a cell, by its address. */
export function sentencesByCell(written: WrittenText): ReadonlyMap<Address, readonly PlacedSentence[]> {
  const found = new Map<Address, PlacedSentence[]>();
  for (const sentence of placedSentences(written)) {
    for (const cell of cellsOfSentence(sentence)) found.set(cell, [...(found.get(cell) ?? []), sentence]);
  }
  return found;
}

/** What the text still lacks: 【待填：…】 at its place, with the cells that would fill it. */
export interface GapFinding {
  readonly code: 'gap';
  readonly section: number;
  readonly start: number;
  readonly end: number;
  /** as the text shows it */
  readonly shown: string;
  /** the sentence that lacks it */
  readonly sentence: string;
  readonly cells: readonly Address[];
}

export const gapsOf = (written: WrittenText): readonly GapFinding[] =>
  placedSentences(written).flatMap(({ section, name, pieces }) =>
    pieces.flatMap(({ piece, start, end }): GapFinding[] =>
      piece.kind === 'gap'
        ? [{ code: 'gap', section, start, end, shown: piece.text, sentence: name, cells: piece.cells }]
        : [],
    ),
  );
