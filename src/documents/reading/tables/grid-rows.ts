/** The rows of a document's tables that hold figures, with what stands before and above them. */
import type { TableBlock } from '../content';
import { isFigureText } from '../figure-text';
import { likeness } from '../likeness';
import { labelWords } from '../spelling';
import type { FoundRow } from './found-row';

/** A cell of a row once, however many places it covers. */
interface Piece {
  readonly text: string;
  readonly column: number;
  /** it belongs to a merged cell that begins in a row above */
  readonly isFromAbove: boolean;
}

/** The rows above the figures of a table. */
interface Head {
  readonly rows: readonly (readonly string[])[];
  /** the first column with a name */
  readonly from: number;
}

/** How like a text has to be to a column's name. */
const LIKE = 0.75;
/** A figure of a merged cell belongs to no single row; it is no figure. */
const MERGED = '〔合并〕';

/**
 * @param columnNames the words of all columns that tables may have
 * @param tables in their order; a table without a head goes on with the one before where it is as wide
 */
export function gridRows(tables: readonly TableBlock[], columnNames: readonly string[]): readonly FoundRow[] {
  const found: FoundRow[] = [];
  let head: Head | undefined;
  for (const { rows } of tables) {
    if (head && head.rows[0]!.length !== rows[0]?.length) head = undefined;
    let above: string[][] = [];
    for (let at = 0; at < rows.length; at += 1) {
      const pieces = piecesOf(rows, at);
      const named = pieces.filter(({ text }) => isColumnName(text, columnNames));
      if (isText(pieces, named.length) && !(named.length === 0 && isBlankRow(pieces, head))) {
        above.push(rows[at]!.map(({ text }) => text));
        if (named.length > 0 && isHead(pieces, named.length)) {
          head = { rows: above, from: Math.min(...named.map(({ column }) => column)) };
        }
        continue;
      }
      above = [];
      const row = rowOf(pieces, head);
      if (row) found.push(row);
    }
  }
  return found;
}

function piecesOf(rows: TableBlock['rows'], at: number): readonly Piece[] {
  return rows[at]!.flatMap(({ text, of }, column): Piece[] => {
    if (!of) return [{ text, column, isFromAbove: false }];
    // what comes from above stands in this row once, where it begins
    return of.row < at && of.column === column ? [{ text, column, isFromAbove: true }] : [];
  });
}

const isColumnName = (text: string, names: readonly string[]): boolean => {
  const words = labelWords(text);
  return words.length > 1 && names.some((name) => likeness(words, name) >= LIKE);
};

const isBlank = ({ text }: Piece): boolean => text.trim() === '';

/** No figure stands in it; a row of figures that are all blank has a label at most that is the name of a column. */
const isText = (pieces: readonly Piece[], named: number): boolean =>
  pieces.every((one) => isBlank(one) || !isFigureText(one.text)) &&
  (named > 1 || pieces.filter(isBlank).length < 2);

/** A label, and below a head nothing. */
const isBlankRow = (pieces: readonly Piece[], head: Head | undefined): boolean => {
  const figures = pieces.filter(({ column }) => head !== undefined && column >= head.from);
  return figures.length > 0 && figures.length < pieces.length && figures.every(isBlank);
};

const isHead = (pieces: readonly Piece[], named: number): boolean => named > 1 || !pieces.some(isBlank);

function rowOf(pieces: readonly Piece[], head: Head | undefined): FoundRow | undefined {
  let firstFigure = head
    ? pieces.findIndex(({ column }) => column >= head.from)
    : pieces.map(({ text }) => !isFigureText(text)).lastIndexOf(true) + 1;
  if (firstFigure < 0) return undefined;
  // a column whose name is not known stands before the first that is
  while (
    firstFigure > 1 &&
    !isBlank(pieces[firstFigure - 1]!) &&
    isFigureText(pieces[firstFigure - 1]!.text)
  ) {
    firstFigure -= 1;
  }
  const figures = pieces.slice(firstFigure);
  if (figures.length === 0 || !figures.some(({ text }) => isFigureText(text))) return undefined;
  const label = pieces
    .slice(0, firstFigure)
    .map(({ text }) => text.trim())
    .filter((text, index, all) => text !== '' && text !== all[index - 1])
    .join(' ');
  return {
    label,
    figures: figures.map(({ text, isFromAbove }) =>
      isFromAbove && text.trim() !== '' ? `${text}${MERGED}` : text,
    ),
    ...(head && { heads: figures.map(({ column }) => headsOf(head, column)) }),
  };
}

/** From the top down; a merged cell once. */
const headsOf = ({ rows }: Head, column: number): readonly string[] =>
  rows
    .map((row) => (row[column] ?? '').trim())
    .filter((text, index, all) => text !== '' && text !== all[index - 1]);
