/** 导入台账: which headings stand for which columns, what is new, what differs, and the cells that would be written. */
import type { Application, Unreadable } from '../../ledger/application';
import type { ColumnId } from '../../ledger/columns';
import { columnOf, isPrivate, ledgerColumns } from '../../ledger/columns';
import { contentOf } from '../../ledger/contents';
import type { MatchedColumn, Matching, RememberedColumns } from '../../ledger/matching';
import { isPersonal, matchColumns, rememberedFrom } from '../../ledger/matching';
import type { Difference, Merging } from '../../ledger/merging';
import { merge } from '../../ledger/merging';
import { Numbering } from '../../ledger/numbering';
import type { LedgerTable } from '../../ledger/table';
import { readTable } from '../../ledger/table';
import type { Form } from '../../report/form';
import { bare } from '../../report/labels';
import { application as calledBy } from '../../words/ledger';
import { ledgerPane } from '../../words/ledger-pane';
import { readyNumber } from '../../words/ledger-sheet';
import type { LedgerCell } from './ledger-entry';
import { shownContent } from './ledger-entry';
import type { LedgerReading } from './ledger-reading';
import { cellOf, freeLine } from './ledger-reading';

/** What the clerk takes each heading for; those of personal data are not asked. */
export type HeadingChoices = RememberedColumns;

export interface ImportChoice {
  readonly choices: HeadingChoices;
  /** whether cells of standing applications take what the file has */
  readonly overwrites: boolean;
}

export interface Heading {
  readonly heading: string;
  /** by which the choices know it */
  readonly key: string;
  /** how sure it is, where it was matched */
  readonly by?: MatchedColumn['by'];
}

/** The headings that can be chosen for, in their order, each once. */
export function headingsOf({ headings, matching }: LedgerTable): readonly Heading[] {
  const found = new Map<string, Heading>();
  const by = new Map(matching.matched.map((one) => [bare(one.heading), one.by]));
  for (const cell of headings) {
    const heading = typeof cell === 'string' ? cell.trim() : '';
    const key = bare(heading);
    if (key === '' || found.has(key) || isPersonal(heading)) continue;
    const how = by.get(key);
    found.set(key, { heading, key, ...(how && { by: how }) });
  }
  return [...found.values()];
}

/** What was found, as the clerk's choices to begin with: what could not be matched is left out until he says. */
export function firstChoices(table: LedgerTable): HeadingChoices {
  const matched = rememberedFrom(table.matching);
  return Object.fromEntries(headingsOf(table).map(({ key }) => [key, matched[key] ?? null]));
}

/** The choices with one more; a column that another heading had is taken from it. */
export function choose(choices: HeadingChoices, key: string, column: ColumnId | null): HeadingChoices {
  return Object.fromEntries(
    Object.entries(choices).map(([other, had]) => [
      other,
      other === key ? column : column !== null && had === column ? null : had,
    ]),
  );
}

export interface PlannedImport {
  readonly matching: Matching;
  readonly applications: readonly Application[];
  readonly unreadable: readonly Unreadable[];
  readonly merging: Merging;
}

/** What would come of the choices. */
export function planImport(
  { form, ledger }: LedgerReading,
  table: LedgerTable,
  choices: HeadingChoices,
): PlannedImport {
  const matching = matchColumns(table.headings, choices);
  const { applications, unreadable } = readTable(table, form, matching);
  return { matching, applications, unreadable, merging: merge(ledger.applications, applications) };
}

/**
 * The cells that the import writes: new applications below the standing rows, in their order, and the cells that
 * differ where the clerk said yes. A cell of a new one that cannot be read is written as it stands in the file.
 */
export function cellsOfImport(
  reading: LedgerReading,
  table: LedgerTable,
  { matching, merging, unreadable }: PlannedImport,
  overwrites: boolean,
): readonly LedgerCell[] {
  const { form } = reading;
  const indexOf = new Map(matching.matched.map(({ column, index }) => [column, index]));
  const unread = new Map<number, ColumnId[]>();
  for (const { line, column } of unreadable) unread.set(line, [...(unread.get(line) ?? []), column]);
  const rawOf = (line: number, column: ColumnId): string =>
    textOf(table.rows[line - table.firstLine]?.[indexOf.get(column)!]);

  const cells: LedgerCell[] = [];
  const write = (line: number, column: ColumnId, content: string | number) => {
    const before = cellOf(reading, line, column);
    if (before !== content) cells.push({ line, column, before, content });
  };
  const given = [...reading.ledger.applications, ...merging.fresh].flatMap(({ number }) => number ?? []);
  const numbers = new Numbering(given, readyNumber(reading.year, 1));
  let line = lineForImport(reading);
  for (const one of merging.fresh) {
    const number = one.number ?? numbers.next();
    for (const { id } of ledgerColumns) {
      const content = id === 'number' ? number : contentOf(form, one, id);
      if (content !== '') write(line, id, content);
    }
    for (const column of unread.get(one.line) ?? []) write(line, column, rawOf(one.line, column));
    line += 1;
  }
  if (overwrites) {
    for (const { standing, imported, column } of merging.differences) {
      write(standing.line, column, contentOf(form, imported, column));
    }
  }
  return cells;
}

/** Below all rows in which anything stands that was not put there ready: numbers that the clerk gave are his. */
function lineForImport(reading: LedgerReading): number {
  let line = freeLine(reading);
  const end = reading.firstLine + reading.rows.length;
  for (let at = line; at < end; at += 1) {
    const number = cellOf(reading, at, 'number');
    const isReady = number === readyNumber(reading.year, at - reading.firstLine + 1);
    if (number !== '' && !isReady) line = at + 1;
  }
  return line;
}

/** A cell of a file as the text that a person would have typed. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 'YYYY-MM-DD'.length);
  return typeof cell === 'string' ? cell.trim() : String(cell);
}

/**
 * How much is written at once: what undoes it is kept with it, Excel on the web takes 5 MB, and sends as much, and the
 * rows are looked at with their formulas before.
 */
const PARCEL = { cells: 12_000, rows: 800, bytes: 3_000_000 } as const;
/** what a cell takes beside its content, which is written and, unless it may be personal, kept */
const CELL_BYTES = 150;

const bytesOf = ({ content }: LedgerCell): number =>
  CELL_BYTES + 2 * (typeof content === 'string' ? new TextEncoder().encode(content).length : 8);

/** The cells in parcels, no row in two of them. */
export function parcelsOf(cells: readonly LedgerCell[]): readonly (readonly LedgerCell[])[] {
  const parcels: { cells: LedgerCell[]; bytes: number }[] = [];
  for (const row of rowsOf(cells)) {
    const bytes = row.reduce((sum, cell) => sum + bytesOf(cell), 0);
    const last = parcels.at(-1);
    const first = last?.cells[0];
    const fits =
      last &&
      last.cells.length + row.length <= PARCEL.cells &&
      Math.abs(row[0]!.line - first!.line) < PARCEL.rows &&
      last.bytes + bytes <= PARCEL.bytes;
    if (fits) {
      last.cells.push(...row);
      last.bytes += bytes;
    } else parcels.push({ cells: [...row], bytes });
  }
  return parcels.map((parcel) => parcel.cells);
}

function rowsOf(cells: readonly LedgerCell[]): readonly (readonly LedgerCell[])[] {
  const rows: LedgerCell[][] = [];
  for (const cell of [...cells].sort((one, other) => one.line - other.line)) {
    const last = rows.at(-1);
    if (last && last[0]!.line === cell.line) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

export interface ShownDifference {
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

/** What stands and what the file has, by application; what may be personal is not shown outside its cell. */
export function differencesInWords(
  form: Form,
  differences: readonly Difference[],
): readonly ShownDifference[] {
  return differences.map(({ standing, imported, column }) => {
    const cell = `${calledBy(standing)}“${columnOf(column).label}”`;
    if (isPrivate(column)) {
      return { cell, from: ledgerPane.importing.private, to: ledgerPane.importing.private };
    }
    const shown = (one: Application) => shownContent(column, contentOf(form, one, column));
    return { cell, from: shown(standing), to: shown(imported) };
  });
}
