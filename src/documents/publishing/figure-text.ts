/** How a cell of a table is printed: figures exactly, blanks as was chosen, "/" as it is. */
import type { Cell } from '../../report/cell';

/** What a blank cell is printed as. */
export const blanks = ['zero', 'blank', 'slash'] as const;
export type Blank = (typeof blanks)[number];

const BLANK_TEXTS: Readonly<Record<Blank, string>> = { zero: '0', blank: '', slash: '/' };

/** @param cell `undefined` for one that the report lacks, which is left empty whatever was chosen for blanks */
export function figureText(cell: Cell | undefined, blank: Blank): string {
  if (cell === undefined) return '';
  if (cell === null) return BLANK_TEXTS[blank];
  return cell === 'na' ? '/' : plainNumber(cell);
}

/** With all its decimals, neither grouped nor with an exponent. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}
