/** How a cell of a table is printed: figures exactly, "/" as it is. */
import type { Cell } from '../../report/cell';

/** @param cell one that is blank, or that the report lacks, is left empty */
export function figureText(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  return cell === 'na' ? '/' : plainNumber(cell);
}

/** With all its decimals, neither grouped nor with an exponent. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}
