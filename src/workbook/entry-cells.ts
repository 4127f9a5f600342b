/** Which cells of a sheet are there to be filled in by a clerk; labels, checks and what formulas work out are not. */
import { ledgerColumns } from '../ledger/columns';
import { findForm } from '../report/form';
import { contains } from './box';
import { explanationBeside } from './findings-layout';
import { FIRST_ROW, layOutLedger } from './ledger-layout';
import * as names from './names';
import type { SheetPlan } from './plan';

/** Counted from 0; of merged cells the first is asked for. */
export type EntryCells = (row: number, column: number) => boolean;

const known = new WeakMap<SheetPlan['names'], EntryCells>();

export function entryCells(plan: SheetPlan): EntryCells {
  const found = known.get(plan.names) ?? makeEntryCells(plan);
  known.set(plan.names, found);
  return found;
}

function makeEntryCells(plan: SheetPlan): EntryCells {
  const form = findForm(plan.form);
  if (plan.kind === 'ledger' && form) {
    const { days } = layOutLedger(form);
    return (row, column) =>
      (row >= FIRST_ROW && column < ledgerColumns.length) || contains(days, row, column);
  }
  const cells = new Set(
    plan.names.flatMap(({ name, refersTo }) => {
      if (!('cells' in refersTo)) return [];
      if (isFilledIn(name)) return [keyOf(refersTo.cells.row, refersTo.cells.column)];
      if (!name.startsWith(names.checkPrefix)) return [];
      const { row, column } = explanationBeside(refersTo.cells);
      return plan.kind === 'findings' ? [keyOf(row, column)] : [];
    }),
  );
  return (row, column) => cells.has(keyOf(row, column));
}

const keyOf = (row: number, column: number): string => `${row} ${column}`;

const isFilledIn = (name: string): boolean =>
  names.addressOfName(name) !== undefined || PREFIXES.some((prefix) => name.startsWith(prefix));

const PREFIXES: readonly string[] = [
  names.basicPrefix,
  names.sourcePrefix,
  names.textPrefix,
  names.wordingPrefix,
  names.remarkPrefix,
  ...Object.values(names.toldPrefixes),
];
