/** A workbook as `ogi build` with a roster hands it out to a township: its name, class, last year's tables, what was carried over. */
import { unitWorkbook } from '../../src/documents/rollup/unit-workbook';
import { dayOf } from '../../src/ledger/day';
import type { Report } from '../../src/report/report';
import { sample, withFigures } from '../support/samples';
import { WatchedHost } from './watched-host';

export const TOWNSHIP = '安平镇人民政府';

/** Last year's report with 0 for every figure but those, by address. */
export function lastYear(figures: Readonly<Record<string, number>> = {}): Report {
  const report = sample('suqian-2024');
  const none = (cells: Readonly<Record<string, readonly unknown[]>>) =>
    Object.fromEntries(Object.entries(cells).map(([id, row]) => [id, row.map(() => 0)]));
  return withFigures(
    {
      ...report,
      organ: TOWNSHIP,
      level: 'township',
      table3: none(report.table3),
      table4: none(report.table4),
    },
    figures,
  );
}

/** For 2025. */
export const handedOutPlans = (previous: Report = lastYear()) =>
  unitWorkbook(
    { name: TOWNSHIP, aliases: [], level: 'township', line: 2 },
    { year: 2025, due: dayOf(2026, 1, 20), previous },
  );

export const handedOut = (previous?: Report): WatchedHost =>
  new WatchedHost().hold(handedOutPlans(previous)).show('说明');
