/** Puts pieces of text together: to lines, to the text of a cell, to paragraphs. */
import type { Item } from './pdf-page';

/** A line of text as it is printed. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Pieces that are further apart, in heights of a character, are parted by a blank; still further by two. */
const BLANK = 0.2;
const WIDE = 1;

const CHINESE = '[\\u2e80-\\u9fff\\uff01-\\uff60\\u3001-\\u303f‘’“”…—]';
/** A blank beside Chinese characters is how lines are filled or how Western figures are set off, no word of the text. */
const SETTING = new RegExp(`(?<=${CHINESE}) (?=${CHINESE}|\\d)|(?<=\\d) (?=${CHINESE})`, 'g');

/** Lines from top to bottom; between pieces that stand far apart are two blanks. */
export function linesOf(items: readonly Item[]): Line[] {
  const rows: Item[][] = [];
  for (const item of [...items].sort((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    const near = 0.5 * Math.min(item.size, row?.[0]?.size ?? item.size);
    if (row && item.y - row[0]!.y < near) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => {
    const sorted = row.sort((one, other) => one.left - other.left);
    return {
      text: joined(sorted),
      left: sorted[0]!.left,
      right: Math.max(...sorted.map(({ right }) => right)),
      y: sorted[0]!.y,
      size: Math.max(...sorted.map(({ size }) => size)),
    };
  });
}

function joined(items: readonly Item[]): string {
  let line = '';
  items.forEach(({ text, left, size }, index) => {
    const gap = index === 0 ? 0 : (left - items[index - 1]!.right) / size;
    line += (gap > WIDE ? '  ' : gap > BLANK ? ' ' : '') + text;
  });
  return line.trim();
}

/** The text of a cell, its lines parted by line breaks. */
export const cellText = (items: readonly Item[]): string =>
  linesOf(items)
    .map(({ text }) => asText(text))
    .join('\n');

/** A line without the blanks of its setting. */
export const asText = (line: string): string => line.replace(/ +/g, ' ').replace(SETTING, '');

/** Where the text of a page begins and ends. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Lines of fewer characters, and pages with fewer such lines, tell no margins. */
const LONG = 10;
const ENOUGH = 5;
/** How far to the right of a page a full line reaches at least, in parts of its width. */
const FAR = 0.75;

/** The margins of each page; of one with little text those of the one before the last, as left and right pages differ. */
export function marginsOf(pages: readonly (readonly Line[])[]): (Margins | undefined)[] {
  const told = pages.map((lines) => {
    const long = lines.filter(({ text }) => text.length >= LONG);
    return long.length < ENOUGH
      ? undefined
      : {
          left: Math.min(...long.map(({ left }) => left)),
          right: Math.max(...long.map(({ right }) => right)),
        };
  });
  return told.map((own, at) => own ?? told[at - 2] ?? told[at - 1] ?? told.find((one) => one !== undefined));
}

/** A line with the page that it stands on. */
export interface PageLine extends Line {
  readonly width: number;
  readonly margins: Margins | undefined;
}

/** Whether a line goes on in the next one: it is full, and the next is not indented. */
export function goesOn(line: PageLine, next: PageLine): boolean {
  if (!line.margins || !next.margins) return false;
  return (
    Math.abs(line.size - next.size) < 1 &&
    line.right > Math.max(line.margins.right - 2 * line.size, FAR * line.width) &&
    next.left < next.margins.left + next.size
  );
}

/** The text of a paragraph; Western words are parted by a blank. */
export const paragraphText = (lines: readonly string[]): string =>
  lines.reduce((text, line) =>
    /[A-Za-z,;]$/.test(text) && /^[A-Za-z]/.test(line) ? `${text} ${line}` : text + line,
  );

/** How far from the upper or lower end of a page its number may stand, in parts of its height. */
const FOOT = 0.12;

const PAGE_NUMBER =
  /^(?:第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?|[-—–－―‐·•~～\s]*\d{1,3}[-—–－―‐·•~～\s]*|\d{1,3}\s*[/／]\s*\d{1,3})$/;

/** Without the numbers of the pages. */
export const withoutPageNumber = (lines: readonly Line[], height: number): Line[] =>
  lines.filter(({ text, y }, index) => {
    const isOuter = index === 0 || index === lines.length - 1;
    const isAtEnd = y > height * (1 - FOOT) || y < height * FOOT;
    return !(isOuter && isAtEnd && PAGE_NUMBER.test(text));
  });
