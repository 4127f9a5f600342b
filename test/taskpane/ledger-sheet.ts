/** The ledger of a fake workbook: its sheet by its names, its rows as a clerk typed them. */
import { ledgerColumns } from '../../src/ledger/columns';
import { readDay } from '../../src/ledger/day';
import type { LedgerReading } from '../../src/taskpane/actions/ledger-reading';
import { readLedger } from '../../src/taskpane/actions/ledger-reading';
import type { RawCell, StandingSheet } from '../../src/workbook/host';
import * as names from '../../src/workbook/names';
import { PLAN_VERSION } from '../../src/workbook/sheet-pieces';
import { readyNumber } from '../../src/words/ledger-sheet';
import type { Typed } from '../support/ledger';
import { FakeHost } from './fake-host';

export const LEDGER = '依申请公开台账';
const YEAR = 2025;

/** What a complete entry has where a test says nothing else. */
export const received: Typed = {
  received: '2025-12-22',
  applicant: '张三',
  applicantType: '自然人',
  channel: '网络',
  summary: '征收批文',
};

/** Rows below the heads, `ready` of them in all; days are numbers, as a sheet holds them. */
function ledgerRows(typed: readonly Typed[], ready = 10): RawCell[][] {
  const heads = ledgerColumns.map(({ label }): RawCell => label);
  const rows = Array.from({ length: Math.max(ready, typed.length) }, (_, row) =>
    ledgerColumns.map(({ id, kind }): RawCell => {
      const cell = typed[row]?.[id];
      if (cell === undefined) return id === 'number' && row < ready ? readyNumber(YEAR, row + 1) : '';
      return (kind === 'date' ? (readDay(cell) ?? cell) : cell) as RawCell;
    }),
  );
  return [heads, ...rows];
}

/** Days off that stand on the sheet. */
type DaysOff = readonly (readonly RawCell[])[];

/** Puts a ledger into the workbook; without days off, one of an older plan, of which no name tells where they stand. */
export function keepLedger(host: FakeHost, typed: readonly Typed[], ready = 10, daysOff?: DaysOff): FakeHost {
  const rows = ledgerRows(typed, ready);
  host.blocks.set(names.ledgerName, rows);
  if (daysOff) host.blocks.set(names.calendarName, daysOff);
  host.workbook = [...host.workbook, sheetOf(ready, daysOff)];
  return host;
}

function sheetOf(ready: number, daysOff?: DaysOff): StandingSheet {
  return {
    ref: { id: 'ledger', name: LEDGER },
    isActive: false,
    name: LEDGER,
    names: [
      { name: names.planName, formula: `=${PLAN_VERSION}` },
      { name: names.sheetName, formula: '="ledger"' },
      { name: names.formName, formula: '="2021"' },
      { name: names.yearName, formula: `=${YEAR}` },
      { name: names.ledgerName, formula: `=${LEDGER}!$A$4:$Y$${4 + ready}` },
      ...(daysOff ? [{ name: names.calendarName, formula: `=${LEDGER}!$AH$5:$AI$164` }] : []),
    ],
    cell: () => ({ value: null }),
  };
}

/** The ledger as the pane reads it. */
export async function readingOf(
  typed: readonly Typed[],
  ready?: number,
  daysOff?: DaysOff,
): Promise<LedgerReading> {
  return (await readLedger(keepLedger(new FakeHost(), typed, ready, daysOff)))!;
}
