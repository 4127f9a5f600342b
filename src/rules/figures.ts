/**
 * The figures of a report, and of last year's beside it, in one row of numbers: rules are compiled to places in
 * that row once for all reports of the same forms, and then only add up.
 */
import type { Address, TableId } from '../report/address';
import { addressOf, factAddress, previousOf } from '../report/address';
import type { Cell } from '../report/cell';
import type { Form } from '../report/form';
import { figureRows, forms, table2Rows, table4Blocks } from '../report/form';
import type { Report } from '../report/report';
import { totalsOf } from '../report/totals';
import type { Years } from './rule';

/** What is known of a cell; a figure that is whole has none of these. */
export const BLANK = 1;
export const SLASH = 2;
export const ABSENT = 4;
/** a figure with decimals, or beyond what adds up exactly */
export const INEXACT = 8;
/** a total that is a formula over blanks: it shows a figure and may still grow */
export const GROWING = 16;
/** of an area alone: one of its figures is negative */
export const NEGATIVE = 32;

/** The parts of a year's row; what is known of all cells of one is kept, so that nobody looks at each of them. */
const OTHER_ROWS = 'rows of other forms';
const AREAS = ['table3', OTHER_ROWS, 'table2', 'table4', 'facts'] as const;
type Area = (typeof AREAS)[number];

/** A stretch of the row that is filled from one list of cells of the report. */
interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly area: number;
  readonly table: TableId | 'facts';
  /** the row; facts have none */
  readonly row: string;
  /** the keys of its cells, where they have any */
  readonly keys: readonly string[] | undefined;
}

type CellList = readonly (Cell | undefined)[];
type CellMap = Readonly<Record<string, Cell>>;

function cellsIn(report: Report, { table, row }: Stretch): CellList | CellMap | undefined {
  switch (table) {
    case 'table3':
      return report.table3?.[row];
    case 'table2':
      return report.table2?.[row];
    case 'table4':
      return report.table4?.[row];
    case 'facts':
      return report.facts;
  }
}

/** The bit of a negative number of 32 bits. */
const SIGN = 1 << 31;

interface Total {
  readonly index: number;
  readonly parts: Int32Array;
}

/** Where every cell of one year's report stands in the row. */
class YearLayout {
  readonly addresses: Address[] = [];
  /** the area of each address */
  readonly areas: number[] = [];
  readonly totals: readonly Total[];
  private readonly stretches: Stretch[] = [];
  private readonly otherRows: Stretch[] = [];
  /** how many rows table 3 has by its form */
  private readonly ownRows: number;

  constructor(
    form: Form,
    table3Form: Form,
    private readonly first: number,
    private readonly firstArea: number,
  ) {
    const add = (
      addresses: readonly Address[],
      name: Area,
      from: Pick<Stretch, 'table' | 'row'> & { readonly keys?: readonly string[] },
    ) => {
      const area = firstArea + AREAS.indexOf(name);
      const start = first + this.addresses.length;
      const stretches = name === OTHER_ROWS ? this.otherRows : this.stretches;
      stretches.push({ keys: undefined, ...from, start, length: addresses.length, area });
      this.addresses.push(...addresses);
      this.areas.push(...addresses.map(() => area));
    };
    const own = new Set(figureRows(table3Form).map(({ id }) => id));
    this.ownRows = own.size;
    for (const row of rowsOfAnyForm(table3Form)) {
      const cells = table3Form.table3.columns.map(({ id }) => addressOf('table3', row, id));
      add(cells, own.has(row) ? 'table3' : OTHER_ROWS, { table: 'table3', row });
    }
    for (const { id: row, columns } of table2Rows(form)) {
      const keys = columns.map(({ id }) => id);
      add(
        keys.map((key) => addressOf('table2', row, key)),
        'table2',
        { table: 'table2', row, keys },
      );
    }
    for (const { id: row } of table4Blocks(form)) {
      const cells = form.table4.columns.map(({ id }) => addressOf('table4', row, id));
      add(cells, 'table4', { table: 'table4', row });
    }
    const facts = form.facts.map(({ id }) => id);
    add(facts.map(factAddress), 'facts', { table: 'facts', row: '', keys: facts });
    const indexOf = new Map(this.addresses.map((address, index) => [address, first + index]));
    this.totals = [...totalsOf({ form, table3Form })].map(([total, parts]) => ({
      index: indexOf.get(total)!,
      parts: Int32Array.from(parts, (part) => indexOf.get(part)!),
    }));
  }

  /** The row's states and marks are those of a report that lacks every cell. */
  fill(report: Report, row: FigureRow): void {
    const { marks } = row;
    this.fillStretches(this.stretches, report, row);
    // hardly a table has rows of another form: nobody looks for them where it has its own and no more
    const { table3 } = report;
    const hasOwnAlone =
      table3 !== undefined &&
      (marks[this.firstArea]! & ABSENT) === 0 &&
      Object.keys(table3).length === this.ownRows;
    if (hasOwnAlone) marks[this.firstArea + AREAS.indexOf(OTHER_ROWS)]! |= ABSENT;
    else this.fillStretches(this.otherRows, report, row);
    if (report.computed && report.computed.length > 0) {
      this.follow(new Set(report.computed), row.values, row.states);
      for (const { index } of this.totals) marks[this.areas[index - this.first]!]! |= row.states[index]!;
    }
  }

  private fillStretches(
    stretches: readonly Stretch[],
    report: Report,
    { values, states, marks, common }: FigureRow,
  ): void {
    for (let one = 0; one < stretches.length; one += 1) {
      const stretch = stretches[one]!;
      const { start, length, area, keys } = stretch;
      const cells = cellsIn(report, stretch);
      if (cells === undefined) {
        marks[area]! |= ABSENT;
        continue;
      }
      let mark = 0;
      let every = ABSENT;
      for (let offset = 0; offset < length; offset += 1) {
        const cell = keys === undefined ? (cells as CellList)[offset] : (cells as CellMap)[keys[offset]!];
        const at = start + offset;
        if (typeof cell === 'number' && (cell | 0) === cell) {
          values[at] = cell;
          states[at] = 0;
          every = 0;
          mark |= cell & SIGN;
          continue;
        }
        const state = stateOf(cell);
        values[at] = typeof cell === 'number' ? cell : 0;
        states[at] = state;
        if (typeof cell === 'number' && cell < 0) mark |= SIGN;
        mark |= state;
        every &= state;
      }
      if (mark < 0) mark = (mark & ~SIGN) | NEGATIVE;
      marks[area]! |= mark;
      common[area]! &= every;
    }
  }

  /** Totals that are formulas show what their parts come to, whatever the report says that they showed. */
  private follow(computed: ReadonlySet<Address>, values: Float64Array, states: Uint8Array): void {
    for (const { index, parts } of this.totals) {
      if (states[index] === ABSENT || !computed.has(this.addresses[index - this.first]!)) continue;
      let sum = 0;
      let state = 0;
      let filled = false;
      for (const part of parts) {
        sum += values[part]!;
        state |= states[part]!;
        filled ||= (states[part]! & (BLANK | SLASH | ABSENT)) === 0;
      }
      values[index] = (state & INEXACT) !== 0 ? exactSum(parts, values) : sum;
      const growing = (state & (BLANK | GROWING)) !== 0 ? GROWING : 0;
      const nothing = (state & (BLANK | GROWING | ABSENT)) !== 0 ? BLANK : SLASH;
      states[index] = growing | (filled ? state & INEXACT : nothing);
    }
  }
}

/** What is known of a cell. */
function stateOf(cell: Cell | undefined): number {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? 0 : INEXACT;
  if (cell === null) return BLANK;
  return cell === 'na' ? SLASH : ABSENT;
}

/** The rows of a form, and those of the others that a table may hold beside them. */
function rowsOfAnyForm(form: Form): string[] {
  const ids = [form, ...forms].flatMap((one) => figureRows(one).map(({ id }) => id));
  return [...new Set(ids)];
}

/** Amounts are added on whole millionths, as binary fractions do not add up. */
const SCALE = 1_000_000;

export function exactSum(indexes: ArrayLike<number>, values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < indexes.length; i += 1) sum += Math.round(values[indexes[i]!]! * SCALE);
  return sum / SCALE;
}

/** The forms that a report and last year's follow. */
export type Forms = Years;

/** The row for reports of certain forms; it is filled anew for every report. */
export class FigureRow {
  readonly addresses: readonly Address[];
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** what is known of the cells of each area, all of it together */
  readonly marks = new Uint8Array(2 * AREAS.length);
  /** what is known of each cell of an area: that it is absent, or nothing */
  readonly common = new Uint8Array(2 * AREAS.length);
  private readonly areas: readonly number[];
  private readonly totals: ReadonlySet<number>;
  private readonly indexes: ReadonlyMap<Address, number>;
  private readonly now: YearLayout;
  private readonly then: YearLayout | undefined;

  constructor({ form, table3Form, previous }: Forms) {
    this.now = new YearLayout(form, table3Form, 0, 0);
    const { addresses } = this.now;
    this.then =
      previous && new YearLayout(previous.form, previous.table3Form, addresses.length, AREAS.length);
    this.areas = [...this.now.areas, ...(this.then?.areas ?? [])];
    this.addresses = [...addresses, ...(this.then?.addresses ?? []).map(previousOf)];
    this.indexes = new Map(this.addresses.map((address, index) => [address, index]));
    this.totals = new Set([...this.now.totals, ...(this.then?.totals ?? [])].map(({ index }) => index));
    this.values = new Float64Array(this.addresses.length);
    this.states = new Uint8Array(this.addresses.length);
  }

  /** The place of a cell; -1 for one that these forms lack. */
  indexOf(address: Address): number {
    return this.indexes.get(address) ?? -1;
  }

  /** Whether a place is of a total, which adds up others. */
  isTotal(index: number): boolean {
    return this.totals.has(index);
  }

  /** The areas of some places; `undefined` where a place is none. */
  areasOf(places: readonly number[]): Uint8Array | undefined {
    if (places.some((index) => index < 0)) return undefined;
    return Uint8Array.from(new Set(places.map((index) => this.areas[index]!)));
  }

  /** The table, or the facts, that a place belongs to, and whether it is last year's; `undefined` for no place. */
  partOf(index: number): { readonly part: TableId | 'facts'; readonly isPrevious: boolean } | undefined {
    const area = this.areas[index];
    if (area === undefined) return undefined;
    const name = AREAS[area % AREAS.length]!;
    return { part: name === OTHER_ROWS ? 'table3' : name, isPrevious: area >= AREAS.length };
  }

  /** Whether a cell of this year's tables is absent. */
  get hasAbsent(): boolean {
    return AREAS.some((name, area) => name.startsWith('table') && (this.marks[area]! & ABSENT) !== 0);
  }

  /** Whether all cells of one of some areas are absent. */
  lacksOne(areas: Uint8Array): boolean {
    for (let one = 0; one < areas.length; one += 1) if (this.common[areas[one]!] !== 0) return true;
    return false;
  }

  /** What is known of all cells of some areas together. */
  marksOf(areas: Uint8Array): number {
    let marks = 0;
    for (let one = 0; one < areas.length; one += 1) marks |= this.marks[areas[one]!]!;
    return marks;
  }

  fill(report: Report, previous: Report | undefined): void {
    this.values.fill(0);
    this.states.fill(ABSENT);
    this.marks.fill(0);
    this.common.fill(ABSENT);
    this.now.fill(report, this);
    if (this.then && previous) this.then.fill(previous, this);
  }

  /** `undefined` where the report lacks the cell. */
  read = (address: Address): Cell | undefined => this.cellAt(address, this.values, this.states);

  /** Reads what the row holds now, also when it is filled again. */
  reader(): (address: Address) => Cell | undefined {
    const [values, states] = [this.values.slice(), this.states.slice()];
    return (address) => this.cellAt(address, values, states);
  }

  private cellAt(address: Address, values: Float64Array, states: Uint8Array): Cell | undefined {
    const index = this.indexOf(address);
    if (index < 0) return undefined;
    const state = states[index]!;
    if ((state & ABSENT) !== 0) return undefined;
    if ((state & BLANK) !== 0) return null;
    return (state & SLASH) !== 0 ? 'na' : values[index]!;
  }
}
