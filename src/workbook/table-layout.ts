/** Where the parts of an official table stand on a sheet. */
import type { Address } from '../report/address';
import type { Box } from './box';
import { box } from './box';

/** A text and the cells it is merged over. */
export interface Label {
  readonly text: string;
  readonly box: Box;
}

/** `upright`: down the side of the rows it groups */
export type LabelLook = 'title' | 'note' | 'head' | 'stub' | 'upright';

export interface TableLayout {
  readonly labels: readonly (Label & { readonly look: LabelLook })[];
  /** title, heads, labels and figures */
  readonly table: Box;
  /** the cells of the figures, in the order of the form; some are merged over several cells */
  readonly figures: ReadonlyMap<Address, Box>;
}

/** The cell that holds a figure; throws a `RangeError` for an address that the table has not. */
export function cellIn({ figures }: Pick<TableLayout, 'figures'>, address: Address): Box {
  const found = figures.get(address);
  if (!found) throw new RangeError(`the table has no cell ${address}`);
  return box(found.row, found.column);
}

/** The same table further down, its figures under other addresses. */
export function moved(
  { labels, table, figures }: TableLayout,
  rows: number,
  address: (own: Address) => Address,
): TableLayout {
  const down = (one: Box): Box => ({ ...one, row: one.row + rows });
  return {
    labels: labels.map((label) => ({ ...label, box: down(label.box) })),
    table: down(table),
    figures: new Map([...figures].map(([own, at]) => [address(own), down(at)])),
  };
}
