/** The plan of 依申请公开台账: a row an application, its deadline and how it stands beside it. */
import type { Application } from '../ledger/application';
import type { ChoiceColumn } from '../ledger/choices';
import { CHOICE_COLUMNS, choicesOf } from '../ledger/choices';
import type { LedgerColumn } from '../ledger/columns';
import { ledgerColumns } from '../ledger/columns';
import { contentOf } from '../ledger/contents';
import { dayOf, FIRST_YEAR, firstDayOf, LAST_YEAR, lastDayOf } from '../ledger/day';
import { SOON } from '../ledger/limits';
import { departures, nationalDays } from '../ledger/workdays';
import { around } from '../words/ledger';
import type { Form } from '../report/form';
import * as words from '../words/ledger-sheet';
import type { Box } from './box';
import { box } from './box';
import type { Expression } from './expression';
import { call, operation, text } from './expression';
import { calendarEnd, calendarStart, exchangeFormulas, reminderFormula } from './ledger-formulas';
import type { DerivedId, LedgerLayout } from './ledger-layout';
import { derivedIds, FIRST_ROW, layOutLedger, READY_ROWS, shownIds } from './ledger-layout';
import { day, placeRow } from './ledger-rows';
import { calendarName, ledgerName } from './names';
import type { PlanConditionalFormat, PlanContent, PlanValidation } from './plan';
import type { Placed } from './sheet-pieces';
import { promptTitle, putTogether, subjectOf } from './sheet-pieces';
import * as style from './sheet-style';
import type { Planner } from './workbook-plan';

const reminder = { ...style.requestGroup, wrap: true, vertical: 'Top' } as const;
const note = { ...style.note, vertical: 'Top' } as const;
/** of columns that nobody reads: it needs no room */
const hiddenHead = { ...style.quietHead, wrap: false };

export const planLedger: Planner = (request) => {
  const { form, year, applications = [] } = request;
  const layout = layOutLedger(form);
  const rows = rowsOf(applications) + 1;
  return putTogether(subjectOf('ledger', request), {
    placed: [
      { box: layout.title, content: words.title(year), style: style.title },
      { box: layout.reminder, content: { formula: reminderLine(layout, year) }, style: reminder },
      { box: layout.note, content: words.note, style: note },
      ...placeHeads(layout),
      ...placeRows(layout, year, applications, form),
      ...placeCalendar(layout, year),
      ...CHOICE_COLUMNS.flatMap((id) =>
        choicesOf(form, id).map(({ label }, index) => ({
          box: below(layout.choices[id], index),
          content: label,
          style: style.check,
        })),
      ),
      { box: layout.today, content: { formula: call('TODAY') }, style: day },
    ],
    columnWidths: widths(layout),
    leastHeight: (row) => HEIGHTS[row] ?? style.ROW_HEIGHT,
    frozen: { rows: FIRST_ROW, columns: 1 },
    grids: [{ box: { ...layout.shown, rows }, color: style.quietLine }],
    validations: validations(layout),
    conditionalFormats: statusFormats(layout),
    hiddenColumns: layout.hidden,
    tables: [{ name: words.tableName(year), box: { ...layout.table, rows } }],
    names: [
      { name: ledgerName, refersTo: { cells: layout.whole } },
      { name: calendarName, refersTo: { cells: layout.days } },
    ],
    print: {
      ...style.print,
      area: layout.printed,
      pagesWide: PAGES_WIDE,
      titleRows: layout.heads,
      titleColumns: layout.applicants,
    },
    start: layout.cell('submitted', applications.length),
  });
};

/** Of the rows above the heads: the reminder has room for four lines. */
const HEIGHTS: readonly number[] = [style.TITLE_HEIGHT, 28, 28, style.HEAD_HEIGHT];

/** On fewer the letters would be too small to read. */
const PAGES_WIDE = 3;

/** The notice of the next year's holidays comes in this month. */
const NOTICE_MONTH = 11;

/**
 * What is due, and a word on years whose holidays nobody has filled in: on the next one as soon as its notice may be
 * there, or a deadline reaches it.
 */
function reminderLine(layout: LedgerLayout, year: number): Expression {
  const { off } = layout.calendar;
  const isUnknown = (of: number) => {
    const days = nationalDays(of);
    return operation(call('COUNTIFS', off, `>=${days[0]}`, off, `<=${days[days.length - 1]}`), '=', 0);
  };
  const following = year + 1;
  const isNear = call(
    'OR',
    operation(layout.today, '>=', dayOf(year, NOTICE_MONTH, 1)),
    operation(call('COUNTIF', layout.column('due'), `>=${firstDayOf(following)}`), '>', 0),
  );
  return text(
    reminderFormula(layout),
    call('IF', isUnknown(year), words.calendarMissing(year), ''),
    call('IF', call('AND', isUnknown(following), isNear), words.calendarMissing(following), ''),
  );
}

const below = (area: Box, index: number): Box => box(area.row + index, area.column);

function placeHeads({ heads, cell, calendar }: LedgerLayout): readonly Placed[] {
  const headOf = (column: number, content: string, look = style.head): Placed => ({
    box: box(heads.row, column),
    content,
    style: look,
  });
  return [
    ...ledgerColumns.map(({ id, label }) => headOf(cell(id, 0).column, label)),
    ...derivedIds.map((id) =>
      headOf(cell(id, 0).column, words.derivedHeads[id], isShown(id) ? style.quietHead : hiddenHead),
    ),
    ...(['off', 'work'] as const).map((id) =>
      headOf(calendar[id].column, words.calendarHeads[id], style.quietHead),
    ),
  ];
}

const isShown = (id: DerivedId) => shownIds.some((one) => one === id);

const rowsOf = (applications: readonly Application[]) => Math.max(READY_ROWS, applications.length);

function placeRows(
  layout: LedgerLayout,
  year: number,
  applications: readonly Application[],
  form: Form,
): readonly Placed[] {
  const standsAt = ({ id }: LedgerColumn, row: number): PlanContent => {
    const application = applications[row];
    const isReady = id === 'number' && application?.number === undefined;
    if (isReady) return words.readyNumber(year, row + 1);
    return application ? contentOf(form, application, id) : '';
  };
  return Array.from({ length: rowsOf(applications) }, (_, row) =>
    placeRow(layout, year, row, (column) => standsAt(column, row)),
  ).flat();
}

function placeCalendar(layout: LedgerLayout, year: number): readonly Placed[] {
  const { calendar } = layout;
  const known = departures(calendarStart(year), calendarEnd(year));
  const listed = (area: Box, days: readonly number[]) =>
    Array.from({ length: area.rows }, (_, index) => ({
      box: below(area, index),
      content: days[index] ?? '',
      style: day,
    }));
  return [
    ...listed(calendar.off, known.off),
    ...listed(calendar.work, known.work),
    ...exchangeFormulas(layout, year).flatMap(({ exchanged, place }, index) => [
      { box: below(calendar.exchanged, index), content: { formula: exchanged }, style: day },
      { box: below(calendar.places, index), content: { formula: place }, style: style.check },
    ]),
  ];
}

function widths(layout: LedgerLayout): readonly number[] {
  const own = new Map<number, number>([
    ...ledgerColumns.map(({ id, width }) => [layout.cell(id, 0).column, width] as const),
    [layout.cell('due', 0).column, 72],
    [layout.cell('status', 0).column, 96],
    [layout.calendar.off.column, 84],
    [layout.calendar.work.column, 84],
  ]);
  return Array.from({ length: layout.columns }, (_, column) => own.get(column) ?? style.GAP_WIDTH);
}

const isBetween = (cell: Box, least: number, most: number): Expression =>
  call('AND', call('ISNUMBER', cell), operation(cell, '>=', least), operation(cell, '<=', most));

/** Rules stand on all rows that formulas look at: those that are added later have them too. */
function validations(layout: LedgerLayout): readonly PlanValidation[] {
  return [
    ...ledgerColumns.map((column): PlanValidation => {
      const { id, kind, label, help } = column;
      const at = layout.cell(id, 0);
      const prompt = { title: promptTitle(label), message: help };
      const own = { box: layout.column(id), prompt };
      switch (kind) {
        case 'text':
          return own;
        case 'choice':
          return { ...own, choices: layout.choices[id as ChoiceColumn], alert: words.choiceAlert };
        case 'date':
          return {
            ...own,
            formula: isBetween(at, firstDayOf(FIRST_YEAR), lastDayOf(LAST_YEAR)),
            alert: words.dateAlert,
          };
        case 'whole':
          return {
            ...own,
            formula: call('AND', isBetween(at, 0, 1000), operation(at, '=', call('INT', at))),
            alert: words.wholeAlert,
          };
        case 'amount':
          return { ...own, formula: isBetween(at, 0, 1e9), alert: words.amountAlert };
      }
    }),
    ...shownIds.map((id) => ({
      box: layout.column(id),
      prompt: { title: words.derivedHeads[id], message: words.derivedPrompts[id] },
    })),
    ...(['off', 'work'] as const).map((id) => ({
      box: layout.calendar[id],
      // a text among them would leave every deadline without a result
      formula: isDayOff(box(layout.calendar[id].row, layout.calendar[id].column)),
      alert: words.dateAlert,
      prompt: { title: words.calendarHeads[id], message: words.calendarPrompts[id] },
    })),
  ];
}

const isDayOff = (cell: Box): Expression =>
  call(
    'AND',
    isBetween(cell, firstDayOf(FIRST_YEAR), lastDayOf(LAST_YEAR)),
    operation(cell, '=', call('INT', cell)),
  );

/** Overdue is said in red, few days left in brown; the clerk's own fills stay. */
function statusFormats(layout: LedgerLayout): readonly PlanConditionalFormat[] {
  const at = layout.cell('status', 0);
  const area = layout.column('status');
  const left = layout.cell('left', 0);
  const contains = (word: string) => operation(call('LEFT', at, word.length), '=', word);
  return [
    { box: area, formula: contains(around.late[0]), ...style.differing },
    { box: area, formula: contains(around.handledLate[0]), ...style.differing },
    {
      box: area,
      formula: call('AND', call('ISNUMBER', left), operation(left, '>=', 0), operation(left, '<=', SOON)),
      ...style.waiting,
    },
  ];
}
