/** The formulas of a built sheet: totals, and the checks that work without the add-in. Excel 2010 and later. */
import * as words from '../words/workbook';
import type { Box } from './box';
import { covering } from './box';
import type { Expression } from './expression';
import { call, choose, joined, operation, text } from './expression';

const sumOf = (cells: readonly Box[]): Expression => call('SUM', ...covering(cells));

/** COUNTBLANK takes one area; a formula's `""` counts as blank. */
const blanksIn = (cells: readonly Box[]): readonly Expression[] =>
  covering(cells).map((area) => call('COUNTBLANK', area));

const plus = (terms: readonly Expression[]): Expression => joined('+', terms, 0);

/** The sum of the parts, blank while none of them holds a number. */
export function totalFormula(parts: readonly Box[]): Expression {
  return call('IF', operation(call('COUNT', ...covering(parts)), '=', 0), '', sumOf(parts));
}

/** A cell of a sum; one that is a total knows its parts, which may be totals again. */
export interface Addend {
  readonly box: Box;
  /** empty for a cell that is no total */
  readonly parts: readonly Addend[];
}

/**
 * 相符 / 相差N / 未填 for two sums that have to be equal. While cells are open (see `openIn`) it says 相差 only
 * where no figures of at least 0 in the blanks can make them equal. "/" counts as filled and adds nothing.
 */
export function checkFormula(left: readonly Addend[], right: readonly Addend[]): Expression {
  const [sumLeft, sumRight] = [sumOf(boxesOf(left)), sumOf(boxesOf(right))];
  // sums only grow as blanks are filled, so what is open on the larger side cannot make up for a difference
  const open = plus([
    operation(operation(sumLeft, '<=', sumRight), '*', openIn(left)),
    operation(operation(sumRight, '<=', sumLeft), '*', openIn(right)),
  ]);
  return choose(
    [
      [operation(open, '>', 0), words.unfilled],
      [operation(sumLeft, '=', sumRight), words.agrees],
    ],
    text(words.differs, call('ABS', operation(sumLeft, '-', sumRight))),
  );
}

/**
 * 0 where none of the cells can change any more: blanks are open, and totals over open parts as long as they show
 * what their formula would show. One that shows anything else was published so and is known, as in src/rules for a
 * table whose formulas are not known: Excel 2010 cannot ask a cell whether it holds a formula.
 */
function openIn(cells: readonly Addend[]): Expression {
  const totals = cells.filter(({ parts }) => parts.length > 0);
  const openTotals = totals.map(({ box: own, parts }) => {
    const boxes = boxesOf(parts);
    return joined(
      '*',
      [operation(own, '=', sumOf(boxes)), call('COUNT', ...covering(boxes)), openIn(parts)],
      0,
    );
  });
  return plus([...blanksIn(boxesOf(cells)), ...openTotals]);
}

const boxesOf = (cells: readonly Addend[]): readonly Box[] => cells.map((cell) => cell.box);

/**
 * How many cells are still blank, and how many of the figures hold a text that is not "/". A total is blank only where nothing
 * stands in its place: its formula counts with its parts.
 */
export function progressFormula(
  inputs: readonly Box[],
  totals: readonly Box[],
  figures: readonly Box[],
): Expression {
  const texts = plus(
    figures.map((area) =>
      call(
        'SUMPRODUCT',
        joined('*', [call('ISTEXT', area), operation(area, '<>', ''), operation(area, '<>', words.slash)], 0),
      ),
    ),
  );
  const overwritten = covering(totals).map((one) =>
    call('SUMPRODUCT', operation(call('ISBLANK', one), '*', 1)),
  );
  const open = plus([...blanksIn(inputs), ...overwritten]);
  const said = call(
    'IF',
    operation(open, '=', 0),
    words.allFilled,
    text(words.unfilled, open, words.cellsUnit),
  );
  if (figures.length === 0) return said;
  return text(said, call('IF', operation(texts, '=', 0), '', text(words.comma, texts, words.cellsOfText)));
}

/** Admits whole numbers of at least 0, and "/". */
export const countOrSlash = (cell: Box): Expression =>
  figureOrSlash(cell, call('AND', operation(cell, '>=', 0), isWhole(cell)));

/** Admits whole numbers, also negative ones, and "/". */
export const wholeOrSlash = (cell: Box): Expression => figureOrSlash(cell, isWhole(cell));

/** Admits amounts of at least 0, and "/". */
export const amountOrSlash = (cell: Box): Expression => figureOrSlash(cell, operation(cell, '>=', 0));

const isWhole = (cell: Box): Expression => operation(cell, '=', call('INT', cell));

const figureOrSlash = (cell: Box, admits: Expression): Expression =>
  call('IF', call('ISNUMBER', cell), admits, operation(cell, '=', words.slash));
