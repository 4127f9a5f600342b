/** A ledger of 20,000 rows. Baseline: its days alone are read, and its results counted in one Map. */
import { choicesOf } from '../src/ledger/choices';
import type { ColumnId } from '../src/ledger/columns';
import { checkLedger } from '../src/ledger/check';
import { countLedger } from '../src/ledger/count';
import { firstDayOf, lastDayOf, readDay } from '../src/ledger/day';
import { deadlineOf } from '../src/ledger/deadline';
import { readLedger } from '../src/ledger/reading';
import { officialCalendar } from '../src/ledger/workdays';
import { findForm } from '../src/report/form';
import type { Measured, Section } from './measure';
import { inTurn, milli, times } from './measure';

const ROWS = 20_000;
const YEAR = 2025;
const COLUMNS: readonly ColumnId[] = [
  'number',
  'received',
  'applicant',
  'applicantType',
  'channel',
  'summary',
  'correctionTold',
  'corrected',
  'handledOn',
  'result',
];
const RECEIVED = COLUMNS.indexOf('received');
const HANDLED = COLUMNS.indexOf('handledOn');
const RESULT = COLUMNS.indexOf('result');
const TYPE = COLUMNS.indexOf('applicantType');

const form = findForm('2021')!;

/** Rows as a sheet hands them over, each its own, the same in every run. */
function ledgerRows(): readonly (readonly unknown[])[] {
  const [types, channels, results] = (['applicantType', 'channel', 'result'] as const).map((column) =>
    choicesOf(form, column).map(({ label }) => label),
  );
  return Array.from({ length: ROWS }, (_, index) => {
    const received = firstDayOf(YEAR) + (index % 365);
    const isOpen = index % 50 === 0;
    const isCorrected = index % 7 === 0;
    return [
      `${YEAR}-${index}`,
      received,
      `申请人${index % 4000}`,
      types![index % types!.length],
      channels![index % 3],
      `第${index}件所需信息`,
      isCorrected ? received + 3 : null,
      isCorrected ? received + 10 : null,
      isOpen ? null : received + (index % 40),
      isOpen ? null : results![index % results!.length],
    ];
  });
}

export function benchLedger(): Section {
  const rows = ledgerRows();
  const columns = COLUMNS.map((column, index) => ({ column, index }));
  const read = () => readLedger({ form, rows, columns, firstLine: 2 });
  const ledger = read();
  const today = lastDayOf(YEAR);
  const calendar = officialCalendar();
  const options = { form, year: YEAR, today };
  const [baseline, reading, counting, deadlines, checking] = inTurn(
    [
      () => void byOneMap(rows),
      () => void read(),
      () => void countLedger(ledger, YEAR, form),
      () => ledger.applications.forEach((one) => void deadlineOf(one, calendar, today)),
      () => void checkLedger(ledger, options),
    ],
    { rounds: 11 },
  ) as [number, number, number, number, number];
  const row = (what: string, figure: number): Measured => ({
    what,
    figure: milli(figure),
    baseline: '只读日期，用一个 Map 计数',
    baselineFigure: milli(baseline),
    ratio: times(figure / baseline),
  });
  return {
    title: `依申请公开台账（${ROWS.toLocaleString('en-US')}件）`,
    rows: [
      row('读入各格', reading),
      row('统计表三', counting),
      row('全部期限', deadlines),
      row('统计、期限和全部规则', checking),
      row('读入、统计、期限和全部规则', reading + checking),
    ],
  };
}

function byOneMap(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (readDay(row[RECEIVED]) === undefined) continue;
    readDay(row[HANDLED]);
    const key = `${String(row[TYPE])} ${String(row[RESULT])}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
