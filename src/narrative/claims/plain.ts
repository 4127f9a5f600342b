/** A text as the readers of numbers and words take it: one width, no spaces, no broken lines; every place leads back. */
import type { Span } from './span';

export interface Plain {
  readonly text: string;
  /** where a stretch of the plain text stands in the text as it was given */
  readonly origin: (span: Span) => Span;
}

/** Signs that are written in two widths, as the text has them afterwards. */
const SIGNS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
  '〈': '《',
  '〉': '》',
};
const WIDE = /[！-～]/u;
const WIDE_BY = 0xfee0;
const KEPT = '，；：（）？！';
const BLANK = /[^\S\n]|[\u200b-\u200d\ufeff]/u;
const PAGE_NUMBER = /^(?:[-—–~·]+\d{1,3}[-—–~·]+|第\d{1,3}页(?:共\d{1,3}页)?)$/u;
/** What a line starts with that begins something new. */
const BEGINNING =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．](?!\d)|[一二三四五六七八九十]+是)/u;
/** A line that ends so goes on in the next one. */
const GOING_ON = /[，、（《“\d]$/u;
const ENDED = /[。；！？]$/u;
/** Lines of a page are about as long as each other, and no longer than this. */
const PAGE_WIDTH = 60;
const NARROWEST = 16;
/** A full line may be short by this much: no line begins with a comma. */
const RAGGED = 3;
const FEW_LINES = 3;

interface Line {
  readonly text: string;
  readonly at: readonly number[];
  /** a page ends before it */
  readonly isOnNextPage?: true;
}

export function plainOf(given: string): Plain {
  const lines = withoutPages(linesOf(given));
  const width = pageWidth(lines);
  let text = '';
  const at: number[] = [];
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    if (last && !goesOn(last, line, width)) {
      text += '\n';
      at.push(last.at.at(-1)! + 1);
    }
    text += line.text;
    // no spread: a line may be as long as the text
    for (const place of line.at) at.push(place);
  });
  const single = singleWidth(text);
  return {
    text: single,
    origin: ({ start, end }) =>
      end > start
        ? { start: at[start]!, end: at[end - 1]! + 1 }
        : { start: at[start] ?? given.length, end: at[start] ?? given.length },
  };
}

/** The lines that hold text. */
function withoutPages(lines: readonly Line[]): readonly Line[] {
  let isOnNextPage = false;
  return lines.flatMap((line): Line[] => {
    const isPageNumber = PAGE_NUMBER.test(line.text);
    if (line.text === '' || isPageNumber) {
      isOnNextPage ||= isPageNumber;
      return [];
    }
    const kept: Line = isOnNextPage ? { ...line, isOnNextPage: true } : line;
    isOnNextPage = false;
    return [kept];
  });
}

function linesOf(given: string): Line[] {
  const lines: Line[] = [];
  let text = '';
  let at: number[] = [];
  for (let index = 0; index <= given.length; index += 1) {
    const letter = given[index];
    if (letter === undefined || letter === '\n' || letter === '\r') {
      lines.push({ text, at });
      [text, at] = ['', []];
    } else if (!BLANK.test(letter) || isBetweenLatin(given, index)) {
      text += letter;
      at.push(index);
    }
  }
  return lines;
}

/** A space that parts two words or two numbers. */
const isBetweenLatin = (text: string, index: number): boolean =>
  /^[A-Za-z\d] [A-Za-z\d]$/.test(text.slice(Math.max(0, index - 1), index + 2));

/** The length of the full lines of a page; `undefined` for a text of whole paragraphs. */
function pageWidth(lines: readonly Line[]): number | undefined {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (longest > PAGE_WIDTH || longest < NARROWEST) return undefined;
  return lines.filter(({ text }) => text.length >= longest - RAGGED).length >= FEW_LINES
    ? longest
    : undefined;
}

function goesOn(line: Line, next: Line, width: number | undefined): boolean {
  if (BEGINNING.test(next.text)) return false;
  if (next.isOnNextPage && !ENDED.test(line.text)) return true;
  return GOING_ON.test(line.text) || (width !== undefined && line.text.length >= width - RAGGED * 2);
}

/** Digits and letters narrow, signs wide; each takes one place, as before. */
function singleWidth(text: string): string {
  const narrow = text.replace(new RegExp(WIDE.source, 'gu'), (letter) =>
    KEPT.includes(letter) ? letter : String.fromCharCode(letter.charCodeAt(0) - WIDE_BY),
  );
  return narrow
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/gu, ',')
    .replace(/[;:()?!〈〉]|,(?!\d{3}(?!\d))|(?<!\d),/gu, (sign) => SIGNS[sign] ?? sign);
}
