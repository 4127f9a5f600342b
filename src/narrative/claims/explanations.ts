/** Which other figure of the tables a wrong number equals: another cell, or a simple combination. */
import type { Address } from '../../report/address';
import { addressOf, placeOf, previousOf } from '../../report/address';
import type { TableForms } from '../../report/form';
import { partsAndTotal } from '../../report/form';
import type { Reading, Subject } from './subject';
import type { Judging } from './judging';
import type { Read } from './values';
import { valueOf } from './values';

export type Explanation =
  /** the figure of one kind of applicant, taken for the total */
  | { readonly kind: 'column'; readonly column: string; readonly cells: readonly Address[] }
  /** one line of the group, taken for all of it */
  | { readonly kind: 'part'; readonly row: string; readonly cells: readonly Address[] }
  /** all but what is not settled yet: a way to count, rather than a slip */
  | { readonly kind: 'settled'; readonly cells: readonly Address[] }
  /** last year's figure */
  | { readonly kind: 'lastYear'; readonly cells: readonly Address[] }
  /** the figure of something else that texts tell, or the sum or difference of two */
  | { readonly kind: 'other'; readonly label: string; readonly cells: readonly Address[] };

/** Smaller numbers equal too much by chance. */
const LEAST = 5;
const PENDING = 'pending';

export function explanationsOf(value: number, subject: Subject, judging: Judging): readonly Explanation[] {
  const { forms, subjects, read } = judging;
  if (value === 0) return [];
  // what the sentence says that it is not
  const excluded = subject.readings.find((one) => one.meaning && valueOf(one, read) === value);
  if (excluded) return [{ kind: 'other', label: excluded.label, cells: excluded.cells }];
  const equals = (cells: readonly Address[]) => cells.length > 0 && valueOf({ cells }, read) === value;
  const { cells, less } = subject.readings[0]!;
  const found: Explanation[] = [];
  const { parts, total } = partsAndTotal(forms.table3Form.table3.columns);
  for (const { id } of parts) {
    const inColumn = columnOf(cells, total.id, id);
    if (equals(inColumn)) found.push({ kind: 'column', column: id, cells: inColumn });
  }
  if (cells.length > 1) {
    for (const cell of cells) {
      if (equals([cell])) found.push({ kind: 'part', row: placeOf(cell)!.row, cells: [cell] });
    }
  }
  const settled = settledOf(forms, cells);
  if (equals(settled)) found.push({ kind: 'settled', cells: settled });
  if (found.length > 0 || value < LEAST) return found;
  const previous = cells.map(previousOf);
  if (!less && equals(previous)) return [{ kind: 'lastYear', cells: previous }];
  const family = familyOf(subject);
  const others = subjects
    .filter(
      (other) => other.id !== subject.id && other.topics.some((topic) => subject.topics.includes(topic)),
    )
    .map((other) => ({ reading: other.readings[0]!, isOfFamily: familyOf(other) === family }))
    .filter(({ reading }) => !reading.less)
    .filter(({ reading }, index, all) => all.findIndex((one) => isSame(one.reading, reading)) === index);
  const single = others.map(({ reading }) => reading).filter((reading) => equals(reading.cells));
  if (single.length > 0) return single.map(other);
  const akin = others.filter(({ isOfFamily }) => isOfFamily).map(({ reading }) => reading);
  const combined = combinations(value, subject.readings[0]!, akin, read);
  return combined.length === 1 ? combined : [];
}

/** Only figures of one kind are added by mistake: those that balance, the results, the cases. */
const familyOf = ({ id, rule }: Subject): string =>
  /^E0[1-4]$/u.test(rule) ? 'balance' : id.includes('.') ? id : rule;

const isSame = (one: Reading, another: Reading): boolean => one.cells.join() === another.cells.join();

const other = ({ label, cells }: Reading): Explanation => ({ kind: 'other', label, cells });

/** The figure meant with another one, more or less. */
function combinations(
  value: number,
  meant: Reading,
  readings: readonly Reading[],
  read: Read,
): readonly Explanation[] {
  const whole = valueOf(meant, read);
  if (whole === undefined) return [];
  return readings.flatMap((reading): Explanation[] => {
    const part = valueOf(reading, read);
    if (!part || part < LEAST || reading.cells.some((cell) => meant.cells.includes(cell))) return [];
    const cells = [...meant.cells, ...reading.cells];
    if (whole + part === value) return [{ kind: 'other', label: `${meant.label}＋${reading.label}`, cells }];
    if (whole - part === value) return [{ kind: 'other', label: `${meant.label}－${reading.label}`, cells }];
    return [];
  });
}

/** The same rows in the column of one kind of applicant; none for what does not stand in the column of totals. */
function columnOf(cells: readonly Address[], total: string, column: string): readonly Address[] {
  const places = cells.map(placeOf);
  const areTotals = places.every((place) => place?.table === 'table3' && place.column === total);
  return areTotals ? places.map((place) => addressOf('table3', place!.row, column)) : [];
}

/** All outcomes of cases but those that are open; none for what is no total of cases. */
function settledOf({ form }: TableForms, cells: readonly Address[]): readonly Address[] {
  const { parts, total } = partsAndTotal(form.table4.columns);
  return cells.flatMap((cell) => {
    const place = placeOf(cell);
    if (place?.table !== 'table4' || place.column !== total.id) return [];
    return parts.filter(({ id }) => id !== PENDING).map(({ id }) => addressOf('table4', place.row, id));
  });
}
