/** The formulas of 依申请公开台账: the deadline of each application (条例 第三十至三十五条), and table 3 counted from it. */
import type { Address } from '../report/address';
import { addressOf, placeOf } from '../report/address';
import type { Form } from '../report/form';
import { partsAndTotal } from '../report/form';
import { choicesOf, resultRows } from '../ledger/choices';
import type { ColumnId } from '../ledger/columns';
import { firstDayOf, lastDayOf } from '../ledger/day';
import { ANSWER, EXTENSION, SOON } from '../ledger/limits';
import { rows as rowIds } from '../rules/table3';
import * as words from '../words/ledger-sheet';
import type { Box } from './box';
import { box } from './box';
import type { Expression, Term } from './expression';
import { call, cellsOn, choose, fixed, joined, operation, text } from './expression';
import type { DerivedId, LedgerLayout } from './ledger-layout';

const isFilled = (...cells: readonly Box[]): Expression =>
  operation(call('COUNT', ...cells), '=', cells.length);
const hasNone = (...cells: readonly Box[]): Expression => operation(call('COUNT', ...cells), '=', 0);

/** Beyond every day of the calendar. */
const NEVER = 999_999;

/**
 * The list of working days: each is the next day of the week that is not off, or an earlier day that is worked in
 * exchange. A deadline is then so many places further down the list.
 */
export function workdayFormulas({ calendar }: LedgerLayout, year: number): readonly Expression[] {
  const [off, work] = [fixed(calendar.off), fixed(calendar.work)];
  const next = (before: Term): Expression => {
    const exchanged = call('SMALL', work, operation(call('COUNTIF', work, text('<=', before)), '+', 1));
    return call('MIN', call('WORKDAY', before, 1, off), call('IFERROR', exchanged, NEVER));
  };
  const { row, column, rows } = calendar.workdays;
  return Array.from({ length: rows }, (_, index) =>
    next(index === 0 ? lastDayOf(year - 2) : box(row + index - 1, column)),
  );
}

/** What formulas work out in a row. */
export function derivedFormulas(layout: LedgerLayout, row: number): Readonly<Record<DerivedId, Expression>> {
  const at = (id: ColumnId | DerivedId): Box => layout.cell(id, row);
  const days = fixed(layout.calendar.workdays);
  /** the place of a day in the list of working days: how many there are up to it */
  const place = (day: Term): Expression => call('MATCH', day, days, 1);
  const later = (day: Term, count: Term): Expression =>
    call('INDEX', days, operation(place(day), '+', count));
  const between = (from: Term, to: Term): Expression => operation(place(to), '-', place(from));

  const from = call('MAX', at('received'), at('corrected'));
  const extension = choose(
    [
      [isFilled(at('extensionDays')), call('MIN', at('extensionDays'), EXTENSION)],
      [isFilled(at('extensionTold')), EXTENSION],
    ],
    0,
  );
  const awaitsCorrection = call(
    'AND',
    isFilled(at('correctionTold')),
    hasNone(at('corrected'), at('postponedTo')),
  );
  const answered = choose([[isFilled(at('consultedTo')), at('consultedTo')]], at('finished'));
  const asked = call('MAX', from, at('consultedFrom'));
  const isFinished = operation(at('finished'), '<>', '');
  const today = fixed(layout.today);
  const late = (day: Term) => call('MAX', 1, between(at('due'), day));
  return {
    finished: call(
      'IF',
      call('AND', isFilled(at('received'), at('handledOn')), operation(at('result'), '<>', '')),
      call('IF', operation(at('handledOn'), '>=', at('received')), at('handledOn'), ''),
      '',
    ),
    firstDue: choose(
      [
        [hasNone(at('received')), ''],
        [awaitsCorrection, ''],
        [isFilled(at('postponedTo')), call('MAX', from, at('postponedTo'))],
      ],
      call('IFERROR', later(from, operation(ANSWER, '+', extension)), ''),
    ),
    due: choose(
      [
        [operation(at('firstDue'), '=', ''), ''],
        [isFilled(at('postponedTo')), at('firstDue')],
        [hasNone(at('consultedFrom')), at('firstDue')],
        [operation(at('consultedFrom'), '>', at('firstDue')), at('firstDue')],
        [hasNone(at('consultedTo'), at('finished')), ''],
      ],
      call('IFERROR', later(at('firstDue'), call('MAX', 0, between(asked, answered))), ''),
    ),
    left: call(
      'IF',
      call('OR', isFinished, operation(at('due'), '=', '')),
      '',
      call(
        'IF',
        operation(today, '>', at('due')),
        '',
        call('IFERROR', between(call('MAX', today, from), at('due')), ''),
      ),
    ),
    status: choose(
      [
        [hasNone(at('received')), ''],
        [
          isFinished,
          choose(
            [
              [operation(at('due'), '=', ''), words.finished],
              [operation(at('finished'), '<=', at('due')), words.finished],
            ],
            text(words.finishedLate, call('IFERROR', late(at('finished')), ''), words.workdays),
          ),
        ],
        [awaitsCorrection, words.awaitingCorrection],
        [
          call('AND', operation(at('due'), '=', ''), operation(at('firstDue'), '<>', '')),
          words.awaitingOpinions,
        ],
        [operation(at('due'), '=', ''), words.calendarEnds],
        [
          operation(today, '>', at('due')),
          text(words.overdue, call('IFERROR', late(today), ''), words.workdays),
        ],
      ],
      text(words.left, at('left'), words.workdays),
    ),
  };
}

/** The one line that greets who opens the sheet. */
export function reminderFormula(layout: LedgerLayout): Expression {
  const soon = call('COUNTIF', fixed(layout.column('left')), `<=${SOON}`);
  const overdue = call('COUNTIF', fixed(layout.column('status')), `${words.overdue}*`);
  return choose(
    [[operation(operation(soon, '+', overdue), '=', 0), words.nothingDue]],
    text(soon, words.dueSoon(SOON), overdue, words.overdueCount),
  );
}

/** The cells of table 3 that are counted, as formulas on its sheet; `undefined` for totals. Rule L02. */
export function countFormulas(
  layout: LedgerLayout,
  form: Form,
  year: number,
  cellOf: (address: Address) => Box,
): (address: Address) => Expression | undefined {
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  const column = (id: ColumnId | DerivedId) => cellsOn('ledger', layout.column(id));
  const labels = new Map(choicesOf(form, 'result').map(({ id, label }) => [id, label]));
  const kinds = new Map(choicesOf(form, 'applicantType').map(({ id, label }) => [id, label]));
  const total = partsAndTotal(form.table3.columns).total.id;
  return (address) => {
    const place = placeOf(address);
    const kind = place && kinds.get(place.column);
    if (place?.table !== 'table3' || place.column === total || kind === undefined) return undefined;
    const count = (...criteria: readonly (readonly [ColumnId | DerivedId, Term])[]) =>
      call(
        'COUNTIFS',
        column('applicantType'),
        kind,
        ...criteria.flatMap(([id, criterion]) => [column(id), criterion]),
      );
    switch (place.row) {
      case rowIds.received:
        return count(['received', `>=${first}`], ['received', `<${last + 1}`]);
      case rowIds.carriedIn:
        return operation(
          count(['received', `<${first}`]),
          '-',
          count(['received', `<${first}`], ['finished', `<${first}`]),
        );
      case rowIds.carriedOut: {
        const cell = (row: string) => cellOf(addressOf('table3', row, place.column));
        const results = resultRows(form).map(({ id }) => cell(id));
        return operation(
          call('SUM', cell(rowIds.received), cell(rowIds.carriedIn)),
          '-',
          joined('+', [call('SUM', ...results)], 0),
        );
      }
      default: {
        const label = labels.get(place.row);
        if (label === undefined) return undefined;
        return count(['finished', `>=${first}`], ['finished', `<${last + 1}`], ['result', label]);
      }
    }
  };
}
