/**
 * A formula as data. It is written into a cell in the words of en-US, and evaluated to the value that is kept beside
 * it in a file (evaluate.ts), so that no result is ever written down a second time.
 */
import type { Box } from './box';
import { a1 } from './box';
import type { SheetKind } from './sheet-kind';

/** The functions that formulas may use: all of Excel 2010, and WPS and LibreOffice calculate them alike. */
export const functionNames = [
  'ABS',
  'ADDRESS',
  'AND',
  'CELL',
  'COLUMN',
  'COUNT',
  'COUNTA',
  'COUNTBLANK',
  'COUNTIF',
  'COUNTIFS',
  'FIND',
  'HYPERLINK',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISBLANK',
  'ISNUMBER',
  'ISTEXT',
  'LEFT',
  'LEN',
  'MATCH',
  'MAX',
  'MIN',
  'NETWORKDAYS',
  'NOT',
  'OR',
  'RIGHT',
  'ROUND',
  'ROW',
  'SMALL',
  'SUM',
  'SUMIFS',
  'SUMPRODUCT',
  'TEXT',
  'TODAY',
  'WORKDAY',
] as const;
export type FunctionName = (typeof functionNames)[number];

export type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '&' | '+' | '-' | '*' | '/';

export type Expression =
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  | {
      readonly kind: 'cells';
      readonly box: Box;
      /** the sheet of the formula itself where absent */
      readonly sheet?: SheetKind;
      /** `$D$5`: stays when the formula is copied */
      readonly absolute?: boolean;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly inputs: readonly Expression[] }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** What may stand where an expression is asked for: a constant, a box of the same sheet, or an expression. */
export type Term = Expression | number | string | boolean | Box;

const isExpression = (term: Expression | Box): term is Expression => 'kind' in term;

export function term(from: Term): Expression {
  if (typeof from !== 'object') return { kind: 'constant', value: from };
  return isExpression(from) ? from : { kind: 'cells', box: from };
}

/** Cells of another sheet of the workbook. */
export const cellsOn = (sheet: SheetKind, box: Box): Expression => ({
  kind: 'cells',
  box,
  sheet,
  absolute: true,
});
/** Cells of the formula's own sheet, which stay the same when the formula is copied. */
export const fixed = (box: Box): Expression => ({ kind: 'cells', box, absolute: true });

export const call = (name: FunctionName, ...inputs: readonly Term[]): Expression => ({
  kind: 'call',
  name,
  inputs: inputs.map(term),
});

export const operation = (left: Term, operator: Operator, right: Term): Expression => ({
  kind: 'operation',
  operator,
  left: term(left),
  right: term(right),
});

/** `terms` joined by one operator; `none` where there are no terms. */
export function joined(operator: Operator, terms: readonly Term[], none: Term): Expression {
  const [first, ...rest] = terms;
  if (first === undefined) return term(none);
  return rest.reduce<Expression>((left, right) => operation(left, operator, right), term(first));
}

/** The first result whose condition holds, otherwise the last one. */
export function choose(
  branches: readonly (readonly [condition: Term, result: Term])[],
  otherwise: Term,
): Expression {
  return branches.reduceRight<Expression>(
    (rest, [condition, result]) => call('IF', condition, result, rest),
    term(otherwise),
  );
}

/** The formula as it reads so many rows further down and columns further right: what is not fixed goes with it. */
export function moved(formula: Expression, rows: number, columns: number): Expression {
  switch (formula.kind) {
    case 'constant':
      return formula;
    case 'cells': {
      const { box, absolute } = formula;
      return absolute
        ? formula
        : { ...formula, box: { ...box, row: box.row + rows, column: box.column + columns } };
    }
    case 'call':
      return { ...formula, inputs: formula.inputs.map((input) => moved(input, rows, columns)) };
    case 'operation':
      return {
        ...formula,
        left: moved(formula.left, rows, columns),
        right: moved(formula.right, rows, columns),
      };
  }
}

/** Texts and figures one after the other. */
export const text = (...parts: readonly Term[]): Expression => joined('&', parts, '');

const PRECEDENCE: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};
/** Operators whose right side may be of the same precedence without changing the result. */
const ASSOCIATIVE: ReadonlySet<Operator> = new Set(['+', '*', '&']);

/** The formula as a cell holds it, e.g. `=IF(COUNT(D5:I5)=0,"",SUM(D5:I5))`. */
export function written(formula: Expression, sheetName: (sheet: SheetKind) => string = unnamed): string {
  const write = (one: Expression, precedence: number): string => {
    switch (one.kind) {
      case 'constant':
        return writtenConstant(one.value);
      case 'cells': {
        const own = a1(one.box, one.absolute ? 'absolute' : 'relative');
        return one.sheet === undefined ? own : `${quoted(sheetName(one.sheet))}!${own}`;
      }
      case 'call':
        return `${one.name}(${one.inputs.map((input) => write(input, 0)).join(',')})`;
      case 'operation': {
        const own = PRECEDENCE[one.operator];
        const right = write(one.right, ASSOCIATIVE.has(one.operator) ? own : own + 1);
        const whole = `${write(one.left, own)}${one.operator}${right}`;
        return own < precedence ? `(${whole})` : whole;
      }
    }
  };
  return `=${write(formula, 0)}`;
}

function writtenConstant(value: number | string | boolean): string {
  if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** A sheet's name as formulas write it. */
export const quoted = (name: string): string => `'${name.replace(/'/g, "''")}'`;

function unnamed(sheet: SheetKind): never {
  throw new RangeError(`the formula refers to the sheet ${sheet}, whose name is not known`);
}
