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

/** The first day that the calendar of a year's ledger covers. */
export const calendarStart = (year: number): number => firstDayOf(year - 1);
/** The last one. */
export const calendarEnd = (year: number): number => lastDayOf(year + 1);

/**
 * Working days are counted from the start of the calendar. A day worked in exchange stands at a place of its own in
 * this count; at any other place stands the day of the week that is left when those before it are not counted. No
 * list of all working days is needed, on which every deadline would depend.
 */
function workdays({ calendar }: LedgerLayout, year: number) {
  const start = calendarStart(year);
  const [off, exchanged, places] = [fixed(calendar.off), fixed(calendar.exchanged), fixed(calendar.places)];
  return {
    /** how many there are up to a day; a day before the calendar is none */
    placeOf: (day: Term): Expression =>
      operation(
        call('NETWORKDAYS', start, call('MAX', start, day), off),
        '+',
        call('COUNTIF', exchanged, text('<=', day)),
      ),
    /** the working day at a place */
    at: (place: Term): Expression =>
      call(
        'IFERROR',
        call('INDEX', exchanged, call('MATCH', place, places, 0)),
        call('WORKDAY', start - 1, operation(place, '-', call('COUNTIF', places, text('<', place))), off),
      ),
    /** how many there are after `from` up to and including `to`; 0 where `to` comes first */
    between: (from: Term, to: Term): Expression =>
      operation(
        call('MAX', 0, call('NETWORKDAYS', operation(from, '+', 1), to, off)),
        '+',
        call('COUNTIFS', exchanged, text('>', from), exchanged, text('<=', to)),
      ),
  };
}

/** Beside each day of the list of days worked in exchange: the day where it is one indeed, and its place. */
export function exchangeFormulas(
  layout: LedgerLayout,
  year: number,
): readonly { readonly exchanged: Expression; readonly place: Expression }[] {
  const { off, work, exchanged } = layout.calendar;
  const { placeOf } = workdays(layout, year);
  return Array.from({ length: work.rows }, (_, index) => {
    const listed = box(work.row + index, work.column);
    const own = box(exchanged.row + index, exchanged.column);
    return {
      exchanged: choose(
        [
          [hasNone(listed), ''],
          [operation(listed, '<', calendarStart(year)), ''],
          [operation(call('NETWORKDAYS', listed, listed, fixed(off)), '>', 0), ''],
          [operation(call('MATCH', listed, fixed(work), 0), '<=', index), ''],
        ],
        listed,
      ),
      place: call('IF', operation(own, '=', ''), '', placeOf(own)),
    };
  });
}

/** What formulas work out in a row. */
export function derivedFormulas(
  layout: LedgerLayout,
  year: number,
  row: number,
): Readonly<Record<DerivedId, Expression>> {
  const at = (id: ColumnId | DerivedId): Box => layout.cell(id, row);
  const { placeOf, at: dayAt, between } = workdays(layout, year);

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
  const isBlank = (id: DerivedId) => operation(at(id), '=', '');
  const isFinished = operation(at('finished'), '<>', '');
  const asked = call('MAX', from, at('consultedFrom'));
  // a program that works out both branches of IF must not count from the year 1900 where nothing is filled in
  const answered = choose(
    [
      [isFilled(at('consultedTo')), at('consultedTo')],
      [isFinished, at('finished')],
    ],
    asked,
  );
  const day = choose([[isFinished, at('finished')]], fixed(layout.today));
  const isLate = call('AND', operation(at('due'), '<>', ''), operation(day, '>', at('due')));
  return {
    finished: call(
      'IF',
      call('AND', isFilled(at('received'), at('handledOn')), operation(at('result'), '<>', '')),
      call('IF', operation(at('handledOn'), '>=', at('received')), at('handledOn'), ''),
      '',
    ),
    place: choose(
      [
        [hasNone(at('received')), ''],
        [operation(from, '<', calendarStart(year)), ''],
        [operation(from, '>', calendarEnd(year)), ''],
      ],
      operation(operation(placeOf(from), '+', ANSWER), '+', extension),
    ),
    firstDue: choose(
      [
        [hasNone(at('received')), ''],
        [awaitsCorrection, ''],
        [isFilled(at('postponedTo')), call('MAX', from, at('postponedTo'))],
      ],
      call('IFERROR', dayAt(at('place')), ''),
    ),
    consulting: call(
      'IF',
      isFilled(at('received'), at('consultedFrom')),
      call('IFERROR', between(asked, answered), ''),
      '',
    ),
    due: choose(
      [
        [isBlank('firstDue'), ''],
        [isFilled(at('postponedTo')), at('firstDue')],
        [hasNone(at('consultedFrom')), at('firstDue')],
        [operation(at('consultedFrom'), '>', at('firstDue')), at('firstDue')],
        [hasNone(at('consultedTo'), at('finished')), ''],
      ],
      call('IFERROR', dayAt(operation(at('place'), '+', at('consulting'))), ''),
    ),
    left: choose(
      [
        [isBlank('due'), ''],
        [call('AND', isFinished, operation(at('finished'), '<=', at('due'))), ''],
      ],
      operation(
        call('IF', isLate, -1, 1),
        '*',
        call(
          'MAX',
          call('IF', isLate, 1, 0),
          between(call('IF', isLate, at('due'), call('MAX', day, from)), call('MAX', day, at('due'))),
        ),
      ),
    ),
    status: choose(
      [
        [hasNone(at('received')), ''],
        [
          isFinished,
          choose(
            [[operation(at('left'), '=', ''), words.finished]],
            text(words.finishedLate, operation(0, '-', at('left')), words.workdays),
          ),
        ],
        [awaitsCorrection, words.awaitingCorrection],
        [call('AND', isBlank('due'), operation(at('firstDue'), '<>', '')), words.awaitingOpinions],
        [isBlank('due'), words.calendarEnds],
        [operation(at('left'), '<', 0), text(words.overdue, operation(0, '-', at('left')), words.workdays)],
      ],
      text(words.left, at('left'), words.workdays),
    ),
  };
}

/** The one line that greets who opens the sheet. */
export function reminderFormula(layout: LedgerLayout): Expression {
  const left = fixed(layout.column('left'));
  const soon = call('COUNTIFS', left, '>=0', left, `<=${SOON}`);
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
