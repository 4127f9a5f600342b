/** What Excel does for 依申请公开台账 beside reading and writing its cells: rows that are ready, and what is remembered. */
import { ledgerColumns } from '../ledger/columns';
import type { RememberedColumns } from '../ledger/matching';
import { findForm } from '../report/form';
import type { Box } from './box';
import { a1, box } from './box';
import { writeGrid, writeStyle } from './excel-plan';
import type { WritingStep } from './excel-requests';
import { ACTION_BYTES, hold, rowParcels, writeAll } from './excel-requests';
import { written } from './expression';
import { columnsFrom, columnsKey } from './kept-columns';
import { derivedFormulas } from './ledger-formulas';
import type { LedgerLayout } from './ledger-layout';
import { derivedIds, layOutLedger } from './ledger-layout';
import { placeRow } from './ledger-rows';
import * as names from './names';
import { styleGroups } from './sheet-pieces';
import * as style from './sheet-style';

/**
 * Gives what the plan has in a row, formulas, looks and a place in the Excel table, to those of the first `rows` rows
 * below the heads in which nothing is worked out. Where the heads stand elsewhere than the plan has them, as after a
 * column was moved, nothing is written. Two syncs that look, and one that writes, or more where Excel takes no more.
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
  const tables = sheet.tables.load('items/name');
  await context.sync();
  const constant = (item: Excel.NamedItem) => names.constantOf(String(item.formula)) ?? '';
  const layout = layOutLedger(findForm(constant(form))!);
  const isInPlace =
    heads.rowIndex === layout.heads.row &&
    ledgerColumns.every(({ id, label }) => heads.values[0]![layout.cell(id, 0).column] === label);
  if (!isInPlace) return;
  const first = layout.cell(derivedIds[0], 0);
  const derived = sheet.getRangeByIndexes(first.row, first.column, rows, derivedIds.length).load('values');
  // formulas of thousands of rows are more than Excel sends: the shortest tells whether there are any
  const shortest = sheet
    .getRangeByIndexes(first.row, layout.cell('finished', 0).column, rows, 1)
    .load('formulas');
  const placed = tables.items.map((table) => {
    const range = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
    return { table, range };
  });
  await context.sync();
  const isBare = (row: number) =>
    shortest.formulas[row]![0] === '' && derived.values[row]!.every((cell) => cell === '');
  const bare = Array.from({ length: rows }, (_, row) => row).filter(isBare);
  hold(context);
  const own = placed.find(({ range: { rowIndex } }) => rowIndex === layout.heads.row);
  // below Excel 2021 the rows stand under the table, and are counted all the same
  if (own && own.range.rowCount <= rows && Office.context.requirements.isSetSupported('ExcelApi', '1.13')) {
    const { rowIndex, columnIndex, columnCount } = own.range;
    own.table.resize(a1(box(rowIndex, columnIndex, rows + 1, columnCount)));
  }
  await writeAll(
    context,
    runsOf(bare).flatMap((run) => stepsOf(sheet, layout, Number(constant(year)), run)),
  );
  await context.sync();
}

interface Run {
  readonly first: number;
  readonly count: number;
}

/** Rows that follow each other. */
function runsOf(rows: readonly number[]): readonly Run[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}

function stepsOf(
  sheet: Excel.Worksheet,
  layout: LedgerLayout,
  year: number,
  { first, count }: Run,
): readonly WritingStep[] {
  const rangeOf = (area: Box) => sheet.getRange(a1(area));
  const looks = styleGroups(placeRow(layout, year, first, () => ''));
  const top = layout.cell(derivedIds[0], first);
  const formulas = Array.from({ length: count }, (_, row) => {
    const derived = derivedFormulas(layout, year, first + row);
    return derivedIds.map((id) => written(derived[id]));
  });
  return [
    {
      bytes: (looks.length * 9 + 20) * ACTION_BYTES,
      write: () => {
        for (const { box: area, style: look } of looks) {
          writeStyle(rangeOf({ ...area, rows: count }), { ...style.base, ...look });
        }
        const shown = rangeOf({ ...layout.shown, row: top.row, rows: count });
        writeGrid(shown, style.quietLine);
        shown.format.rowHeight = style.ROW_HEIGHT;
      },
    },
    ...rowParcels(formulas).map((parcel) => ({
      bytes: parcel.bytes + ACTION_BYTES,
      write: () => {
        const area = box(top.row + parcel.first, top.column, parcel.formulas.length, derivedIds.length);
        rangeOf(area).formulas = parcel.formulas.map((row) => [...row]);
      },
    })),
  ];
}

/** What an office's headings stand for, as the workbook keeps it. */
export async function keptColumns(context: Excel.RequestContext): Promise<RememberedColumns> {
  const setting = context.workbook.settings.getItemOrNullObject(columnsKey).load('value');
  await context.sync();
  return setting.isNullObject ? {} : columnsFrom(setting.value);
}
