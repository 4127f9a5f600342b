/** The line that a report's text starts with, and what was noted while it was read. */
import type { Note } from '../documents/read-error';
import type { Report } from '../report/report';
import * as words from '../words/cli';
import { levelWords } from '../words/levels';
import { toldPrefixes, wordingPrefix } from '../workbook/names';

export function headOf(
  title: string,
  {
    organ,
    year,
    format,
    table3Format,
    level,
  }: Pick<Report, 'organ' | 'year' | 'format' | 'table3Format' | 'level'>,
): string {
  return words.head({
    title,
    organ,
    year,
    format,
    table3Format,
    level: level && levelWords[level],
  });
}

/** Names of cells that are no addresses are not for people: what is said names the place. */
const isCellName = (place: string): boolean =>
  [wordingPrefix, ...Object.values(toldPrefixes)].some((prefix) => place.startsWith(prefix));

export const notesText = (notes: readonly Note[]): string[] =>
  notes.map(({ why, place }) => `  ${isCellName(place) ? words.noteAlone(why) : words.note(place, why)}`);
