/**
 * Corrections that the add-in offers and the clerk accepts: 整理 writes figures in place of texts, 恢复公式 gives
 * totals their formula back. Only cells that still hold what the clerk was shown are written.
 */
import type { Cell } from '../../report/cell';
import type { CellWrite, Host, RawCell, SheetRef } from '../../workbook/host';
import type { CheckedTable } from './check';
import type { CellId, SheetCell } from './table-reading';
import { cellFinder } from './table-reading';

/** One cell of a correction: 原来 → 改为. */
export interface CellChange extends CellId {
  readonly from: RawCell;
  readonly to: Cell;
}

export interface Correction {
  readonly kind: 'tidy' | 'restoreTotals';
  readonly sheet: SheetRef;
  readonly changes: readonly CellChange[];
}

/** What the add-in wrote last, with what stood there. */
export interface LastWrite {
  readonly correction: Correction;
  readonly before: readonly CellWrite[];
}

/** `changedMeanwhile` counts cells that were left alone because they no longer hold what was shown. */
export type CorrectOutcome =
  | { readonly outcome: 'corrected'; readonly lastWrite: LastWrite; readonly changedMeanwhile: number }
  | { readonly outcome: 'nothingLeft' }
  | { readonly outcome: 'tableGone'; readonly sheet: string };

export type UndoOutcome =
  | { readonly outcome: 'undone'; readonly cells: number; readonly changedMeanwhile: number }
  | { readonly outcome: 'tableGone'; readonly sheet: string };

/** What 整理 would write. */
export function tidying({ figures }: CheckedTable): Correction {
  const changes = figures.untidy.map(({ row, column, found, means }) => ({
    row,
    column,
    from: found,
    to: means,
  }));
  return { kind: 'tidy', sheet: figures.sheet, changes };
}

/** What 恢复公式 would write. */
export function restoring({ figures }: CheckedTable): Correction {
  const changes = figures.published.map(({ row, column, found, computes }) => ({
    row,
    column,
    from: found,
    to: computes,
  }));
  return { kind: 'restoreTotals', sheet: figures.sheet, changes };
}

/** Writes what the clerk said yes to. */
export async function correct(host: Host, correction: Correction): Promise<CorrectOutcome> {
  const reading = await host.readTable3On(correction.sheet);
  if (!reading) return { outcome: 'tableGone', sheet: correction.sheet.name };
  const standing = cellFinder(reading);
  const due = correction.changes.filter((change) => holds(standing(change), change.from));
  if (due.length === 0) return { outcome: 'nothingLeft' };
  const before = await host.write(
    correction.sheet,
    due.map((change) => ({ row: change.row, column: change.column, input: inputFor(correction, change) })),
  );
  const done = { ...correction, changes: due };
  return {
    outcome: 'corrected',
    lastWrite: { correction: done, before },
    changedMeanwhile: correction.changes.length - due.length,
  };
}

/** Puts back what stood before the last write, except where someone has written since. */
export async function undo(host: Host, { correction, before }: LastWrite): Promise<UndoOutcome> {
  const reading = await host.readTable3On(correction.sheet);
  if (!reading) return { outcome: 'tableGone', sheet: correction.sheet.name };
  const standing = cellFinder(reading);
  const unchanged = correction.changes.filter((change) => {
    const cell = standing(change);
    return correction.kind === 'tidy' ? holds(cell, asInput(change.to)) : cell?.isFormula;
  });
  const same = (write: CellWrite) =>
    unchanged.some(({ row, column }) => row === write.row && column === write.column);
  const writes = before.filter(same);
  if (writes.length > 0) await host.write(correction.sheet, writes);
  return { outcome: 'undone', cells: writes.length, changedMeanwhile: before.length - writes.length };
}

function holds(cell: SheetCell | undefined, content: RawCell): boolean {
  return cell !== undefined && !cell.isFormula && cell.value === content;
}

function inputFor({ kind }: Correction, { to }: CellChange): CellWrite['input'] {
  return kind === 'restoreTotals' ? 'totalFormula' : { value: asInput(to) };
}

function asInput(cell: Cell): number | string {
  if (cell === null) return '';
  return cell === 'na' ? '/' : cell;
}
