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

/**
 * 相符 / 相差N / 未填 for two sums that have to be equal. With blanks it says 相差 only where no figures of
 * at least 0 in the blanks can make them equal. "/" counts as filled and adds nothing.
 */
export function checkFormula(left: readonly Box[], right: readonly Box[]): string {
  const [sumLeft, sumRight] = [sumOf(left), sumOf(right)];
  const [openLeft, openRight] = [blanksIn(left), blanksIn(right)];
  const agree = `AND(${openLeft}+${openRight}=0,${sumLeft}=${sumRight})`;
  const filled = `${openLeft}+${openRight}=0`;
  const exceedsLeft = `AND(${openLeft}=0,${sumLeft}<${sumRight})`;
  const exceedsRight = `AND(${openRight}=0,${sumRight}<${sumLeft})`;
  return (
    `=IF(${agree},"${words.agrees}",` +
    `IF(OR(${filled},${exceedsLeft},${exceedsRight}),"${words.differs}"&ABS(${sumLeft}-${sumRight}),"${words.unfilled}"))`
  );
}

/** How many of the cells to be filled in are still blank, and how many hold a text that is not "/". */
export function progressFormula(inputs: readonly Box[], figures: Box): string {
  const area = a1(figures);
  const texts = `SUMPRODUCT(ISTEXT(${area})*(${area}<>"")*(${area}<>"/"))`;
  const open = blanksIn(inputs);
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
