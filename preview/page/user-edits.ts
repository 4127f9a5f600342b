/**
 * Edits as a person makes them: the engine reports them as a user's, and the add-in hears of them. Texts are
 * read as the sheet reads typing.
 */
import { written } from '../host/cell-input';
import type { Box, CellInput, CellStyle } from '../sheet/sheet-engine';

/** A text as typed, a number, an empty cell; `undefined` leaves the cell alone. */
export type Entered = string | number | null | undefined;

/** The sheet as one types into it. */
export interface EditedSheet {
  style(sheet: string, row: number, column: number): CellStyle;
  edit(sheet: string, box: Box, inputs: readonly (readonly (CellInput | undefined)[])[]): void;
}

export class UserEdits {
  constructor(private readonly sheet: EditedSheet) {}

  /** Enters a block at once, as a paste does. */
  enter(sheet: string, row: number, column: number, rows: readonly (readonly Entered[])[]): void {
    const columns = Math.max(0, ...rows.map((values) => values.length));
    if (columns === 0) return;
    const inputs = rows.map((values, down) =>
      values.map((value, across) => this.input(sheet, row + down, column + across, value)),
    );
    this.sheet.edit(sheet, { row, column, rows: rows.length, columns }, inputs);
  }

  private input(sheet: string, row: number, column: number, value: Entered): CellInput | undefined {
    if (value === undefined || value === null) return value === null ? { value } : value;
    const format = () => this.sheet.style(sheet, row, column).numberFormat;
    return written(value, format)?.input ?? { value: null };
  }
}
