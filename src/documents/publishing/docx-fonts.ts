/** The font table of the .docx: which typeface a program takes where one of the standard's is not installed. */
import type { Typeface } from './docx-look';
import { LATIN, typefaces } from './docx-look';

const WORDML = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** Of Windows: simplified Chinese, and Western. */
const GB2312 = '86';
const WESTERN = '00';

const fontXml = ({ name, others, family }: Typeface, charset: string): string =>
  [
    `<w:font w:name="${name}">`,
    ...(others.length > 0 ? [`<w:altName w:val="${others.join(',')}"/>`] : []),
    `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/>`,
    '</w:font>',
  ].join('');

/** The part `word/fontTable.xml`. */
export function fontTable(): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<w:fonts xmlns:w="${WORDML}">`,
    ...Object.values(typefaces).map((one) => fontXml(one, GB2312)),
    fontXml({ name: LATIN, others: [], family: 'roman' }, WESTERN),
    '</w:fonts>',
  ].join('');
}
