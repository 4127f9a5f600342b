/** Refuses what has far more text than a report: it would take minutes to look for rows in it. */
import * as words from '../../words/documents';
import { ReadError } from '../read-error';
import type { Content } from './content';

/** A report has some tens of thousands, a yearbook of a hundred of them well below. */
const MAX_CHARACTERS = 4_000_000;
/** Lines, paragraphs and rows of tables; a report with a line for each cell has a thousand. */
const MAX_LINES = 50_000;

/** @throws {ReadError} where it has too many characters or lines */
export function refuseEndless({ blocks }: Content): void {
  let [characters, lines] = [0, 0];
  for (const block of blocks) {
    // cells may be those of a roll-up, whose lists are long, and its sheets are cut where they are read
    if (block.kind === 'text') characters += block.text.length;
    lines += block.kind === 'table' ? block.rows.length : 1;
  }
  if (characters > MAX_CHARACTERS) {
    throw new ReadError(
      words.wholeFile,
      words.charactersFound(characters),
      words.tooMuchText(MAX_CHARACTERS),
    );
  }
  refuseManyLines(lines);
}

/** @throws {ReadError} where it is more than a report has */
export function refuseManyLines(count: number): void {
  if (count > MAX_LINES) {
    throw new ReadError(words.wholeFile, words.linesFound(count), words.tooManyLines(MAX_LINES));
  }
}
