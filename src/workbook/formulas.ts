/** The formulas of a built sheet: totals, and the checks that work without the add-in. Excel 2010 and later. */
import * as words from '../words/workbook';
import type { Box } from './box';
import { a1, covering } from './box';

const list = (cells: readonly Box[]): string =>
  covering(cells)
    .map((area) => a1(area))
    .join(',');

const sumOf = (cells: readonly Box[]): string => `SUM(${list(cells)})`;

/** COUNTBLANK takes one area; a formula's `""` counts as blank. */
const blanksIn = (cells: readonly Box[]): string =>
  covering(cells)
    .map((area) => `COUNTBLANK(${a1(area)})`)
    .join('+');

/** The sum of the parts, blank while none of them holds a number. */
export function totalFormula(parts: readonly Box[]): string {
  return `=IF(COUNT(${list(parts)})=0,"",${sumOf(parts)})`;
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
export function checkFormula(left: readonly Addend[], right: readonly Addend[]): string {
  const [sumLeft, sumRight] = [sumOf(boxesOf(left)), sumOf(boxesOf(right))];
  // sums only grow as blanks are filled, so what is open on the larger side cannot make up for a difference
  const open = `(${sumLeft}<=${sumRight})*(${openIn(left)})+(${sumRight}<=${sumLeft})*(${openIn(right)})`;
  const known = `IF(${sumLeft}=${sumRight},"${words.agrees}","${words.differs}"&ABS(${sumLeft}-${sumRight}))`;
  return `=IF(${open}>0,"${words.unfilled}",${known})`;
}

/**
 * 0 where none of the cells can change any more: blanks are open, and totals over open parts as long as they show
 * what their formula would show. One that shows anything else was published so and is known, as in src/rules for a
 * table whose formulas are not known: Excel 2010 cannot ask a cell whether it holds a formula.
 */
function openIn(cells: readonly Addend[]): string {
  const totals = cells.filter(({ parts }) => parts.length > 0);
  const openTotals = totals.map(({ box: own, parts }) => {
    const boxes = boxesOf(parts);
    return `(${a1(own)}=${sumOf(boxes)})*COUNT(${list(boxes)})*(${openIn(parts)})`;
  });
  return [blanksIn(boxesOf(cells)), ...openTotals].join('+');
}

const boxesOf = (cells: readonly Addend[]): readonly Box[] => cells.map((cell) => cell.box);

/**
 * How many cells are still blank, and how many hold a text that is not "/". A total is blank only where nothing
 * stands in its place: its formula counts with its parts.
 */
export function progressFormula(inputs: readonly Box[], totals: readonly Box[], figures: Box): string {
  const area = a1(figures);
  const texts = `SUMPRODUCT(ISTEXT(${area})*(${area}<>"")*(${area}<>"/"))`;
  const overwritten = covering(totals).map((one) => `SUMPRODUCT(ISBLANK(${a1(one)})*1)`);
  const open = [blanksIn(inputs), ...overwritten].join('+');
  return (
    `=IF(${open}=0,"${words.allFilled}","${words.unfilled}"&(${open})&"${words.cellsUnit}")` +
    `&IF(${texts}=0,"","${words.comma}"&${texts}&"${words.cellsOfText}")`
  );
}

/** Admits whole numbers of at least 0, and "/". */
export function countOrSlash(cell: Box): string {
  const own = a1(cell);
  return `=IF(ISNUMBER(${own}),AND(${own}>=0,${own}=INT(${own})),${own}="/")`;
}
