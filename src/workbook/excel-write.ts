/** Writes to sheets by the names of their cells in Excel, in one look and one write. */
import * as words from '../words/workbook';
import { a1 } from './box';
import { keepLastAction, keptParts } from './excel-last-action';
import type { Memory } from './excel-last-action';
import type { SheetWrites, WriteOutcome } from './host';
import { HostError } from './host';
import type { LastAction } from './last-action';
import * as names from './names';
import type { BlockWrite } from './writes';
import { leftCells, plannedWrites, withoutPersonal } from './writes';
import { WrittenSheetCells } from './written-sheet';

/** The action that a write is, to be kept so that it can be undone. */
interface KeptAs {
  readonly what: string;
  readonly memory: Memory;
  readonly continues: boolean;
}

/** @param as absent for what the add-in keeps for itself: the last action stays what it was */
export async function writeCells(
  context: Excel.RequestContext,
  sheets: readonly SheetWrites[],
  as?: KeptAs,
): Promise<WriteOutcome> {
  const parts = as && keptParts(context);
  const looks = sheets.map(({ sheet, writes }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.id);
    const written = writes.map(({ name }) => name);
    return { sheet, writes, worksheet, look: lookAtNames(worksheet, written) };
  });
  await context.sync();
  const planned = looks.map(({ sheet, writes, worksheet, look }) => {
    if (worksheet.isNullObject) throw new HostError(words.noSheet('write', sheet.name), 'ItemNotFound');
    const cells = look();
    if (!cells.isOurs) throw new HostError(words.noTable('write', sheet.name), 'ItemNotFound');
    return { worksheet, cells, ...plannedWrites(cells, writes) };
  });
  const left = planned.flatMap((one) => leftCells(one.cells, one.left));
  const due = planned.filter(({ written }) => written.length > 0);
  const outcome = { written: due.reduce((sum, { written }) => sum + written.length, 0), left };
  if (due.length === 0) return outcome;
  if (as && parts) {
    const { what, memory, continues } = as;
    const whole: LastAction = {
      kind: 'write',
      what,
      sheets: due.map(({ cells, written }) => ({ ...cells.acted, cells: written })),
    };
    const kept: LastAction = {
      ...whole,
      sheets: due.map(({ cells, written }) => ({ ...cells.acted, cells: withoutPersonal(written) })),
    };
    // kept first: a write that fails half-way can be undone too
    keepLastAction(context, parts, kept, continues);
    memory.remember(kept, whole, continues);
  }
  for (const { worksheet, blocks, heights } of due) {
    writeBlocks(worksheet, blocks);
    for (const { box, height } of heights) worksheet.getRange(a1(box)).format.rowHeight = height;
  }
  await context.sync();
  return outcome;
}

/** Asks for what cells of these names hold; to be called after the sync. */
export function lookAtNames(worksheet: Excel.Worksheet, wanted: readonly string[]): () => WrittenSheetCells {
  worksheet.load('id,name');
  const own = worksheet.names.load('items/name,items/formula');
  const rows = wanted.flatMap((name) => names.ledgerCellOf(name)?.row ?? []);
  const isLedger = rows.length > 0;
  const heads = isLedger ? ledgerHeads(worksheet).load('rowIndex,columnIndex,values') : undefined;
  const cells = (isLedger ? ledgerRows(worksheet, rows) : worksheet.getUsedRangeOrNullObject(true)).load(
    'rowIndex,columnIndex,values,formulas',
  );
  return () =>
    new WrittenSheetCells({
      sheet: { id: worksheet.id, name: worksheet.name },
      names: own.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      ...(heads && !heads.isNullObject && { heads: placed(heads, { values: heads.values }) }),
      ...(!cells.isNullObject && {
        cells: placed(cells, { values: cells.values, formulas: cells.formulas }),
      }),
    });
}

export function writeBlocks(worksheet: Excel.Worksheet, blocks: readonly BlockWrite[]): void {
  for (const { box, formulas } of blocks) {
    worksheet.getRange(a1(box)).formulas = formulas.map((row) => [...row]);
  }
}

const ledgerHeads = (worksheet: Excel.Worksheet): Excel.Range =>
  worksheet.names.getItemOrNullObject(names.ledgerName).getRangeOrNullObject().getRow(0);

/** The rows from the first to the last of these, counted from 0 below the heads. */
function ledgerRows(worksheet: Excel.Worksheet, rows: readonly number[]): Excel.Range {
  const first = rows.reduce((least, row) => Math.min(least, row));
  const last = rows.reduce((most, row) => Math.max(most, row));
  return ledgerHeads(worksheet)
    .getOffsetRange(first + 1, 0)
    .getResizedRange(last - first, 0);
}

const placed = <T>({ rowIndex, columnIndex }: Excel.Range, read: T) => ({
  row: rowIndex,
  column: columnIndex,
  ...read,
});
