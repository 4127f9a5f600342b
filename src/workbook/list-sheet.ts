/** A sheet that is a list: heads, rows below them, and what is said above; as data. */

/** A text is taken literally; `null` leaves the cell empty. */
export type ListContent = string | number | null;

export interface ListColumn {
  /** from the outermost; a head that stands again beside or below itself is one cell */
  readonly heads: readonly string[];
  /** characters */
  readonly width: number;
  /** texts are broken into lines where they are too long */
  readonly isLong?: true;
  /** what may stand in it, offered for choice */
  readonly choices?: readonly string[];
  /** people write in it */
  readonly isOpen?: true;
  /** for the program that reads the sheet again */
  readonly isHidden?: true;
  /** it stands on the page of the column before it */
  readonly isJoined?: true;
}

export interface ListSheet {
  readonly list: string;
  /** lines above the heads, the first of which is a title */
  readonly lines: readonly string[];
  readonly columns: readonly ListColumn[];
  /** gone through as often as they are asked for */
  readonly rows: Iterable<readonly ListContent[]>;
  /** how many there are below the heads; counted where absent */
  readonly rowCount?: number;
  /** rows below the heads that stay when scrolling, as the heads do */
  readonly frozenRows?: number;
  /** columns that stay when scrolling, and that stand on each page where there are several side by side */
  readonly frozenColumns?: number;
}

/** How many rows the heads take. */
export const headDepth = (columns: readonly ListColumn[]): number =>
  Math.max(0, ...columns.map(({ heads }) => heads.length));

/** The first row below the heads, counted from 0. */
export const bodyStart = ({ lines, columns }: ListSheet): number => lines.length + headDepth(columns);

/** How many rows the body has, where something has to be known of all; 0 where nothing has. */
export function bodyRows({ columns, rows, rowCount }: ListSheet): number {
  if (!columns.some(({ choices, isHidden }) => choices ?? isHidden)) return 0;
  return rowCount ?? [...rows].length;
}

/** A cell holds no longer text. */
export const LONGEST = 32_767;

/** The letters of a column, counted from 0. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
