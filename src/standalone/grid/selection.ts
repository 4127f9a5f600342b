/** Where the clerk is on a sheet: the cell that he types into, what is selected around it, and where keys lead. */
import type { Box } from '../../workbook/box';
import { box, boxAround, contains } from '../../workbook/box';
import type { SheetPlan } from '../../workbook/plan';

/** A cell, counted from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface GridSelection {
  /** of merged cells the first */
  readonly active: Spot;
  /** the other corner of what is selected */
  readonly reach: Spot;
}

/** What of a plan says where one can go. */
export type Ground = Pick<SheetPlan, 'merges' | 'hiddenColumns'>;

/** How far a sheet can be walked, in cells. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export type Step = 'up' | 'down' | 'left' | 'right';

const mergeAt = ({ merges }: Pick<Ground, 'merges'>, { row, column }: Spot): Box =>
  merges.find((one) => contains(one, row, column)) ?? box(row, column);

/** The box that is selected, with the whole of merged cells that it meets. */
export function selectedBox(ground: Ground, { active, reach }: GridSelection): Box {
  let found = boxAround([mergeAt(ground, active), mergeAt(ground, reach)]);
  for (;;) {
    const wider = boxAround([found, ...ground.merges.filter((merge) => meets(merge, found))]);
    if (wider.rows === found.rows && wider.columns === found.columns) return found;
    found = wider;
  }
}

const meets = (one: Box, other: Box): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

export const at = (ground: Ground, spot: Spot): GridSelection => {
  const { row, column } = mergeAt(ground, spot);
  return { active: { row, column }, reach: { row, column } };
};

/** @param extend keeps the active cell and moves the other corner, as with the shift key */
export function stepped(
  ground: Ground,
  extent: Extent,
  selection: GridSelection,
  step: Step,
  { extend = false, by = 1 }: { readonly extend?: boolean; readonly by?: number } = {},
): GridSelection {
  let spot = extend ? selection.reach : selection.active;
  for (let count = 0; count < by; count += 1) spot = next(ground, extent, spot, step);
  return extend ? { active: selection.active, reach: spot } : at(ground, spot);
}

function next({ merges, hiddenColumns }: Ground, extent: Extent, from: Spot, step: Step): Spot {
  const here = mergeAt({ merges }, from);
  let { row, column } = from;
  const isOut = () => row < 0 || column < 0 || row >= extent.rows || column >= extent.columns;
  do {
    if (step === 'up') row = Math.min(row, here.row) - 1;
    if (step === 'down') row = Math.max(row, here.row + here.rows - 1) + 1;
    if (step === 'left') column = column === from.column ? here.column - 1 : column - 1;
    if (step === 'right') column = column === from.column ? here.column + here.columns : column + 1;
    if (isOut()) return from;
  } while (hiddenColumns.includes(column));
  return { row, column };
}
