/**
 * The sample reports as a person would put them into a built table 3: the figures of its cells typed one by
 * one, or the published block with its totals pasted over.
 */
import { figureRows, findForm } from '../../src/report/form';
import type { EngineName } from '../sheet/sheet-engine';

/** A report as `samples/*.json` has it; what the preview reads of it. */
export interface SampleReport {
  readonly organ: string;
  readonly year: number;
  readonly format: string;
  readonly table3Format?: string;
  readonly table3: Readonly<Record<string, readonly (number | string | null)[]>>;
}

/** A figure as a person enters it; `null` is an empty cell. */
export interface Figure {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
}

/** A block to paste, from its first cell; `undefined` stands where the block has no cell. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (number | string | null | undefined)[])[];
}

/** Where a sheet's table 3 has its cells, by `row.column`. */
export type Placement = ReadonlyMap<string, { readonly row: number; readonly column: number }>;

const NAME = /^t3\.(.+)$/;
const CELL = /\$?([A-Z]{1,3})\$?(\d+)$/;

/** Finds table 3 on a sheet by the names that the add-in gave its cells; empty where there is none. */
export function table3Placement(names: readonly EngineName[], sheet: string): Placement {
  const placement = new Map<string, { row: number; column: number }>();
  for (const { scope, name, formula } of names) {
    const cell = NAME.exec(name)?.[1];
    const [, letters, digits] = CELL.exec(formula) ?? [];
    if (scope !== sheet || cell === undefined || letters === undefined || formula.includes(':')) continue;
    placement.set(cell, { row: Number(digits) - 1, column: columnIndex(letters) });
  }
  return placement;
}

/** The figures to type: blanks and totals are left alone. */
export function figuresOf(report: SampleReport, placement: Placement): Figure[] {
  return cellsOf(report, placement).filter(({ value, total }) => value !== null && !total);
}

/** The published block, totals and blanks included; `null` where the table has none of its cells. */
export function blockOf(report: SampleReport, placement: Placement): Block | null {
  const cells = cellsOf(report, placement);
  if (cells.length === 0) return null;
  const row = Math.min(...cells.map((cell) => cell.row));
  const column = Math.min(...cells.map((cell) => cell.column));
  const height = Math.max(...cells.map((cell) => cell.row)) - row + 1;
  const width = Math.max(...cells.map((cell) => cell.column)) - column + 1;
  const rows = Array.from({ length: height }, () =>
    new Array<number | string | null | undefined>(width).fill(undefined),
  );
  for (const cell of cells) rows[cell.row - row]![cell.column - column] = cell.value;
  return { row, column, rows };
}

/** The block as text for the clipboard, tab-separated. */
export function blockText(report: SampleReport): string {
  return tableRows(report)
    .map(({ figures }) => figures.map((figure) => figure ?? '').join('\t'))
    .join('\r\n');
}

interface PlacedCell extends Figure {
  readonly total: boolean;
}

function cellsOf(report: SampleReport, placement: Placement): PlacedCell[] {
  return tableRows(report).flatMap(({ id, total, figures, columns }) =>
    columns.flatMap((column, index) => {
      const place = placement.get(`${id}.${column.id}`);
      const value = figures[index] ?? null;
      return place ? [{ ...place, value, total: total || column.total === true }] : [];
    }),
  );
}

function tableRows(report: SampleReport) {
  const form = findForm(report.table3Format ?? report.format);
  if (form === undefined) return [];
  const { columns } = form.table3;
  return figureRows(form).map(({ id, total }) => ({
    id,
    total: total === true,
    columns,
    figures: (report.table3[id] ?? []).map((figure) => (figure === 'na' ? '/' : figure)),
  }));
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
