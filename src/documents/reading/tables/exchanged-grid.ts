/** Grids of table 3 whose rows are the form's columns: told by the names of applicants, and turned. */
import type { TableBlock } from '../content';
import { isApplicant } from './column-names';

/** The names of applicants stand below each other. */
export function isExchanged(rows: TableBlock['rows']): boolean {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const [column, { text, of }] of row.entries()) {
      if (of || !isApplicant(text)) continue;
      const count = (counts.get(column) ?? 0) + 1;
      if (count >= LEAST_APPLICANTS) return true;
      counts.set(column, count);
    }
  }
  return false;
}

/** 其他 and 总计 stand below others too. */
const LEAST_APPLICANTS = 4;

export const exchanged = (rows: TableBlock['rows']): TableBlock['rows'] =>
  (rows[0] ?? []).map((_, column) =>
    rows.map((row) => {
      const cell = row[column]!;
      return cell.of ? { ...cell, of: { row: cell.of.column, column: cell.of.row } } : cell;
    }),
  );
