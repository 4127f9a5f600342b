/** What the blank cells of the tables are published as: 0, nothing, or "/", as was chosen. */
import type { Cell } from '../../report/cell';
import type { Report } from '../../report/report';

/** What a blank cell is published as. */
export const blanks = ['zero', 'blank', 'slash'] as const;
export type Blank = (typeof blanks)[number];

const CELLS: Readonly<Record<Blank, Cell>> = { zero: 0, blank: null, slash: 'na' };

/** The report as it is published; a cell that it lacks is not filled with anything, and facts stand in no table. */
export function withBlanks(report: Report, blank: Blank): Report {
  if (blank === 'blank') return report;
  const { table2, table3, table4 } = report;
  const published = (cell: Cell): Cell => (cell === null ? CELLS[blank] : cell);
  const inRows = (rows: Readonly<Record<string, readonly Cell[]>>) =>
    mapped(rows, (cells) => cells.map(published));
  return {
    ...report,
    ...(table2 && { table2: mapped(table2, (row) => mapped(row, published)) }),
    ...(table3 && { table3: inRows(table3) }),
    ...(table4 && { table4: inRows(table4) }),
  };
}

const mapped = <From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
