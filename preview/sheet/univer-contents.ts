/** What stands in the cells of Univer's workbook. */
import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  IRange,
  Nullable,
  Worksheet,
} from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { ISetRangeValuesCommandParams, ISetRangeValuesMutationParams } from '@univerjs/sheets';
import {
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { cellBox, eachCell, grid, intersection, union } from '../host/address';
import { withoutSheet, withSheet } from './scoped-names';
import type { Box, CellInput, EngineCell, ErrorCode } from './sheet-engine';
import type { CellPatches, UniverBook } from './univer-book';
import { contentOf, isFilled, shownOf, valueOf } from './univer-cells';
import type { UniverNames } from './univer-names';
import { boxOf, rangeOf } from './univer-rules';

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What an error that a cell shows means, where whoever calculated it said so. */
export type ExplainError = (place: CellPlace, error: ErrorCode) => string | undefined;

/** Rows and columns are added by as many at once. */
const GROWTH = 50;

export class UniverContents {
  explain: ExplainError = () => undefined;

  constructor(
    private readonly book: UniverBook,
    private readonly names: UniverNames,
  ) {}

  cells(sheet: string, box: Box): EngineCell[][] {
    const worksheet = this.book.sheet(sheet);
    const spills = this.spills(sheet);
    return grid(box, (row, column) => this.cell(worksheet, spills, row, column));
  }

  put(sheet: string, box: Box, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    this.patch(sheet, this.patches(sheet, box, inputs));
  }

  /** Does the same by the command that a person's typing executes. */
  edit(sheet: string, box: Box, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    const value = this.patches(sheet, box, inputs);
    this.makeRoom(sheet, box);
    const params: ISetRangeValuesCommandParams = {
      unitId: this.book.id,
      subUnitId: sheet,
      range: rangeOf(box),
      value,
    };
    this.book.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, params);
  }

  private patches(
    sheet: string,
    box: Box,
    inputs: readonly (readonly (CellInput | undefined)[])[],
  ): CellPatches {
    const patches: CellPatches = {};
    const name = this.book.sheet(sheet).getName();
    eachCell(box, (row, column) => {
      const input = inputs[row - box.row]?.[column - box.column];
      if (input === undefined) return;
      (patches[row] ??= {})[column] = contentOf(
        'formula' in input ? { formula: this.inner(input.formula, sheet, name) } : input,
      );
    });
    return patches;
  }

  /** Empties the cells of a box, which may be the whole sheet. */
  empty(sheet: string, box: Box): void {
    const patches: CellPatches = {};
    this.eachKept(sheet, box, (row, column, cell) => {
      if (isFilled(cell)) (patches[row] ??= {})[column] = contentOf({ value: null });
    });
    this.patch(sheet, patches);
  }

  patch(sheet: string, cellValue: CellPatches): void {
    const used = extent(cellValue);
    if (used === null) return;
    this.makeRoom(sheet, used);
    this.book.run(SetRangeValuesMutation, sheet, { cellValue });
    this.book.noteFormulas(sheet, cellValue);
  }

  /** Changes what cells look like, and nothing of what stands in them. */
  patchLooks(sheet: string, cellValue: CellPatches): void {
    const used = extent(cellValue);
    if (used === null) return;
    this.makeRoom(sheet, used);
    // without a word of what it is for, Univer takes away the formulas of the cells
    this.book.run(SetRangeValuesMutation, sheet, { cellValue, trigger: SetStyleCommand.id });
  }

  /** Visits every cell of a box that is kept at all. */
  eachKept(sheet: string, box: Box, visit: (row: number, column: number, cell: ICellData) => void): void {
    this.book
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && intersection(box, cellBox(row, column))) visit(row, column, cell);
      });
  }

  /**
   * Takes out of what a calculation brings the results for cells that hold their formula no more: somebody has
   * entered something else while it was under way.
   */
  dropStaleResults({ id, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (id !== SetRangeValuesMutation.id || !options?.applyFormulaCalculationResult) return;
    const { unitId, subUnitId, cellValue = {} } = params as ISetRangeValuesMutationParams;
    const worksheet = unitId === this.book.id ? this.book.current.getSheetBySheetId(subUnitId) : null;
    if (!worksheet) return;
    for (const [row, cells] of Object.entries(cellValue as Record<string, object | null>)) {
      for (const column of Object.keys(cells ?? {})) {
        const cell = worksheet.getCellRaw(Number(row), Number(column));
        if (!cell?.f && !cell?.si) delete (cells as Record<string, unknown>)[column];
      }
    }
  }

  usedBox(sheet: string, valuesOnly: boolean): Box | null {
    const worksheet = this.book.sheet(sheet);
    let used: Box | null = null;
    const include = (box: Box) => (used = used === null ? box : union(used, box));
    worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (isFilled(cell) || (!valuesOnly && (cell?.s || cell?.custom))) include(cellBox(row, column));
    });
    for (const range of this.spillRanges(sheet)) include(range);
    if (!valuesOnly) worksheet.getMergeData().forEach((range) => include(boxOf(range)));
    return used;
  }

  /** Rewrites the formulas of a sheet's cells, as they stand inside Univer. */
  rewrite(sheet: string, change: (formula: string) => string, box?: Box): void {
    const patches: CellPatches = {};
    this.book
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell?.f || (box && !intersection(box, cellBox(row, column)))) return;
        const changed = change(cell.f);
        if (changed !== cell.f) (patches[row] ??= {})[column] = { f: changed };
      });
    this.patch(sheet, patches);
  }

  /** Gives each of the sheet's own names in its formulas the sheet that Univer needs. */
  qualify(sheet: string, box?: Box): void {
    const name = this.book.sheet(sheet).getName();
    this.rewrite(sheet, (formula) => this.inner(formula, sheet, name), box);
  }

  private inner(formula: string, sheet: string, name: string): string {
    const isOwn = this.names.of(sheet);
    return isOwn === null ? formula : withSheet(formula, name, isOwn);
  }

  private outer(formula: string, sheet: string, name: string): string {
    const isOwn = this.names.of(sheet);
    return isOwn === null ? formula : withoutSheet(formula, name, isOwn);
  }

  private cell(worksheet: Worksheet, spills: Spills, row: number, column: number): EngineCell {
    const cell = worksheet.getCellRaw(row, column);
    if (!isFilled(cell)) {
      const spilled = shownOf(spills?.[row]?.[column]);
      return spilled === null ? { value: null } : { value: spilled, spilled: true };
    }
    const sheet = worksheet.getSheetId();
    const value = this.explained(valueOf(cell), sheet, row, column);
    if (!cell?.f && !cell?.si) return { value };
    const formula =
      this.book.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet, this.book.id) ??
      cell.f ??
      '';
    return { formula: this.outer(formula, sheet, worksheet.getName()), value };
  }

  private explained(value: EngineCell['value'], sheet: string, row: number, column: number) {
    if (typeof value !== 'object' || value === null) return value;
    const message = this.explain({ sheet, row, column }, value.error);
    return message === undefined ? value : { ...value, message };
  }

  private spills(sheet: string): Spills {
    return this.book.get(FormulaDataModel).getArrayFormulaCellData()[this.book.id]?.[sheet];
  }

  private spillRanges(sheet: string): Box[] {
    const rows = this.book.get(FormulaDataModel).getArrayFormulaRange()[this.book.id]?.[sheet] ?? {};
    return Object.values(rows)
      .flatMap((row) => Object.values((row ?? {}) as Record<number, Nullable<IRange>>))
      .flatMap((range) => (range ? [boxOf(range)] : []));
  }

  private makeRoom(sheet: string, used: Box): void {
    const worksheet = this.book.sheet(sheet);
    const bottom = used.row + used.rows;
    const right = used.column + used.columns;
    if (bottom > worksheet.getRowCount()) {
      this.book.run(SetWorksheetRowCountMutation, sheet, { rowCount: bottom + GROWTH });
    }
    if (right > worksheet.getColumnCount()) {
      this.book.run(SetWorksheetColumnCountMutation, sheet, { columnCount: right + GROWTH });
    }
  }
}

type Spills = Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>;

/** The smallest box around the cells of a matrix. */
export function extent(cells: IObjectMatrixPrimitiveType<unknown>): Box | null {
  const rows = Object.keys(cells).map(Number);
  const columns = rows.flatMap((row) => Object.keys(cells[row] ?? {}).map(Number));
  if (columns.length === 0) return null;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
