/** 分发: the workbook that a unit gets, with its name, its class, last year's tables and the day to report by filled in. */
import type { Day } from '../../ledger/day';
import { isoOf } from '../../ledger/day';
import { formForYear } from '../../report/form';
import type { Report } from '../../report/report';
import { levelWords } from '../../words/levels';
import { dateOf } from '../../words/dates';
import { superior } from '../../words/rollup-sheets';
import { nextYear } from '../../workbook/next-year';
import type { SheetPlan } from '../../workbook/plan';
import { planWorkbook } from '../../workbook/planned';
import { usualKinds } from '../../workbook/sheet-kind';
import type { Unit } from './unit';

export interface Distribution {
  readonly year: number;
  readonly due: Day;
  /** last year's report of the unit */
  readonly previous?: Report;
}

export function unitWorkbook(
  { name, level, parent }: Unit,
  { year, due, previous }: Distribution,
): readonly SheetPlan[] {
  const reportBy = { day: dateOf(isoOf(due)), to: parent ?? superior };
  const basics = level && { level: levelWords[level] };
  // 结转下年度 of last year becomes 上年结转
  const request = previous
    ? nextYear({
        report: { ...previous, organ: name, ...(level && { level }) },
        sheets: usualKinds,
        ...(basics && { basics }),
      })
    : { form: formForYear(year), organ: name, year, sheets: usualKinds, ...(basics && { basics }) };
  return planWorkbook({ ...request, reportBy }).sheets;
}
