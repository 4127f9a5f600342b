/** Turns what a built sheet holds into the figures of a report; what could not be taken as it stands is listed. */
import { readFigure } from '../../report/figures';
import type { Address } from '../../report/address';
import { addressOf } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { Form } from '../../report/form';
import { figureRows } from '../../report/form';
import type { Table3Cells } from '../../report/report';
import { table3FromRows } from '../../report/report';
import { partsOfTotals, totalOf } from '../../report/totals';
import type { RawCell, SheetRef, Table3Reading } from '../../workbook/host';

/** A cell by the ids of its row and column. */
export interface CellId {
  readonly row: string;
  readonly column: string;
}

/** A text that reads as a figure but is none to the sheet's formulas, e.g. `３件`. */
export interface UntidyCell extends CellId {
  readonly found: RawCell;
  readonly means: Cell;
}

/** A content that cannot be read for certain; `formula` tells that it is the result of one. */
export interface UnreadableCell extends CellId {
  readonly found: string;
  readonly formula: boolean;
}

/** A total that holds a value, or nothing, where the form has a formula. */
export interface PublishedTotal extends CellId {
  readonly found: RawCell;
  /** what the form's formula will show in its place */
  readonly computes: Cell;
}

export interface TableFigures {
  readonly sheet: SheetRef;
  readonly form: Form;
  readonly year: number;
  /** unreadable cells are blank here, untidy ones have the figure that they mean */
  readonly table3: Table3Cells;
  /** totals that are formulas */
  readonly computed: readonly Address[];
  readonly untidy: readonly UntidyCell[];
  readonly unreadable: readonly UnreadableCell[];
  readonly published: readonly PublishedTotal[];
}

/** Reads a built sheet. */
export function figuresOf(reading: Table3Reading): TableFigures {
  const { form } = reading;
  const cells = cellsOf(reading);
  const totals = new Set(partsOfTotals(form).keys());
  const computed = cells.filter(({ address, isFormula }) => isFormula && totals.has(address));
  const read = cells.map((cell) => ({ ...cell, figure: readFigure(cell.value) }));
  const untidy = read.flatMap(({ row, column, value, isFormula, figure }): UntidyCell[] =>
    !isFormula && 'cell' in figure && !figure.tidy ? [{ row, column, found: value, means: figure.cell }] : [],
  );
  const unreadable = read.flatMap(({ row, column, value, isFormula, figure }): UnreadableCell[] =>
    'unreadable' in figure || (isFormula && !figure.tidy)
      ? [{ row, column, found: String(value).trim(), formula: isFormula }]
      : [],
  );
  const stated = new Map(
    read.map(({ address, isFormula, figure }): [Address, Cell] => {
      const usable = 'cell' in figure && (figure.tidy || !isFormula);
      return [address, usable ? figure.cell : null];
    }),
  );
  const addresses = computed.map(({ address }) => address);
  const meant = recompute(form, stated, staleTotals(form, new Set(addresses), untidy));
  return {
    sheet: reading.sheet,
    form,
    year: reading.year,
    table3: asTable(form, meant),
    computed: addresses,
    untidy,
    unreadable,
    published: publishedTotals(form, cells, totals),
  };
}

/** The addresses of cells given by row and column. */
export function addressesOf(cells: readonly CellId[]): Address[] {
  return cells.map(({ row, column }) => addressOf('table3', row, column));
}

/** A cell as the sheet holds it. */
interface SheetCell extends CellId {
  readonly address: Address;
  readonly value: RawCell;
  readonly isFormula: boolean;
}

function cellsOf({ values, formulas, form }: Table3Reading): SheetCell[] {
  return figureRows(form).flatMap((row, r) =>
    form.table3.columns.map((column, c) => {
      const formula = formulas[r]?.[c];
      return {
        row: row.id,
        column: column.id,
        address: addressOf('table3', row.id, column.id),
        value: values[r]?.[c] ?? '',
        isFormula: typeof formula === 'string' && formula.startsWith('='),
      };
    }),
  );
}

/** The sheet's own sums leave texts out: totals over untidy cells, directly or through other totals. */
function staleTotals(form: Form, computed: ReadonlySet<Address>, untidy: readonly CellId[]): Set<Address> {
  const touched = new Set(addressesOf(untidy));
  const stale = new Set<Address>();
  for (const [address, parts] of partsOfTotals(form)) {
    if (computed.has(address) && parts.some((part) => touched.has(part))) {
      touched.add(address);
      stale.add(address);
    }
  }
  return stale;
}

/** The cells with the totals among `which` made from their parts, whatever they hold. */
function recompute(
  form: Form,
  cells: ReadonlyMap<Address, Cell>,
  which: ReadonlySet<Address>,
): ReadonlyMap<Address, Cell> {
  const result = new Map(cells);
  for (const [address, parts] of partsOfTotals(form)) {
    if (which.has(address)) result.set(address, totalOf(parts.map((part) => result.get(part) ?? null)));
  }
  return result;
}

function publishedTotals(
  form: Form,
  cells: readonly SheetCell[],
  totals: ReadonlySet<Address>,
): PublishedTotal[] {
  const seenBySums = new Map(
    cells.map(({ address, value }): [Address, Cell] => [address, typeof value === 'number' ? value : null]),
  );
  const restored = recompute(form, seenBySums, totals);
  return cells
    .filter(({ address, isFormula }) => totals.has(address) && !isFormula)
    .map(({ row, column, address, value }) => ({
      row,
      column,
      found: value,
      computes: restored.get(address) ?? null,
    }));
}

function asTable(form: Form, cells: ReadonlyMap<Address, Cell>): Table3Cells {
  return table3FromRows(
    form,
    figureRows(form).map((row) =>
      form.table3.columns.map((column) => cells.get(addressOf('table3', row.id, column.id)) ?? null),
    ),
  );
}
