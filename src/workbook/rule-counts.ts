/** How many of some cells are as they should not be, as formulas. A total that shows what its formula shows is never wrong itself. */
import type { FigureRule } from '../rules/rule';
import type { Expression } from './expression';
import { call, joined, operation, text } from './expression';
import type { Addend } from './formulas';
import { areasOf, isPublished } from './formulas';

const plus = (terms: readonly Expression[]): Expression => joined('+', terms, 0);
const isTotal = ({ parts }: Addend): boolean => parts.length > 0;
const cellOf = (one: Addend): Expression => areasOf([one])[0]!;
const singles = (cells: readonly Addend[]): readonly Expression[] =>
  areasOf(cells.filter((cell) => !isTotal(cell)));

/** Cells that hold a figure other than 0. */
export const nonZeroCells = (cells: readonly Addend[]): Expression =>
  plus(areasOf(cells).flatMap((area) => ['>0', '<0'].map((sign) => call('COUNTIF', area, sign))));

/** The sum of the figures without their signs: a negative one takes nothing away from another. */
export const sizeOf = (cells: readonly Addend[]): Expression =>
  plus(
    areasOf(cells).map((area) =>
      operation(call('SUMIFS', area, area, '>0'), '-', call('SUMIFS', area, area, '<0')),
    ),
  );

/** Blank cells; the formula of a total is blank with its parts. */
export function blankCells(cells: readonly Addend[]): Expression {
  const totals = cells
    .filter(isTotal)
    .map((total) => operation(call('COUNTBLANK', cellOf(total)), '*', isPublished(total)));
  return plus([...singles(cells).map((area) => call('COUNTBLANK', area)), ...totals]);
}

/** Cells that hold "/" or another text. */
export const slashCells = (cells: readonly Addend[]): Expression =>
  plus(
    areasOf(cells).map((area) =>
      call('SUMPRODUCT', operation(call('ISTEXT', area), '*', operation(area, '<>', ''))),
    ),
  );

/** Figures that are none of their kind. */
export function badCells(kind: FigureRule['kind'], cells: readonly Addend[]): Expression {
  const totals = cells.filter(isTotal).map((total) => {
    const own = cellOf(total);
    return call('IF', call('ISNUMBER', own), operation(isPublished(total), '*', isBad(kind, own)), 0);
  });
  const counted =
    kind === 'amount'
      ? cells.filter((cell) => !isTotal(cell)).map((cell) => badAmount(cellOf(cell)))
      : singles(cells).map((area) => badInArea(kind, area));
  return plus([...counted, ...totals]);
}

/** For a cell that holds a figure. */
function isBad(kind: FigureRule['kind'], own: Expression): Expression {
  const negative = operation(own, '<', 0);
  const decimal =
    kind === 'amount' ? operation(own, '<>', call('ROUND', own, 6)) : operation(own, '<>', call('INT', own));
  return kind === 'whole' ? operation(decimal, '*', 1) : call('OR', negative, decimal);
}

const badAmount = (cell: Expression): Expression =>
  call('IF', call('ISNUMBER', cell), operation(isBad('amount', cell), '*', 1), 0);

/** INT fails on "/", so what is no whole number is told by how it is written. */
function badInArea(kind: 'count' | 'whole', area: Expression): Expression {
  const decimal = operation(call('TEXT', area, '0'), '<>', text(area, ''));
  const bad =
    kind === 'whole' ? decimal : operation(joined('+', [operation(area, '<', 0), decimal], 0), '>', 0);
  return call('SUMPRODUCT', operation(call('ISNUMBER', area), '*', bad));
}
