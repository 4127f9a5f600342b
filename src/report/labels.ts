/** Whether a text is a label of the form, however it is spaced, numbered or punctuated. */
import type { Row } from './form';
import { plainName } from './form';

/** A label without what people leave out or write otherwise: spaces, line breaks, punctuation, width. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** A label of a row: as the form has it, without its note, or by its name alone. */
export function isLabelOf(text: string, row: Pick<Row, 'label' | 'short'>): boolean {
  const found = bare(text);
  const withoutNote = row.label.replace(/（[^（]*）$/, '');
  return [row.label, withoutNote, plainName({ id: '', ...row })].some((label) => bare(label) === found);
}
