/** An office's own ledger as it was found in a file: its columns matched, its rows still as they stand there. */
import type { Form } from '../report/form';
import type { Ledger } from './application';
import type { Matching } from './matching';
import { faultyRows, uncountedRows } from './own-sheet';
import { readLedger } from './reading';

export interface LedgerTable {
  /** the name of its sheet; absent for a text, which has but one */
  readonly sheet?: string;
  readonly headings: readonly unknown[];
  readonly matching: Matching;
  /** the rows below the headings */
  readonly rows: readonly (readonly unknown[])[];
  /** the number of the first of the rows, from 1 */
  readonly firstLine: number;
}

/** @param matching what the columns are taken for, if not what was found */
export function readTable(
  { headings, matching: found, rows, firstLine }: LedgerTable,
  form: Form,
  matching: Matching = found,
): Ledger {
  const uncounted = uncountedRows(headings, rows);
  const faulty = faultyRows(headings, rows);
  return readLedger({ form, rows, columns: matching.matched, firstLine, uncounted, faulty });
}
