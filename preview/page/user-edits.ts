/**
 * Edits as a person makes them. They go through the sheet's own commands and not through the engine's port,
 * so the engine reports them as a user's, they can be undone, and the add-in hears of them.
 */
import type { FUniver } from '@univerjs/core/facade';
import { written } from '../host/cell-input';
import type { SheetEngine } from '../sheet/sheet-engine';

/** A text as typed, a number, an empty cell; `undefined` leaves the cell alone. */
export type Entered = string | number | null | undefined;

export class UserEdits {
  constructor(
    private readonly univer: FUniver,
    private readonly engine: SheetEngine,
  ) {}

  /** Enters a block at once, as a paste does; texts are read as the sheet reads typing. */
  enter(sheet: string, row: number, column: number, rows: readonly (readonly Entered[])[]): void {
    const cells: Record<number, Record<number, object>> = {};
    rows.forEach((values, down) =>
      values.forEach((value, across) => {
        if (value === undefined) return;
        const at = { row: row + down, column: column + across };
        (cells[at.row] ??= {})[at.column] = this.cell(sheet, at.row, at.column, value);
      }),
    );
    const target = this.univer.getActiveWorkbook()?.getSheetBySheetId(sheet);
    const height = Math.max(1, rows.length);
    const width = Math.max(1, ...rows.map((values) => values.length));
    target?.getRange(row, column, height, width).setValues(cells);
  }

  private cell(sheet: string, row: number, column: number, value: Exclude<Entered, undefined>): object {
    const emptied = { v: null, f: null, si: null, p: null };
    if (value === null) return emptied;
    const format = () => this.engine.style(sheet, row, column).numberFormat;
    const { input } = written(value, format) ?? { input: { value: null } };
    return 'formula' in input ? { ...emptied, f: input.formula } : { ...emptied, v: input.value };
  }
}
