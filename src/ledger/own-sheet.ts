/** Which rows of our own sheet its formulas do not count: those below the rows they look at, without formulas, or of contents they do not know. */
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

/** Places of rows in which the sheet's formulas found something that keeps them from counting the row as it is meant. */
export function faultyRows(headings: Row, rows: readonly Row[]): ReadonlySet<number> | undefined {
  const faultAt = headings.indexOf(derivedHeads.fault);
  if (faultAt < 0) return undefined;
  return new Set(rows.flatMap((row, index) => ((row[faultAt] ?? '') === '' ? [] : [index])));
}
