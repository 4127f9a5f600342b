/** Reads the rows of a ledger, our own or one whose columns were matched; what cannot be read is told, not dropped. */
import type { Form } from '../report/form';
import type { Application, Ledger, Unreadable } from './application';
import type { ChoiceColumn } from './choices';
import { choiceIn } from './choices';
import type { ColumnId, LedgerColumn } from './columns';
import { columnOf } from './columns';
import { isEmpty, readDay } from './day';
import type { MatchedColumn } from './matching';

export interface LedgerRows {
  readonly form: Form;
  /** the rows below the headings, as a sheet or a file holds them */
  readonly rows: readonly (readonly unknown[])[];
  /** where our columns stand in them */
  readonly columns: readonly Pick<MatchedColumn, 'column' | 'index'>[];
  /** the number of the first of the rows, from 1 */
  readonly firstLine: number;
}

/** A row in the making. */
type Fields = { -readonly [K in keyof Application]?: Application[K] } & { line: number };

/** Blank rows are passed over, and those that have but their 编号: they are ready to be filled in. */
export function readLedger({ form, rows, columns, firstLine }: LedgerRows): Ledger {
  const readers = columns.map(({ column, index }) => {
    const read = readerOf(columnOf(column), form);
    return { column, index, read };
  });
  const found: { fields: Fields; wrong: { column: ColumnId; cell: unknown }[] }[] = [];
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
    if (!isBlank) found.push({ fields, wrong });
  });
  const counts = new Map<string, number>();
  for (const { fields } of found) {
    if (fields.number !== undefined) counts.set(fields.number, (counts.get(fields.number) ?? 0) + 1);
  }
  const applicants = new Set(found.map(({ fields }) => fields.applicant));
  const applications: Application[] = [];
  const unreadable: Unreadable[] = [];
  for (const { fields, wrong } of found) {
    const { line, number } = fields;
    const row = number !== undefined && counts.get(number) === 1 ? number : String(line);
    applications.push({ ...fields, row });
    for (const { column, cell } of wrong) {
      const shown = shownOf(column, cell, applicants);
      unreadable.push({ line, row, column, ...(shown !== undefined && { found: shown }) });
    }
  }
  return { applications, columns: new Set(columns.map(({ column }) => column)), unreadable };
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

const WHOLE = /^(\d+)(?:个?工作日|个?工作天|天|日)?$/;

function readWhole(cell: unknown): number | undefined {
  const match = WHOLE.exec(plain(cell));
  return match ? Number(match[1]) : undefined;
}

const AMOUNT = /^[¥￥]?((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?)元?$/;

function readAmount(cell: unknown): number | undefined {
  const match = AMOUNT.exec(plain(cell));
  return match ? Number(match[1]!.replaceAll(',', '')) : undefined;
}

/** The longest word that is shown. */
const LONGEST = 20;

/** A figure or a word that was to be a choice may be shown; what might be a name or somebody's number may not. */
function shownOf(column: ColumnId, cell: unknown, applicants: ReadonlySet<unknown>): string | undefined {
  const text = textOf(cell);
  if (text.length > LONGEST || mayBePersonalNumber(text)) return undefined;
  if (columnOf(column).kind === 'choice') return applicants.has(text) ? undefined : text;
  return /^[\d\s年月日号元个工作天:：.,，。、/\\-]+$/.test(text.normalize('NFKC')) ? text : undefined;
}

/** A day in figures has no more than these. */
const MOST_FIGURES = 8;

/** Numbers of papers and telephones are long; of long numbers only a day without separators is shown. */
function mayBePersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC');
  if (plain.replace(/\D/g, '').length > MOST_FIGURES) return true;
  return (plain.replace(/\s/g, '').match(/\d{5,}/g) ?? []).some((run) => !/^20\d{6}$/.test(run));
}
