/** The cells of a report that a reading has otherwise, and whether its notes say so. */
import type { Reading } from '../../src/documents/report-json';
import { findForm } from '../../src/report/form';
import type { Report } from '../../src/report/report';

type TableName = 'table3' | 'table4';

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
    const isNoted = notes.some(({ place, places = [place] }) =>
      places.some((one) => one === 'document' || `${address}.`.startsWith(`${one}.`)),
    );
    return [{ address, given: cell, read, isNoted }];
  });
}

export const shownMisread = ({ address, given, read, isNoted }: Misread): string =>
  `${address} ${String(given)} → ${String(read)}${isNoted ? '，有说明' : ''}`;

/** Every cell by its address. */
function cellsOf(report: Report): ReadonlyMap<string, unknown> {
  const { table2 = {}, table3 = {}, table4 = {} } = report;
  const columns = {
    table3: findForm(report.table3Format ?? report.format)!.table3.columns,
    table4: findForm(report.format)!.table4.columns,
  };
  const rows = Object.entries(table2).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, cell]) => [`table2.${row}.${column}`, cell] as const),
  );
  const others = Object.entries({ table3, table4 }).flatMap(([table, own]) =>
    Object.entries(own).flatMap(([row, cells]) =>
      cells.map((cell, at) => [`${table}.${row}.${columns[table as TableName][at]!.id}`, cell] as const),
    ),
  );
  return new Map([...rows, ...others]);
}
