/** Which cells of table 3 are totals of which, so that nobody writes a sum down a second time. */
import type { Address } from './address';
import { addressOf } from './address';
import type { Cell } from './cell';
import { sum } from './cell';
import type { Form } from './form';
import { figureRows, partsAndTotal, partsOfRow } from './form';

/** A cell that is the sum of others. */
export interface Total {
  readonly row: string;
  readonly column: string;
  /** `columns`: the six kinds of applicant of its row; `rows`: the result rows of its column */
  readonly along: 'columns' | 'rows';
  readonly parts: readonly Address[];
}

/** Every total of table 3, each once: a total row's own total is taken along its columns. */
export function table3Totals(form: Form): readonly Total[] {
  const { parts, total } = partsAndTotal(form.table3.columns);
  return figureRows(form).flatMap((row) => {
    const alongColumns: Total = {
      row: row.id,
      column: total.id,
      along: 'columns',
      parts: parts.map((column) => addressOf('table3', row.id, column.id)),
    };
    if (!row.total) return [alongColumns];
    const rows = partsOfRow(form, row);
    const alongRows = parts.map(
      (column): Total => ({
        row: row.id,
        column: column.id,
        along: 'rows',
        parts: rows.map((part) => addressOf('table3', part.id, column.id)),
      }),
    );
    return [...alongRows, alongColumns];
  });
}

/** The value a total shows when it is computed: blank while all its parts are blank. */
export function totalOf(parts: readonly Cell[]): Cell {
  return parts.some((part) => typeof part === 'number') ? sum(parts) : null;
}

/** Addresses of the totals in table 3 that are blank because all their parts are: nobody has to fill these. */
export function idleTotals(form: Form, read: (address: Address) => Cell | undefined): Address[] {
  const idle = new Set<Address>();
  for (const { row, column, parts } of table3Totals(form)) {
    const own = addressOf('table3', row, column);
    const blank = (address: Address) => idle.has(address) || (read(address) ?? null) === null;
    if (read(own) === null && parts.every(blank)) idle.add(own);
  }
  return [...idle];
}
