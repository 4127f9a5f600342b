/** What the functions on days and fees answer, row by row, beside the ranges that they were given. */
import { readDay } from '../ledger/day';
import type { Day } from '../ledger/day';
import { dueOf } from '../ledger/deadline';
import { feeByCount, feeByPage } from '../ledger/fee';
import { EXTENSION } from '../ledger/limits';
import { Calendar, officialCalendar } from '../ledger/workdays';
import * as words from '../words/functions';
import { standing, unknownYears } from '../words/ledger';
import type { Matrix } from './block';
import { isBlank, widthOf } from './block';
import { ArgumentError, asText } from './cells';
import type { ResultRow } from './results';

/** A range by the name of its parameter; one that was left out holds nothing. */
export interface Range {
  readonly name: string;
  readonly cells: Matrix | undefined;
}

/** Excel hands a blank over as nothing, "" or 0, and no day and no number of units is 0. */
const isNothing = (cell: unknown): boolean =>
  isBlank(cell) || cell === 0 || (typeof cell === 'string' && cell.trim() === '');

/** Days of the office's own, beside those of the notices. */
export function readCalendar(off: Range, work: Range): Calendar {
  const days = ({ name, cells }: Range): Day[] =>
    (cells ?? []).flat().flatMap((cell, index) => {
      const day = dayIn(name, cell, index);
      return day === undefined ? [] : [day];
    });
  const own = { off: days(off), work: days(work) };
  return own.off.length + own.work.length === 0 ? officialCalendar() : new Calendar(own);
}

function dayIn(name: string, cell: unknown, index: number): Day | undefined {
  if (isNothing(cell)) return undefined;
  const day = readDay(cell);
  if (day === undefined)
    throw new ArgumentError(words.notADay(name, words.position(index + 1), asText(cell)));
  return day;
}

function wholeIn(name: string, cell: unknown, index: number, most = Infinity): number | undefined {
  if (isNothing(cell)) return undefined;
  const number = typeof cell === 'string' ? Number(cell.trim()) : cell;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0 || number > most) {
    throw new ArgumentError(words.notWhole(name, words.position(index + 1), asText(cell), most));
  }
  return number;
}

/**
 * Answers each cell of the first range with those beside it; a range of one cell stands beside all of them. What is
 * wrong in one row is said in that row, as one slip must not take the answers of all others away.
 */
function spill(
  ranges: readonly Range[],
  answer: (cells: readonly unknown[], index: number) => number | string,
): ResultRow[] {
  const [first] = ranges;
  const cells = first!.cells;
  if (!cells || cells.length === 0) throw new ArgumentError(words.missing(first!.name));
  const [rows, columns] = [cells.length, widthOf(cells)];
  const others = ranges.slice(1).map(({ name, cells: given = [] }) => {
    const [ownRows, ownColumns] = [given.length, widthOf(given)];
    if (ownRows * ownColumns <= 1) return () => given[0]?.[0];
    if (ownRows !== rows || ownColumns !== columns) {
      throw new ArgumentError(words.otherShape(name, ownRows, ownColumns, first!.name, rows, columns));
    }
    return (row: number, column: number) => given[row]?.[column];
  });
  const failures: ArgumentError[] = [];
  const answers = cells.map((row, r) =>
    row.map((cell, c) => {
      try {
        return answer([cell, ...others.map((read) => read(r, c))], r * columns + c);
      } catch (failure) {
        if (!(failure instanceof ArgumentError)) throw failure;
        failures.push(failure);
        return failure.message;
      }
    }),
  );
  if (failures.length === rows * columns) throw failures[0]!;
  return answers;
}

/** The last day to answer, as Excel's number; "" for a blank, a few words where the clock stands or is not known. */
export function deadlinesOf(
  ranges: readonly [
    received: Range,
    corrected: Range,
    from: Range,
    to: Range,
    extension: Range,
    correctionTold: Range,
    postponedTo: Range,
  ],
  calendar: Calendar,
): ResultRow[] {
  const names = ranges.map(({ name }) => name);
  return spill(ranges, (cells, index) => {
    const dayAt = (at: number) => dayIn(names[at]!, cells[at], index);
    const [received, corrected, consultedFrom, consultedTo] = [0, 1, 2, 3].map(dayAt);
    const extensionDays = wholeIn(names[4]!, cells[4], index, EXTENSION);
    const [correctionTold, postponedTo] = [5, 6].map(dayAt);
    if (received === undefined) return '';
    const clock = {
      ...{ received, corrected, consultedFrom, consultedTo },
      ...{ extensionDays, correctionTold, postponedTo },
    };
    const due = dueOf(clock, calendar)!;
    if (due.state !== 'running') return standing[due.state];
    return known(calendar, due.from, due.due) ?? due.due;
  });
}

/** Working days after one day up to another; "" where one of them is blank. */
export function workdaysOf(ranges: readonly [from: Range, to: Range], calendar: Calendar): ResultRow[] {
  return spill(ranges, (cells, index) => {
    const [from, to] = ranges.map(({ name }, at) => dayIn(name, cells[at], index));
    if (from === undefined || to === undefined) return '';
    return known(calendar, Math.min(from, to), Math.max(from, to)) ?? calendar.workdaysBetween(from, to);
  });
}

function known(calendar: Calendar, from: Day, to: Day): string | undefined {
  const years = calendar.unknownYears(from, to);
  return years.length > 0 ? unknownYears(years, false) : undefined;
}

const FEES: Readonly<Record<string, (units: number) => number>> = {
  [words.byCount]: feeByCount,
  [words.byPage]: feeByPage,
};
/** More than any applicant asks for, or any answer has. */
const MOST_UNITS = 1_000_000;

/** The charge in 元; "" for a blank. */
export function feesOf(ranges: readonly [units: Range, way: Range]): ResultRow[] {
  const [units, way] = ranges;
  return spill(ranges, (cells, index) => {
    const number = wholeIn(units.name, cells[0], index, MOST_UNITS);
    const said = isNothing(cells[1]) ? words.byCount : asText(cells[1]).trim();
    const fee = FEES[said];
    if (!fee) throw new ArgumentError(words.unknownFee(way.name, said, Object.keys(FEES)));
    return number === undefined ? '' : fee(number);
  });
}
