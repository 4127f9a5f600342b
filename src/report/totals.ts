/** Which cells of table 3 are totals of which, so that nobody writes a sum down a second time. */
import type { Address } from './address';
import { addressOf } from './address';
import type { Cell } from './cell';
import { sum } from './cell';
import type { Form, TableForms } from './form';
import { figureRows, partsAndTotal, partsOfRow, table4Blocks } from './form';

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
    const alongRows = parts.map((column): Total => ({
      row: row.id,
      column: column.id,
      along: 'rows',
      parts: rows.map((part) => addressOf('table3', part.id, column.id)),
    }));
    return [...alongRows, alongColumns];
  });
}

/** The parts of each total, by its address. */
export function partsOfTotals(form: Form): ReadonlyMap<Address, readonly Address[]> {
  return new Map(
    table3Totals(form).map(({ row, column, parts }) => [addressOf('table3', row, column), parts]),
  );
}

/** The parts of each total of table 4, by its address. */
export function table4Totals(form: Form): ReadonlyMap<Address, readonly Address[]> {
  const { parts, total } = partsAndTotal(form.table4.columns);
  return new Map(
    table4Blocks(form).map(({ id }) => [
      addressOf('table4', id, total.id),
      parts.map((column) => addressOf('table4', id, column.id)),
    ]),
  );
}

/** The parts of each total of a report, by its address. */
export const totalsOf = ({ form, table3Form }: TableForms): ReadonlyMap<Address, readonly Address[]> =>
  new Map([...partsOfTotals(table3Form), ...table4Totals(form)]);

/** The value a total shows when it is computed: blank while all its parts are blank. */
export function totalOf(parts: readonly Cell[]): Cell {
  return parts.some((part) => typeof part === 'number') ? sum(parts) : null;
}

/** Reads a cell; `undefined` where the report lacks it. */
type Read = (address: Address) => Cell | undefined;

/** Addresses of the totals that show what their formula would show; where formulas are not known, these pass for such. */
export function totalsLikeFormulas(form: Form, read: Read): Address[] {
  return [...partsOfTotals(form)]
    .filter(([total, parts]) => {
      const own = read(total);
      return own !== undefined && own === totalOf(parts.map((part) => read(part) ?? null));
    })
    .map(([total]) => total);
}

/**
 * Tells whether a cell can still change as blanks are filled: a blank, or a computed total with an open part.
 * A published total is what its organ stated, whatever stands beside it.
 */
export function openCells(
  forms: TableForms,
  read: Read,
  computed: ReadonlySet<Address>,
): (address: Address) => boolean {
  const partsOf = totalsOf(forms);
  const isOpen = (address: Address): boolean =>
    read(address) === null || (computed.has(address) && (partsOf.get(address)?.some(isOpen) ?? false));
  return isOpen;
}
