/** The figures of one report, a place each, so that thousands of reports are kept in little room. */
import type { Address } from '../../report/address';
import type { Cell } from '../../report/cell';
import { sum } from '../../report/cell';
import { addressesOf } from '../../report/figure-addresses';
import type { TableForms } from '../../report/form';

/** The place of each figure of a form, in its order. */
export type Places = ReadonlyMap<Address, number>;

export const placesIn = (forms: TableForms): Places =>
  new Map(addressesOf(forms).map((address, index) => [address, index]));

export class Figures {
  private readonly cells: (Cell | undefined)[];

  /** @param places shared by all reports that are added up */
  constructor(private readonly places: Places) {
    this.cells = Array<Cell | undefined>(places.size).fill(undefined);
  }

  has(address: Address): boolean {
    return this.places.has(address);
  }

  /** `undefined` for a figure that the report lacks. */
  get(address: Address): Cell | undefined {
    const place = this.places.get(address);
    return place === undefined ? undefined : this.cells[place];
  }

  set(address: Address, cell: Cell): void {
    const place = this.places.get(address);
    if (place !== undefined) this.cells[place] = cell;
  }

  /** Those that the report has. */
  *[Symbol.iterator](): Generator<readonly [Address, Cell]> {
    for (const [address, place] of this.places) {
      const cell = this.cells[place];
      if (cell !== undefined) yield [address, cell];
    }
  }

  /** Those that the report lacks. */
  get absent(): readonly Address[] {
    return [...this.places.keys()].filter((address) => this.get(address) === undefined);
  }
}

/** Blank only where all are; "/" where all are that. */
export function sumOf(cells: readonly (Cell | undefined)[]): Cell {
  const there = cells.filter((cell) => cell !== undefined);
  if (there.some((cell) => typeof cell === 'number')) return sum(there);
  return there.every((cell) => cell === 'na') && there.length > 0 ? 'na' : null;
}
