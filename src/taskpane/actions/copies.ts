/** Workbooks that are made from the open one: 报送件, 下年度表, 升级. The open workbook is only read. */
import { leftBehind } from '../../documents/left-behind';
import type { NextOutline } from '../../documents/next-workbook';
import { nextOutline, nextWorkbook } from '../../documents/next-workbook';
import type { Reading } from '../../documents/report-json';
import { sendable, sentWorkbook } from '../../documents/sent-workbook';
import { olderSheets, upgradedWorkbook } from '../../documents/upgraded-workbook';
import { localDay } from '../../ledger/day';
import type { TableId } from '../../report/address';
import type { Host, ReportSettings } from '../../workbook/host';
import type { SheetPlan } from '../../workbook/plan';
import { writeXlsx } from '../../workbook/xlsx-writer';
import { readOwn } from './own-workbook';

/** What there is to send. */
export interface Sendable {
  readonly tables: readonly TableId[];
  readonly reading: Reading;
}

/** What would go over to next year. */
export interface NextYear {
  readonly outline: NextOutline;
  readonly reading: Reading;
  readonly leftBehind: readonly string[];
}

export interface Upgradable {
  /** the sheets that an older version built; none where all are new */
  readonly older: readonly string[];
  readonly applications: number | undefined;
  readonly leftBehind: readonly string[];
}

/** Awaited between two steps; where it rejects, nothing is made. */
type GoOn = () => Promise<void>;

/** A workbook that was made, and stands open nowhere yet. */
export interface MadeCopy {
  readonly bytes: Uint8Array;
  /** the names of its sheets */
  readonly sheets: readonly string[];
}

/** @returns `undefined` where no table stands */
export async function readSendable(host: Host, settings: ReportSettings): Promise<Sendable | undefined> {
  const own = await readOwn(host, settings, 'whereCounted');
  const tables = own && sendable(own);
  return own && tables && tables.length > 0 ? { tables, reading: own.reading } : undefined;
}

/** The copy of what the tables hold now. */
export async function makeSent(
  host: Host,
  settings: ReportSettings,
  goOn: GoOn,
  wanted: readonly TableId[],
): Promise<MadeCopy | undefined> {
  const own = await readOwn(host, settings, 'never');
  if (!own) return undefined;
  await goOn();
  const there = sendable(own).filter((table) => wanted.includes(table));
  return there.length > 0 ? made(sentWorkbook(own, there), goOn) : undefined;
}

export async function readNextYear(host: Host, settings: ReportSettings): Promise<NextYear | undefined> {
  const own = await readOwn(host, settings, 'always');
  if (!own) return undefined;
  const outline = nextOutline(own);
  const { form } = outline;
  return { outline, reading: own.reading, leftBehind: leftBehind(own, { form, table3Form: form }) };
}

/** Next year's workbook, with its year. */
export async function makeNextYear(
  host: Host,
  settings: ReportSettings,
  goOn: GoOn,
): Promise<(MadeCopy & { readonly year: number }) | undefined> {
  const own = await readOwn(host, settings, 'always');
  await goOn();
  return own && { ...(await made(nextWorkbook(own), goOn)), year: nextOutline(own).year };
}

export async function readUpgradable(host: Host, settings: ReportSettings): Promise<Upgradable | undefined> {
  const own = await readOwn(host, settings, 'always');
  return (
    own && {
      older: olderSheets([...own.sheets.values()]).map(({ sheet }) => sheet),
      applications: own.ledger?.applications.length,
      leftBehind: leftBehind(own),
    }
  );
}

/** The workbook on the layouts of this version. */
export async function makeUpgraded(
  host: Host,
  settings: ReportSettings,
  goOn: GoOn,
): Promise<MadeCopy | undefined> {
  const own = await readOwn(host, settings, 'always');
  await goOn();
  return own && made(upgradedWorkbook(own).sheets, goOn);
}

const made = async (sheets: readonly SheetPlan[], goOn: GoOn): Promise<MadeCopy> => ({
  bytes: await writeXlsx(sheets, { today: localDay(new Date()), goOn }),
  sheets: sheets.map(({ sheet }) => sheet),
});
