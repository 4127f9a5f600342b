/** The formulas of a built sheet: totals, and the checks that work without the add-in. Excel 2010 and later. */
import * as words from '../words/workbook';
import type { Box } from './box';
import { covering } from './box';
import type { Expression } from './expression';
import { call, cellsOn, choose, joined, operation, term, text } from './expression';
import type { SheetKind } from './sheet-kind';

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
  /** the sheet of the formula itself where absent */
  readonly sheet?: SheetKind;
  /** empty for a cell that is no total */
  readonly parts: readonly Addend[];
  /** of a total: cells that hold already what `openIn` and `isPublished` come to for it */
  readonly known?: { readonly open: Expression; readonly published: Expression } | undefined;
}

/** Few areas that cover exactly these cells, on whatever sheets they stand. */
export function areasOf(cells: readonly Pick<Addend, 'box' | 'sheet'>[]): readonly Expression[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) =>
    covering(cells.filter((cell) => cell.sheet === sheet).map((cell) => cell.box)).map((area) =>
      sheet === undefined ? term(area) : cellsOn(sheet, area),
    ),
  );
}

export const sumOfCells = (cells: readonly Addend[]): Expression =>
  cells.length === 0 ? term(0) : call('SUM', ...areasOf(cells));

/** Two sides that are compared: their sums, and how many of their cells are open. */
export interface Sides {
  readonly left: Expression;
  readonly right: Expression;
  readonly openLeft: Expression;
  readonly openRight: Expression;
  /** the left side has to be no more than the right one, not equal to it */
  readonly atMost?: boolean;
  /** a side may fall as well as rise while it is open, so that nothing can be told before */
  readonly falls?: boolean;
}

/**
 * 相符 / 相差N / 未填. While cells are open (see `openIn`) it says 相差 only where no figures of at least 0 in the
 * blanks can make it hold. "/" counts as filled and adds nothing.
 */
export function comparison({ left, right, openLeft, openRight, atMost, falls }: Sides): Expression {
  const upTo = (one: Expression, other: Expression, open: Expression) =>
    isNone(open) ? open : operation(operation(one, '<=', other), '*', open);
  // sums only grow as blanks are filled, so what is open on the larger side cannot make up for a difference
  const open = plus(
    (falls
      ? [openLeft, openRight]
      : [upTo(left, right, openLeft), atMost ? openRight : upTo(right, left, openRight)]
    ).filter((one) => !isNone(one)),
  );
  return choose(
    [
      [operation(open, '>', 0), words.unfilled],
      [operation(left, atMost ? '<=' : '=', right), words.agrees],
    ],
    text(words.differs, call('ABS', operation(left, '-', right))),
  );
}

const isNone = (open: Expression): boolean => open.kind === 'constant' && open.value === 0;

/** 相符 / 相差N / 未填 for two sums that have to be equal. */
export const checkFormula = (left: readonly Addend[], right: readonly Addend[]): Expression =>
  comparison({
    left: sumOfCells(left),
    right: sumOfCells(right),
    openLeft: openIn(left),
    openRight: openIn(right),
  });

/**
 * 0 where none of the cells can change any more: blanks are open, and totals over open parts as long as they show
 * what their formula would show. One that shows anything else was published so and is known, as in src/rules for a
 * table whose formulas are not known: Excel 2010 cannot ask a cell whether it holds a formula. A blank total of
 * which every part is "/" is known: nothing adds up to nothing.
 */
export function openIn(cells: readonly Addend[]): Expression {
  const single = areasOf(cells.filter(({ parts }) => parts.length === 0));
  const totals = cells.filter(({ parts }) => parts.length > 0);
  return plus([...single.map((area) => call('COUNTBLANK', area)), ...totals.map(openTotal)]);
}

function openTotal(total: Addend): Expression {
  return (
    total.known?.open ??
    call('IF', isPublished(total), call('COUNTBLANK', ...areasOf([total])), openIn(total.parts))
  );
}

/** Whether a total shows anything else than its formula would: that is what the organ stated. */
export function isPublished(total: Addend): Expression {
  if (total.known) return total.known.published;
  const [own] = areasOf([total]);
  const filled = call('COUNT', ...areasOf(total.parts));
  return call(
    'IF',
    operation(filled, '=', 0),
    operation(call('COUNTBLANK', own!), '=', 0),
    // as texts, by which an empty cell differs from 0
    operation(text(own!, ''), '<>', text(sumOfCells(total.parts), '')),
  );
}

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
