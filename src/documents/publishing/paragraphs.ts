/** The paragraphs of a section's text, and which of them begin with a heading of their own. */

export type TextBlock =
  /** a line that is a heading alone, e.g. `（一）主动公开情况` */
  | { readonly kind: 'subheading'; readonly text: string }
  /** `lead` runs in before the text, e.g. `（一）主动公开。` */
  | { readonly kind: 'paragraph'; readonly lead?: string; readonly text: string };

/** A heading has no more characters than this. */
const LONGEST_HEADING = 30;
const NUMBERED = /^[（(][一二三四五六七八九十]+[）)]/u;
const SENTENCE_MARK = /[，。；：！？]/u;

/** What no document can hold: control characters, and halves of characters. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const writable = (text: string): string => text.replace(UNWRITABLE, '');

/** A paragraph a line; what indents a line and lines without text are the layout's, not the text's. */
export function textBlocks(text: string): readonly TextBlock[] {
  return writable(text)
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(blockOf);
}

function blockOf(line: string): TextBlock {
  if (!NUMBERED.test(line)) return { kind: 'paragraph', text: line };
  const stop = line.indexOf('。') + 1;
  const heading = stop > 0 ? line.slice(0, stop) : line;
  const isHeading =
    [...heading].length <= LONGEST_HEADING && !SENTENCE_MARK.test(heading.replace(/。$/u, ''));
  if (!isHeading) return { kind: 'paragraph', text: line };
  return stop > 0 && stop < line.length
    ? { kind: 'paragraph', lead: heading, text: line.slice(stop) }
    : { kind: 'subheading', text: line };
}
