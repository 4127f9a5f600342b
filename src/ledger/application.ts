/** An application for information as the ledger has it: one row, its dates as days, its choices as ids. */
import type { Address } from '../report/address';
import type { ColumnId } from './columns';
import type { Day } from './day';

/** What can be read is there; what is blank, or could not be read, is not. */
export interface Application {
  /** the number of its row in the sheet or file, from 1 */
  readonly line: number;
  /** how addresses call it: its 编号 where no other row has the same and it may be told, otherwise its line */
  readonly row: string;
  readonly number?: string;
  /** whether its 编号 may name a person: it is called by its line then */
  readonly isNumberPrivate?: boolean;
  readonly submitted?: Day;
  readonly received?: Day;
  /** compared with others', and never shown */
  readonly applicant?: string;
  /** id of a column of table 3 */
  readonly applicantType?: string;
  /** id of a fact */
  readonly channel?: string;
  readonly summary?: string;
  readonly correctionTold?: Day;
  readonly corrected?: Day;
  readonly consultedFrom?: Day;
  readonly consultedTo?: Day;
  readonly extensionTold?: Day;
  readonly extensionDays?: number;
  readonly postponedTo?: Day;
  readonly feeNoticedOn?: Day;
  readonly feeNoticed?: number;
  readonly feePaidOn?: Day;
  readonly feeCollected?: number;
  readonly handledOn?: Day;
  readonly document?: string;
  /** id of a result row of table 3 */
  readonly result?: string;
  readonly disputes?: string;
  readonly remarks?: string;
}

/** What may be shown of an application. */
export type Named = Pick<Application, 'line' | 'row' | 'number'>;

export const named = (application: Application): Named => {
  const { line, row } = application;
  const number = tellableNumber(application);
  return { line, row, ...(number !== undefined && { number }) };
};

/** Its 编号, where that may be told. */
export const tellableNumber = ({ number, isNumberPrivate = false }: Application): string | undefined =>
  isNumberPrivate ? undefined : number;

/** A cell that holds something else than its column wants. */
export interface Unreadable {
  readonly line: number;
  readonly row: string;
  readonly column: ColumnId;
  /** what stands there; absent where it may be personal data */
  readonly found?: string;
}

export interface Ledger {
  readonly applications: readonly Application[];
  /** the columns that it has at all */
  readonly columns: ReadonlySet<ColumnId>;
  readonly unreadable: readonly Unreadable[];
  /** lines of what is no application: totals, who filled it in, notes */
  readonly passedOver?: readonly number[];
  /** lines of applications that the formulas of our own sheet do not count */
  readonly uncounted?: readonly number[];
  /** lines of applications that are read whole here, and which the formulas of our own sheet do not know to read */
  readonly misread?: readonly number[];
}

/** A cell of the ledger as the contract writes it. */
export const ledgerAddress = ({ row }: { readonly row: string }, column: ColumnId): Address =>
  `ledger.${row}.${column}`;

/** Whether a charge was noticed: on a day, or with an amount. */
export const isCharged = ({ feeNoticedOn, feeNoticed }: Application): boolean =>
  feeNoticedOn !== undefined || (feeNoticed ?? 0) > 0;

/** The day on which an application was answered; none that comes before its receipt, which the rules find. */
export function answeredOn({ received, handledOn }: Application): Day | undefined {
  if (handledOn === undefined || received === undefined) return undefined;
  return handledOn >= received ? handledOn : undefined;
}

/** The day on which an application was finished for table 3: what has no result stands in no row, and is carried on. */
export function finishedOn(application: Application): Day | undefined {
  return application.result === undefined ? undefined : answeredOn(application);
}
