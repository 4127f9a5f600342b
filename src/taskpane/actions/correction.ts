/**
 * Corrections that the add-in offers and the clerk accepts: 整理 writes figures in place of texts, 恢复公式 gives
 * totals their formula back. Only cells that still hold what the clerk was shown are written.
 */
import { addressOf } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { CellWrite, Host, RawCell, SheetRef } from '../../workbook/host';
import { cellName } from '../../workbook/names';
import { contentOfCell } from '../../workbook/raw-cell';
import type { CheckedTable } from './check';
import type { CellId } from './table-reading';

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

/** `left` counts cells that were left alone because they no longer hold what was shown. */
export type CorrectOutcome =
  | { readonly outcome: 'corrected'; readonly cells: number; readonly left: number }
  | { readonly outcome: 'nothingLeft' }
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
export async function correct(
  host: Pick<Host, 'readTable3On' | 'writeSheets'>,
  correction: Correction,
): Promise<CorrectOutcome> {
  const { kind, sheet, changes } = correction;
  // rows may have been inserted since, so formulas are made anew
  const reading = kind === 'restoreTotals' ? await host.readTable3On(sheet) : undefined;
  if (kind === 'restoreTotals' && !reading) return { outcome: 'tableGone', sheet: sheet.name };
  const writes = changes.map((change): CellWrite => {
    const formula = reading?.totals.get(addressOf('table3', change.row, change.column));
    return {
      name: cellName(change.row, change.column),
      expected: change.from,
      input: formula === undefined ? { value: contentOfCell(change.to) } : { formula },
    };
  });
  const { written, left } = await host.writeSheets([{ sheet, writes }], kind);
  if (written === 0) return { outcome: 'nothingLeft' };
  return { outcome: 'corrected', cells: written, left: left.length };
}
