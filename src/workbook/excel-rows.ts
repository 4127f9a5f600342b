/** Reads a block that a name stands for, however long it is, in parcels that Excel sends. */
import type { RawCell } from './host';

/** Cells of a parcel: Excel on the web answers with no more than 5 MB, and few cells of a ledger hold a hundred bytes. */
const CELLS = 40_000;
const TOO_LARGE = 'ResponsePayloadSizeLimitExceeded';

/**
 * The rows of the block and, in its columns, those that were filled in below it; blank rows at the end are left out.
 * One sync that looks, and one a parcel.
 */
export async function rowsOfName(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
): Promise<readonly (readonly RawCell[])[]> {
  const block = sheet.names.getItem(name).getRange();
  block.load('rowIndex,columnIndex,columnCount');
  const used = sheet.getUsedRange(true).load('rowIndex,rowCount');
  await context.sync();
  const { rowIndex, columnIndex, columnCount } = block;
  // the block may be far longer than what is filled in
  const end = used.rowIndex + used.rowCount;
  const rows: RawCell[][] = [];
  let most = Math.max(1, Math.floor(CELLS / columnCount));
  while (rowIndex + rows.length < end) {
    const from = rowIndex + rows.length;
    const count = Math.min(most, end - from);
    const parcel = sheet.getRangeByIndexes(from, columnIndex, count, columnCount).load('values');
    try {
      // Excel sends no larger answer
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (thrown) {
      if ((thrown as { readonly code?: unknown }).code !== TOO_LARGE || count === 1) throw thrown;
      most = Math.ceil(count / 2);
      continue;
    }
    for (const row of parcel.values as RawCell[][]) rows.push(row);
  }
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}
