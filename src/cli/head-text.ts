/** The line that a report's text starts with, and what was noted while it was read. */
import type { Note } from '../documents/read-error';
import { placeName } from '../documents/place-names';
import { formForYear } from '../report/form';
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

const newest = formForYear(Infinity);
const forms = { form: newest, table3Form: newest };

/** The place stands before it in words, unless what is said begins with it. */
export function noteText({ place, why }: Pick<Note, 'place' | 'why'>): string {
  if (isCellName(place) || /^(?:表[二三四]|第[一二三四五六]部分)/u.test(why)) return words.noteAlone(why);
  return words.note(placeName(place, forms) ?? place, why);
}

export const notesText = (notes: readonly Note[]): string[] => notes.map((note) => `  ${noteText(note)}`);
