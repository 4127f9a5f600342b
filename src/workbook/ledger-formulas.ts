/** The formulas of 依申请公开台账: the deadline of each application (条例 第三十至三十五条), and table 3 counted from it. */
import type { Address } from '../report/address';
import { addressOf, placeOf } from '../report/address';
import type { Form } from '../report/form';
import { partsAndTotal } from '../report/form';
import { choicesOf, resultRows } from '../ledger/choices';
import type { ColumnId } from '../ledger/columns';
import { FIRST_YEAR, firstDayOf, lastDayOf } from '../ledger/day';
import { ANSWER, COUNTED_ROWS, EXTENSION, SOON } from '../ledger/limits';
import { rows as rowIds } from '../rules/table3';
import * as standing from '../words/ledger';
import * as words from '../words/ledger-sheet';
import type { Box } from './box';
import { box } from './box';
import type { Expression, Term } from './expression';
import { call, cellsOn, choose, fixed, joined, operation, text } from './expression';
import { faultFormula } from './ledger-faults';
import type { DerivedId, LedgerLayout } from './ledger-layout';

const isFilled = (...cells: readonly Box[]): Expression =>
  operation(call('COUNT', ...cells), '=', cells.length);
const hasNone = (...cells: readonly Box[]): Expression => operation(call('COUNT', ...cells), '=', 0);

/** More days than any limit has, its extension, its holidays and what is left of it after a consultation among them. */
const AGES = 120;

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

  // texts and blanks are no days, and a time of day is cut off
  const latest = (...ids: readonly ColumnId[]) => call('INT', call('MAX', ...ids.map(at)));
  const from = latest('received', 'corrected');
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
  const isAnswered = operation(at('answered'), '<>', '');
  const asked = latest('received', 'corrected', 'consultedFrom');
  // a program that works out both branches of IF must not count from the year 1900 where nothing is filled in
  const answered = choose(
    [
      [isFilled(at('consultedTo')), latest('consultedTo')],
      [isAnswered, at('answered')],
    ],
    asked,
  );
  const day = choose([[isAnswered, at('answered')]], fixed(layout.today));
  const isLate = call('AND', operation(at('due'), '<>', ''), operation(day, '>', at('due')));
  const isWaiting = call(
    'AND',
    isFilled(at('consultedFrom')),
    hasNone(at('consultedTo')),
    operation(at('consultedFrom'), '<', operation(from, '+', AGES)),
  );
  const isBefore = operation(from, '<', calendarStart(year));
  /** received before the calendar begins, and so long ago that no calendar is needed */
  const isAgesLate = call(
    'AND',
    isBefore,
    hasNone(at('postponedTo')),
    operation(day, '>', operation(latest('received', 'corrected', 'consultedTo'), '+', AGES)),
  );
  const isFault = (fault: string) => operation(at('fault'), '=', fault);
  const isLateAnswer = call('IF', call('OR', awaitsCorrection, isWaiting), false, isAgesLate);
  return {
    fault: faultFormula(layout, row),
    answered: call(
      'IF',
      isFilled(at('received'), at('handledOn')),
      call('IF', operation(latest('handledOn'), '>=', latest('received')), latest('handledOn'), ''),
      '',
    ),
    finished: call(
      'IF',
      operation(call('COUNT', call('MATCH', at('result'), fixed(layout.choices.result), 0)), '=', 1),
      at('answered'),
      '',
    ),
    place: choose(
      [
        [hasNone(at('received')), ''],
        [isBefore, ''],
        [operation(from, '>', calendarEnd(year)), ''],
      ],
      operation(operation(placeOf(from), '+', ANSWER), '+', extension),
    ),
    firstDue: choose(
      [
        [call('OR', ...[standing.standing.unread, words.dayUnread].map(isFault)), ''],
        [hasNone(at('received')), ''],
        [awaitsCorrection, ''],
        [isFilled(at('postponedTo')), latest('received', 'corrected', 'postponedTo')],
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
        [operation(latest('consultedFrom'), '>', at('firstDue')), at('firstDue')],
        [hasNone(at('consultedTo'), at('answered')), ''],
      ],
      call('IFERROR', dayAt(operation(at('place'), '+', at('consulting'))), ''),
    ),
    left: choose(
      [
        [isBlank('due'), ''],
        [call('AND', isAnswered, operation(at('answered'), '<=', at('due'))), ''],
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
        [call('OR', ...WITHOUT_DAYS.map(isFault)), at('fault')],
        [hasNone(at('received')), ''],
      ],
      text(
        choose(
          [
            [
              isAnswered,
              choose(
                [
                  [isLateAnswer, standing.around.handledLate[0]],
                  [isBlank('left'), standing.standing.handled],
                ],
                around('handledLate', operation(0, '-', at('left'))),
              ),
            ],
            [awaitsCorrection, standing.standing.awaitingCorrection],
            [
              call('AND', isBlank('due'), operation(at('firstDue'), '<>', '')),
              standing.standing.awaitingOpinions,
            ],
            [
              call('AND', isBlank('due'), isBefore, isWaiting),
              choose(
                [
                  [
                    operation(at('consultedFrom'), '<=', operation(from, '+', ANSWER)),
                    standing.standing.awaitingOpinions,
                  ],
                ],
                words.calendarEnds,
              ),
            ],
            [isBlank('due'), call('IF', isAgesLate, standing.around.late[0], words.calendarEnds)],
            [operation(at('left'), '<', 0), around('late', operation(0, '-', at('left')))],
            [operation(fixed(layout.today), '=', at('due')), standing.dueToday],
            [operation(at('left'), '=', 0), standing.lessThanADay],
          ],
          around('left', at('left')),
        ),
        call('IF', isFault(''), '', text(words.and, at('fault'))),
      ),
    ),
  };
}

/** Faults with which nothing can be said of a deadline. */
const WITHOUT_DAYS = [standing.standing.unread, standing.standing.unknown, words.dayUnread];

const around = (what: keyof typeof standing.around, days: Term): Expression =>
  text(standing.around[what][0], days, standing.around[what][1]);

/**
 * How many applications stand where no formula counts them: below the rows that are looked at, and in rows that have no
 * formulas, as where the table grew and the program did not fill them down. Each that is worked out has a status.
 */
export function uncountedFormula(layout: LedgerLayout, cells: (area: Box) => Expression = fixed): Expression {
  const isNone = (what: Expression) => operation(1, '-', what);
  const received = isNone(call('ISBLANK', cells(layout.column('received'))));
  const bare = isNone(call('ISTEXT', cells(layout.column('status'))));
  return operation(
    call('COUNTA', cells(layout.beyond('received'))),
    '+',
    call('SUMPRODUCT', operation(received, '*', bare)),
  );
}

/** How many applications stand there with something that keeps formulas from counting them as they are meant. */
export const faultyFormula = (layout: LedgerLayout, cells: (area: Box) => Expression = fixed): Expression =>
  call('COUNTIF', cells(layout.column('fault')), '?*');

/** The one line that greets who opens the sheet. */
export function reminderFormula(layout: LedgerLayout): Expression {
  const left = fixed(layout.column('left'));
  const soon = call('COUNTIFS', left, '>=0', left, `<=${SOON}`);
  const overdue = call('COUNTIF', fixed(layout.column('status')), `${standing.around.late[0]}*`);
  const uncounted = faultyFormula(layout);
  const beyond = uncountedFormula(layout);
  const ifAny = (count: Expression, then: Term) => call('IF', operation(count, '>', 0), then, '');
  return text(
    choose(
      [[operation(operation(soon, '+', overdue), '=', 0), standing.due.nothing(SOON)]],
      text(
        ifAny(soon, text(soon, standing.due.soon(SOON))),
        ifAny(operation(soon, '*', overdue), standing.due.and),
        ifAny(overdue, text(overdue, standing.due.overdue)),
      ),
    ),
    words.end,
    ifAny(uncounted, text(uncounted, words.uncounted)),
    ifAny(beyond, text(beyond, standing.uncountedBySheet(COUNTED_ROWS))),
  );
}

/**
 * The cells of table 3 that are counted, as formulas on its sheet; `undefined` for totals. Rule L02. They are blank
 * until something has been received: a new sheet says nothing.
 */
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
  const hasNothing = operation(call('COUNT', column('received')), '=', 0);
  return (address) => {
    const formula = counted(address);
    return formula && call('IF', hasNothing, '', formula);
  };

  function counted(address: Address): Expression | undefined {
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
    const before = [
      ['received', `>=${firstDayOf(FIRST_YEAR)}`],
      ['received', `<${first}`],
    ] as const;
    switch (place.row) {
      case rowIds.received:
        return count(['received', `>=${first}`], ['received', `<${last + 1}`]);
      case rowIds.carriedIn:
        return operation(count(...before), '-', count(...before, ['finished', `<${first}`]));
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
  }
}
