/** The line that a report's text starts with, and what was noted while it was read. */
import type { Note } from '../documents/read-error';
import type { Report } from '../report/report';
import * as words from '../words/cli';
import { levelWords } from '../words/levels';

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

export const notesText = (notes: readonly Note[]): string[] =>
  notes.map(({ why, place }) => `  ${words.note(place, why)}`);
