/** Sheets for the tests, filled from the published samples. */
import { figureRows } from '../../src/report/form';
import type { Cell } from '../../src/report/cell';
import type { RawCell } from '../../src/workbook/host';
import { formOf, sample } from '../support/samples';
import type { Rows } from './watched-host';
import { WatchedHost } from './watched-host';

export const SHEET = '申请办理';

const asContent = (cell: Cell): RawCell | null => (cell === 'na' ? '/' : cell);

/** A clerk's entries: the published figures typed in, the totals left to their formulas. */
export function typedIn(name: string): Rows {
  const report = sample(name);
  const { columns } = formOf(report).table3;
  return Object.fromEntries(
    figureRows(formOf(report))
      .filter((row) => !row.total)
      .map(({ id }) => [
        id,
        report.table3[id]!.map((cell, index) => (columns[index]!.total ? undefined : asContent(cell))),
      ]),
  );
}

/** The published block as it is pasted: over the totals' formulas too. */
export function pasted(name: string): Rows {
  return Object.fromEntries(
    Object.entries(sample(name).table3).map(([id, cells]) => [id, cells.map(asContent)]),
  );
}

/** A workbook with one built sheet of the sample's year. */
export function workbookWith(name: string, rows: Rows, changes: Rows = {}): WatchedHost {
  const { year, format } = sample(name);
  return new WatchedHost().addSheet(SHEET, year, rows, format).type(SHEET, changes);
}
