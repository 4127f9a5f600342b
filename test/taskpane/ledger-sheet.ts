/** The ledger of a workbook in memory: as it was planned, its rows as a clerk typed them. */
import { ledgerColumns } from '../../src/ledger/columns';
import { readDay } from '../../src/ledger/day';
import { findForm } from '../../src/report/form';
import type { LedgerReading } from '../../src/taskpane/actions/ledger-reading';
import { readLedger } from '../../src/taskpane/actions/ledger-reading';
import type { RawCell } from '../../src/workbook/host';
import { FIRST_ROW, layOutLedger } from '../../src/workbook/ledger-layout';
import { calendarName } from '../../src/workbook/names';
import type { PlanContent, SheetPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/planned';
import type { Typed } from '../support/ledger';
import { WatchedHost } from './watched-host';

export const LEDGER = '依申请公开台账';
const YEAR = 2025;
const form = findForm('2021')!;
const layout = layOutLedger(form);

/** What a complete entry has where a test says nothing else. */
export const received: Typed = {
  received: '2025-12-22',
  applicant: '张三',
  applicantType: '自然人',
  channel: '网络',
  summary: '征收批文',
};

/** Days off that stand on the sheet. */
type DaysOff = readonly (readonly RawCell[])[];

/** Puts a ledger into the workbook; without days off, one of an older plan, of which no name tells where they stand. */
export function keepLedger<H extends WatchedHost>(
  host: H,
  typed: readonly Typed[],
  ready = 10,
  daysOff?: DaysOff,
): H {
  host.hold([ledgerPlan(typed, { ready, ...(daysOff && { daysOff }) })]);
  return host;
}

interface LedgerWanted {
  readonly year?: number;
  /** rows in which formulas stand */
  readonly ready?: number;
  readonly daysOff?: DaysOff;
  /** the heading of a column of the office's own, which holds something */
  readonly other?: string;
}

export function ledgerPlan(
  typed: readonly Typed[],
  { year = YEAR, ready = 10, daysOff, other }: LedgerWanted = {},
): SheetPlan {
  const [plan] = planWorkbook({ form, organ: '', year, sheets: ['ledger'] }).sheets;
  const { names, contents } = plan!;
  const grid: PlanContent[][] = contents.map((line, row) =>
    line.map((content, column) => (row >= FIRST_ROW + ready && column < layout.heads.columns ? '' : content)),
  );
  typed.forEach((cells, row) => {
    for (const { id, kind } of ledgerColumns) {
      if (cells[id] === undefined) continue;
      const at = layout.cell(id, row);
      grid[at.row]![at.column] = (kind === 'date'
        ? (readDay(cells[id]) ?? cells[id])
        : cells[id]) as RawCell as string;
    }
  });
  if (other !== undefined) {
    // in the place of what a formula works out
    const at = layout.cell('status', 0);
    grid[layout.heads.row]![at.column] = other;
    grid[at.row]![at.column] = '甲';
  }
  if (daysOff) {
    const { days } = layout;
    for (let row = 0; row < days.rows; row++) {
      for (let column = 0; column < days.columns; column++) {
        const line = grid[days.row + row];
        if (line) line[days.column + column] = (daysOff[row]?.[column] ?? '') as string;
      }
    }
  }
  return {
    ...plan!,
    contents: grid,
    names: daysOff ? names : names.filter(({ name }) => name !== calendarName),
  };
}

/** Rows below the heads, by column, without what is blank. */
export function ledgerRows(host: WatchedHost): readonly Typed[] {
  const { cell } = host.sheets.find(({ name }) => name === LEDGER)!;
  return Array.from({ length: 20 }, (_, row) =>
    Object.fromEntries(
      ledgerColumns.flatMap(({ id }) => {
        const at = layout.cell(id, row);
        const { value } = cell(at.row, at.column);
        return value === null || value === '' ? [] : [[id, value]];
      }),
    ),
  );
}

/** The ledger as the pane reads it. */
export async function readingOf(
  typed: readonly Typed[],
  ready?: number,
  daysOff?: DaysOff,
): Promise<LedgerReading> {
  return (await readLedger(keepLedger(new WatchedHost(), typed, ready, daysOff)))!;
}
