/** Addresses of cells as text, e.g. `table3.denied.inquiry.natural`: table, row (which may hold dots), column. */

/** An address as the contract writes it. Last year's cells carry the prefix `previous.`. */
export type Address = string;

export interface CellPlace {
  readonly table: 'table2' | 'table3' | 'table4';
  readonly row: string;
  readonly column: string;
}

export function addressOf(table: CellPlace['table'], row: string, column: string): Address {
  return `${table}.${row}.${column}`;
}

/** The place an address names, or `undefined` for a text that is no address of a table's cell. */
export function placeOf(address: Address): CellPlace | undefined {
  const match = /^(table[234])\.(.+)\.([^.]+)$/.exec(address);
  return match ? { table: match[1] as CellPlace['table'], row: match[2]!, column: match[3]! } : undefined;
}
