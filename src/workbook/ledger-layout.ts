/** Where the columns of 依申请公开台账 stand, and those that its formulas need beside them. */
import type { Form } from '../report/form';
import type { ChoiceColumn } from '../ledger/choices';
import { CHOICE_COLUMNS, choicesOf } from '../ledger/choices';
import type { ColumnId } from '../ledger/columns';
import { ledgerColumns } from '../ledger/columns';
import { COUNTED_ROWS } from '../ledger/limits';
import type { Box } from './box';
import { box } from './box';

/** Rows that are ready to be filled in; further ones can be typed or pasted below. */
export const READY_ROWS = 300;
/** Rows of a sheet of Excel 2007 and later: an area of whole columns prints to the last row that is filled in. */
const SHEET_ROWS = 1_048_576;
const HEAD_ROW = 3;
export const FIRST_ROW = HEAD_ROW + 1;

/** What formulas work out in each row and show. */
export const shownIds = ['due', 'status'] as const;
/** What they work out on the way, in columns that are hidden. */
const helperIds = ['fault', 'answered', 'finished', 'place', 'firstDue', 'consulting', 'left'] as const;
/** What formulas work out in each row, left to right. */
export const derivedIds = [...shownIds, ...helperIds] as const;
export type DerivedId = (typeof derivedIds)[number];

/** Days by which working days depart from the week; those worked in exchange that are right, and their places among working days. */
export const calendarIds = ['off', 'work', 'exchanged', 'places'] as const;
export type CalendarId = (typeof calendarIds)[number];

/** Rows for days off, of the years that are known and those that the clerk adds. */
const OFF_ROWS = 160;
/** Rows for days worked in exchange. */
const WORK_ROWS = 50;

export interface LedgerLayout {
  readonly title: Box;
  readonly reminder: Box;
  readonly note: Box;
  readonly heads: Box;
  /** the cell of a row, counted from 0 */
  readonly cell: (column: ColumnId | DerivedId, row: number) => Box;
  /** the cells of a column below its head, as many as formulas look at */
  readonly column: (column: ColumnId | DerivedId) => Box;
  /** the cells of a column below those that formulas look at */
  readonly beyond: (column: ColumnId) => Box;
  /** heads and ready rows, with the columns that are hidden */
  readonly table: Box;
  /** the same, and all further rows that formulas look at */
  readonly whole: Box;
  /** heads and ready rows of what the clerk sees */
  readonly shown: Box;
  /** the columns of what the clerk sees, as far down as they are filled in */
  readonly printed: Box;
  /** the heads of the columns that say which application a row is */
  readonly applicants: Box;
  readonly today: Box;
  readonly calendar: Readonly<Record<CalendarId, Box>>;
  /** the columns of the calendar in which days are typed */
  readonly days: Box;
  readonly choices: Readonly<Record<ChoiceColumn, Box>>;
  readonly hidden: readonly number[];
  readonly columns: number;
}

const known = new WeakMap<Form, LedgerLayout>();

/** The same for the same form. */
export function layOutLedger(form: Form): LedgerLayout {
  const found = known.get(form) ?? laidOut(form);
  known.set(form, found);
  return found;
}

function laidOut(form: Form): LedgerLayout {
  const shown = ledgerColumns.length + shownIds.length;
  const order: readonly (ColumnId | DerivedId)[] = [...ledgerColumns.map(({ id }) => id), ...derivedIds];
  const at = new Map(order.map((id, index) => [id, index] as const));
  const calendarAt = order.length + 1;
  const todayAt = calendarAt + calendarIds.length;
  const choicesAt = todayAt + 1;
  // what stands above these comes again with them on every page, so it stands above no others
  const applicants = box(HEAD_ROW, 0, 1, at.get('applicant')! + 1);
  const columnsFrom = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);
  return {
    title: box(0, 0, 1, applicants.columns),
    reminder: box(1, 0, HEAD_ROW - 1, applicants.columns),
    note: box(0, applicants.columns, HEAD_ROW, at.get('consultedTo')! + 1 - applicants.columns),
    heads: box(HEAD_ROW, 0, 1, order.length),
    cell: (column, row) => box(FIRST_ROW + row, at.get(column)!),
    column: (column) => box(FIRST_ROW, at.get(column)!, COUNTED_ROWS),
    beyond: (column) => {
      const first = FIRST_ROW + COUNTED_ROWS;
      return box(first, at.get(column)!, SHEET_ROWS - first);
    },
    table: box(HEAD_ROW, 0, READY_ROWS + 1, order.length),
    whole: box(HEAD_ROW, 0, COUNTED_ROWS + 1, order.length),
    shown: box(HEAD_ROW, 0, READY_ROWS + 1, shown),
    printed: box(0, 0, SHEET_ROWS, shown),
    applicants,
    today: box(HEAD_ROW, todayAt),
    calendar: Object.fromEntries(
      calendarIds.map((id, index) => [
        id,
        box(FIRST_ROW, calendarAt + index, id === 'off' ? OFF_ROWS : WORK_ROWS),
      ]),
    ) as Record<CalendarId, Box>,
    days: box(FIRST_ROW, calendarAt, OFF_ROWS, 2),
    choices: Object.fromEntries(
      CHOICE_COLUMNS.map((id, index) => [id, box(FIRST_ROW, choicesAt + index, choicesOf(form, id).length)]),
    ) as Record<ChoiceColumn, Box>,
    hidden: [
      ...columnsFrom(shown, helperIds.length),
      ...columnsFrom(calendarAt + 2, choicesAt + CHOICE_COLUMNS.length - calendarAt - 2),
    ],
    columns: choicesAt + CHOICE_COLUMNS.length,
  };
}
