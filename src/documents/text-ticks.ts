/** What only a person can assert, as 正文用数 has it: ticked or not. */
import type { AssertionId } from '../narrative/assertions';
import { assertions } from '../narrative/assertions';
import { levelsTelling } from '../narrative/telling-levels';
import type { Report } from '../report/report';
import { table3FormOf } from '../report/report';
import type { CellWrite } from '../workbook/host';
import type { NamedSheet } from '../workbook/named-sheets';
import { tickName } from '../workbook/names';
import type { RawCell } from '../workbook/raw-cell';
import { plainContent } from '../workbook/raw-cell';
import { yes } from '../words/told-sheet';

export interface ViewTick {
  readonly id: AssertionId;
  readonly statement: string;
  readonly isTicked: boolean;
  /** what its cell holds, as `Range.formulas` has it */
  readonly holds: RawCell;
}

/** Those that the organ's class tells; none where there is no cell for them. */
export function ticksOn(facts: NamedSheet | undefined, report: Report): readonly ViewTick[] {
  const form = table3FormOf(report);
  if (!facts || !form) return [];
  return assertions.flatMap((assertion): ViewTick[] => {
    const { id, statement } = assertion;
    const cell = facts.named.get(tickName(id));
    const levels = levelsTelling(assertion, form);
    const isOthers = levels && report.level && !levels.includes(report.level);
    if (!cell || isOthers) return [];
    const { formula, value } = facts.cell(cell.box.row, cell.box.column);
    const isTicked = !cell.isUncalculated && String(cell.value ?? '').trim() === yes;
    return [{ id, statement, isTicked, holds: formula ?? plainContent(value) }];
  });
}

/** What ticks a statement, or takes the tick away, where the cell still holds what was shown. */
export const tickWrite = ({ id, holds }: ViewTick, isTicked: boolean): CellWrite => ({
  name: tickName(id),
  expected: holds,
  input: { value: isTicked ? yes : '' },
});
