/**
 * What the add-in asks of the program that holds the workbook. Excel answers through Office.js; a workbook in
 * memory can answer the same questions without Excel. Nothing here names a cell by its position on a sheet.
 */
import type { RememberedColumns } from '../ledger/matching';
import type { Address } from '../report/address';
import type { Form } from '../report/form';
import type { Level } from '../report/report';
import type { Box } from './box';
import type { Finalised } from './finalised';
import type { Side } from './highlights';
import type { LastAction } from './last-action';
import type { HeldSheet } from './named-sheets';
import type { RawCell } from './raw-cell';
import type { SheetKind } from './sheet-kind';
import type { WorkbookPlan } from './workbook-plan';

export type { RawCell };

/** Who reports on which year; kept in the workbook. */
export interface ReportSettings {
  readonly organ: string;
  readonly level?: Level;
  readonly year: number;
  /** id of the form */
  readonly format: string;
}

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
  /** the form's own formulas, with `=`, for the totals as the cells stand now */
  readonly totals: ReadonlyMap<Address, string>;
}

/** One cell to be written. */
export interface CellWrite {
  /** its name on the sheet; a cell of the ledger is called as `ledgerCellName` (names.ts) says */
  readonly name: string;
  /** what the cell has to hold, as `Range.formulas` has it; one that holds something else is left */
  readonly expected?: RawCell;
  /** a figure or a text taken literally (`''` empties the cell), or a formula with `=` */
  readonly input: { readonly value: number | string } | { readonly formula: string };
  /** the name of a cell written before it: where that one is left, this one is passed over */
  readonly onlyWith?: string;
  /** how high its row is to be, in points; it stays as it is where absent */
  readonly height?: number;
}

export interface SheetWrites {
  readonly sheet: SheetRef;
  readonly writes: readonly CellWrite[];
}

/** A cell that was not touched: it is gone, or holds something else than was thought. */
export interface LeftCell {
  /** the name of the sheet */
  readonly sheet: string;
  /** the name of the cell */
  readonly name: string;
  /** what sentences call it */
  readonly place: string;
}

export interface WriteOutcome {
  /** how many cells were written */
  readonly written: number;
  readonly left: readonly LeftCell[];
}

/** `what`: the id of the action that was undone; `sheets`: the names of sheets that were built and are gone now. */
export type UndoOutcome =
  | { readonly outcome: 'nothing' }
  | {
      readonly outcome: 'undone';
      readonly what: string;
      readonly restored: number;
      readonly left: readonly LeftCell[];
      readonly sheets: readonly SheetRef[];
    }
  | {
      readonly outcome: 'unbuilt';
      readonly deleted: readonly string[];
      /** somebody has filled them in, or they are the only ones */
      readonly left: readonly string[];
    };

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

/** Cells that somebody selected, on the sheet of that id. */
export interface SelectedCells {
  readonly sheetId: string;
  readonly box: Box;
}

/** Cells of a sheet by their names. */
export interface CellsOn {
  readonly sheet: SheetRef;
  readonly names: readonly string[];
}

export interface CellsOfSide extends CellsOn {
  readonly side: Side;
}

/** Cells to be selected. */
export interface CellsToShow extends CellsOn {
  /** the first and the last cell of the smallest rectangle around them, where that shows them together */
  readonly corners?: readonly [first: string, last: string];
}

/** Every promise rejects with a `HostError` whose message is a Chinese sentence for the clerk. */
export interface Host {
  settings(patience?: Patience): Promise<ReportSettings | undefined>;
  saveSettings(settings: ReportSettings): Promise<void>;

  /**
   * Builds sheets, all or none. What a failure leaves is removed, at the latest by the next build.
   * @param replaced sheets in whose place they come, deleted once the new ones stand; that is not undone
   */
  build(plan: WorkbookPlan, standing?: StandingSheets, replaced?: readonly SheetRef[]): Promise<BuildOutcome>;

  /** What the workbook keeps of 定稿. */
  finalised(patience?: Patience): Promise<Finalised | undefined>;
  /** Keeps it; nothing from then on where none is given. */
  saveFinalised(final?: Finalised): Promise<void>;

  /** Opens an .xlsx as a new workbook beside this one. */
  openCopy(bytes: Uint8Array): Promise<void>;

  /** The sheets that were built by a plan, in their order. */
  standing(patience?: Patience): Promise<readonly StandingSheet[]>;
  /** One of them that is no ledger, in one sync where possible; `undefined` where it is gone. */
  standingOn(sheet: SheetRef, patience?: Patience): Promise<StandingSheet | undefined>;

  /** The rows of each block that a name of the sheet stands for, and what was filled in below it; as the ledger's, however many. */
  readRows(sheet: SheetRef, names: readonly string[]): Promise<readonly (readonly (readonly RawCell[])[])[]>;

  /**
   * Makes so many rows of the ledger ready, formulas and all, where fewer are: cells below them are nobody's, and
   * what stands there would not be counted.
   */
  growLedger(sheet: SheetRef, rows: number): Promise<void>;
  /** What an office's headings stand for, as it was said at the last import; nothing of their cells. */
  ledgerColumns(): Promise<RememberedColumns>;
  saveLedgerColumns(columns: RememberedColumns): Promise<void>;

  /** Brings a sheet to the front. */
  showSheet(sheet: SheetRef): Promise<void>;

  /** The table of the active sheet if it is a built one, otherwise the built one of the latest year; in one sync where possible. */
  readTable3(patience?: Patience): Promise<Table3Reading | undefined>;
  /** The table of that sheet while it stands there. */
  readTable3On(sheet: SheetRef, patience?: Patience): Promise<Table3Reading | undefined>;
  /** The table for `year` when the workbook holds one. */
  readTable3Of(year: number): Promise<Table3Reading | undefined>;

  /**
   * Writes cells of a sheet by their names, in one look and one write, and keeps in the workbook's file what undoes
   * it. What is written stands for one action: `what` is its id, in the words of src/words/undo.ts. At most some
   * thousand cells at once: Excel on the web takes 5 MB in one request.
   *
   * Columns of the ledger that may hold personal data are kept by name alone. As long as the add-in runs they can be
   * undone too, from its memory; once the file was opened anew they are left and listed.
   */
  write(sheet: SheetRef, writes: readonly CellWrite[], what: string): Promise<WriteOutcome>;
  /**
   * The same for several sheets as one action.
   * @param continues whether it is a further parcel of the action before, which is taken back together with it
   */
  writeSheets(sheets: readonly SheetWrites[], what: string, continues?: boolean): Promise<WriteOutcome>;
  /**
   * Writes cells in which the add-in keeps something for itself. It is no action of the clerk's: what he can undo stays
   * what it was, and leaves these cells where it wrote them too.
   */
  keep(sheet: SheetRef, writes: readonly CellWrite[]): Promise<WriteOutcome>;

  /** What the workbook keeps of the add-in's last action, by whomever and whenever it was done. */
  lastAction(patience?: Patience): Promise<LastAction | undefined>;
  /**
   * Takes the last action back where the cells still hold what was written; of a build, deletes the sheets that
   * nobody has written on, which needs a yes. What it kept is gone then.
   */
  undo(): Promise<UndoOutcome>;

  /** Activates the sheet and selects the smallest rectangle around the cells: Excel lets no add-in select more than one. */
  select(sheet: SheetRef, cells: readonly { readonly row: string; readonly column: string }[]): Promise<void>;

  /** Whether the program draws the charts of a plan. */
  readonly drawsCharts: boolean;

  /** Activates the sheet and selects the cell of that name. */
  selectCell(sheet: SheetRef, name: string): Promise<void>;

  /**
   * Activates the sheet of the cells and selects them, and lays the looks of the two sides over cells, wherever they
   * stand; in one sync. Any later selection through the host takes the looks away. `all`: whether all cells are
   * selected, which below ExcelApi 1.18 takes a rectangle; otherwise the first of them is.
   */
  showCells(cells: CellsToShow, sides: readonly CellsOfSide[]): Promise<{ readonly all: boolean }>;
  /** Takes away all looks of ours, also those that were left in the file; in no sync where there are none. */
  clearHighlights(patience?: Patience): Promise<void>;

  /** Puts `=OGI.CHECK(…)` beside the table, where it spills outside the print area and over nothing of the clerk's. */
  showCheckBeside(sheet: SheetRef): Promise<{ readonly address: string }>;

  /** Tells of edits inside table 3, and anywhere on other built sheets from which the report is made but the ledger, by whomever, with the id of the sheet; resolves to the way to stop. */
  onTableChanged(listener: (sheetId: string) => void): Promise<() => Promise<void>>;
  /** Tells of what is selected from now on, on any sheet, without asking for anything; resolves to the way to stop. */
  onSelectionChanged(listener: (selected: SelectedCells) => void): Promise<() => Promise<void>>;
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
