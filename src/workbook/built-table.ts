/** A built table as it is met again: where its cells are now, whatever was inserted or moved in between. */
import type { Address } from '../report/address';
import { addressOf } from '../report/address';
import type { Form } from '../report/form';
import { figureRows, findForm, plainName } from '../report/form';
import { partsOfTotals } from '../report/totals';
import * as words from '../words/workbook';
import type { Box } from './box';
import { areaOfReference, box, cellOfReference, contains } from './box';
import { written } from './expression';
import { totalFormula } from './formulas';
import type { RawCell, SheetRef, StandingSheet, Table3Reading } from './host';
import { HostError } from './host';
import type { HeldCell } from './named-sheets';
import { cellName, constantOf, formName, matrixName, sheetName, yearName } from './names';
import type { SheetKind } from './sheet-kind';

const TABLE3: SheetKind = 'table3';

/** What one look at a sheet brings. */
export interface SheetLook {
  readonly sheet: SheetRef;
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** the block of figures; absent where the sheet has none */
  readonly matrix?: {
    readonly row: number;
    readonly column: number;
    readonly values: readonly (readonly RawCell[])[];
    readonly formulas: readonly (readonly RawCell[])[];
  };
}

export interface BuiltTable {
  readonly sheet: SheetRef;
  readonly form: Form;
  readonly year: number;
  readonly cell: (address: Address) => Box;
  readonly value: (address: Address) => RawCell;
  /** the formula with `=`, or the value itself */
  readonly formula: (address: Address) => RawCell;
}

/** The year of table 3 on the sheet; `undefined` where the sheet was not built by the add-in, or for something else. */
export function yearOf({ names }: SheetLook): number | undefined {
  const kind = constantNamed(names, sheetName);
  if (kind !== undefined && kind !== TABLE3) return undefined;
  const year = Number(constantNamed(names, yearName));
  return Number.isInteger(year) ? year : undefined;
}

/**
 * The table on the sheet; `undefined` where the sheet holds no table 3 of ours. Throws a `HostError` where
 * cells of the table are gone or the form is not known.
 */
export function builtTable(look: SheetLook, doing: words.Doing): BuiltTable | undefined {
  const { sheet, names, matrix } = look;
  const year = yearOf(look);
  const formId = constantNamed(names, formName);
  if (year === undefined || formId === undefined) return undefined;
  const form = findForm(formId);
  if (!form) throw new HostError(words.unknownForm(doing, sheet.name, formId), 'UnknownForm');
  const formulas = new Map(names.map(({ name, formula }) => [name, formula]));
  const places = new Map<Address, Box>();
  for (const row of figureRows(form)) {
    for (const column of form.table3.columns) {
      const cell = cellOfReference(formulas.get(cellName(row.id, column.id)) ?? '');
      if (!matrix || !cell || !contains(blockOf(matrix), cell.row, cell.column)) {
        throw new HostError(
          words.brokenTable(doing, sheet.name, plainName(row), column.label),
          'BrokenTable',
        );
      }
      places.set(addressOf('table3', row.id, column.id), cell);
    }
  }
  const at = (grid: 'values' | 'formulas', address: Address): RawCell => {
    const cell = placeIn(places, address);
    return matrix![grid][cell.row - matrix!.row]![cell.column - matrix!.column]!;
  };
  return {
    sheet,
    form,
    year,
    cell: (address) => placeIn(places, address),
    value: (address) => at('values', address),
    formula: (address) => at('formulas', address),
  };
}

/** The figures in the order of the form. */
export function readingOf({ sheet, form, year, cell, value, formula }: BuiltTable): Table3Reading {
  const grid = (read: (address: Address) => RawCell) =>
    figureRows(form).map((row) =>
      form.table3.columns.map((column) => read(addressOf('table3', row.id, column.id))),
    );
  const totals = new Map(
    [...partsOfTotals(form)].map(([address, parts]) => [address, written(totalFormula(parts.map(cell)))]),
  );
  return { sheet, form, year, values: grid(value), formulas: grid(formula), totals };
}

/** The table of the latest year among sheets, the first sheet's where there are several. */
export function latestOf(looks: readonly SheetLook[]): Table3Reading | undefined {
  const years = looks.map((look) => yearOf(look) ?? -Infinity);
  const latest = looks[years.indexOf(Math.max(...years))];
  const table = latest && builtTable(latest, 'read');
  return table && readingOf(table);
}

/** The table of the active sheet if it is a built one, otherwise the built one of the latest year, among sheets that were read out. */
export function tableAmong(standing: readonly StandingSheet[]): Table3Reading | undefined {
  const active = standing.find(({ isActive }) => isActive);
  const shown = active && builtTable(lookOf(active), 'read');
  return shown ? readingOf(shown) : latestOf(standing.map(lookOf));
}

function lookOf({ ref, names, cell }: StandingSheet): SheetLook {
  const area = areaOfReference(names.find(({ name }) => name === matrixName)?.formula ?? '');
  if (!area) return { sheet: ref, names };
  const grid = (read: (held: HeldCell) => RawCell) =>
    Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => read(cell(area.row + row, area.column + column))),
    );
  return {
    sheet: ref,
    names,
    matrix: {
      row: area.row,
      column: area.column,
      values: grid(({ value }) => value ?? ''),
      formulas: grid(({ value, formula }) => formula ?? value ?? ''),
    },
  };
}

function constantNamed(names: SheetLook['names'], wanted: string): string | undefined {
  const found = names.find(({ name }) => name === wanted);
  return found && constantOf(found.formula);
}

function blockOf({ row, column, values }: NonNullable<SheetLook['matrix']>): Box {
  return box(row, column, values.length, values[0]?.length ?? 0);
}

function placeIn(places: ReadonlyMap<Address, Box>, address: Address): Box {
  const cell = places.get(address);
  if (!cell) throw new RangeError(`the table has no cell ${address}`);
  return cell;
}
