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

/** Of a text without differences of width: `1.`, `1、`, `(1)`, `一、`, `(一)`. */
const NUMBERING =
  /^\s*(?:\(\s*[一二三四五六七八九十\d]+\s*\)|[一二三四五六七八九十]+\s*[、.,:\s]|\d+\s*[、.,:)]?)/u;
const BRACKETED = /\([^()]*\)/gu;

/** Whether a label is printed as the form has it: width, numbering, brackets and what they hold, and spaces are not counted. */
export function isPrintedAs(text: string, label: string): boolean {
  const found = spellings(text);
  return spellings(label).some((one) => found.includes(one));
}

function spellings(text: string): readonly string[] {
  const words = text.normalize('NFKC').replace(NUMBERING, '');
  return [words, words.replace(BRACKETED, '')].map(bare);
}
