/** A row of 依申请公开台账: what formulas work out in it, and how each of its cells looks. */
import type { LedgerColumn } from '../ledger/columns';
import { ledgerColumns } from '../ledger/columns';
import { derivedFormulas } from './ledger-formulas';
import type { DerivedId, LedgerLayout } from './ledger-layout';
import { derivedIds } from './ledger-layout';
import type { PlanContent } from './plan';
import type { Placed } from './sheet-pieces';
import * as style from './sheet-style';

const DAY_FORMAT = 'yyyy-mm-dd';
export const day = { ...style.check, numberFormat: DAY_FORMAT };
const typed = { ...style.sourceNote };
const amount = { ...style.check, numberFormat: 'General' };
const looks = { text: typed, choice: typed, date: day, whole: amount, amount } as const;

const isDay = (id: DerivedId) => id === 'finished' || id === 'firstDue' || id === 'due';

type Derived = ReturnType<typeof derivedFormulas>;

const known = new WeakMap<LedgerLayout, Map<string, Derived>>();

/** What formulas work out in a row: the same for the same row of the same layout. */
export function derivedIn(layout: LedgerLayout, year: number, row: number): Derived {
  const own = known.get(layout) ?? new Map<string, Derived>();
  known.set(layout, own);
  const key = `${year} ${row}`;
  const found = own.get(key) ?? derivedFormulas(layout, year, row);
  own.set(key, found);
  return found;
}

/** @param row counted from 0 below the heads */
export function placeRow(
  layout: LedgerLayout,
  year: number,
  row: number,
  contentOf: (column: LedgerColumn) => PlanContent,
): readonly Placed[] {
  const derived = derivedIn(layout, year, row);
  return [
    ...ledgerColumns.map((column) => ({
      box: layout.cell(column.id, row),
      content: contentOf(column),
      style: looks[column.kind],
    })),
    ...derivedIds.map((id) => ({
      box: layout.cell(id, row),
      content: { formula: derived[id] },
      style: isDay(id) ? day : style.check,
    })),
  ];
}
