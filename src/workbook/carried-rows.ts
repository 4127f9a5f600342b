/** The rows of a ledger as a workbook holds them, put into a ledger that is planned anew, cell by cell. */
import type { Application } from '../ledger/application';
import type { ColumnId } from '../ledger/columns';
import { findHeadings } from '../ledger/matching';
import { readLedger } from '../ledger/reading';
import type { Form } from '../report/form';
import { derivedHeads } from '../words/ledger-sheet';
import type { RawCell } from './host';
import { layOutLedger } from './ledger-layout';
import type { SheetPlan } from './plan';
import { plainContent } from './raw-cell';

type Row = readonly RawCell[];

/** What stands in a ledger. */
export interface HeldLedger {
  /** each with its place among `rows`, from 1, as its line; rows that have nothing but their 编号 are none */
  readonly applications: readonly Application[];
  /** the rows below the heads, to the last that holds an application */
  readonly rows: readonly Row[];
  readonly columns: readonly { readonly column: ColumnId; readonly index: number }[];
  /** headings of columns that are none of ours and hold something */
  readonly others: readonly string[];
}

/** @param block the heads and the rows below them; `undefined` where it has no heads of a ledger */
export function heldLedger(block: readonly Row[], form: Form): HeldLedger | undefined {
  const matching = findHeadings(block);
  if (!matching) return undefined;
  const { headingsAt, matched } = matching;
  const columns = matched.filter(({ by }) => by === 'label');
  const below = block.slice(headingsAt + 1);
  const own = columns.filter(({ column }) => column !== 'number').map(({ index }) => index);
  const isRegistered = (row: Row) => own.some((index) => (row[index] ?? '') !== '');
  let count = below.length;
  while (count > 0 && !isRegistered(below[count - 1]!)) count -= 1;
  const rows = below.slice(0, count);
  const known = new Set(columns.map(({ index }) => index));
  return {
    applications: readLedger({ form, rows, columns, firstLine: 1 }).applications,
    rows,
    columns,
    others: block[headingsAt]!.flatMap((cell, index) => {
      const heading = String(cell).trim();
      if (known.has(index) || heading === '' || derived.has(heading)) return [];
      return rows.some((row) => (row[index] ?? '') !== '') ? [heading] : [];
    }),
  };
}

/** What formulas work out is worked out anew. */
const derived: ReadonlySet<string> = new Set(Object.values(derivedHeads));

/** The ledger with rows, those of some lines where these are given. */
export const rowsOfLines = ({ rows }: HeldLedger, lines?: ReadonlySet<number>): readonly Row[] =>
  rows.filter((_, index) => !lines || lines.has(index + 1));

/** As many applications as there are rows, for the plan to make room for all of them. */
export const roomFor = (rows: readonly Row[]): readonly Application[] =>
  rows.map((_, index) => ({ line: index + 1, row: String(index + 1) }));

/** The planned ledger with what stood in the rows, also where it cannot be read. */
export function withRows(
  plan: SheetPlan,
  form: Form,
  rows: readonly Row[],
  columns: HeldLedger['columns'],
): SheetPlan {
  const layout = layOutLedger(form);
  const grid = plan.contents.map((row) => [...row]);
  rows.forEach((cells, index) => {
    for (const { column, index: at } of columns) {
      const place = layout.cell(column, index);
      grid[place.row]![place.column] = plainContent(cells[at] ?? null);
    }
  });
  return { ...plan, contents: grid };
}
