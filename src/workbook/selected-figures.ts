/** Which figures stand in the cells that somebody selected. */
import type { Address } from '../report/address';
import type { Box } from './box';
import { contains } from './box';
import type { SelectedCells, StandingSheet } from './host';
import { namedSheets } from './named-sheets';

/** More than these are no cells to which somebody points. */
const MOST = 12;

/** In the order of the sheet's names; none of a sheet that is not ours, and none where many are selected. */
export function selectedFigures(
  standing: readonly StandingSheet[],
  { sheetId, box }: SelectedCells,
): readonly Address[] {
  const [sheet] = namedSheets(standing.filter(({ ref }) => ref.id === sheetId));
  const found = [...(sheet?.figures ?? [])].flatMap(([address, cell]) =>
    isIn(cell.box, box) ? [address] : [],
  );
  return found.length > MOST ? [] : found;
}

/** A figure in merged cells is named by its first one. */
const isIn = ({ row, column }: Box, selected: Box): boolean => contains(selected, row, column);
