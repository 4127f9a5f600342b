/** A sheet as data: all that a writer needs to make it, in Excel through Office.js or in a file. */
import type { Box } from './box';
import type { Expression } from './expression';
import type { SheetKind } from './sheet-kind';

/** A text taken literally (`''` leaves the cell empty), a figure, or a formula. */
export type PlanContent = string | number | { readonly formula: Expression };

/** The look of a box; what is not said keeps the sheet's default. */
export interface PlanStyle {
  readonly fontName?: string;
  /** points */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  /** characters upright, one below the other */
  readonly stacked?: boolean;
  readonly numberFormat?: string;
}

/** Thin lines around and between the cells of a box. */
export interface PlanGrid {
  readonly box: Box;
  readonly color: string;
}

/** What a cell admits and what is said beside it. Blanks are always admitted; without `formula`, `list` and `choices`, anything. */
export interface PlanValidation {
  readonly box: Box;
  /** true for what is admitted; relative to the first cell of the box */
  readonly formula?: Expression;
  /** the texts that are admitted, offered for choice; none with a comma */
  readonly list?: readonly string[];
  /** cells of the sheet whose texts are admitted, offered for choice */
  readonly choices?: Box;
  /** what is said to what is not admitted; without it, a list is but an offer */
  readonly alert?: { readonly title: string; readonly message: string };
  /** at most 32 and 255 characters */
  readonly prompt: { readonly title: string; readonly message: string };
}

/** An Excel table, which sorts, filters and grows with what is written below it; its looks are those of its cells. */
export interface PlanTable {
  /** no two tables of a workbook share one; a writer adds to it where it is taken */
  readonly name: string;
  /** the heads, texts of which no two are the same, and the rows below them */
  readonly box: Box;
}

/** A native chart of columns over cells of the sheet, drawn where the program draws charts. */
export interface PlanChart {
  readonly title: string;
  /** labels in the first column, the name of each series in the first row */
  readonly data: Box;
  /** the cells that it covers */
  readonly at: Box;
}

export interface PlanConditionalFormat {
  readonly box: Box;
  /** relative to the first cell of the box */
  readonly formula: Expression;
  readonly fontColor: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

/** What a name of the sheet stands for: cells, the values of cells (a blank being `""`), or a constant. */
export type PlanReference =
  { readonly cells: Box } | { readonly valuesOf: Box } | { readonly constant: string | number };

export interface PlanName {
  readonly name: string;
  readonly refersTo: PlanReference;
}

/** How the sheet prints: the area alone, scaled down where it would not fit. Lengths in points. */
export interface PlanPrint {
  readonly area: Box;
  /** at most so many pages wide, and as many long as it takes; one page in all where absent */
  readonly pagesWide?: number;
  /** the rows of this box, from edge to edge of the sheet, stand on each page below the one they are on */
  readonly titleRows?: Box;
  /** its columns on each page beside the one they are on */
  readonly titleColumns?: Box;
  readonly orientation: 'Landscape' | 'Portrait';
  readonly paper: 'A4';
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  /** between the margins at the sides, and where it is one page between those above and below */
  readonly centered: boolean;
  /** plain text */
  readonly header: { readonly left: string; readonly center?: string; readonly right: string };
}

export interface SheetPlan {
  readonly kind: SheetKind;
  /** of the layout; kept on the sheet, so that a later version knows what it meets */
  readonly version: number;
  /** id of the form */
  readonly form: string;
  readonly year: number;
  /** the sheet's name */
  readonly sheet: string;
  readonly tabColor: string;
  readonly gridlines: boolean;
  /** rows and columns that stay when scrolling */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** the whole sheet from its first cell, every row equally long */
  readonly contents: readonly (readonly PlanContent[])[];
  readonly merges: readonly Box[];
  /** points, from the first column */
  readonly columnWidths: readonly number[];
  /** points, from the first row */
  readonly rowHeights: readonly number[];
  /** in order: a later one stands over an earlier one */
  readonly styles: readonly { readonly box: Box; readonly style: PlanStyle }[];
  readonly grids: readonly PlanGrid[];
  readonly validations: readonly PlanValidation[];
  /** none where absent */
  readonly tables?: readonly PlanTable[];
  /** none where absent */
  readonly charts?: readonly PlanChart[];
  /** columns that only formulas use, hidden from the clerk */
  readonly hiddenColumns: readonly number[];
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  /** scoped to the sheet */
  readonly names: readonly PlanName[];
  readonly print: PlanPrint;
  /** the cell that is selected on the new sheet */
  readonly start: Box;
}
