/** Reads the rows of a ledger, our own or one whose columns were matched; what cannot be read is told, not dropped. */
import type { Form } from '../report/form';
import { bare } from '../report/labels';
import type { Application, Ledger, Unreadable } from './application';
import type { ChoiceColumn } from './choices';
import { choiceIn } from './choices';
import type { ColumnId, LedgerColumn } from './columns';
import { columnOf } from './columns';
import { isEmpty, readDay } from './day';
import { tellable, untellableNumbers } from './privacy';
import type { MatchedColumn } from './matching';

export interface LedgerRows {
  readonly form: Form;
  /** the rows below the headings, as a sheet or a file holds them */
  readonly rows: readonly (readonly unknown[])[];
  /** where our columns stand in them */
  readonly columns: readonly Pick<MatchedColumn, 'column' | 'index'>[];
  /** the number of the first of the rows, from 1 */
  readonly firstLine: number;
  /** places, from 0, of rows that the formulas of their own sheet do not count */
  readonly uncounted?: ReadonlySet<number> | undefined;
  /** places, from 0, of rows in which those formulas found a fault */
  readonly faulty?: ReadonlySet<number> | undefined;
}

/** A row in the making. */
type Fields = { -readonly [K in keyof Application]?: Application[K] } & { line: number };

/**
 * Blank rows are passed over, and those that have but their 编号: they are ready to be filled in. So are totals, and
 * what stands below a table.
 */
export function readLedger({ form, rows, columns, firstLine, uncounted, faulty }: LedgerRows): Ledger {
  const readers = columns.map(({ column, index }) => {
    const read = readerOf(columnOf(column), form);
    return { column, index, read };
  });
  const found: { fields: Fields; wrong: { column: ColumnId; cell: unknown }[] }[] = [];
  const passedOver: number[] = [];
  rows.forEach((cells, offset) => {
    const fields: Fields = { line: firstLine + offset };
    const wrong: { column: ColumnId; cell: unknown }[] = [];
    let isBlank = true;
    for (const { column, index, read } of readers) {
      const cell = cells[index];
      if (isEmpty(cell)) continue;
      if (column !== 'number') isBlank = false;
      const value = read(cell);
      if (value === undefined) wrong.push({ column, cell });
      else (fields as Record<ColumnId, unknown>)[column] = value;
    }
    if (isNoApplication(fields, wrong, cells)) passedOver.push(fields.line);
    else if (!isBlank) found.push({ fields, wrong });
  });
  const counts = new Map<string, number>();
  for (const { fields } of found) {
    if (fields.number !== undefined) counts.set(fields.number, (counts.get(fields.number) ?? 0) + 1);
  }
  const untellable = untellableNumbers(
    found.flatMap(({ fields: { number } }) => (number === undefined ? [] : [number])),
    found.flatMap(({ fields: { applicant } }) => (applicant === undefined ? [] : [applicant])),
  );
  const applications: Application[] = [];
  const unreadable: Unreadable[] = [];
  for (const { fields, wrong } of found) {
    const { line, number } = fields;
    const isNumberPrivate = number !== undefined && untellable.has(number);
    const isOwn = number !== undefined && counts.get(number) === 1 && !isNumberPrivate;
    const row = isOwn ? number : String(line);
    applications.push({ ...fields, row, ...(isNumberPrivate && { isNumberPrivate }) });
    for (const { column, cell } of wrong) {
      const shown = tellable(column, textOf(cell), form);
      unreadable.push({ line, row, column, ...(shown !== undefined && { found: shown }) });
    }
  }
  const beyond = applications.map(({ line }) => line).filter((line) => uncounted?.has(line - firstLine));
  const unread = new Set(unreadable.map(({ line }) => line));
  const misread = applications
    .filter((one) => faulty?.has(one.line - firstLine) && !unread.has(one.line) && isWhole(one))
    .map(({ line }) => line);
  return {
    applications,
    columns: new Set(columns.map(({ column }) => column)),
    unreadable,
    ...(passedOver.length > 0 && { passedOver }),
    ...(beyond.length > 0 && { uncounted: beyond }),
    ...(misread.length > 0 && { misread }),
  };
}

/** Whether nothing is missing that a table is counted by: other rules find that. */
const isWhole = ({ received, applicantType, handledOn, result }: Application): boolean =>
  received !== undefined &&
  applicantType !== undefined &&
  (handledOn === undefined) === (result === undefined);

/** What begins a row that sums up others. */
const TOTAL = /^(?:本[页月季年]|全年|以上)?(?:合计|小计|总计|共计|累计)|^共\d+件/;
/** What begins a row below the table: 填表人：…, 备注：… */
const BELOW = /^(?:\p{Script=Han}{0,6}(?:人|员|单位|部门|科室|领导|日期|时间|电话)|备?注|附注|说明)[:：]/u;

/** Whether a row is a total, or a line of words below the table; what has a day of receipt is an application. */
function isNoApplication(
  fields: Fields,
  wrong: readonly { readonly column: ColumnId; readonly cell: unknown }[],
  cells: readonly unknown[],
): boolean {
  if (fields.received !== undefined) return false;
  const first = textOf(cells.find((cell) => !isEmpty(cell)));
  if (TOTAL.test(bare(first)) || BELOW.test(first)) return true;
  const read = (Object.keys(fields) as (keyof Fields)[]).filter((key) => key !== 'line' && key !== 'number');
  if (fields.number !== undefined || read.length + wrong.length !== 1) return false;
  const [text] = wrong.length > 0 ? wrong.map(({ cell }) => cell) : read.map((key) => fields[key]);
  return typeof text === 'string' && !read.some((key) => columnOf(key as ColumnId).kind === 'choice');
}

type Reader = (cell: unknown) => string | number | undefined;

function readerOf({ id, kind }: LedgerColumn, form: Form): Reader {
  switch (kind) {
    case 'date':
      return readDay;
    case 'whole':
      return readWhole;
    case 'amount':
      return readAmount;
    case 'choice':
      return choiceReader(form, id as ChoiceColumn);
    case 'text':
      return textOf;
  }
}

/** The same few words stand in thousands of rows. */
function choiceReader(form: Form, column: ChoiceColumn): Reader {
  const known = new Map<unknown, string | undefined>();
  return (cell) => {
    if (!known.has(cell)) known.set(cell, choiceIn(form, column, textOf(cell)));
    return known.get(cell);
  };
}

/** A number that spreadsheets made of a text, such as an 编号, is that text again. */
const textOf = (cell: unknown): string =>
  typeof cell === 'string'
    ? cell.trim()
    : typeof cell === 'number' || typeof cell === 'boolean'
      ? String(cell)
      : cell instanceof Date
        ? cell.toISOString().slice(0, 'YYYY-MM-DD'.length)
        : '';

const plain = (cell: unknown): string => textOf(cell).normalize('NFKC').replace(/\s/g, '');

// longer figures are numbers of something else, such as a telephone
const WHOLE = /^(\d{1,3})(?:个?工作日|个?工作天|天|日)?$/;

function readWhole(cell: unknown): number | undefined {
  const match = WHOLE.exec(plain(cell));
  return match ? Number(match[1]) : undefined;
}

const AMOUNT = /^[¥￥]?((?:\d{1,7}|\d{1,3}(?:,\d{3}){1,2})(?:\.\d{1,2})?)元?$/;

function readAmount(cell: unknown): number | undefined {
  const match = AMOUNT.exec(plain(cell));
  return match ? Number(match[1]!.replaceAll(',', '')) : undefined;
}
