/** Days as the numbers that Excel has for them, and the many ways in which offices write a date. */
import { isSlash } from '../report/cell';

/** A day as Excel's serial number (system of 1900), a whole number: 45658 is 2025-01-01. */
export type Day = number;

/** 1970-01-01. */
const EPOCH = 25_569;
const MILLISECONDS = 86_400_000;

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const dayOf = (year: number, month: number, day: number): Day =>
  Date.UTC(year, month - 1, day) / MILLISECONDS + EPOCH;

export function dateOf(day: Day): YearMonthDay {
  const date = new Date((day - EPOCH) * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2025-03-08` */
export const isoOf = (day: Day): string =>
  new Date((day - EPOCH) * MILLISECONDS).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** 0 for Sunday to 6; Excel's numbers count from a Sunday, 1. */
const weekdayOf = (day: Day): number => (day + 6) % 7;
export const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0;

/** The day of a moment where the clock of this machine stands. */
export const localDay = (now: Date): Day => dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());

export const firstDayOf = (year: number): Day => dayOf(year, 1, 1);
export const lastDayOf = (year: number): Day => dayOf(year, 12, 31);

/** Applications are of this century; other numbers in a column of dates are no dates. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;
const FIRST_DAY = firstDayOf(FIRST_YEAR);
const LAST_DAY = lastDayOf(LAST_YEAR);

const inRange = (day: number): Day | undefined => (day >= FIRST_DAY && day <= LAST_DAY ? day : undefined);

/** Whether a cell holds nothing, or says that nothing applies. */
export function isEmpty(cell: unknown): boolean {
  if (cell === null || cell === undefined || cell === '') return true;
  if (typeof cell !== 'string') return false;
  const text = cell.trim();
  return text === '' || isSlash(text) || text === NONE;
}
const NONE = '无';

/**
 * The day that a cell holds: a serial number (a time of day is cut off), a `Date` at UTC as spreadsheet libraries
 * make it, or a text such as 2025-03-08, 2025/3/8, 2025.3.8, 2025年3月8日, 20250308, in full width too.
 * @returns `undefined` where it is none
 */
export function readDay(cell: unknown): Day | undefined {
  if (typeof cell === 'number') return fromNumber(cell);
  if (cell instanceof Date) return inRange(Math.floor(cell.getTime() / MILLISECONDS + EPOCH));
  return typeof cell === 'string' ? fromText(cell) : undefined;
}

const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const WRITTEN = /^(\d{4})\s*[-/.。年]\s*(\d{1,2})\s*[-/.。月]\s*(\d{1,2})\s*日?(?:[T\s]*\d{1,2}[:时].*)?$/;

function fromNumber(number: number): Day | undefined {
  return inRange(Math.floor(number)) ?? fromParts(COMPACT.exec(String(number)));
}

function fromText(text: string): Day | undefined {
  const plain = text.normalize('NFKC').trim();
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) return fromNumber(Number(plain));
  return fromParts(WRITTEN.exec(plain) ?? COMPACT.exec(plain));
}

/** The 31st of February is no day. */
function fromParts(match: RegExpExecArray | null): Day | undefined {
  if (!match) return undefined;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  const found = inRange(dayOf(year, month, day));
  if (found === undefined) return undefined;
  const date = dateOf(found);
  return date.month === month && date.day === day ? found : undefined;
}
