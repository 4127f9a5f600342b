/** Selects the cells behind a finding, on whichever sheet they stand. */
import type { Address } from '../../report/address';
import { isPrevious, placeOf, withoutYear } from '../../report/address';
import type { CellsOfSide, Host, SheetRef } from '../../workbook/host';
import { nameOfAddress } from '../../workbook/names';
import type { SheetKind } from '../../workbook/sheet-kind';
import type { Selected } from './select';
import { cornersOf } from './select';

/** The two sides of an identity, by the addresses of their cells. */
export interface SidesOfFinding {
  readonly left: { readonly cells: readonly Address[] };
  readonly right: { readonly cells: readonly Address[] };
}

/**
 * Cells of the sheet that the first of them is on; this year's go before last year's. Both sides get their looks
 * wherever they stand.
 */
export async function selectAnywhere(
  host: Pick<Host, 'showCells'>,
  addresses: readonly Address[],
  refs: ReadonlyMap<SheetKind, SheetRef>,
  sides?: SidesOfFinding,
): Promise<Selected> {
  const known = addresses.filter((address) => refs.has(kindOfAddress(address)));
  const first = known.find((address) => !isPrevious(address)) ?? known[0];
  if (first === undefined) return { cells: 0, all: true };
  const kind = kindOfAddress(first);
  const together = known.filter((address) => kindOfAddress(address) === kind);
  const { all } = await host.showCells(
    {
      sheet: refs.get(kind)!,
      names: together.map(nameOfAddress),
      ...(kind === TABLE3 && cornersOf(together.map((address) => placeOf(address)!))),
    },
    sides ? looksOf(sides, refs) : [],
  );
  return { cells: together.length, all };
}

/** The cells of both sides by the sheets that they stand on; a cell of both is of the left one. */
export function looksOf(
  { left, right }: SidesOfFinding,
  refs: ReadonlyMap<SheetKind, SheetRef>,
): readonly CellsOfSide[] {
  const ofSide = (side: CellsOfSide['side'], addresses: readonly Address[]): readonly CellsOfSide[] => {
    const kinds = [...new Set(addresses.map(kindOfAddress))];
    return kinds.flatMap((kind) => {
      const sheet = refs.get(kind);
      const own = addresses.filter((address) => kindOfAddress(address) === kind);
      return sheet ? [{ sheet, side, names: own.map(nameOfAddress) }] : [];
    });
  };
  const ofBoth = new Set(left.cells);
  return [
    ...ofSide('left', left.cells),
    ...ofSide(
      'right',
      right.cells.filter((address) => !ofBoth.has(address)),
    ),
  ];
}

const TABLE3: SheetKind = 'table3';

/** The sheet on which a figure stands. */
export function kindOfAddress(address: Address): SheetKind {
  if (isPrevious(address)) return 'previous';
  return placeOf(withoutYear(address))?.table ?? 'facts';
}
