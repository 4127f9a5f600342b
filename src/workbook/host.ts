/**
 * What the add-in asks of the program that holds the workbook. Excel answers through Office.js; a workbook in
 * memory can answer the same questions without Excel. Nothing here names a cell by its position on a sheet.
 */
import type { Level } from '../report/report';
import type { SheetPlan } from './plan';

/** Who reports on which year; kept in the workbook. */
export interface ReportSettings {
  readonly organ: string;
  readonly level?: Level;
  readonly year: number;
  /** id of the form */
  readonly format: string;
}

/** A cell as the workbook holds it; an empty cell is `''`. */
export type RawCell = number | string | boolean;

/** The figures of one built sheet, rows and columns in the order of its form. */
export interface Table3Reading {
  readonly sheet: string;
  readonly format: string;
  readonly year: number;
  readonly values: readonly (readonly RawCell[])[];
  /** what stands in each cell: a formula with `=`, or the value itself */
  readonly formulas: readonly (readonly RawCell[])[];
}

/** One cell to be written: a figure, a text taken literally, or the form's own total formula. */
export interface CellWrite {
  readonly row: string;
  readonly column: string;
  readonly input: { readonly value: number | string } | { readonly formula: string } | 'totalFormula';
}

/** `exists`: a sheet of that name stands there, nothing was changed, and `suggestion` is a name that is free. */
export type BuildOutcome =
  | { readonly outcome: 'built'; readonly sheet: string }
  | { readonly outcome: 'exists'; readonly sheet: string; readonly suggestion: string };

/** Every promise rejects with a `HostError` whose message is a Chinese sentence for the clerk. */
export interface Host {
  settings(): Promise<ReportSettings | undefined>;
  saveSettings(settings: ReportSettings): Promise<void>;

  /** Builds a sheet; two context.sync() at most. What a failure leaves is removed, at the latest by the next build. */
  build(plan: SheetPlan): Promise<BuildOutcome>;

  /** The table of the active sheet if it is a built one, otherwise the built one of the latest year; in one sync where possible. */
  readTable3(): Promise<Table3Reading | undefined>;
  /** The table for `year` when the workbook holds one. */
  readTable3Of(year: number): Promise<Table3Reading | undefined>;

  /** Writes cells and returns what stood in them, in the shape that writes it back. */
  write(sheet: string, writes: readonly CellWrite[]): Promise<readonly CellWrite[]>;

  /** Activates the sheet and selects the smallest rectangle around the cells. */
  select(sheet: string, cells: readonly { readonly row: string; readonly column: string }[]): Promise<void>;

  /** Puts `=OGI.CHECK(…)` beside the table, where it spills outside the print area and over nothing of the clerk's. */
  showCheckBeside(sheet: string): Promise<{ readonly address: string }>;

  /** Tells of edits inside built tables, by whomever; resolves to the way to stop. */
  onTableChanged(listener: (sheet: string) => void): Promise<() => Promise<void>>;
}

/** A failure of the host, said in words for the clerk. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    message: string,
    /** the host's own code, for a report of the fault */
    readonly code: string,
  ) {
    super(message);
  }
}
