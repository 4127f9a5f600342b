/** What Excel does for 依申请公开台账 beside reading and writing its cells: rows that are ready, and what is remembered. */
import type { RememberedColumns } from '../ledger/matching';
import { columnsFrom, columnsKey } from './kept-columns';
import * as names from './names';

/**
 * Makes `rows` rows below the heads ready where fewer are: those of a table grow with it, formulas and all; elsewhere
 * the last row that has formulas is copied on, without what was typed there.
 */
export async function growLedger(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: number,
): Promise<void> {
  const heads = sheet.names.getItem(names.ledgerName).getRange().getRow(0);
  heads.load('rowIndex,columnIndex,columnCount');
  const tables = sheet.tables.load('items/id');
  await context.sync();
  const [table] = tables.items;
  if (!table) return;
  const body = table.getDataBodyRange().load('rowCount,columnCount');
  await context.sync();
  const missing = rows - body.rowCount;
  if (missing <= 0) return;
  const blank = Array.from({ length: missing }, () => Array<string>(body.columnCount).fill(''));
  table.rows.add(undefined, blank);
  await context.sync();
}

export async function keptColumns(context: Excel.RequestContext): Promise<RememberedColumns> {
  const setting = context.workbook.settings.getItemOrNullObject(columnsKey).load('value');
  await context.sync();
  return setting.isNullObject ? {} : columnsFrom(setting.value);
}
