/** What a formula hands over, as a custom function takes it. */
import type { CellError, CellValue } from '../sheet/sheet-engine';
import type { Argument, Rows } from '../sheet/univer-function';
import { isRows } from '../sheet/univer-function';
import type { BlankArgument, FunctionDeclaration, Invocation } from './invocation';

type Parameter = Invocation['parameters'][number];

const isError = (value: Argument): value is CellError =>
  typeof value === 'object' && value !== null && !isRows(value);

/** The first error among the arguments; Excel shows it without calling the function. */
export function firstError(parameters: readonly Parameter[]): CellError | undefined {
  return parameters.flatMap((value) => (isRows(value) ? value.flat() : [value])).find(isError);
}

/**
 * The parameters of each call that a formula stands for, as rows: a range where the function takes one value
 * makes a call for each of its cells. `null` where an argument is missing or too many are given.
 */
export function calls(
  declaration: FunctionDeclaration,
  given: readonly Argument[],
  blank: BlankArgument,
): Parameter[][][] | null {
  const { parameters } = declaration;
  if (given.length > parameters.length) return null;
  if (parameters.some(({ optional }, index) => optional !== true && given[index] === undefined)) return null;
  const filled = (value: CellValue) => (value === null && blank === 'zero' ? 0 : value);
  const whole = parameters.map(({ dimensionality }, index): Rows | CellValue => {
    const value = given[index];
    // an argument that is left out is null in either mode
    if (value === undefined) return null;
    const rows = isRows(value) ? value.map((row) => row.map(filled)) : [[value]];
    if (dimensionality === 'matrix') return rows;
    return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : rows;
  });
  const spread = whole.filter(
    (value, index): value is Rows => isRows(value) && parameters[index]!.dimensionality !== 'matrix',
  );
  const height = Math.max(1, ...spread.map((rows) => rows.length));
  const width = Math.max(1, ...spread.map((rows) => rows[0]!.length));
  const one = (value: Rows | CellValue, index: number, row: number, column: number): Parameter => {
    if (!isRows(value) || parameters[index]!.dimensionality === 'matrix') return value;
    // a single row or column serves for all
    const cells = value[value.length === 1 ? 0 : row];
    return cells?.[cells.length === 1 ? 0 : column] ?? { error: '#N/A' };
  };
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) =>
      whole.map((value, index) => one(value, index, row, column)),
    ),
  );
}
