/** Which rows of our own sheet its formulas do not count: those below the rows they look at, and those without formulas. */
import { derivedHeads } from '../words/ledger-sheet';
import { COUNTED_ROWS } from './limits';

type Row = readonly unknown[];

/**
 * @param headings those of the block that is read
 * @param rows the rows below them
 * @param counted how many rows formulas look at
 * @returns places of rows among `rows`, from 0; `undefined` for a ledger that is not our sheet, which has no formulas
 */
export function uncountedRows(
  headings: Row,
  rows: readonly Row[],
  counted: number = COUNTED_ROWS,
): ReadonlySet<number> | undefined {
  const statusAt = headings.indexOf(derivedHeads.status);
  if (statusAt < 0 || !headings.includes(derivedHeads.fault)) return undefined;
  const isBlank = (row: Row) => (row[statusAt] ?? '') === '';
  // a file whose formulas were never calculated says nothing of its rows
  const isCalculated = rows.some((row) => !isBlank(row));
  return new Set(
    rows.flatMap((row, index) => (index >= counted || (isCalculated && isBlank(row)) ? [index] : [])),
  );
}
