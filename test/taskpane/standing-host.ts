/** A workbook whose sheets stand as they were planned, with contents in some cells. */
import { findForm } from '../../src/report/form';
import type { MemoryKept } from '../../src/workbook/memory-host';
import { planWorkbook } from '../../src/workbook/planned';
import type { SheetKind } from '../../src/workbook/sheet-kind';
import type { WorkbookRequest } from '../../src/workbook/workbook-plan';
import { WatchedHost } from './watched-host';

interface Standing extends Pick<WorkbookRequest, 'year' | 'sheets' | 'countsLedger' | 'applications'> {
  readonly active?: SheetKind;
  /** by the names of cells */
  readonly cells?: Readonly<Record<string, number | string>>;
}

export function standingHost({ active, cells = {}, ...request }: Standing, kept?: MemoryKept): WatchedHost {
  const host = new WatchedHost(kept);
  const plan = planWorkbook({ form: findForm('2021')!, organ: '', ...request });
  host.hold(plan.sheets);
  for (const sheet of plan.sheets) {
    const own = Object.entries(cells).filter(([name]) => sheet.names.some((one) => one.name === name));
    host.enter(sheet.sheet, Object.fromEntries(own));
  }
  const shown = plan.sheets.find(({ kind }) => kind === active);
  if (shown) host.show(shown.sheet);
  else host.holdOther('Sheet1').show('Sheet1');
  return host;
}

/** All tables of 2024 with contents in some cells, the one of that kind being active. */
export const filledIn = (
  active: SheetKind | undefined,
  cells: Readonly<Record<string, number | string>> = {},
): WatchedHost =>
  standingHost({
    year: 2024,
    sheets: ['table2', 'table3', 'table4', 'facts', 'previous'],
    cells,
    ...(active && { active }),
  });
