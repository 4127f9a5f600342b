/** Selects the cells behind a finding or a number of the text, on the sheet they stand on. */
import type { Address } from '../../report/address';
import { placeOf } from '../../report/address';
import type { Host } from '../../workbook/host';
import type { CellId } from './table-reading';

/** The sheet of this year's cells, and the one of cells that carry the prefix `previous.`. */
export interface SheetsOfYears {
  readonly sheet: string;
  readonly previousSheet?: string;
}

const PREVIOUS = 'previous.';

/** Selects this year's cells; last year's only where there are no others. Resolves to the number selected. */
export async function selectCells(
  host: Host,
  addresses: readonly Address[],
  { sheet, previousSheet }: SheetsOfYears,
): Promise<number> {
  const current = cellsAt(addresses);
  if (current.length > 0) {
    await host.select(sheet, current);
    return current.length;
  }
  const previous = cellsAt(
    addresses
      .filter((address) => address.startsWith(PREVIOUS))
      .map((address) => address.slice(PREVIOUS.length)),
  );
  if (previous.length === 0 || !previousSheet) return 0;
  await host.select(previousSheet, previous);
  return previous.length;
}

function cellsAt(addresses: readonly Address[]): CellId[] {
  return addresses.flatMap((address) => {
    const place = placeOf(address);
    return place?.table === 'table3' ? [{ row: place.row, column: place.column }] : [];
  });
}
