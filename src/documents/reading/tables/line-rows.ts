/** The rows of tables that have become lines of text: every label, with the figures that follow it. */
import { isFigureText } from '../figure-text';
import type { FoundRow } from './found-row';
import type { Token } from './line-pieces';
import { splitUp } from './line-pieces';
import { numberedNames } from './numbered-names';

const PAGE_NUMBER =
  /^\s*(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?|(?:page|p\.)\s*\d{1,3})\s*$/iu;
/** A line between the head and the rows of a table, as Markdown has it. */
const RULE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?\s*$/u;
const FRAMED = /^\s*[|｜].*[|｜]\s*$/u;
const BARS = /[|｜\t]/u;
const PARTED = /[|｜\t]|\s{2,}|\u3000/u;
/** What people write in sentences is no label. */
const PROSE = /。/u;
/** A label is broken into no more lines than this. */
const BROKEN_INTO = 5;
/** The longest label of a row has some sixty characters, with its note and its number. */
const LONGEST_LABEL = 64;
/** A head in no more words than this. */
const HEAD = 100;

/** @param lines of the part of a text where the tables stand; blank ones tell blank cells */
export function lineRows(all: readonly string[]): readonly FoundRow[] {
  const lines = all.map(narrowed);
  const rows: FoundRow[] = [];
  let words: Token[] = [];
  let figures: Token[] = [];
  const close = (next: number) => {
    if (words.length > 0 || figures.length > 0) {
      const row = rowOf(words.slice(-BROKEN_INTO), figures, next);
      rows.push({ ...row, source: rows.length, ...(figures.length > 0 && { above: headIn(words) }) });
    }
    if (figures.length > 0) words = [];
    figures = [];
  };
  const named = linesOfNames(lines);
  for (const [line, text] of lines.entries()) {
    if (PAGE_NUMBER.test(text) || RULE.test(text)) continue;
    if (PROSE.test(text) && !hasFields(text)) {
      close(line);
      words = [];
      continue;
    }
    for (const token of tokensIn(text, line, named.get(line))) {
      if (token.isFigure) {
        figures.push(token);
        continue;
      }
      close(line);
      words.push(token);
    }
  }
  close(lines.length);
  return rows;
}

/** Wide digits as others are, without what takes no place. */
const narrowed = (line: string): string =>
  line
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[０-９．]/gu, (one) => one.normalize('NFKC'))
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/gu, ',');

/** Figures behind a label with a full stop. */
const hasFields = (text: string): boolean => {
  const fields = PARTED.test(text) ? piecesIn(text) : [];
  return fields.filter(isFigureText).length > fields.length / 2;
};

/** The last words are the label, unless all ran together. */
const headIn = (words: readonly Token[]): readonly string[] =>
  words
    .slice(-HEAD)
    .map(({ text }) => text)
    .filter((text, at, all) => at < all.length - 1 || text.length > LONGEST_LABEL);

/** Of each line, which of its pieces are numbered names of columns: they are neither labels nor figures. */
function linesOfNames(lines: readonly string[]): ReadonlyMap<number, ReadonlySet<number>> {
  const pieces = lines.flatMap((text, line) => piecesIn(text).map((piece, at) => ({ piece, line, at })));
  const named = new Map<number, Set<number>>();
  for (const place of numberedNames(pieces.map(({ piece }) => piece))) {
    const { line, at } = pieces[place]!;
    named.set(line, (named.get(line) ?? new Set()).add(at));
  }
  return named;
}

const piecesIn = (text: string): readonly string[] =>
  text
    .split(PARTED)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

function tokensIn(text: string, line: number, named?: ReadonlySet<number>): readonly Token[] {
  const pieces = piecesIn(text).filter((_, at) => !named?.has(at));
  const tokens = pieces.flatMap((piece) => splitUp(piece, line));
  if (!BARS.test(text) || tokens[0]?.isFigure !== false) return tokens;
  const behind = fieldsBehindLabels(fieldsIn(text));
  const labels = tokens.flatMap(({ isFigure }, at) => (isFigure ? [] : [at]));
  // blanks may part a field, too
  if (labels.length !== behind.length) return tokens;
  return tokens.map((token, at) => {
    const fields = behind[labels.indexOf(at)];
    return fields && fields.length > 0 ? { ...token, fields } : token;
  });
}

/** Of each field with words, the fields up to the next: a line may hold several rows, and a group before a label. */
function fieldsBehindLabels(fields: readonly string[]): readonly (readonly string[])[] {
  const labels = fields.flatMap((field, at) => (isFigureText(field) ? [] : [at]));
  return labels.map((at, index) => fields.slice(at + 1, labels[index + 1] ?? fields.length));
}

/** Bars at both ends of a line frame it. */
function fieldsIn(text: string): readonly string[] {
  const fields = text.split(BARS).map((field) => field.trim());
  return FRAMED.test(text) ? fields.slice(1, -1) : fields;
}

function rowOf(
  words: readonly Token[],
  figures: readonly Token[],
  next: number,
): Omit<FoundRow, 'source' | 'above'> {
  const last = words.at(-1);
  const places = [last ?? figures[0]!, ...figures].map(({ line }) => line);
  const breaks = [...places.slice(1), next].map((line, index) => line - places[index]!);
  return {
    label: words.map(({ text }) => text).join(' '),
    own: last?.text ?? '',
    figures: figures.map(({ text }) => text),
    breaks,
    ...(last?.fields && { fields: last.fields }),
  };
}
