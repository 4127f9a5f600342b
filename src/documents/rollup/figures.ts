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

/** What is no number, as numbers that no report holds. */
const ABSENT = NaN;
const BLANK = Infinity;
const SLASH = -Infinity;

export class Figures {
  /**
   * @param places shared by all reports that are added up
   * @param values of another that has the same places, as `values` gives them
   */
  constructor(
    private readonly places: Places,
    readonly values: Float64Array = new Float64Array(places.size).fill(ABSENT),
  ) {}

  has(address: Address): boolean {
    return this.places.has(address);
  }

  /** `undefined` for a figure that the report lacks. */
  get(address: Address): Cell | undefined {
    const place = this.places.get(address);
    return place === undefined ? undefined : cellOf(this.values[place]!);
  }

  set(address: Address, cell: Cell): void {
    const place = this.places.get(address);
    if (place !== undefined) this.values[place] = cell === null ? BLANK : cell === 'na' ? SLASH : cell;
  }

  /** Those that the report has. */
  *[Symbol.iterator](): Generator<readonly [Address, Cell]> {
    for (const [address, place] of this.places) {
      const cell = cellOf(this.values[place]!);
      if (cell !== undefined) yield [address, cell];
    }
  }

  /** Those that the report lacks. */
  get absent(): readonly Address[] {
    return this.like(undefined);
  }

  /** Those that the report has and leaves blank. */
  get blanks(): readonly Address[] {
    return this.like(null);
  }

  private like(wanted: Cell | undefined): readonly Address[] {
    return [...this.places].flatMap(([address, place]) =>
      cellOf(this.values[place]!) === wanted ? [address] : [],
    );
  }
}

function cellOf(value: number): Cell | undefined {
  if (Number.isFinite(value)) return value;
  return value === BLANK ? null : value === SLASH ? 'na' : undefined;
}

/** Blank only where all are; "/" where all are that. */
export function sumOf(cells: readonly (Cell | undefined)[]): Cell {
  const there = cells.filter((cell) => cell !== undefined);
  if (there.some((cell) => typeof cell === 'number')) return sum(there);
  return there.every((cell) => cell === 'na') && there.length > 0 ? 'na' : null;
}
