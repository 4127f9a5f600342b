/**
 * The sample reports as a person would put them into a built table 3: the figures of its cells typed one by
 * one, or the published block with its totals pasted over.
 */
import { parseA1, splitSheet } from '../host/address';
import type { EngineName } from '../sheet/sheet-engine';

/** A report as `samples/*.json` has it; what the preview reads of it. */
export interface SampleReport {
  readonly organ: string;
  readonly level?: string;
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

/** A block to paste, from its first cell; `undefined` stands where the table has no such cell. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (number | string | null | undefined)[])[];
}

/** Where a sheet's table 3 has its cells: by the id of a row, left to right. */
export type Placement = ReadonlyMap<string, readonly { readonly row: number; readonly column: number }[]>;

/** `t3.denied.inquiry.natural`: the row, the column. */
const NAME = /^t3\.(.+)\.[^.]+$/;

/** Finds table 3 on a sheet by the names that the add-in gave its cells; empty where there is none. */
export function table3Placement(names: readonly EngineName[], sheet: string): Placement {
  const placement = new Map<string, { row: number; column: number }[]>();
  for (const { scope, name, formula } of names) {
    const row = NAME.exec(name)?.[1];
    const cell = parseA1(splitSheet(formula.slice(1)).rest);
    if (scope !== sheet || row === undefined || cell === null || cell.rows * cell.columns > 1) continue;
    const cells = placement.get(row) ?? [];
    cells.push({ row: cell.row, column: cell.column });
    placement.set(row, cells);
  }
  for (const cells of placement.values()) cells.sort((a, b) => a.column - b.column);
  return placement;
}

/** The figures to type: blanks are left alone, and so is what `isFormula`, as a total in a built sheet. */
export const figuresOf = (
  report: SampleReport,
  placement: Placement,
  isFormula: (row: number, column: number) => boolean,
): Figure[] =>
  cellsOf(report, placement).filter(({ row, column, value }) => value !== null && !isFormula(row, column));

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

/** The block as a browser copies it from a published page: its rows as a table, and as text. */
export function blockCopy(report: SampleReport): Readonly<Record<'text/html' | 'text/plain', string>> {
  const rows = Object.values(report.table3).map((figures) => figures.map((figure) => entered(figure) ?? ''));
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return {
    'text/html': `<table>${cells.join('')}</table>`,
    'text/plain': rows.map((row) => row.join('\t')).join('\r\n'),
  };
}

/** How many of the report's rows the table does not have, as when their forms differ. */
export const missingRows = (report: SampleReport, placement: Placement): number =>
  Object.keys(report.table3).filter((row) => !placement.has(row)).length;

const cellsOf = (report: SampleReport, placement: Placement): Figure[] =>
  Object.entries(report.table3).flatMap(([row, figures]) =>
    (placement.get(row) ?? []).map((cell, index) => ({ ...cell, value: entered(figures[index] ?? null) })),
  );

const entered = (figure: number | string | null) => (figure === 'na' ? '/' : figure);
