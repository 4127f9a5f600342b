/** What kind of document a file is, told by its content: names lie, and offices rename files. */

/**
 * `json` is one report, an array or a report a line. `ole` is an old Office or WPS file whose kind only its name
 * tells, `utf16` a text or a page as Windows saves them, `mhtml` a page with all that belongs to it, `archive` files packed
 * together, or a document whose first names do not tell it. `other` is no document: a picture, a program.
 */
export type Kind =
  | (
      | 'json'
      | 'utf16'
      | 'xlsx'
      | 'docx'
      | 'ofd'
      | 'ole'
      | 'pdf'
      | 'html'
      | 'mhtml'
      | 'text'
      | 'empty'
      | 'other'
    )
  | ('rtf' | 'odt' | 'ods' | 'archive');

/** How many bytes from the start of a file tell its kind. */
export const HEAD = 8192;

/** @param head the first bytes of the file, at least `HEAD` of them or all */
export function kindOf(head: Uint8Array): Kind {
  if (starts(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole';
  if (starts(head, [0x50, 0x4b, 0x03, 0x04])) return kindOfZip(latin1(head));
  if (ARCHIVES.some((bytes) => starts(head, bytes))) return 'archive';
  if (starts(head, [0xff, 0xfe]) || starts(head, [0xfe, 0xff])) return 'utf16';
  const start = head.findIndex((byte) => !isSpace(byte) && !BOM.includes(byte));
  if (start < 0) return 'empty';
  const text = latin1(head.subarray(start));
  if (text.startsWith('%PDF-')) return 'pdf';
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (/^[[{]/.test(text)) return 'json';
  if (isPage(text)) return 'html';
  if (/^(?:[\w-]+:[^\n]*\n|[ \t][^\n]*\n)*?MIME-Version:/i.test(text)) return 'mhtml';
  return isBinary(head) ? 'other' : 'text';
}

/** Whether a file by that name is one of those that systems and Office leave beside documents. */
export const isLeftover = (name: string): boolean => /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i.test(name);

/** Whether a text begins as pages do. */
export const isPage = (text: string): boolean =>
  /^<(?:[!?]|(?:html|head|body|meta|title|link|style|script|table|div|section|article|center|font|span|p|h\d)\b)/i.test(
    text,
  );

const BOM: readonly number[] = [0xef, 0xbb, 0xbf];

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

const starts = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The names of a zip's first entries stand in its head. */
function kindOfZip(head: string): Kind {
  if (head.includes('OFD.xml')) return 'ofd';
  const open = /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)/.exec(head)?.[1];
  if (open) return open === 'text' ? 'odt' : 'ods';
  const folder = /(?:^|[^\w/])(word|xl)\//.exec(head)?.[1];
  if (folder) return folder === 'xl' ? 'xlsx' : 'docx';
  return 'archive';
}

/** A zip without anything in it, or in parts; RAR, 7z, gzip. */
const ARCHIVES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x1f, 0x8b, 0x08],
];

/** Control characters that no text has, whatever its encoding. */
const isBinary = (head: Uint8Array): boolean =>
  head.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b));
