/** Cells of reports at listed places, and those of last year's reports, straight from the long table. */
import type { Address } from '../../report/address';
import { isPrevious, withoutYear } from '../../report/address';
import { CELLS, longPlaceOf } from './long-table';
import type { Value } from './text';

/** The columns of a list that say where a cell stands. */
export const placeColumns = ['table_id', 'row_id', 'column_id', 'is_previous'] as const;

export function placeValues(address: Address): readonly Value[] {
  const { table, row, column } = longPlaceOf(withoutYear(address));
  return [table, row, column, isPrevious(address) ? 1 : 0];
}

/**
 * A query of the cells, `c`, at the places of a list, `t`. The long table is read anew by each step that needs it:
 * its columns of few values take little time, while what an engine keeps for several steps takes much room.
 * @param chosen columns of both, besides the report's id
 */
export function cellsAt(list: string, addresses: readonly Address[], chosen: readonly string[]): string {
  const columns = chosen.map((column) => `,\n  ${column}`).join('');
  const own = `SELECT
  c.report_id${columns}
FROM ${CELLS} AS c
JOIN ${list} AS t ON t.table_id = c.table_id AND t.row_id = c.row_id AND t.column_id = c.column_id
WHERE t.is_previous = 0`;
  const lastYears = `SELECT
  r.report_id${columns}
FROM ${CELLS} AS c
JOIN ${list} AS t ON t.row_id = c.row_id AND t.column_id = c.column_id
JOIN reports AS r ON r.previous_id = c.report_id AND r.previous_prefix || t.table_id = c.table_id
WHERE t.is_previous = 1`;
  return addresses.some(isPrevious) ? `${own}\nUNION ALL\n${lastYears}` : own;
}
