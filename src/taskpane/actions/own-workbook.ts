/** The open workbook as copies and texts are made from it. */
import type { OwnWorkbook } from '../../documents/own-workbook';
import { ownWorkbook } from '../../documents/own-workbook';
import { ReadError } from '../../documents/read-error';
import { localDay } from '../../ledger/day';
import { unreadable } from '../../words/copies';
import type { Host, ReportSettings, SheetRef } from '../../workbook/host';
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
 * The sheets of the settings' year; what the sheets do not say of the organ, the settings do.
 * @param withLedger whether its rows are read, which takes a sync of its own; `whereCounted`: where table 3 is counted from it
 */
export async function readOwn(
  host: Host,
  settings: ReportSettings,
  withLedger: 'always' | 'whereCounted' | 'never',
): Promise<OpenWorkbook | undefined> {
  const standing = await host.standing();
  const all = namedSheets(standing);
  const sheets = ofYear(all, settings.year);
  if (!sheets.some(({ figures, kind }) => figures.size > 0 && kind !== 'previous')) return undefined;
  const refs = new Map(
    [...sheetOfEach(sheets)].flatMap(([kind, { sheet }]) => {
      const ref = standing.find(({ name }) => name === sheet)?.ref;
      return ref ? [[kind, ref] as const] : [];
    }),
  );
  const ref = refs.get('ledger');
  try {
    const without = ownWorkbook(sheets);
    const wanted = withLedger === 'always' || (withLedger === 'whereCounted' && without.countsLedger);
    const own = ref && wanted ? await withLedgerOf(host, ref, sheets) : without;
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
  } catch (failure) {
    if (!(failure instanceof ReadError)) throw failure;
    throw new HostError(unreadable(failure.place, failure.found, failure.message), 'ReadError');
  }
}

/** With what the ledger holds, and what it shows today as answered too late. */
async function withLedgerOf(host: Host, ref: SheetRef, sheets: readonly NamedSheet[]): Promise<OwnWorkbook> {
  const hasCalendar = sheetOfEach(sheets).get('ledger')?.areas.has(calendarName) ?? false;
  const names = hasCalendar ? [ledgerName, calendarName] : [ledgerName];
  const [rows, days = []] = await host.readRows(ref, names);
  return ownWorkbook(sheets, rows, { today: localDay(new Date()), days });
}
