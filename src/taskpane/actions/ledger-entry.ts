/** 登记新申请 and 录入办结: what would be written to the ledger, and what is to be said of it before. */
import type { Application } from '../../ledger/application';
import { finishedOn } from '../../ledger/application';
import type { ChoiceColumn } from '../../ledger/choices';
import { choicesOf } from '../../ledger/choices';
import type { ColumnId } from '../../ledger/columns';
import { columnOf, ledgerColumns } from '../../ledger/columns';
import { contentOf } from '../../ledger/contents';
import type { Day } from '../../ledger/day';
import { dateOf, isoOf, readDay } from '../../ledger/day';
import { deadlineOf } from '../../ledger/deadline';
import type { Entry, EntryFault } from '../../ledger/entry';
import { checkEntry } from '../../ledger/entry';
import { Numbering } from '../../ledger/numbering';
import type { OpenApplication } from '../../ledger/open';
import { openApplications } from '../../ledger/open';
import { standingOf } from '../../ledger/sentences';
import type { Form } from '../../report/form';
import { application as calledBy, date } from '../../words/ledger';
import { ledgerPane } from '../../words/ledger-pane';
import { readyNumber } from '../../words/ledger-sheet';
import type { RawCell } from '../../workbook/host';
import type { LedgerReading } from './ledger-reading';
import { cellOf, freeLine } from './ledger-reading';

/** What is asked of a new application, in this order. */
export const REGISTERED = [
  'submitted',
  'received',
  'applicant',
  'applicantType',
  'channel',
  'summary',
] as const satisfies readonly ColumnId[];

/** What is asked of one that is finished. */
export const HANDLED = ['handledOn', 'result', 'document'] as const satisfies readonly ColumnId[];

/** What may have happened on the way. */
export const ON_THE_WAY = [
  'correctionTold',
  'corrected',
  'consultedFrom',
  'consultedTo',
  'extensionTold',
  'extensionDays',
  'postponedTo',
  'feeNoticedOn',
  'feeNoticed',
  'feePaidOn',
  'feeCollected',
] as const satisfies readonly ColumnId[];

/** A cell of the ledger that is to be written. */
export interface LedgerCell {
  readonly line: number;
  readonly column: ColumnId;
  readonly before: RawCell;
  readonly content: string | number;
}

/** What is said before an entry is written: what stands in the way, what to look at, what would be written over. */
export interface Review {
  readonly faults: readonly EntryFault[];
  readonly overwrites: readonly LedgerCell[];
}

export const isBlocked = ({ faults }: Review): boolean => faults.some(({ blocks }) => blocks);
export const isPlain = ({ faults, overwrites }: Review): boolean => faults.length + overwrites.length === 0;

export interface PlannedEntry {
  readonly application: Application;
  readonly review: Review;
  readonly cells: readonly LedgerCell[];
}

/** The number that the next application gets, and the line of the row that it goes to. */
export function nextPlace(reading: LedgerReading): { readonly line: number; readonly number: string } {
  const line = freeLine(reading);
  const ready = String(cellOf(reading, line, 'number')).trim();
  const given = reading.ledger.applications.flatMap(({ number }) => number ?? []);
  return { line, number: new Numbering(given, readyNumber(reading.year, 1)).next(ready) };
}

export function planRegistration(reading: LedgerReading, typed: Entry, today: Day): PlannedEntry {
  const { line, number } = nextPlace(reading);
  const entry = { ...typed, number };
  const { application, faults } = checkEntry(entry, {
    ...reading,
    line,
    today,
    required: ledgerColumns.filter(({ required }) => required === 'registered').map(({ id }) => id),
    editable: REGISTERED,
  });
  const cells = changedCells(reading, application, ['number', ...REGISTERED]);
  // a number that stands ready is nobody's yet
  return { application, review: { faults, overwrites: [] }, cells };
}

/** What stands in the row of an application, as its dialog shows it. */
export function entryOf(form: Form, application: Application, columns: readonly ColumnId[]): Entry {
  return Object.fromEntries(
    columns.flatMap((column): [ColumnId, string][] => {
      const content = contentOf(form, application, column);
      if (content === '') return [];
      return [[column, columnOf(column).kind === 'date' ? isoOf(content as number) : String(content)]];
    }),
  );
}

/** @returns `undefined` where the application is not in the ledger any more */
export function planHandling(
  reading: LedgerReading,
  row: string,
  typed: Entry,
  today: Day,
): PlannedEntry | undefined {
  const standing = reading.ledger.applications.find((one) => one.row === row);
  if (!standing) return undefined;
  const { line } = standing;
  const editable: readonly ColumnId[] = [...HANDLED, ...ON_THE_WAY];
  const others = ledgerColumns.filter(({ id }) => !editable.includes(id)).map(({ id }) => id);
  const entry = { ...entryOf(reading.form, standing, others), ...typed };
  const isAnswered = HANDLED.some((column) => (entry[column] ?? '') !== '');
  const { application, faults } = checkEntry(entry, {
    ...reading,
    line,
    today,
    required: isAnswered ? ['handledOn', 'result'] : [],
    editable,
  });
  // what the dialog could not show, as it cannot be read, stays as it stands
  const shown = entryOf(reading.form, standing, editable);
  const changed = editable.filter((column) => (typed[column] ?? '') !== (shown[column] ?? ''));
  const cells = changedCells(reading, application, changed);
  return { application, review: { faults, overwrites: cells.filter(({ before }) => before !== '') }, cells };
}

/** The cells that would hold something else than now. */
function changedCells(
  reading: LedgerReading,
  application: Application,
  columns: readonly ColumnId[],
): readonly LedgerCell[] {
  const { line } = application;
  return columns.flatMap((column): LedgerCell[] => {
    const before = cellOf(reading, line, column);
    const content = contentOf(reading.form, application, column);
    return before === content || String(before) === String(content)
      ? []
      : [{ line, column, before, content }];
  });
}

/** What is not finished, most urgent first. */
export function openOf({ ledger, calendar }: LedgerReading, today: Day): readonly OpenApplication[] {
  return openApplications(
    new Map(ledger.applications.map((one) => [one, deadlineOf(one, calendar, today)])),
    ledger.unreadable,
  );
}

/** The choices of a column with the groups that they stand in, as the form has them. */
export function groupedChoices(
  form: Form,
  column: ChoiceColumn,
): readonly { readonly group?: string; readonly choices: readonly { value: string; name: string }[] }[] {
  const groups: { group?: string; choices: { value: string; name: string }[] }[] = [];
  for (const { label } of choicesOf(form, column)) {
    const parts = label.split('·');
    const [group, name] =
      parts.length > 1 ? [parts.slice(0, -1).join('·'), parts.at(-1)!] : [undefined, label];
    const last = groups.at(-1);
    if (last && last.group === group) last.choices.push({ value: label, name });
    else groups.push({ ...(group !== undefined && { group }), choices: [{ value: label, name }] });
  }
  return groups;
}

/** A day as sentences have it: with its year where that is not the ledger's. */
const dayInWords = ({ year }: Pick<LedgerReading, 'year'>, day: Day): string => date(dateOf(day), year);

/** `应于3月31日前答复，剩3个工作日`, or nothing while there is no day to count from. */
export function deadlineInWords(reading: LedgerReading, typed: Entry, today: Day): string | undefined {
  const received = readDay(typed.received);
  if (received === undefined) return undefined;
  const deadline = deadlineOf({ line: 0, row: '', received }, reading.calendar, today);
  return deadline.due === undefined
    ? undefined
    : ledgerPane.registration.due(dayInWords(reading, deadline.due), standingOf(deadline));
}

/** What an application is called in a list: never by who applied. */
export function calledInList(form: Form, { application }: OpenApplication): string {
  const kind = contentOf(form, application, 'applicantType');
  return ledgerPane.handling.of(calledBy(application), kind === '' ? undefined : String(kind));
}

/** `3月3日收到，应于3月31日前答复，剩3个工作日` */
export function standingInList(
  reading: LedgerReading,
  { application, deadline, isReceiptUnread }: OpenApplication,
): string {
  const on = (day: Day | undefined) => (day === undefined ? undefined : dayInWords(reading, day));
  return ledgerPane.handling.standing(
    on(application.received),
    on(deadline.due),
    standingOf(deadline, isReceiptUnread),
  );
}

/** What a cell holds as a person reads it: days are numbers to the sheet. */
export function shownContent(column: ColumnId, content: RawCell): string {
  if (columnOf(column).kind !== 'date' || typeof content !== 'number') return String(content);
  return isoOf(content);
}

/** `3月31日`, where there is a day by which it has to be answered. */
export function dueInWords(reading: LedgerReading, application: Application, today: Day): string | undefined {
  const { due } = deadlineOf(application, reading.calendar, today);
  return due === undefined ? undefined : dayInWords(reading, due);
}

export const isFinished = (application: Application): boolean => finishedOn(application) !== undefined;
