/** What was written for a paragraph, as a cell keeps it; checked when it is read again, as people can change cells. */
import type { Piece } from '../narrative/passage';
import type { WrittenParagraph, WrittenSentence } from '../narrative/written';

/** Excel's cells hold no more. */
export const MOST_CHARACTERS = 32_767;

/** @returns `undefined` for a paragraph that is too long for a cell: its numbers cannot be followed */
export function keptText(paragraph: WrittenParagraph): string | undefined {
  const text = JSON.stringify(paragraph);
  return text.length > MOST_CHARACTERS ? undefined : text;
}

/** @returns `undefined` where the cell keeps no paragraph */
export function keptParagraph(value: unknown): WrittenParagraph | undefined {
  if (typeof value !== 'string' || !value.startsWith('{')) return undefined;
  let found: unknown;
  try {
    found = JSON.parse(value);
  } catch {
    return undefined;
  }
  return isParagraph(found) ? found : undefined;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNone = (value: unknown): boolean => value === undefined || isText(value);
const isListOf = (value: unknown, is: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(is);

const isParagraph = (value: unknown): value is WrittenParagraph =>
  isFields(value) && isText(value.id) && isTextOrNone(value.heading) && isListOf(value.sentences, isSentence);

const isSentence = (value: unknown): value is WrittenSentence =>
  isFields(value) && isText(value.id) && isText(value.name) && isListOf(value.passage, isPiece);

function isPiece(value: unknown): value is Piece {
  if (!isFields(value) || !isText(value.text)) return false;
  switch (value.kind) {
    case 'words':
      return isTextOrNone(value.told);
    case 'number':
      return isText(value.figure) && isListOf(value.cells, isText);
    case 'gap':
      return isTextOrNone(value.figure) && isListOf(value.cells, isText);
    default:
      return false;
  }
}
