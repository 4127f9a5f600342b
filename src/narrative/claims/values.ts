/** What sums of cells come to, in the report or in last year's. */
import type { Address } from '../../report/address';
import { previousOf } from '../../report/address';
import type { Cell } from '../../report/cell';
import { addend, sum } from '../../report/cell';
import type { Reading } from './subject';

export type Read = (address: Address) => Cell | undefined;

/** A sum of cells with what it comes to. */
export interface ReadingValue extends Reading {
  readonly value: number;
}

/** The same sum in last year's report. */
export const lastYears = ({ label, cells, less }: Reading): Reading => ({
  label,
  cells: cells.map(previousOf),
  ...(less && { less: less.map(previousOf) }),
});

export function valuesOf(readings: readonly Reading[], read: Read): readonly ReadingValue[] {
  return readings.flatMap((reading) => {
    const value = valueOf(reading, read);
    return value === undefined ? [] : [{ ...reading, value }];
  });
}

/** `undefined` while a cell is blank or not there; "/" adds nothing. */
export function valueOf({ cells, less = [] }: Omit<Reading, 'label'>, read: Read): number | undefined {
  const [added, taken] = [cells, less].map((some) => some.map((cell) => read(cell) ?? null));
  if ([...added!, ...taken!].includes(null)) return undefined;
  return sum([...added!, ...taken!.map((cell) => -addend(cell))]);
}
