/** Where the names of a sheet in memory are. */
import type { Box } from './box';
import type { CellsOfSide, SheetRef } from './host';
import type { HighlightInMemory } from './memory-workbook';
import type { PlanName } from './plan';

export function boxNamed(all: readonly PlanName[], wanted: string): Box | undefined {
  const found = all.find(({ name }) => name === wanted)?.refersTo;
  return found && 'cells' in found ? found.cells : undefined;
}

/** @param namesOn those of a sheet */
export const highlightsOver = (
  sides: readonly CellsOfSide[],
  namesOn: (sheet: SheetRef) => readonly PlanName[],
): readonly HighlightInMemory[] =>
  sides.map(({ sheet, side, names }) => {
    const own = namesOn(sheet);
    return { sheet: sheet.id, side, cells: names.flatMap((name) => boxNamed(own, name) ?? []) };
  });
