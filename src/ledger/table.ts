/** An office's own ledger as it was found in a file: its columns matched, its rows still as they stand there. */
import type { Form } from '../report/form';
import type { Ledger } from './application';
import type { MatchedColumn, Matching } from './matching';
import { readLedger } from './reading';

export interface LedgerTable {
  /** the name of its sheet; absent for a text, which has but one */
  readonly sheet?: string;
  readonly matching: Matching;
  /** the rows below the headings */
  readonly rows: readonly (readonly unknown[])[];
  /** the number of the first of the rows, from 1 */
  readonly firstLine: number;
}

/** @param columns where our columns stand, if not where they were matched */
export function readTable(
  { matching, rows, firstLine }: LedgerTable,
  form: Form,
  columns: readonly Pick<MatchedColumn, 'column' | 'index'>[] = matching.matched,
): Ledger {
  return readLedger({ form, rows, columns, firstLine });
}
