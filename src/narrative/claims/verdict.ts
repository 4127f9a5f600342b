/** What a number of the text comes to when it is held against the tables, and which other figure it may be. */
import type { Address } from '../../report/address';
import { addressOf, placeOf } from '../../report/address';
import type { Cell } from '../../report/cell';
import { sum } from '../../report/cell';
import type { Form } from '../../report/form';
import { partsAndTotal } from '../../report/form';
import type { NumberInText } from '../numbers-in-text';
import type { Claim } from './claims';
import type { Reading, Subject } from './subject';

/** A sum of cells with what it comes to. */
export interface ReadingValue extends Reading {
  readonly value: number;
}

/** Which other figure of the tables a wrong number equals. */
export type Explanation =
  /** the figure of one kind of applicant, taken for the total */
  | { readonly kind: 'column'; readonly column: string; readonly cells: readonly Address[] }
  /** one line of the group, taken for all of it */
  | { readonly kind: 'part'; readonly row: string; readonly cells: readonly Address[] }
  /** all but what is not settled yet: a way to count, rather than a slip */
  | { readonly kind: 'settled'; readonly cells: readonly Address[] }
  /** the figure of something else that texts tell */
  | { readonly kind: 'other'; readonly label: string; readonly cells: readonly Address[] };

export type Verdict =
  | { readonly state: 'agrees'; readonly reading: ReadingValue }
  | {
      readonly state: 'differs';
      readonly readings: readonly ReadingValue[];
      readonly explanations: readonly Explanation[];
    }
  | { readonly state: 'unchecked'; readonly why: 'noTable' | 'approximate' | 'blank' };

export interface Judging {
  readonly form: Form;
  readonly subjects: readonly Subject[];
  /** totals show what they come to */
  readonly read: (address: Address) => Cell | undefined;
}

export function judge({ number, subject }: Claim, judging: Judging): Verdict {
  if (!subject) return { state: 'unchecked', why: 'noTable' };
  if (number.isApproximate || number.step !== 1) return { state: 'unchecked', why: 'approximate' };
  const readings = valuesOf(subject.readings, judging.read);
  const agreeing = readings.find(({ value }) => value === number.value);
  if (agreeing) return { state: 'agrees', reading: agreeing };
  // a reading that is still blank might be the one that is meant
  if (readings.length < subject.readings.length) return { state: 'unchecked', why: 'blank' };
  return { state: 'differs', readings, explanations: explanationsOf(number, subject, judging) };
}

function valuesOf(readings: readonly Reading[], read: Judging['read']): readonly ReadingValue[] {
  return readings.flatMap((reading) => {
    const value = valueOf(reading.cells, read);
    return value === undefined ? [] : [{ ...reading, value }];
  });
}

/** `undefined` while a cell is blank or not there; "/" adds nothing. */
function valueOf(cells: readonly Address[], read: Judging['read']): number | undefined {
  const values = cells.map((cell) => read(cell) ?? null);
  return values.includes(null) ? undefined : sum(values);
}

function explanationsOf(
  { value }: NumberInText,
  subject: Subject,
  { form, subjects, read }: Judging,
): readonly Explanation[] {
  const equals = (cells: readonly Address[]) => cells.length > 0 && valueOf(cells, read) === value;
  const { cells } = subject.readings[0]!;
  const found: Explanation[] = [];
  const { parts, total } = partsAndTotal(form.table3.columns);
  for (const { id } of parts) {
    const inColumn = columnOf(cells, total.id, id);
    if (equals(inColumn) && value !== 0) found.push({ kind: 'column', column: id, cells: inColumn });
  }
  if (cells.length > 1) {
    for (const cell of cells) {
      if (equals([cell]) && value !== 0) found.push({ kind: 'part', row: placeOf(cell)!.row, cells: [cell] });
    }
  }
  const settled = settledOf(form, cells);
  if (equals(settled)) found.push({ kind: 'settled', cells: settled });
  if (found.length > 0 || value === 0) return found;
  return subjects
    .filter((other) => other.id !== subject.id && other.topic === subject.topic)
    .flatMap(({ readings }) => readings.slice(0, 1))
    .filter((reading) => equals(reading.cells))
    .map((reading) => ({ kind: 'other', label: reading.label, cells: reading.cells }));
}

/** The same rows in the column of one kind of applicant; none for what does not stand in the column of totals. */
function columnOf(cells: readonly Address[], total: string, column: string): readonly Address[] {
  const places = cells.map(placeOf);
  const areTotals = places.every((place) => place?.table === 'table3' && place.column === total);
  return areTotals ? places.map((place) => addressOf('table3', place!.row, column)) : [];
}

/** All outcomes of cases but those that are open; none for what is no total of cases. */
function settledOf(form: Form, cells: readonly Address[]): readonly Address[] {
  const { parts, total } = partsAndTotal(form.table4.columns);
  return cells.flatMap((cell) => {
    const place = placeOf(cell);
    if (place?.table !== 'table4' || place.column !== total.id) return [];
    return parts.filter(({ id }) => id !== PENDING).map(({ id }) => addressOf('table4', place.row, id));
  });
}

const PENDING = 'pending';
