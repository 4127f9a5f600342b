/** Lays cells that cover several rows or columns out as a grid of equally long rows. */
import type { GridCell, TableBlock } from './content';

/** A cell with the rows and columns that it covers. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** How large a table may be: what is larger is no table of a report. */
export const MAX_ROWS = 5000;
const MAX_COLUMNS = 400;

const BLANK: GridCell = Object.freeze({ text: '' });
/** Of a kind of document that has a cell for each place, if blank. */
export const ABSENT: GridCell = Object.freeze({ text: '', isAbsent: true });

/** Places that no cell covers are blank; where two cells cover one place, the first stands in it. */
export function gridOf(
  cells: readonly PlacedCell[],
  rowCount: number,
  columnCount: number,
  uncovered = BLANK,
): TableBlock {
  const taken: (GridCell | undefined)[][] = Array.from({ length: Math.min(rowCount, MAX_ROWS) }, () =>
    Array<GridCell | undefined>(Math.min(columnCount, MAX_COLUMNS)).fill(undefined),
  );
  for (const { row, column, rows, columns, text } of cells) {
    const of = { row, column };
    for (const [at, line] of taken.slice(row, row + rows).entries()) {
      const end = Math.min(column + columns, line.length);
      for (let place = column; place < end; place++) {
        line[place] ??= at === 0 && place === column ? { text } : { text, of };
      }
    }
  }
  return { kind: 'table', rows: taken.map((line) => line.map((cell) => cell ?? uncovered)) };
}

/** The cells without the rows and columns in which none of them begins. */
export function withoutIdleTracks(cells: readonly PlacedCell[]): {
  readonly cells: readonly PlacedCell[];
  readonly rows: number;
  readonly columns: number;
} {
  const rows = tracks(cells.map(({ row }) => row));
  const columns = tracks(cells.map(({ column }) => column));
  return {
    cells: cells.map((cell) => ({
      ...cell,
      row: rows.before(cell.row),
      rows: rows.before(cell.row + cell.rows) - rows.before(cell.row),
      column: columns.before(cell.column),
      columns: columns.before(cell.column + cell.columns) - columns.before(cell.column),
    })),
    rows: rows.count,
    columns: columns.count,
  };
}

function tracks(starts: readonly number[]) {
  const sorted = [...new Set(starts)].sort((one, other) => one - other);
  /** how many tracks begin before a place */
  const before = (place: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { count: sorted.length, before };
}
