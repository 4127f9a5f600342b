/** A text as far as its words tell it: without width, blanks, marks, numbering and notes in brackets. */
import { remembered } from './remembered';

/** Pinyin that mirror sites put behind a character: 数(shù). */
const PINYIN = /[(（][a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,6}[)）]/gu;
/** Of a text without differences of width. */
const NUMBERING = /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+[、.,:]|\d+[、.,:)](?!\d))/u;
const NOTE = /\([^()]*\)/gu;
const MARKS = /[^\p{L}\p{N}]/gu;

export const withoutPinyin = (text: string): string => text.replace(PINYIN, '');

const narrow = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** The words of a text alone. */
export const wordsOf = remembered((text: string) => narrow(text).replace(NOTE, '').replace(MARKS, ''));

/** A label without its number and what it notes in brackets. */
export const labelWords = remembered((label: string) => {
  const words = narrow(label).replace(NUMBERING, '');
  return words.replace(NOTE, '').replace(MARKS, '') || words.replace(MARKS, '');
});
