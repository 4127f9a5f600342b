/** Reads the tables that custom functions take: which form a range is, which cells are blank, what cannot be used. */
import type { Cell } from '../report/cell';
import type { Form, Table2Row } from '../report/form';
import { figureRows, forms, plainName, table2Rows, table4Blocks } from '../report/form';
import { bare, isLabelOf } from '../report/labels';
import type { Table2Cells, Table3Cells, Table4Cells } from '../report/report';
import { table3FromRows } from '../report/report';
import * as words from '../words/functions';
import type { BlockShape, Matrix } from './block';
import { blockBelowHeads, isBlank, widthOf } from './block';
import { ArgumentError, readCell, readSignedCell } from './cells';
import { readVersion } from './options';

export type { Matrix } from './block';
export { ArgumentError } from './cells';

/** A table as it was handed over, with the form that its shape or its labels tell. */
export interface Table3Argument {
  readonly form: Form;
  readonly table3: Table3Cells;
}
export interface Table2Argument {
  readonly form: Form;
  readonly table2: Table2Cells;
}
export interface Table4Argument {
  readonly form: Form;
  readonly table4: Table4Cells;
}

/** A table that may be left out: Excel hands over nothing, or one blank cell. */
export function ifGiven<T>(matrix: Matrix | undefined, read: (matrix: Matrix) => T): T | undefined {
  if (!matrix || matrix.length === 0) return undefined;
  const [cell] = matrix[0]!;
  const isOneBlank = matrix.length === 1 && matrix[0]!.length <= 1 && (isBlank(cell) || cell === 0);
  return isOneBlank ? undefined : read(matrix);
}

/**
 * Reads table 3: 25 rows by 7 columns (2021) or 23 by 7 (2019), with or without its labels and heads.
 * @throws ArgumentError for another range, a text that is no figure, or a version that does not fit.
 */
export function readTable3(name: string, matrix: Matrix | undefined, version?: unknown): Table3Argument {
  if (!matrix) throw new ArgumentError(words.missing(name));
  const stated = readVersion(version);
  const { form, block } =
    (stated && labelledTable3(matrix, [stated])) ??
    labelledTable3(matrix, forms) ??
    bareTable3(name, matrix, stated);
  if (stated && form !== stated) {
    throw new ArgumentError(
      words.versionMismatch(`${stated.id}版`, figureRows(form).length, figureRows(stated).length),
    );
  }
  const labels = figureRows(form).map(plainName);
  const { columns } = form.table3;
  const cells = block.map((row, r) =>
    row.map((value, c) => readCell(name, value, () => words.rowAndColumn(labels[r]!, columns[c]!.label))),
  );
  return { form, table3: table3FromRows(form, cells) };
}

function labelledTable3(matrix: Matrix, among: readonly Form[]) {
  for (const form of among) {
    const block = blockBelowHeads(matrix, table3Shape(form));
    if (block) return { form, block };
  }
  return undefined;
}

function table3Shape(form: Form): BlockShape {
  const rows = figureRows(form);
  const { columns } = form.table3;
  return {
    rows: rows.length,
    columns: columns.length,
    isRow: (text, row) => isLabelOf(text, rows[row]!),
    isColumn: (text, column) => isLabelOf(text, columns[column]!),
  };
}

function bareTable3(name: string, matrix: Matrix, stated: Form | undefined) {
  const [rows, columns] = [matrix.length, widthOf(matrix)];
  const fits = (form: Form) => figureRows(form).length === rows && form.table3.columns.length === columns;
  const form = stated && fits(stated) ? stated : forms.find(fits);
  if (form) return { form, block: matrix };
  const wanted = (stated ? [stated] : forms).map((each) =>
    words.formShape(each.id, figureRows(each).length, each.table3.columns.length),
  );
  const isLarger = (stated ? [stated] : forms).some(
    (each) => rows >= figureRows(each).length && columns >= each.table3.columns.length,
  );
  const problem = isLarger ? words.unknownLabels3 : words.wrongTable3;
  throw new ArgumentError(problem(name, rows, columns, wanted));
}

/**
 * Reads table 2: with its labels, whatever its heads; or its figures alone, one row each, as wide as its widest.
 * @throws ArgumentError for another range, a text that is no figure, or a version that does not fit.
 */
export function readTable2(name: string, matrix: Matrix | undefined, version?: unknown): Table2Argument {
  if (!matrix) throw new ArgumentError(words.missing(name));
  const stated = readVersion(version);
  const among = stated ? [stated] : [...forms].sort((a, b) => table2Rows(b).length - table2Rows(a).length);
  for (const form of among) {
    const rows = labelledRows(matrix, form) ?? bareRows(matrix, form);
    if (rows) return { form, table2: table2From(name, form, rows) };
  }
  const wanted = among.map((form) => words.formShape(form.id, table2Rows(form).length, widestRow(form)));
  throw new ArgumentError(words.wrongTable2(name, matrix.length, widthOf(matrix), wanted));
}

/** Each row's figures follow its label; other rows are heads. `undefined` where a row of the form is missing. */
function labelledRows(matrix: Matrix, form: Form): Matrix | undefined {
  const found = table2Rows(form).map((row) => {
    for (const cells of matrix) {
      const at = cells.findIndex((cell) => typeof cell === 'string' && isTable2Label(cell, row));
      if (at >= 0) return cells.slice(at + 1);
    }
    return undefined;
  });
  return found.every((row) => row !== undefined) ? found : undefined;
}

/** Offices write 规范性文件 for 行政规范性文件. */
const SHORTEST_ENDING = 4;

function isTable2Label(text: string, row: Table2Row): boolean {
  const found = bare(text);
  return isLabelOf(text, row) || (found.length >= SHORTEST_ENDING && bare(row.label).endsWith(found));
}

const widestRow = (form: Form): number => Math.max(...table2Rows(form).map(({ columns }) => columns.length));

function bareRows(matrix: Matrix, form: Form): Matrix | undefined {
  const rows = table2Rows(form);
  return matrix.length === rows.length && widthOf(matrix) === widestRow(form) ? matrix : undefined;
}

function table2From(name: string, form: Form, rows: Matrix): Table2Cells {
  return Object.fromEntries(
    table2Rows(form).map((row, r) => {
      const place = (label: string) => () => words.rowAndColumn(row.label, label);
      const cells = rows[r]!;
      if (cells.length < row.columns.length) {
        throw new ArgumentError(words.shortRow(name, row.label, row.columns.length, cells.length));
      }
      const beyond = cells.slice(row.columns.length).find((cell) => !isBlank(cell) && cell !== 0);
      if (beyond !== undefined) {
        throw new ArgumentError(words.longRow(name, row.label, row.columns.length));
      }
      return [
        row.id,
        Object.fromEntries(
          row.columns.map(({ id, label, type }, c): [string, Cell] => {
            const read = type === 'signed' ? readSignedCell : readCell;
            return [id, read(name, cells[c], place(label))];
          }),
        ),
      ];
    }),
  );
}

/**
 * Reads table 4: 15 figures in a row, with or without its heads.
 * @throws ArgumentError for another range, or a text that is no figure.
 */
export function readTable4(name: string, matrix: Matrix | undefined): Table4Argument {
  if (!matrix) throw new ArgumentError(words.missing(name));
  const form = forms[forms.length - 1]!;
  const blocks = table4Blocks(form);
  const { columns } = form.table4;
  const width = blocks.length * columns.length;
  const isBare = matrix.length === 1 && widthOf(matrix) === width;
  const block = isBare
    ? matrix
    : blockBelowHeads(matrix, {
        rows: 1,
        columns: width,
        isColumn: (text, column) => isLabelOf(text, columns[column % columns.length]!),
      });
  if (!block) throw new ArgumentError(words.wrongTable4(name, matrix.length, widthOf(matrix), width));
  const cells = block[0]!.map((value, index) => {
    const [own, column] = [Math.floor(index / columns.length), index % columns.length];
    return readCell(name, value, () => words.rowAndColumn(blocks[own]!.label, columns[column]!.label));
  });
  return {
    form,
    table4: Object.fromEntries(
      blocks.map(({ id }, index) => [id, cells.slice(index * columns.length, (index + 1) * columns.length)]),
    ),
  };
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
