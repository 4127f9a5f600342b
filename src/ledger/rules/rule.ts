/** The shape of a rule on ledgers, and what it looks at. */
import type { Address } from '../../report/address';
import type { Form } from '../../report/form';
import type { Table3Cells } from '../../report/report';
import type { Severity } from '../../rules/rule';
import type { Application, Ledger } from '../application';
import { ledgerAddress, named } from '../application';
import type { ColumnId } from '../columns';
import type { Counted, Placement } from '../count';
import type { Day } from '../day';
import type { Deadline } from '../deadline';
import type { Found } from '../finding';
import type { Calendar } from '../workdays';

/** Last year's, as far as there is anything of it. */
export interface PreviousYear {
  /** 结转下年度 of last year's report, by the columns of table 3 */
  readonly carriedOut?: readonly (number | null)[];
  /** the applications that last year's ledger, in which each has a 编号, did not finish */
  readonly unfinished?: readonly Application[];
}

/** A ledger with all that is derived from it once. */
export interface Context {
  readonly ledger: Ledger;
  readonly form: Form;
  readonly year: number;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly deadlines: ReadonlyMap<Application, Deadline>;
  readonly placements: ReadonlyMap<Application, Placement>;
  readonly counted: Counted;
  /** the table as it was filled in, where the ledger is said to hold every application */
  readonly filled?: Table3Cells;
  readonly previous?: PreviousYear;
}

/** What a rule found, where, and what about; with the rule's id, `instance` makes the finding's. */
export type Hit = Found & {
  readonly instance: string;
  readonly cells: readonly Address[];
  /** where it differs from the rule's */
  readonly severity?: Severity;
};

export interface LedgerRule {
  readonly id: string;
  readonly severity: Severity;
  /** what has to hold, in the words of the office */
  readonly statement: string;
  readonly source: string;
  find(context: Context): Iterable<Hit>;
}

/** What every finding about one application has. */
export const about = (application: Application, ...columns: readonly ColumnId[]) => ({
  of: named(application),
  instance: application.row,
  cells: columns.map((column) => ledgerAddress(application, column)),
});

/** Applies a look at one application to all of them. */
export const each = (look: (application: Application, context: Context) => Iterable<Hit>) =>
  function* (context: Context): Generator<Hit> {
    for (const application of context.ledger.applications) yield* look(application, context);
  };

/** Two sides and how far they are apart. */
export const sides = (left: readonly [string, number], right: readonly [string, number]) => ({
  left: { label: left[0], value: left[1] },
  right: { label: right[0], value: right[1] },
  difference: Math.round((left[1] - right[1]) * 100) / 100,
});
