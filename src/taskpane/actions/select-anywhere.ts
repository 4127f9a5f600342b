/** Selects the cells behind a finding, on whichever sheet they stand. */
import type { Address } from '../../report/address';
import { isPrevious, placeOf, withoutYear } from '../../report/address';
import type { Host, SheetRef } from '../../workbook/host';
import { nameOfAddress } from '../../workbook/names';
import type { SheetKind } from '../../workbook/sheet-kind';
import type { Selected } from './select';
import { selectTogether } from './select';

/** Cells of the sheet that the first of them is on; this year's go before last year's. */
export async function selectAnywhere(
  host: Host,
  addresses: readonly Address[],
  refs: ReadonlyMap<SheetKind, SheetRef>,
): Promise<Selected> {
  const known = addresses.filter((address) => refs.has(kindOf(address)));
  const first = known.find((address) => !isPrevious(address)) ?? known[0];
  if (first === undefined) return { cells: 0, all: true };
  const kind = kindOf(first);
  const ref = refs.get(kind)!;
  const together = known.filter((address) => kindOf(address) === kind);
  if (kind === TABLE3) {
    return selectTogether(
      host,
      ref,
      together.map((address) => placeOf(address)!),
    );
  }
  await host.selectCell(ref, nameOfAddress(first));
  return { cells: together.length, all: together.length === 1 };
}

const TABLE3: SheetKind = 'table3';

function kindOf(address: Address): SheetKind {
  if (isPrevious(address)) return 'previous';
  return placeOf(withoutYear(address))?.table ?? 'facts';
}
