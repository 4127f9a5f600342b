/** The eight key figures of this year beside last year's, as charts on a sheet of their own. */
import { placeOf } from '../report/address';
import { chartTitles } from '../words/charts';
import { planCharts } from '../workbook/charts-plan';
import type { SheetPlan } from '../workbook/plan';
import { keyFigures } from './key-figures';
import type { OwnWorkbook } from './own-workbook';

/**
 * @param madeAt when, in words
 * @returns `undefined` where there is no last year to compare with
 */
export function chartSheet(own: OwnWorkbook, madeAt: string): Promise<SheetPlan | undefined> {
  const { report, previous } = own.reading;
  if (!previous) return Promise.resolve(undefined);
  const figures = keyFigures(report, previous);
  const charts = (['table3', 'table4'] as const).map((table) => ({
    title: chartTitles[table],
    figures: figures
      .filter(({ cells }) => placeOf(cells[0]!)?.table === table)
      .map(({ label, last, now }) => [label, last ?? '', now ?? ''] as const),
  }));
  return Promise.resolve(
    planCharts({ form: own.form.id, organ: report.organ, year: report.year }, { madeAt, charts }),
  );
}
