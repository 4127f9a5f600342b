/** What Excel does for 依申请公开台账 beside reading and writing its cells: rows that are ready, and what is remembered. */
import { ledgerColumns } from '../ledger/columns';
import type { RememberedColumns } from '../ledger/matching';
import { findForm } from '../report/form';
import { written } from './expression';
import { columnsFrom, columnsKey } from './kept-columns';
import { derivedFormulas } from './ledger-formulas';
import { derivedIds, layOutLedger } from './ledger-layout';
import * as names from './names';

/**
 * Gives the formulas of the plan to those of the first `rows` rows below the heads that have none. Where the heads
 * stand elsewhere than the plan has them, as after a column was moved, nothing is written.
 */
export async function growLedger(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: number,
): Promise<void> {
  const heads = sheet.names.getItem(names.ledgerName).getRange().getRow(0).load('rowIndex,values');
  const [form, year] = [names.formName, names.yearName].map((name) =>
    sheet.names.getItem(name).load('formula'),
  ) as [Excel.NamedItem, Excel.NamedItem];
  await context.sync();
  const constant = (item: Excel.NamedItem) => names.constantOf(String(item.formula)) ?? '';
  const layout = layOutLedger(findForm(constant(form))!);
  const isInPlace =
    heads.rowIndex === layout.heads.row &&
    ledgerColumns.every(({ id, label }) => heads.values[0]![layout.cell(id, 0).column] === label);
  if (!isInPlace) return;
  const first = layout.cell(derivedIds[0], 0);
  const derived = sheet.getRangeByIndexes(first.row, first.column, rows, derivedIds.length).load('formulas');
  const number = sheet.getRangeByIndexes(first.row, layout.cell('number', 0).column, 1, first.column);
  number.load('numberFormat');
  const ready = sheet.getRangeByIndexes(first.row, first.column, 1, derivedIds.length).load('numberFormat');
  await context.sync();
  derived.formulas.forEach((cells, row) => {
    if (cells.some((cell) => cell !== '')) return;
    const formulas = derivedFormulas(layout, Number(constant(year)), row);
    const at = (column: number, columns: number) =>
      sheet.getRangeByIndexes(first.row + row, column, 1, columns);
    at(0, first.column).numberFormat = number.numberFormat;
    const own = at(first.column, derivedIds.length);
    own.numberFormat = ready.numberFormat;
    own.formulas = [derivedIds.map((id) => written(formulas[id]))];
  });
  await context.sync();
}

/** What an office's headings stand for, as the workbook keeps it. */
export async function keptColumns(context: Excel.RequestContext): Promise<RememberedColumns> {
  const setting = context.workbook.settings.getItemOrNullObject(columnsKey).load('value');
  await context.sync();
  return setting.isNullObject ? {} : columnsFrom(setting.value);
}
