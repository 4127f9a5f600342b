/** The open workbook as copies and texts are made from it. */
import type { OwnWorkbook } from '../../documents/own-workbook';
import { ownWorkbook } from '../../documents/own-workbook';
import { ReadError } from '../../documents/read-error';
import { localDay } from '../../ledger/day';
import { unreadable } from '../../words/copies';
import type { Host, ReportSettings, SheetRef, StandingSheet } from '../../workbook/host';
import { HostError } from '../../workbook/host';
import { calendarName, ledgerName } from '../../workbook/names';
import type { NamedSheet } from '../../workbook/named-sheets';
import { namedSheets } from '../../workbook/named-sheets';
import type { SheetKind } from '../../workbook/sheet-kind';
import { ofYear, sheetOfEach } from '../../workbook/standing-sheets';

export interface OpenWorkbook extends OwnWorkbook {
  /** where its sheets stand */
  readonly refs: ReadonlyMap<SheetKind, SheetRef>;
}

/**
 * The sheets of the settings' year.
 * @param withLedger whether its rows are read, which takes a sync of its own; `whereCounted`: where table 3 is counted from it
 */
export const readOwn = async (
  host: Host,
  settings: ReportSettings,
  withLedger: WithLedger,
): Promise<OpenWorkbook | undefined> => ownOf(host, await host.standing(), settings, withLedger);

type WithLedger = 'always' | 'whereCounted' | 'never';

/** The same from sheets that were read out. */
export async function ownOf(
  host: Host,
  standing: readonly StandingSheet[],
  settings: ReportSettings,
  withLedger: WithLedger,
): Promise<OpenWorkbook | undefined> {
  const without = openIn(standing, settings);
  if (!without) return undefined;
  const { refs, own: ofYear } = without;
  const ref = refs.get('ledger');
  const wanted = withLedger === 'always' || (withLedger === 'whereCounted' && ofYear.countsLedger);
  if (!ref || !wanted) return openWorkbook(without, settings);
  const own = await withLedgerOf(host, ref, without.sheets).catch((failure: unknown) => {
    throw told(failure);
  });
  return openWorkbook({ ...without, own }, settings);
}

/** The same without the rows of the ledger, and without asking the host. */
export function ownIn(
  standing: readonly StandingSheet[],
  settings: ReportSettings,
): OpenWorkbook | undefined {
  const without = openIn(standing, settings);
  return without && openWorkbook(without, settings);
}

/**
 * What the sheets say of whose report they hold, where the workbook keeps no settings, as one that was handed out.
 * Nobody has asked for it: sheets that cannot be read say nothing here.
 */
export function settingsIn(standing: readonly StandingSheet[]): ReportSettings | undefined {
  const sheets = namedSheets(standing);
  if (!sheets.some(({ figures, kind }) => figures.size > 0 && kind !== 'previous')) return undefined;
  try {
    const { organ, level, year, format } = ownWorkbook(sheets).reading.report;
    return { organ, ...(level && { level }), year, format };
  } catch (failure) {
    if (failure instanceof ReadError) return undefined;
    throw failure;
  }
}

interface Opened {
  readonly all: readonly NamedSheet[];
  /** those of the year */
  readonly sheets: readonly NamedSheet[];
  readonly refs: OpenWorkbook['refs'];
  readonly own: OwnWorkbook;
}

function openIn(standing: readonly StandingSheet[], { year }: ReportSettings): Opened | undefined {
  const all = namedSheets(standing);
  const sheets = ofYear(all, year);
  if (!sheets.some(({ figures, kind }) => figures.size > 0 && kind !== 'previous')) return undefined;
  const refs = new Map(
    [...sheetOfEach(sheets)].flatMap(([kind, { sheet }]) => {
      const ref = standing.find(({ name }) => name === sheet)?.ref;
      return ref ? [[kind, ref] as const] : [];
    }),
  );
  return { all, sheets, refs, own: toldErrors(() => ownWorkbook(sheets)) };
}

/** What the sheets do not say of the organ, the settings do. */
function openWorkbook({ all, sheets, refs, own }: Opened, settings: ReportSettings): OpenWorkbook {
  const { report, previous } = own.reading;
  const level = report.level ?? settings.level;
  const named = {
    organ: report.organ === '' ? settings.organ : report.organ,
    ...(level && { level }),
  };
  return {
    ...own,
    refs,
    others: [...own.others, ...all.filter((sheet) => !sheets.includes(sheet))],
    reading: {
      ...own.reading,
      report: { ...report, ...named },
      ...(previous && { previous: { ...previous, ...named } }),
    },
  };
}

function toldErrors<T>(read: () => T): T {
  try {
    return read();
  } catch (failure) {
    throw told(failure);
  }
}

const told = (failure: unknown): unknown =>
  failure instanceof ReadError
    ? new HostError(unreadable(failure.place, failure.found, failure.message), 'ReadError')
    : failure;

/** With what the ledger holds, and what it shows today as answered too late. */
async function withLedgerOf(host: Host, ref: SheetRef, sheets: readonly NamedSheet[]): Promise<OwnWorkbook> {
  const hasCalendar = sheetOfEach(sheets).get('ledger')?.areas.has(calendarName) ?? false;
  const names = hasCalendar ? [ledgerName, calendarName] : [ledgerName];
  const [rows, days = []] = await host.readRows(ref, names);
  return ownWorkbook(sheets, rows, { today: localDay(new Date()), days });
}
