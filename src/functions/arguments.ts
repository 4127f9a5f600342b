/** Reads the arguments of custom functions: which form a matrix is, which cells are blank, what cannot be used. */
import type { Cell } from '../report/cell';
import { isSlash } from '../report/cell';
import type { Form } from '../report/form';
import { figureRows, findForm, forms, plainName } from '../report/form';
import type { Table3Cells } from '../report/report';
import { table3FromRows } from '../report/report';
import * as words from '../words/functions';

/** What Excel hands over for a range: rows of numbers, texts, booleans; blanks come as 0, null or "" by version. */
export type Matrix = readonly (readonly unknown[])[];

/** An argument that cannot be used; the message is a Chinese sentence for the cell's tooltip. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/** A table 3 as it was handed over, with the form that its shape tells. */
export interface MatrixArgument {
  readonly form: Form;
  readonly table3: Table3Cells;
}

/**
 * Reads the figures of table 3: 25 rows by 7 columns (2021) or 23 by 7 (2019), without labels.
 * @throws ArgumentError for another shape, a text that is no figure, or a version that does not fit.
 */
export function readMatrix(name: string, matrix: Matrix | undefined, version?: unknown): MatrixArgument {
  if (!matrix) throw new ArgumentError(words.missing(name));
  const rows = matrix.length;
  const columns = matrix[0]?.length ?? 0;
  const stated = readVersion(version);
  const fits = (form: Form) => figureRows(form).length === rows && form.table3.columns.length === columns;
  if (stated && !fits(stated) && forms.some(fits)) {
    throw new ArgumentError(words.versionMismatch(`${stated.id}版`, rows, figureRows(stated).length));
  }
  const form = stated && fits(stated) ? stated : forms.find(fits);
  if (!form) {
    const wanted = (stated ? [stated] : forms).map((each) =>
      words.formShape(each.id, figureRows(each).length, each.table3.columns.length),
    );
    throw new ArgumentError(words.wrongMatrix(name, rows, columns, wanted.join('或')));
  }
  const labels = figureRows(form).map(plainName);
  const cells = matrix.map((row, r) =>
    row.map((value, c) =>
      readCell(name, value, () => words.rowAndColumn(labels[r]!, form.table3.columns[c]!.label)),
    ),
  );
  return { form, table3: table3FromRows(form, cells) };
}

/** `undefined` where no version is stated. Accepts 2021, "2021" and "2021版". */
function readVersion(version: unknown): Form | undefined {
  if (version === undefined || version === null || version === '' || version === 0) return undefined;
  const form = findForm(asText(version).trim().replace(/版$/, ''));
  if (!form) {
    const known = forms.map(({ id }) => `${id}版`);
    throw new ArgumentError(words.unknownVersion(asText(version), known));
  }
  return form;
}

/**
 * Reads arguments that are one cell or one row of the same length each.
 * @throws ArgumentError for another shape, different lengths, or a text that is no figure.
 */
export function readRows(given: readonly { readonly name: string; readonly cells?: Matrix }[]): Cell[][] {
  const rows = given.map(({ name, cells }) => {
    if (!cells) throw new ArgumentError(words.missing(name));
    return { name, cells };
  });
  const width = forms[0]!.table3.columns.length;
  for (const { name, cells } of rows) {
    const columns = cells[0]?.length ?? 0;
    if (cells.length !== 1 || (columns !== 1 && columns !== width)) {
      throw new ArgumentError(words.wrongRow(name, cells.length, columns, width));
    }
  }
  const lengths = rows.map(({ cells }) => cells[0]!.length);
  if (new Set(lengths).size > 1) {
    throw new ArgumentError(
      words.unevenRows(rows.map(({ name }, index) => words.cells(name, lengths[index]!))),
    );
  }
  return rows.map(({ name, cells }) =>
    cells[0]!.map((value, index) => readCell(name, value, () => words.position(index + 1))),
  );
}

function readCell(name: string, value: unknown, place: () => string): Cell {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' && isSlash(value.trim())) return 'na';
  throw new ArgumentError(words.notAFigure(name, place(), asText(value)));
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
}
