/**
 * The port between the interpreter of Office.js requests and whatever keeps the cells: Univer on the page
 * and under Node, plain memory in the interpreter's own tests. Rows and columns count from 0, sizes are in
 * points, colours are `#rrggbb`. An engine knows nothing of Office.js; what it cannot keep (print set-up,
 * settings, custom XML parts) lives in the model above it.
 */

/** A rectangle of cells of one sheet. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The error values a cell can show. */
export type ErrorCode =
  '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#SPILL!' | '#CALC!' | '#BUSY!';

/** An error as a value: it is told apart from a text that merely reads the same. */
export interface CellError {
  readonly error: ErrorCode;
  /** what the cell's tooltip says, as a custom function gave it */
  readonly message?: string;
}

/** The value of a cell; `null` is an empty cell, `''` a formula's empty text. */
export type CellValue = number | string | boolean | null | CellError;

/** A cell as stored: its formula (with `=`) where it has one, and its value. */
export interface EngineCell {
  readonly formula?: string;
  readonly value: CellValue;
  /** true where the value spilled from a formula in another cell */
  readonly spilled?: boolean;
}

/** What is put into a cell: a formula, or a value taken literally (a text is never parsed). */
export type CellInput = { readonly formula: string } | { readonly value: CellValue };

export type HorizontalAlignment = 'General' | 'Left' | 'Center' | 'Right' | 'Justify' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';

/** The look of a cell. A patch names only what changes. */
export interface CellStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  /** `null` is no fill */
  readonly fill: string | null;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  /** 180 is stacked vertical text, as `RangeFormat.textOrientation` has it */
  readonly orientation: number;
  readonly numberFormat: string;
  /** whether the cell is locked when the sheet is protected */
  readonly locked: boolean;
  readonly indent: number;
  readonly shrinkToFit: boolean;
}

export type BorderEdge =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';
export interface BorderStyle {
  readonly style: 'None' | 'Continuous' | 'Dash' | 'Dot' | 'Double';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}

/** A conditional format by formula; the formula is relative to the box's first cell. */
export interface EngineConditionalFormat {
  readonly id: string;
  readonly box: Box;
  readonly formula: string;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly stopIfTrue?: boolean;
}

/** A data validation, as Excel's `DataValidation` has it; only the kinds the add-in writes. */
export interface EngineValidation {
  readonly id: string;
  readonly box: Box;
  readonly rule:
    | { readonly kind: 'custom'; readonly formula: string }
    | { readonly kind: 'list'; readonly source: string }
    | {
        readonly kind: 'wholeNumber' | 'decimal';
        readonly operator: string;
        readonly formula1: string;
        readonly formula2?: string;
      };
  readonly ignoreBlanks: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly alert?: {
    readonly title: string;
    readonly message: string;
    readonly style: 'Stop' | 'Warning' | 'Information';
  };
}

/** A defined name. `scope` is a sheet's id, or `null` for the workbook. */
export interface EngineName {
  readonly scope: string | null;
  readonly name: string;
  /** with `=`; references carry their sheet */
  readonly formula: string;
  readonly comment?: string;
  readonly visible?: boolean;
}

export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly tabColor: string;
  readonly showGridlines: boolean;
  /** rows and columns that stay when scrolling */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** What an engine reports of its own accord (a person typing, a recalculation), and of what it was told to do. */
export type EngineEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: string;
      readonly box: Box;
      readonly origin: 'user' | 'program';
    }
  | { readonly kind: 'calculated' }
  | { readonly kind: 'selected'; readonly sheet: string; readonly box: Box }
  | {
      readonly kind: 'sheets';
      readonly change: 'added' | 'deleted' | 'activated' | 'renamed';
      readonly sheet: string;
    };

/** A spreadsheet as the interpreter sees it. Unknown sheet ids throw; the interpreter checks bounds first. */
export interface SheetEngine {
  sheets(): readonly EngineSheet[];
  addSheet(name: string): string;
  removeSheet(sheet: string): void;
  updateSheet(sheet: string, patch: Partial<Omit<EngineSheet, 'id'>>): void;
  activeSheet(): string;
  activateSheet(sheet: string): void;

  cells(sheet: string, box: Box): EngineCell[][];
  setCells(sheet: string, box: Box, inputs: readonly (readonly (CellInput | undefined)[])[]): void;
  clear(sheet: string, box: Box, what: 'All' | 'Contents' | 'Formats'): void;
  /** the smallest box that holds everything on the sheet; `null` for an empty sheet */
  usedBox(sheet: string, valuesOnly: boolean): Box | null;
  insertRows(sheet: string, row: number, count: number): void;
  deleteRows(sheet: string, row: number, count: number): void;

  style(sheet: string, row: number, column: number): CellStyle;
  setStyle(sheet: string, box: Box, patch: Partial<CellStyle>): void;
  border(sheet: string, box: Box, edge: BorderEdge): BorderStyle;
  setBorder(sheet: string, box: Box, edge: BorderEdge, border: BorderStyle): void;
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, count: number, points: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, count: number, points: number): void;

  merges(sheet: string): readonly Box[];
  merge(sheet: string, box: Box): void;
  unmerge(sheet: string, box: Box): void;

  conditionalFormats(sheet: string): readonly EngineConditionalFormat[];
  addConditionalFormat(sheet: string, format: Omit<EngineConditionalFormat, 'id'>): string;
  updateConditionalFormat(sheet: string, format: EngineConditionalFormat): void;
  removeConditionalFormat(sheet: string, id: string): void;

  validations(sheet: string): readonly EngineValidation[];
  setValidation(sheet: string, validation: Omit<EngineValidation, 'id'>): string;
  clearValidation(sheet: string, box: Box): void;

  names(): readonly EngineName[];
  setName(name: EngineName): void;
  removeName(scope: string | null, name: string): void;

  selection(): { readonly sheet: string; readonly box: Box };
  select(sheet: string, box: Box): void;

  /** While a person has a cell open and has not entered what he types: the end of that. */
  typing(): Promise<void> | null;

  /** Resolves when every formula shows the value that follows from the cells as they are now. */
  settled(): Promise<void>;
  /** Draws nothing and calculates nothing until `resume`; calls nest. */
  suspend(): void;
  resume(): void;

  subscribe(listener: (event: EngineEvent) => void): () => void;
  /** The whole workbook as plain JSON, and back. */
  save(): unknown;
  open(saved: unknown): void;
}
