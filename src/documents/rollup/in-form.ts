/** The figures of a report in another form, as far as the law's own change of forms allows (B09); the rest is told. */
import type { Address } from '../../report/address';
import { addressOf } from '../../report/address';
import type { Cell } from '../../report/cell';
import { sum } from '../../report/cell';
import type { Form, Row, TableForms } from '../../report/form';
import { figureRows, leaves, table2Rows, table4Blocks } from '../../report/form';
import type { Report } from '../../report/report';
import { cellReader, tableFormsOf } from '../../report/report';

export interface InForm {
  /** of the cells that the report has */
  readonly cells: ReadonlyMap<Address, Cell>;
  /** rows that were added up into one of this form, or of which one became several that are 0 */
  readonly joined: readonly { readonly from: readonly Address[]; readonly to: Address }[];
  /** figures of the report that this form has no place for */
  readonly left: readonly Address[];
}

/** The addresses of all figures of a form's three tables, in its order. */
export function addressesOf({ form, table3Form }: TableForms): readonly Address[] {
  return [
    ...table2Rows(form).flatMap(({ id, columns }) =>
      columns.map((column) => addressOf('table2', id, column.id)),
    ),
    ...figureRows(table3Form).flatMap(({ id }) =>
      table3Form.table3.columns.map((column) => addressOf('table3', id, column.id)),
    ),
    ...table4Blocks(form).flatMap(({ id }) =>
      form.table4.columns.map((column) => addressOf('table4', id, column.id)),
    ),
  ];
}

/**
 * A group that this form has as one row is the sum of the other's rows; a row that this form divides is divided only
 * where it is 0. What is counted otherwise, as 新制作 against 制发, is left.
 * @param forms those of the roll-up
 */
export function inForm(report: Report, forms: TableForms): InForm {
  const own = tableFormsOf(report);
  const read = cellReader(report);
  const cells = new Map<Address, Cell>();
  if (!own) return { cells, joined: [], left: [] };
  for (const address of addressesOf(forms)) {
    const cell = read(address);
    if (cell !== undefined) cells.set(address, cell);
  }
  const wanted = new Set(addressesOf(forms));
  const others = addressesOf(own).filter((address) => !wanted.has(address) && read(address) !== undefined);
  const joined: { from: readonly Address[]; to: Address }[] = [];
  const used = new Set<Address>();
  for (const { whole, parts } of dividedRows(own.table3Form, forms.table3Form)) {
    for (const { id: column } of forms.table3Form.table3.columns) {
      const to = addressOf('table3', whole, column);
      const from = parts.map(({ id }) => addressOf('table3', id, column));
      if (wanted.has(to)) {
        const there = from.flatMap((part) => read(part) ?? []);
        if (there.length < from.length) continue;
        cells.set(to, sumOf(there));
        joined.push({ from, to });
        from.forEach((part) => used.add(part));
      } else if (read(to) === 0) {
        from.forEach((part) => cells.set(part, 0));
        joined.push({ from: [to], to: from[0]! });
        used.add(to);
      }
    }
  }
  return { cells, joined, left: others.filter((address) => !used.has(address) && read(address) !== null) };
}

/** Blank only where all are; "/" where all are that. */
export function sumOf(cells: readonly Cell[]): Cell {
  if (cells.some((cell) => typeof cell === 'number')) return sum(cells);
  return cells.every((cell) => cell === 'na') && cells.length > 0 ? 'na' : null;
}

/** Rows of one form that are a group in the other. */
function dividedRows(
  one: Form,
  other: Form,
): readonly { readonly whole: string; readonly parts: readonly Row[] }[] {
  const single = new Set([one, other].flatMap((form) => figureRows(form).map(({ id }) => id)));
  return [one, other]
    .flatMap((form) => groupsOf(form.table3.rows))
    .filter(({ id }) => single.has(id))
    .map((group) => ({ whole: group.id, parts: leaves<Row>([group]) }));
}

const groupsOf = (rows: readonly Row[]): readonly Row[] =>
  rows.flatMap((row) => (row.children ? [row, ...groupsOf(row.children)] : []));
