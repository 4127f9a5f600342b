/** The cells of a report that a reading has otherwise, and whether its notes say so. */
import type { Reading } from '../../src/documents/report-json';
import type { Report } from '../../src/report/report';

export interface Misread {
  readonly address: string;
  readonly given: unknown;
  /** `undefined` where the report that was read lacks the cell */
  readonly read: unknown;
  /** a note's place is the cell, its row, its table or the document */
  readonly isNoted: boolean;
}

export function misreadIn(report: Report, { report: other, notes }: Reading): readonly Misread[] {
  const [given, found] = [cellsOf(report), cellsOf(other)];
  return [...new Set([...given.keys(), ...found.keys()])].flatMap((address) => {
    const [cell, read] = [given.get(address), found.get(address)];
    if (read === cell) return [];
    const isNoted = notes.some(({ place }) => place === 'document' || `${address}.`.startsWith(`${place}.`));
    return [{ address, given: cell, read, isNoted }];
  });
}

export const shownMisread = ({ address, given, read, isNoted }: Misread): string =>
  `${address} ${String(given)} → ${String(read)}${isNoted ? '，有说明' : ''}`;

/** Every cell by its address; those of tables 3 and 4 by their place in the row. */
function cellsOf({ table2 = {}, table3 = {}, table4 = {} }: Report): ReadonlyMap<string, unknown> {
  const rows = Object.entries(table2).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, cell]) => [`table2.${row}.${column}`, cell] as const),
  );
  const others = Object.entries({ table3, table4 }).flatMap(([table, own]) =>
    Object.entries(own).flatMap(([row, cells]) =>
      cells.map((cell, column) => [`${table}.${row}.${column}`, cell] as const),
    ),
  );
  return new Map([...rows, ...others]);
}
