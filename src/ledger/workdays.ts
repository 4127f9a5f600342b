/** The calendar of working days: weekends, public holidays and the days worked in exchange (调休). */
import data from 'chinese-days/dist/chinese-days.json';
import type { Day } from './day';
import { FIRST_YEAR, LAST_YEAR, dayOf, firstDayOf, isWeekend, lastDayOf, readDay } from './day';

/** Days that an office adds to what is known, or that tell a whole year that is not: its 国庆节 is among them then. */
export interface OwnDays {
  readonly off: readonly Day[];
  readonly work: readonly Day[];
}

/** Days in a row, weekends between them left out, on which the calendar departs from the week. */
export interface Arrangement {
  readonly from: Day;
  readonly to: Day;
  /** whether they are days off; otherwise they are worked */
  readonly off: boolean;
  /** of the holiday, as the notice calls it; absent for days of which an own list alone tells */
  readonly holiday?: string;
}

/** Deadlines reach beyond the last day that is read. */
const START = firstDayOf(FIRST_YEAR - 1);
const END = lastDayOf(LAST_YEAR + 10);

/** The year of each day, looked up for thousands of deadlines. */
const years = new Int16Array(END - START + 1);
for (let year = FIRST_YEAR - 1; year <= LAST_YEAR + 10; year += 1) {
  years.fill(year, firstDayOf(year) - START, lastDayOf(year) - START + 1);
}
const yearOf = (day: Day): number => years[day - START]!;

const daysIn = (list: Readonly<Record<string, string>>): ReadonlyMap<Day, string> =>
  new Map(Object.entries(list).map(([date, name]) => [readDay(date)!, name.split(',')[1]!]));

const holidays = daysIn(data.holidays);
const workedDays = daysIn(data.workdays);

/** The statutory days of 国庆节, the last holiday of a notice: one of them at least is no weekend. */
export const nationalDays = (year: number): readonly Day[] => [1, 2, 3].map((date) => dayOf(year, 10, date));

/** Working days, counted from the day after the one given, as the statutory limits are. */
export class Calendar {
  /** how many working days there are from START to each day, that day included */
  private readonly upTo = new Int32Array(END - START + 1);
  private readonly workdays: Day[] = [];
  private readonly ownOff: ReadonlySet<Day>;
  private readonly known = new Map<number, boolean>();

  /** @param alone a span of days, whole years, of which `own` alone says how they depart from the week */
  constructor(
    own: OwnDays = { off: [], work: [] },
    private readonly alone?: { readonly from: Day; readonly to: Day },
  ) {
    const works = Uint8Array.from(this.upTo, (_, index) => (isWeekend(START + index) ? 0 : 1));
    const set = (days: Iterable<Day>, value: number) => {
      for (const day of days) works[day - START] = value;
    };
    set([...holidays.keys()].filter(this.isNoticed), 0);
    set([...workedDays.keys()].filter(this.isNoticed), 1);
    set(own.off, 0);
    set(own.work, 1);
    works.forEach((work, index) => {
      if (work) this.workdays.push(START + index);
      this.upTo[index] = this.workdays.length;
    });
    this.ownOff = new Set(own.off);
  }

  isWorkday(day: Day): boolean {
    return this.countTo(day) > this.countTo(day - 1);
  }

  /** The last of `count` working days after `from`; `from` itself where there are none to count. */
  addWorkdays(from: Day, count: number): Day {
    if (count <= 0) return from;
    const day = this.workdays[this.countTo(from) + count - 1];
    if (day === undefined) throw new RangeError(`${count} working days after ${from} are out of reach`);
    return day;
  }

  /** Working days after `from` up to and including `to`; negative where `to` comes first. */
  workdaysBetween(from: Day, to: Day): number {
    return this.countTo(to) - this.countTo(from);
  }

  /** The years, in a span of days, whose holidays are not known: there, weekends alone count as days off. */
  unknownYears(from: Day, to: Day): readonly number[] {
    const unknown: number[] = [];
    const last = yearOf(to);
    for (let year = yearOf(from); year <= last; year += 1) {
      if (!this.knows(year)) unknown.push(year);
    }
    return unknown;
  }

  /** Where the calendar departs from the week after `from`, up to and including `to`. */
  arrangements(from: Day, to: Day): readonly Arrangement[] {
    const found: Arrangement[] = [];
    for (let day = from + 1; day <= to; day += 1) {
      const off = !this.isWorkday(day);
      if (off === isWeekend(day)) continue;
      const last = found[found.length - 1];
      const holiday = off && (this.alone || !this.ownOff.has(day)) ? holidays.get(day) : undefined;
      if (last && last.off === off && last.holiday === holiday && this.areNeighbours(last.to, day)) {
        found[found.length - 1] = { ...last, to: day };
      } else {
        found.push({ from: day, to: day, off, ...(holiday !== undefined && { holiday }) });
      }
    }
    return found;
  }

  /** Whether nothing but free days of a weekend stands between two days. */
  private areNeighbours(one: Day, other: Day): boolean {
    for (let day = one + 1; day < other; day += 1) {
      if (!isWeekend(day) || this.isWorkday(day)) return false;
    }
    return true;
  }

  /** Whether the notices tell of a day. */
  private readonly isNoticed = (day: Day): boolean =>
    this.alone === undefined || day < this.alone.from || day > this.alone.to;

  /**
   * A year is known with its 国庆节, by the notices or by an own list; the days around New Year may belong to the notice
   * of another year, and a few days alone are no arrangement of a year.
   */
  private knows(year: number): boolean {
    const isOff = (day: Day) => (this.isNoticed(day) && holidays.has(day)) || this.ownOff.has(day);
    const found = this.known.get(year) ?? nationalDays(year).some(isOff);
    this.known.set(year, found);
    return found;
  }

  private countTo(day: Day): number {
    const count = this.upTo[day - START];
    if (count === undefined) throw new RangeError(`no such day: ${day}`);
    return count;
  }
}

/** The days between two days, both included, by which the notices depart from the week. */
export function departures(from: Day, to: Day): OwnDays {
  const within = (days: Iterable<Day>) =>
    [...days].filter((day) => day >= from && day <= to).sort((one, other) => one - other);
  return {
    off: within(holidays.keys()).filter((day) => !isWeekend(day)),
    work: within(workedDays.keys()).filter(isWeekend),
  };
}

let official: Calendar | undefined;

/** The calendar of the notices of the State Council, made once. */
export function officialCalendar(): Calendar {
  official ??= new Calendar();
  return official;
}
