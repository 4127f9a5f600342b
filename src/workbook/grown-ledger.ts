/** A planned ledger with more rows that are ready to be filled in: formulas, looks, and a place in its table. */
import { findForm } from '../report/form';
import { layOutLedger, derivedIds } from './ledger-layout';
import { placeRow } from './ledger-rows';
import type { PlanContent, SheetPlan } from './plan';
import { styleGroups } from './sheet-pieces';
import * as style from './sheet-style';

/** @param rows how many below the heads; of those in which formulas stand nothing is changed */
export function grownLedger(plan: SheetPlan, rows: number): SheetPlan {
  const layout = layOutLedger(findForm(plan.form)!);
  const derived = (row: number) => derivedIds.map((id) => layout.cell(id, row));
  const isBare = (row: number) =>
    derived(row).every((at) => (plan.contents[at.row]?.[at.column] ?? '') === '');
  const bare = Array.from({ length: rows }, (_, row) => row).filter(isBare);
  if (bare.length === 0) return plan;
  const grid: PlanContent[][] = plan.contents.map((row) => [...row]);
  const placed = bare.flatMap((row) => placeRow(layout, plan.year, row, () => ''));
  for (const { box: at, content } of placed) {
    if (content === '') continue;
    while (grid.length <= at.row) grid.push([]);
    const line = grid[at.row]!;
    while (line.length <= at.column) line.push('');
    line[at.column] = content;
  }
  const looks = styleGroups(placed).map(({ box: at, style: look }) => ({
    box: at,
    style: { ...style.base, ...look },
  }));
  const bottom = layout.heads.row + 1 + bare.at(-1)! + 1;
  const reach = <T extends { readonly row: number; readonly rows: number }>(area: T): T =>
    area.row === layout.heads.row && area.row + area.rows < bottom
      ? { ...area, rows: bottom - area.row }
      : area;
  return {
    ...plan,
    contents: grid,
    styles: [...plan.styles, ...looks],
    rowHeights: Array.from(
      { length: Math.max(plan.rowHeights.length, grid.length) },
      (_, row) => plan.rowHeights[row] ?? style.ROW_HEIGHT,
    ),
    grids: plan.grids.map((one) => ({ ...one, box: reach(one.box) })),
    ...(plan.tables && { tables: plan.tables.map((one) => ({ ...one, box: reach(one.box) })) }),
  };
}
