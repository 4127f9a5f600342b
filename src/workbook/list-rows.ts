/** The rows of a list as a file of the kind .xlsx keeps them, text by text. */
import { CHARACTER } from './list-pages';
import type { ListColumn, ListContent } from './list-sheet';
import { LONGEST, letters } from './list-sheet';
import { heightOf, linesOf } from './text-size';

/**
 * @param row from 0
 * @param styles of the columns, by the number that the file has for each
 */
export function rowXml(
  row: number,
  contents: readonly ListContent[],
  styles: readonly string[],
  columns: readonly ListColumn[],
): string {
  let cells = '';
  for (const [column, content] of contents.entries()) {
    const start = `<c r="${lettersOf(column)}${row + 1}" s="${styles[column]}"`;
    if (content === null) cells += `${start}/>`;
    else if (typeof content === 'number') cells += `${start}><v>${content}</v></c>`;
    else cells += `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
  }
  return cells === '' ? '' : `<row r="${row + 1}"${heightXml(contents, columns)}>${cells}</row>`;
}

/** points */
const FONT_SIZE = 10;
/** No row is higher. */
const HIGHEST = 409;

/** A height that programs may change: whoever writes more into a cell has the row grow. */
function heightXml(contents: readonly ListContent[], columns: readonly ListColumn[]): string {
  let lines = 1;
  for (const [column, content] of contents.entries()) {
    const { isLong, isOpen, width } = columns[column]!;
    if (typeof content === 'string' && (isLong ?? isOpen))
      lines = Math.max(lines, linesOf(content, width * CHARACTER, FONT_SIZE));
  }
  return lines === 1 ? '' : ` ht="${Math.min(HIGHEST, heightOf(lines, FONT_SIZE))}"`;
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
