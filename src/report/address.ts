/** Addresses of cells as text, e.g. `table3.denied.inquiry.natural`: table, row (which may hold dots), column. */

/** An address as the contract writes it. Last year's cells carry the prefix `previous.`. */
export type Address = string;

export type TableId = 'table2' | 'table3' | 'table4';

export interface CellPlace {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

export function addressOf(table: TableId, row: string, column: string): Address {
  return `${table}.${row}.${column}`;
}

const PREVIOUS = 'previous.';

/** The same cell of last year's report. */
export const previousOf = (address: Address): Address => `${PREVIOUS}${address}`;

export const isPrevious = (address: Address): boolean => address.startsWith(PREVIOUS);

/** The address without the mark of last year's report. */
export const withoutYear = (address: Address): Address =>
  isPrevious(address) ? address.slice(PREVIOUS.length) : address;

export const factAddress = (id: string): Address => `facts.${id}`;

/** The place an address names, or `undefined` for a text that is no address of a table's cell. */
export function placeOf(address: Address): CellPlace | undefined {
  const match = /^(table[234])\.(.+)\.([^.]+)$/.exec(address);
  return match ? { table: match[1] as TableId, row: match[2]!, column: match[3]! } : undefined;
}
