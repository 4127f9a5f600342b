/** Selects the cells behind a finding or a number of the text, on the sheet they stand on. */
import type { Address } from '../../report/address';
import { placeOf } from '../../report/address';
import { cornerNames } from '../../workbook/corners';
import type { CellsToShow, Host, SheetRef } from '../../workbook/host';
import type { CellId } from './table-reading';

/** The sheet of this year's cells, and the one of cells that carry the prefix `previous.`. */
export interface SheetsOfYears {
  readonly sheet: SheetRef;
  readonly previousSheet?: SheetRef;
}

const PREVIOUS = 'previous.';

/** What was selected: all of the cells, or of cells that stand apart the first alone. */
export interface Selected {
  readonly cells: number;
  readonly all: boolean;
}

/** Selects this year's cells; last year's only where there are no others. */
export async function selectCells(
  host: Host,
  addresses: readonly Address[],
  { sheet, previousSheet }: SheetsOfYears,
): Promise<Selected> {
  const current = cellsAt(addresses);
  if (current.length > 0) return selectTogether(host, sheet, current);
  const previous = cellsAt(
    addresses
      .filter((address) => address.startsWith(PREVIOUS))
      .map((address) => address.slice(PREVIOUS.length)),
  );
  if (previous.length === 0 || !previousSheet) return { cells: 0, all: true };
  return selectTogether(host, previousSheet, previous);
}

/** A rectangle around cells of one row or column shows what they have in common; around others it shows nothing. */
function standTogether(cells: readonly CellId[]): boolean {
  const rows = new Set(cells.map(({ row }) => row)).size;
  const columns = new Set(cells.map(({ column }) => column)).size;
  return rows === 1 || columns === 1 || rows * columns === cells.length;
}

/** The corners of such a rectangle, where one shows cells of table 3 together. */
export const cornersOf = (cells: readonly CellId[]): Pick<CellsToShow, 'corners'> =>
  standTogether(cells) ? { corners: cornerNames(cells) } : {};

async function selectTogether(host: Host, sheet: SheetRef, cells: readonly CellId[]): Promise<Selected> {
  const all = standTogether(cells);
  await host.select(sheet, all ? cells : cells.slice(0, 1));
  return { cells: cells.length, all };
}

function cellsAt(addresses: readonly Address[]): CellId[] {
  return addresses.flatMap((address) => {
    const place = placeOf(address);
    return place?.table === 'table3' ? [{ row: place.row, column: place.column }] : [];
  });
}
