/** Pieces of HTML from text, which is never taken for markup. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // by itself a parser makes a line break of it
  '\r': '&#13;',
};

export const escaped = (text: string): string => text.replace(/[&<>"'\r]/g, (one) => ESCAPES[one]!);

/** @param attributes as they are written, each with a space before it */
export const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes}>${escaped(text)}</${name}>`;
