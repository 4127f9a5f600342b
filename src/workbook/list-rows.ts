/** The rows of a list as a file of the kind .xlsx keeps them, text by text. */
import type { ListContent } from './list-sheet';
import { LONGEST, letters } from './list-sheet';

/**
 * @param row from 0
 * @param styles of the columns, by the number that the file has for each
 */
export function rowXml(row: number, contents: readonly ListContent[], styles: readonly string[]): string {
  let cells = '';
  for (const [column, content] of contents.entries()) {
    const start = `<c r="${lettersOf(column)}${row + 1}" s="${styles[column]}"`;
    if (content === null) cells += `${start}/>`;
    else if (typeof content === 'number') cells += `${start}><v>${content}</v></c>`;
    else cells += `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
  }
  return cells === '' ? '' : `<row r="${row + 1}">${cells}</row>`;
}

const known: string[] = [];
const lettersOf = (column: number): string => (known[column] ??= letters(column));

/** What stands for itself in no XML: marks of its own, signs that steer printers, halves of characters. */
const NOT_PLAIN = /[&<>\r]|[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(NOT_PLAIN, (sign) =>
      sign in MARKS ? MARKS[sign as keyof typeof MARKS] : sign < ' ' ? codeOf(sign) : '\ufffd',
    );

const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;' } as const;

/** As spreadsheet programs write and read them. */
const codeOf = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
