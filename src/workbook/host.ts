/**
 * What the add-in asks of the program that holds the workbook. Excel answers through Office.js; a workbook in
 * memory can answer the same questions without Excel. Nothing here names a cell by its position on a sheet.
 */
import type { Form } from '../report/form';
import type { Level } from '../report/report';
import type { HeldSheet } from './named-sheets';
import type { SheetKind } from './sheet-kind';
import type { WorkbookPlan } from './workbook-plan';

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

/** A sheet of the workbook: its id stays when it is renamed, its name is what the clerk reads. */
export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

/** A sheet that was built by a plan, and what it holds; of the ledger only its names are there. */
export interface StandingSheet extends HeldSheet {
  readonly ref: SheetRef;
  readonly isActive: boolean;
}

/** The figures of one built sheet, rows and columns in the order of its form. */
export interface Table3Reading {
  readonly sheet: SheetRef;
  readonly form: Form;
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

/** A planned sheet whose name another sheet has, and a name that is free. */
export interface TakenName {
  readonly kind: SheetKind;
  readonly sheet: string;
  readonly suggestion: string;
}

/** `exists`: sheets of these names stand there, and nothing was changed. */
export type BuildOutcome =
  | { readonly outcome: 'built'; readonly sheets: readonly SheetRef[] }
  | { readonly outcome: 'exists'; readonly taken: readonly TakenName[] };

/** The names of sheets that are there already, to which formulas of the planned ones refer. */
export type StandingSheets = Partial<Readonly<Record<SheetKind, string>>>;

/**
 * While the clerk types into a cell Excel executes nothing. What he asked for himself is refused, so that he hears
 * why; what the add-in does of its own accord waits until he is done.
 */
export type Patience = 'refuse' | 'wait';

/** Every promise rejects with a `HostError` whose message is a Chinese sentence for the clerk. */
export interface Host {
  settings(patience?: Patience): Promise<ReportSettings | undefined>;
  saveSettings(settings: ReportSettings): Promise<void>;

  /** Builds sheets, all or none. What a failure leaves is removed, at the latest by the next build. */
  build(plan: WorkbookPlan, standing?: StandingSheets): Promise<BuildOutcome>;

  /** Opens an .xlsx as a new workbook beside this one. */
  openCopy(bytes: Uint8Array): Promise<void>;

  /** The sheets that were built by a plan, in their order. */
  standing(patience?: Patience): Promise<readonly StandingSheet[]>;

  /** The rows of the block that a name of the sheet stands for, and what was filled in below it; as the ledger's, however many. */
  readRows(sheet: SheetRef, name: string): Promise<readonly (readonly RawCell[])[]>;

  /** The table of the active sheet if it is a built one, otherwise the built one of the latest year; in one sync where possible. */
  readTable3(patience?: Patience): Promise<Table3Reading | undefined>;
  /** The table of that sheet while it stands there. */
  readTable3On(sheet: SheetRef, patience?: Patience): Promise<Table3Reading | undefined>;
  /** The table for `year` when the workbook holds one. */
  readTable3Of(year: number): Promise<Table3Reading | undefined>;

  /** Writes cells and returns what stood in them, in the shape that writes it back. */
  write(sheet: SheetRef, writes: readonly CellWrite[]): Promise<readonly CellWrite[]>;

  /** Activates the sheet and selects the smallest rectangle around the cells: Excel lets no add-in select more than one. */
  select(sheet: SheetRef, cells: readonly { readonly row: string; readonly column: string }[]): Promise<void>;

  /** Puts `=OGI.CHECK(…)` beside the table, where it spills outside the print area and over nothing of the clerk's. */
  showCheckBeside(sheet: SheetRef): Promise<{ readonly address: string }>;

  /** Tells of edits inside built tables, by whomever, with the id of the sheet; resolves to the way to stop. */
  onTableChanged(listener: (sheetId: string) => void): Promise<() => Promise<void>>;
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
