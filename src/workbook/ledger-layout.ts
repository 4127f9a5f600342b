/** Where the columns of 依申请公开台账 stand, and those that its formulas need beside them. */
import type { Form } from '../report/form';
import type { ChoiceColumn } from '../ledger/choices';
import { CHOICE_COLUMNS, choicesOf } from '../ledger/choices';
import type { ColumnId } from '../ledger/columns';
import { ledgerColumns } from '../ledger/columns';
import type { Box } from './box';
import { box, WHOLE_COLUMN } from './box';

/** Rows that are ready to be filled in; further ones can be typed or pasted below. */
export const READY_ROWS = 300;
const HEAD_ROW = 3;
export const FIRST_ROW = HEAD_ROW + 1;

/** What formulas work out in each row: shown are the last two. */
export const derivedIds = ['finished', 'firstDue', 'left', 'due', 'status'] as const;
export type DerivedId = (typeof derivedIds)[number];

/** Days that the calendar of working days departs by, and the working days themselves. */
export const calendarIds = ['off', 'work', 'workdays'] as const;
export type CalendarId = (typeof calendarIds)[number];

/** Rows for days off and for days worked in exchange, of the years that are known and those that the clerk adds. */
const CALENDAR_ROWS = 260;
/** Working days from the year before to the end of the year after. */
const WORKDAY_ROWS = 800;

export interface LedgerLayout {
  readonly title: Box;
  readonly note: Box;
  readonly reminder: Box;
  readonly heads: Box;
  /** the cell of a row, counted from 0 */
  readonly cell: (column: ColumnId | DerivedId, row: number) => Box;
  /** all cells of a column below its head, to the end of the sheet */
  readonly column: (column: ColumnId | DerivedId) => Box;
  /** heads and ready rows of what the clerk sees */
  readonly table: Box;
  readonly today: Box;
  readonly calendar: Readonly<Record<CalendarId, Box>>;
  readonly choices: Readonly<Record<ChoiceColumn, Box>>;
  readonly hidden: readonly number[];
  readonly columns: number;
}

export function layOutLedger(form: Form): LedgerLayout {
  const [shown, helpers] = [derivedIds.slice(3), derivedIds.slice(0, 3)];
  const order: readonly (ColumnId | DerivedId)[] = [...ledgerColumns.map(({ id }) => id), ...shown];
  const calendarAt = order.length + 1;
  const helpersAt = calendarAt + 3;
  const choicesAt = helpersAt + helpers.length + 1;
  const at = new Map<ColumnId | DerivedId, number>([
    ...order.map((id, index) => [id, index] as const),
    ...helpers.map((id, index) => [id, helpersAt + index] as const),
  ]);
  return {
    title: box(0, 0, 1, order.length),
    note: box(1, 0, 1, order.length),
    reminder: box(2, 0, 1, order.length),
    heads: box(HEAD_ROW, 0, 1, order.length),
    cell: (column, row) => box(FIRST_ROW + row, at.get(column)!),
    column: (column) => box(FIRST_ROW, at.get(column)!, WHOLE_COLUMN - FIRST_ROW),
    table: box(HEAD_ROW, 0, READY_ROWS + 1, order.length),
    today: box(HEAD_ROW, choicesAt - 1),
    calendar: {
      off: box(FIRST_ROW, calendarAt, CALENDAR_ROWS),
      work: box(FIRST_ROW, calendarAt + 1, CALENDAR_ROWS),
      workdays: box(FIRST_ROW, calendarAt + 2, WORKDAY_ROWS),
    },
    choices: Object.fromEntries(
      CHOICE_COLUMNS.map((id, index) => [id, box(FIRST_ROW, choicesAt + index, choicesOf(form, id).length)]),
    ) as Record<ChoiceColumn, Box>,
    hidden: [
      calendarAt + 2,
      ...helpers.map((_, index) => helpersAt + index),
      choicesAt - 1,
      ...CHOICE_COLUMNS.map((_, index) => choicesAt + index),
    ],
    columns: choicesAt + CHOICE_COLUMNS.length,
  };
}
