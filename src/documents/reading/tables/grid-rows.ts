/** The rows of a document's tables that hold figures, with what stands before and above them. */
import type { TableBlock } from '../content';
import { ASTRAY, MERGED } from '../content';
import { holdsFigure, isFigureText, isFormula, isNothing } from '../figure-text';
import type { Passage } from '../passages';
import { isColumnName, isColumnNameAlone, isDispute, mayBeName, namesInOtherWords } from './column-names';
import { exchanged, isExchanged } from './exchanged-grid';
import type { FoundRow } from './found-row';
import { numberedNames } from './numbered-names';

/** A cell of a row once, however many places it covers. */
interface Piece {
  readonly text: string;
  readonly column: number;
  /** it belongs to a merged cell that begins in a row above */
  readonly isFromAbove: boolean;
  /** it covers several columns with names of their own, and is not blank */
  readonly isOverColumns?: boolean;
  readonly isAbsent?: true;
}

/** The rows above the figures of a table. */
interface Head {
  readonly rows: readonly (readonly string[])[];
  /** the first column with a name */
  readonly from: number;
  /** where the shortest of those rows that have names ends */
  readonly to: number;
}

/**
 * @param passages a table without a head goes on with the one before where it is as wide; the one row of a table, or of a part
 *   of it with a line of its own above, may have its label there
 */
export function gridRows(passages: readonly Passage[]): readonly FoundRow[] {
  const known = read.get(passages) ?? rowsOf(passages);
  read.set(passages, known);
  return known;
}

/** Every table is looked for among them. */
const read = new WeakMap<readonly Passage[], readonly FoundRow[]>();

function rowsOf(passages: readonly Passage[]): readonly FoundRow[] {
  const found: FoundRow[] = [];
  let head: Head | undefined;
  let caption = '';
  for (const passage of passages) {
    if ('line' in passage) {
      if (passage.line.trim() !== '') caption = captionOf(passage.line);
      continue;
    }
    if ('isBreak' in passage) {
      [head, caption] = [undefined, ''];
      continue;
    }
    const isTransposed = isExchanged(passage.table.rows);
    const rows = isTransposed ? withAstray(exchanged(passage.table.rows)) : passage.table.rows;
    if (head && head.rows[0]!.length !== rows[0]?.length) head = undefined;
    let above: string[][] = [];
    let end = Infinity;
    let part: FoundRow[] = [];
    const close = (next: string) => {
      const [only] = part;
      if (only?.label === '' && part.length === 1) part = [{ ...only, label: caption }];
      found.push(...part);
      part = [];
      caption = next;
    };
    for (let at = 0; at < rows.length; at += 1) {
      const pieces = piecesOf(rows, at);
      const names = namesAmong(pieces);
      if (isText(pieces, names.length, head) && !(names.length === 0 && isBlankRow(pieces, head))) {
        const [title, ...others] = pieces.filter((one) => !isBlank(one));
        if (title && others.length === 0 && !title.isFromAbove) close(captionOf(title.text));
        above.push(rows[at]!.map(({ text }) => text));
        if (names.length > 1) end = Math.min(end, rows[at]!.length - absentIn(pieces));
        if (names.length > 0 && isHead(pieces, names.length)) {
          head = { rows: above, from: firstNamed(pieces, names, rows[at + 1]), to: end };
        }
        continue;
      }
      [above, end] = [[], Infinity];
      const row = rowOf(pieces, head, (one) => isOverNext(one, rows, at));
      if (row)
        part.push({ ...row, source: rows[at]!, grid: passage.table, ...(isTransposed && { isTransposed }) });
    }
    close('');
  }
  return found;
}

/** Columns that were rows with fewer cells than others. */
function withAstray(rows: TableBlock['rows']): TableBlock['rows'] {
  const short = new Set(rows.flatMap((row) => row.flatMap(({ isAbsent }, at) => (isAbsent ? [at] : []))));
  if (short.size === 0) return rows;
  const isAstray = (text: string, at: number) => short.has(at) && isFigureText(text) && text.trim() !== '';
  return rows.map((row) =>
    row.map((cell, at) => (isAstray(cell.text, at) ? { ...cell, text: cell.text + ASTRAY } : cell)),
  );
}

/** What people write in sentences is no label. */
const captionOf = (line: string): string => (/。/u.test(line) ? '' : line.trim());

function piecesOf(rows: TableBlock['rows'], at: number): readonly Piece[] {
  return rows[at]!.flatMap(({ text, of, isAbsent }, column): Piece[] => {
    if (!of) return [{ text, column, isFromAbove: false, ...(isAbsent && { isAbsent }) }];
    // what comes from above stands in this row once, where it begins
    return of.row < at && of.column === column ? [{ text, column, isFromAbove: true }] : [];
  });
}

/** How many places at the end of a row no cell covers. */
const absentIn = (pieces: readonly Piece[]): number =>
  pieces.length - 1 - pieces.map((one) => one.isAbsent !== true).lastIndexOf(true);

/** The cells with the name of a column. */
function namesAmong(pieces: readonly Piece[]): readonly Piece[] {
  const numbered = numberedNames(pieces.map(({ text }) => text));
  const names = pieces.filter(({ text }, at) => numbered.has(at) || isColumnName(text));
  if (names.length > 0) return names;
  const disputes = pieces.filter(({ text }) => isDispute(text));
  if (disputes.length > 1) return disputes;
  if (pieces.some(({ text }) => !isBlank({ text }) && isFigure(text))) return [];
  return namesInOtherWords(pieces.map(({ text }) => text)).map((at) => pieces[at]!);
}

/** The first column with a name; one in other words than the form's counts where no label stands below it, one that tells none where a figure does. */
function firstNamed(
  pieces: readonly Piece[],
  names: readonly Piece[],
  next: TableBlock['rows'][number] | undefined,
): number {
  const others = namesInOtherWords(pieces.map(({ text }) => text)).map((at) => pieces[at]!);
  const isHeadToo = (piece: Piece) => {
    const below = next?.[piece.column]?.text ?? '';
    if (below.trim() === '') return others.includes(piece);
    return (isFigure(below) || holdsFigure(below)) && (others.includes(piece) || mayBeName(piece.text));
  };
  let first = Math.min(...names.map((one) => pieces.indexOf(one)));
  while (first > 0 && isHeadToo(pieces[first - 1]!)) first -= 1;
  return pieces[first]!.column;
}

/** Whether the merged cell of a figure takes the place of one in the next row, and moves none there: it belongs to neither alone. */
function isOverNext({ text, column, isFromAbove }: Piece, rows: TableBlock['rows'], at: number): boolean {
  const next = rows[at + 1];
  const of = next?.[column]?.of;
  if (isFromAbove || text.trim() === '' || of?.row !== at || of.column !== column) return false;
  const [own = -1, below = -1] = [rows[at]!, next!].map(lastFilled);
  return below <= own && next!.some((cell) => !cell.of && isFigureText(cell.text) && cell.text.trim() !== '');
}

const lastFilled = (row: TableBlock['rows'][number]): number =>
  row.map(({ text }) => text.trim() !== '').lastIndexOf(true);

const isBlank = ({ text }: Pick<Piece, 'text'>): boolean => text.trim() === '';

/** A head over one column, beside which others may be blank. */
const isNamed = (pieces: readonly Piece[], named: number): boolean =>
  named > 1 || pieces.some(({ text }) => isColumnNameAlone(text));

/** No figure stands in it; a row of figures that are all blank has a label at most that is the name of a column. */
const isText = (pieces: readonly Piece[], named: number, head: Head | undefined): boolean =>
  pieces.every((one) => isBlank(one) || !(isFigureText(one.text) || isBelow(one, head))) &&
  (isNamed(pieces, named) || pieces.filter(isBlank).length < 2);

const isFigure = (text: string): boolean => isFigureText(text) || isFormula(text);

/** Below the name of a column stands what may be a figure with words, or the word for none. */
const isBelow = ({ text, column }: Piece, head: Head | undefined): boolean =>
  head !== undefined &&
  column >= head.from &&
  (isNothing(text) || (holdsFigure(text) && !isColumnName(text)));

/** A label, and below a head nothing. */
const isBlankRow = (pieces: readonly Piece[], head: Head | undefined): boolean => {
  const figures = pieces.filter(({ column }) => head !== undefined && column >= head.from);
  return figures.length > 0 && figures.length < pieces.length && figures.every(isBlank);
};

const isHead = (pieces: readonly Piece[], named: number): boolean =>
  isNamed(pieces, named) || !pieces.some(isBlank);

function rowOf(
  pieces: readonly Piece[],
  head: Head | undefined,
  isOver: (piece: Piece) => boolean,
): Pick<FoundRow, 'label' | 'figures' | 'heads' | 'absent' | 'isBeyondHeads'> | undefined {
  const belowHead = head
    ? pieces.findIndex(({ column }) => column >= head.from)
    : pieces.map(({ text }) => !isFigureText(text) && !holdsFigure(text)).lastIndexOf(true) + 1;
  if (belowHead < 0) return undefined;
  // a column whose name is not known stands before the first that is, and so does a figure that moved to the left
  const before = pieces.slice(0, belowHead);
  const label = before.map((one) => !isBlank(one) && !isFigure(one.text)).lastIndexOf(true);
  const moved = before.findIndex((one, at) => at > label && !isBlank(one));
  const firstFigure = moved < 0 ? belowHead : moved;
  const figures = pieces.slice(firstFigure).flatMap((one, at, all) => inColumns(one, all[at + 1], head));
  if (!figures.some((one) => isFigureText(one.text) || holdsFigure(one.text) || isBelow(one, head))) {
    return undefined;
  }
  const heads = figures.map(({ column }) => (head && column >= head.from ? headsOf(head, column) : []));
  // where the row is longer than its head, a cell from above moved those behind it
  const isMoved = head !== undefined && heads.at(-1)!.length === 0;
  const absent = absentIn(figures);
  const last = figures[figures.length - 1 - absent];
  return {
    label: pieces
      .slice(0, firstFigure)
      .map(({ text }) => text.trim())
      .filter((text, index, all) => text !== '' && text !== all[index - 1])
      .join(' '),
    figures: figures.map((one) =>
      one.isOverColumns || (one.isFromAbove && (isMoved || !isBlank(one))) || isOver(one)
        ? `${one.text.trim()}${MERGED}`
        : one.text,
    ),
    ...(head && { heads }),
    ...(absent > 0 && { absent }),
    ...(head && last && last.column >= head.to && { isBeyondHeads: true }),
  };
}

/** A merged cell below several names stands in each of their columns. */
function inColumns(piece: Piece, next: Piece | undefined, head: Head | undefined): readonly Piece[] {
  if (!head || piece.column < head.from) return [piece];
  const end = next?.column ?? head.rows[0]!.length;
  const columns = Array.from({ length: end - piece.column }, (_, at) => piece.column + at);
  const lowest = head.rows.at(-1)!.map((text) => text.trim());
  const named = columns.filter(
    (column, at) => (lowest[column] ?? '') !== '' && (at === 0 || lowest[column] !== lowest[column - 1]),
  );
  return named.length > 1
    ? named.map((column) => ({ ...piece, column, isOverColumns: !isBlank(piece) }))
    : [piece];
}

/** From the top down; a merged cell once. */
const headsOf = ({ rows }: Head, column: number): readonly string[] =>
  rows
    .map((row) => (row[column] ?? '').trim())
    .filter((text, index, all) => text !== '' && text !== all[index - 1]);
