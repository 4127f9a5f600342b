/** Plans changed as people change the sheets. */
import type { Box } from '../../src/workbook/box';
import type { PlanContent, SheetPlan } from '../../src/workbook/plan';

/** The sheet as Excel leaves it when rows are inserted: its names go along. */
export function withRowsInserted(plan: SheetPlan, at: number, count: number): SheetPlan {
  const moved = (own: Box): Box => (own.row >= at ? { ...own, row: own.row + count } : own);
  const blank = plan.contents[0]!.map((): PlanContent => '');
  return {
    ...plan,
    contents: [
      ...plan.contents.slice(0, at),
      ...Array<typeof blank>(count).fill(blank),
      ...plan.contents.slice(at),
    ],
    names: plan.names.map((one) =>
      'cells' in one.refersTo ? { ...one, refersTo: { cells: moved(one.refersTo.cells) } } : one,
    ),
  };
}
