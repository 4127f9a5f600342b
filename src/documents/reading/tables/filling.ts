/** A row of a table as it was found: where its cells belong, and what its figures may be. */
import type { Address } from '../../../report/address';
import type { RepairCode } from '../repair';
import type { FoundRow } from './found-row';
import type { RowFigures } from './row-figures';

/** A row with its figures as far as they are told apart. */
export interface Filling {
  /** of the report, e.g. `table3.new` */
  readonly place: string;
  readonly cells: readonly Address[];
  /** of each cell: 万元 where it is an amount in that */
  readonly units: readonly (string | undefined)[];
  readonly figures: RowFigures;
  /** its figures as they stand */
  readonly raw: string;
  /** the last cell of each part is the sum of the others */
  readonly hasTotal: boolean;
  /** told by lines, or by an order of cells alone */
  readonly isLoose: boolean;
  /** the rows of the document that it was read from */
  readonly sources: readonly FoundRow[];
  /** of table 4: all rows of the document among which that one is */
  readonly among?: readonly FoundRow[];
  /** what else there is to say of it */
  readonly warnings?: readonly RepairCode[];
  /** where the label is not the form's */
  readonly label?: { readonly found: string; readonly used: string };
}
