/** A published report held against the sum of the units below its organ (H01). */
import type { Address } from '../../report/address';
import { placeOf } from '../../report/address';
import type { Cell } from '../../report/cell';
import { addend } from '../../report/cell';
import type { TableForms } from '../../report/form';
import { table2Rows } from '../../report/form';
import { sumOf } from './figures';
import type { UnitReport } from './unit-report';

export interface Against {
  readonly file: string;
  readonly organ: string;
  readonly cells: readonly { readonly cell: Address; readonly published: Cell; readonly sum: Cell }[];
  /** units below it that have not reported, so that the sum is not whole */
  readonly lacking: readonly string[];
}

/**
 * Where the units are not all that the organ's report covers, only what the others cannot make good is told: more in the
 * sum than was published.
 * @param cellsAt what the units below give to a cell
 */
export function heldAgainst(
  { file, organ, cells }: Pick<UnitReport, 'file' | 'organ' | 'cells'>,
  { lacking, isWhole }: { readonly lacking: readonly string[]; readonly isWhole: boolean },
  forms: TableForms,
  cellsAt: (address: Address) => readonly (Cell | undefined)[],
): Against {
  const differing = [...cells].flatMap(([cell, published]) => {
    if (published === null) return [];
    const parts = cellsAt(cell);
    const sum = sumOf(parts);
    const difference = addend(published) - addend(sum);
    const isOpen = !isWhole || parts.some((part) => part === undefined || part === null);
    if (difference === 0 || (isOpen && (difference > 0 || isSigned(cell, forms)))) return [];
    return [{ cell, published, sum }];
  });
  return { file, organ, cells: differing, lacking };
}

/** 本年增/减 may be negative, so that what is lacking may make up for either. */
function isSigned(address: Address, { form }: TableForms): boolean {
  const place = placeOf(address);
  if (place?.table !== 'table2') return false;
  const row = table2Rows(form).find(({ id }) => id === place.row);
  return row?.columns.find(({ id }) => id === place.column)?.type === 'signed';
}
