/** What a workbook of this project is asked for, and the plan of its sheets that follows. */
import type { Application } from '../ledger/application';
import type { Address } from '../report/address';
import type { Form } from '../report/form';
import type { Report } from '../report/report';
import type { BasicId } from './basics';
import type { Box } from './box';
import type { SheetPlan } from './plan';
import type { SheetKind } from './sheet-kind';

export interface WorkbookRequest {
  readonly form: Form;
  readonly organ: string;
  readonly year: number;
  /** the sheets to plan, in their order; a formula never refers to a sheet that is neither planned nor there */
  readonly sheets: readonly SheetKind[];
  /** the sheets' names where they are not the usual ones */
  readonly names?: Partial<Readonly<Record<SheetKind, string>>>;
  /** this year's figures, to be filled in; of its totals those in `computed` become formulas, the others stay as published */
  readonly report?: Report;
  /** last year's report, for 上年年报 */
  readonly previous?: Report;
  /** until when and to whom it is to be reported, for 说明 */
  readonly reportBy?: { readonly day: string; readonly to: string };
  /** what 基本信息 holds beside organ and year */
  readonly basics?: Partial<Readonly<Record<BasicId, string>>>;
  /** the office's own wordings as texts, by the id of their sentence */
  readonly wordings?: ReadonlyMap<string, string>;
  /** the applications of the ledger */
  readonly applications?: readonly Application[];
  /** table 3 is counted from the ledger by formulas; typed or filled in where absent */
  readonly countsLedger?: boolean;
  /** the sheets that are there already, under the names that `names` gives */
  readonly standing?: readonly SheetKind[];
  /** where figures stand on them */
  readonly existing?: Places;
}

/** Where a figure stands: a cell of a sheet. */
export interface Place {
  readonly sheet: SheetKind;
  readonly box: Box;
}

/** Finds the cell of an address (`table3.new.natural`, `previous.table4.…`, `facts.releases`); `undefined` where the workbook has none. */
export type Places = (address: Address) => Place | undefined;

/** Plans one sheet; `places` finds the figures of all sheets that its formulas may refer to. */
export type Planner = (request: WorkbookRequest, places: Places) => SheetPlan;

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
}
