/** The values that formulas come to: how they are compared, joined and reckoned with, as Excel does it. */
import type { Operator } from '../expression';

/** A value of a cell; `null` for an empty one. */
export type Value = number | string | boolean | null;
/** A result that is none, as a cell shows it. */
export class Fault {
  constructor(readonly code: '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#REF!') {}
}
export type Result = Value | Fault;
/** Rows of results, all equally long. */
export type Block = readonly (readonly Result[])[];

/** The first element of a block. */
export const single = (block: Block): Result => block[0]?.[0] ?? null;
/** A block of one element. */
export const blockOf = (result: Result): Block => [[result]];

/** The element of a block, which is repeated where it is but one row or column. */
export function at(block: Block, row: number, column: number): Result {
  const line = block[block.length === 1 ? 0 : row];
  const result = line?.[line.length === 1 ? 0 : column];
  return result === undefined ? new Fault('#N/A') : result;
}

/** Two blocks element by element, the smaller one repeated. */
export function pairwise(left: Block, right: Block, of: (left: Result, right: Result) => Result): Block {
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(left[0]?.length ?? 1, right[0]?.length ?? 1);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => of(at(left, row, column), at(right, row, column))),
  );
}

export function operate(operator: Operator, left: Result, right: Result): Result {
  if (left instanceof Fault) return left;
  if (right instanceof Fault) return right;
  switch (operator) {
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>':
      return compare(left, right) > 0;
    case '>=':
      return compare(left, right) >= 0;
    case '&':
      return textOf(left) + textOf(right);
  }
  const [one, other] = [figureOf(left), figureOf(right)];
  if (one instanceof Fault) return one;
  if (other instanceof Fault) return other;
  switch (operator) {
    case '+':
      return one + other;
    case '-':
      return one - other;
    case '*':
      return one * other;
    case '/':
      return other === 0 ? new Fault('#DIV/0!') : one / other;
  }
}

const RANKS = { number: 0, string: 1, boolean: 2 } as const;

/** Figures come before texts, texts before truth values; a blank is what stands against it. */
export function compare(left: Value, right: Value): number {
  const [one, other] = [left ?? blankLike(right), right ?? blankLike(left)];
  const rank = RANKS[typeof one as keyof typeof RANKS] - RANKS[typeof other as keyof typeof RANKS];
  if (rank !== 0) return rank;
  if (typeof one === 'string') return order(one.toLowerCase(), String(other).toLowerCase());
  return Number(one) - Number(other);
}

const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

function blankLike(other: Value): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

export function figureOf(value: Result): number | Fault {
  if (value instanceof Fault) return value;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value === null) return 0;
  const figure = value.trim() === '' ? NaN : Number(value);
  return Number.isFinite(figure) ? figure : new Fault('#VALUE!');
}

export function textOf(value: Value): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(shortest(value));
}

/** Excel shows at most fifteen digits. */
const shortest = (value: number | string) =>
  typeof value === 'number' ? Number(value.toPrecision(15)) : value;

export function truthOf(value: Result): boolean | Fault {
  if (typeof value === 'string') return new Fault('#VALUE!');
  return value instanceof Fault ? value : Boolean(value);
}
