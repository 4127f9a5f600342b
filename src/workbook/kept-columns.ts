/** What an office's headings stand for, as the workbook keeps it for the next import: headings and columns, no cell. */
import type { ColumnId } from '../ledger/columns';
import { ledgerColumns } from '../ledger/columns';
import type { RememberedColumns } from '../ledger/matching';

/** The key under which the workbook keeps them. */
export const columnsKey = 'ogi.ledgerColumns';

/** What is found under the key; what is none of ours is passed over. */
export function columnsFrom(kept: unknown): RememberedColumns {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([heading, column]): [string, ColumnId | null][] => {
      if (column === null) return [[heading, null]];
      const known = ledgerColumns.find(({ id }) => id === column);
      return known ? [[heading, known.id]] : [];
    }),
  );
}
