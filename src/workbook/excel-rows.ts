/** Reads blocks that names stand for, however long they are, in parcels that Excel sends. */
import type { RawCell } from './host';

/** Cells of a parcel: Excel on the web answers with no more than 5 MB, and few cells of a ledger hold a hundred bytes. */
const CELLS = 40_000;
const TOO_LARGE = 'ResponsePayloadSizeLimitExceeded';

type Rows = readonly (readonly RawCell[])[];

/**
 * The rows of each block and, in its columns, those that were filled in below it; blank rows at the end are left out.
 * One sync that looks, and one a parcel.
 */
export async function rowsOfNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  names: readonly string[],
): Promise<readonly Rows[]> {
  const ranges = names.map((name) =>
    sheet.names.getItem(name).getRange().load('rowIndex,columnIndex,columnCount'),
  );
  const used = sheet.getUsedRange(true).load('rowIndex,rowCount');
  await context.sync();
  // a block may be far longer than what is filled in
  const end = used.rowIndex + used.rowCount;
  const blocks = ranges.map(({ rowIndex, columnIndex, columnCount }) => ({
    columnIndex,
    columnCount,
    next: rowIndex,
    rows: [] as RawCell[][],
  }));
  let most = CELLS;
  for (;;) {
    let room = most;
    const parcels = blocks.flatMap((block) => {
      const { columnIndex, columnCount, next } = block;
      const least = room === most ? 1 : 0;
      const count = Math.min(Math.max(least, Math.floor(room / columnCount)), end - next);
      if (count <= 0) return [];
      room -= count * columnCount;
      const range = sheet.getRangeByIndexes(next, columnIndex, count, columnCount).load('values');
      return [{ block, range, count }];
    });
    if (parcels.length === 0) break;
    try {
      // Excel sends no larger answer
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (thrown) {
      const isSmallest = parcels.length === 1 && parcels[0]!.count === 1;
      if ((thrown as { readonly code?: unknown }).code !== TOO_LARGE || isSmallest) throw thrown;
      most = Math.max(1, Math.ceil((most - room) / 2));
      continue;
    }
    for (const { block, range, count } of parcels) {
      for (const row of range.values as RawCell[][]) block.rows.push(row);
      block.next += count;
    }
  }
  return blocks.map(({ rows }) => {
    while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
    return rows;
  });
}
