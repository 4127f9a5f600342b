/** 送审单, 审核报告: sheets of values that are made from the workbook as it is, each in the place of its older one. */
import { chartSheet } from '../../documents/chart-sheet';
import { checkReportSheet } from '../../documents/check-report';
import { signingSheet } from '../../documents/signing-sheet';
import type { Host, ReportSettings, SheetRef } from '../../workbook/host';
import type { SheetPlan } from '../../workbook/plan';
import type { OpenWorkbook } from './own-workbook';
import { readOwn } from './own-workbook';

export type MadeSheet = 'signing' | 'checkReport' | 'charts';

const makers: Readonly<
  Record<MadeSheet, (own: OpenWorkbook, madeAt: string) => Promise<SheetPlan | undefined>>
> = { signing: signingSheet, checkReport: checkReportSheet, charts: chartSheet };

/** `older`: one stands there, and nothing was done */
export type MakeOutcome =
  | { readonly outcome: 'noTables' }
  | { readonly outcome: 'older'; readonly sheet: SheetRef }
  | { readonly outcome: 'made'; readonly sheet: SheetRef };

interface Making {
  readonly madeAt: string;
  readonly replaces: boolean;
  readonly goOn: () => Promise<void>;
}

/**
 * @param replaces whether the older one may be deleted
 * @param goOn awaited before anything is built
 */
export async function makeSheet(
  host: Host,
  settings: ReportSettings,
  kind: MadeSheet,
  { madeAt, replaces, goOn }: Making,
): Promise<MakeOutcome> {
  const own = await readOwn(host, settings, 'whereCounted');
  const plan = own && (await makers[kind](own, madeAt));
  if (!own || !plan) return { outcome: 'noTables' };
  await goOn();
  const older = own.refs.get(kind);
  if (older && !replaces) return { outcome: 'older', sheet: older };
  const replaced = older ? [older] : [];
  const named = older ? { ...plan, sheet: older.name } : plan;
  const done = await host.build({ sheets: [named] }, {}, replaced);
  if (done.outcome === 'built') return { outcome: 'made', sheet: done.sheets[0]! };
  // a sheet of the clerk's has the name
  const again = await host.build({ sheets: [{ ...named, sheet: done.taken[0]!.suggestion }] }, {}, replaced);
  if (again.outcome !== 'built') throw new Error('no free name');
  return { outcome: 'made', sheet: again.sheets[0]! };
}
