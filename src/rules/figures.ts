/**
 * The figures of a report, and of last year's beside it, in one row of numbers: rules are compiled to places in
 * that row once for all reports of the same forms, and then only add up.
 */
import type { Address } from '../report/address';
import { addressOf, factAddress, previousOf } from '../report/address';
import type { Cell } from '../report/cell';
import type { Form } from '../report/form';
import { figureRows, forms, table2Rows, table4Blocks } from '../report/form';
import type { Report } from '../report/report';
import { partsOfTotals, table4Totals } from '../report/totals';

/** What is known of a cell; a figure that is whole has none of these. */
export const BLANK = 1;
export const SLASH = 2;
export const ABSENT = 4;
/** a figure with decimals, or beyond what adds up exactly */
export const INEXACT = 8;
/** a total that is a formula over blanks: it shows a figure and may still grow */
export const GROWING = 16;

/** A stretch of the row that is filled from one list of cells of the report. */
interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly read: (report: Report) => ArrayLike<Cell | undefined> | undefined;
}

interface Total {
  readonly index: number;
  readonly parts: Int32Array;
}

/** Where every cell of one year's report stands in the row. */
class YearLayout {
  readonly addresses: Address[] = [];
  readonly totals: readonly Total[];
  private readonly stretches: Stretch[] = [];

  constructor(
    form: Form,
    table3Form: Form,
    private readonly first: number,
  ) {
    const add = (addresses: readonly Address[], read: Stretch['read']) => {
      this.stretches.push({ start: first + this.addresses.length, length: addresses.length, read });
      this.addresses.push(...addresses);
    };
    const columns = table3Form.table3.columns.map(({ id }) => id);
    for (const row of rowsOfAnyForm(table3Form)) {
      add(
        columns.map((column) => addressOf('table3', row, column)),
        ({ table3 }) => table3?.[row],
      );
    }
    for (const { id, columns: own } of table2Rows(form)) {
      const ids = own.map((column) => column.id);
      add(
        ids.map((column) => addressOf('table2', id, column)),
        ({ table2 }) => {
          const row = table2?.[id];
          return row && ids.map((column) => row[column]);
        },
      );
    }
    for (const { id } of table4Blocks(form)) {
      add(
        form.table4.columns.map((column) => addressOf('table4', id, column.id)),
        ({ table4 }) => table4?.[id],
      );
    }
    const facts = form.facts.map(({ id }) => id);
    add(facts.map(factAddress), ({ facts: given }) => given && facts.map((id) => given[id]));
    const indexOf = new Map(this.addresses.map((address, index) => [address, first + index]));
    this.totals = [...partsOfTotals(table3Form), ...table4Totals(form)].map(([total, parts]) => ({
      index: indexOf.get(total)!,
      parts: Int32Array.from(parts, (part) => indexOf.get(part)!),
    }));
  }

  fill(report: Report, values: Float64Array, states: Uint8Array): void {
    for (const { start, length, read } of this.stretches) {
      const cells = read(report);
      for (let offset = 0; offset < length; offset += 1) {
        const cell = cells?.[offset];
        const at = start + offset;
        if (typeof cell === 'number') {
          values[at] = cell;
          states[at] = Number.isSafeInteger(cell) ? 0 : INEXACT;
        } else {
          values[at] = 0;
          states[at] = cell === null ? BLANK : cell === 'na' ? SLASH : ABSENT;
        }
      }
    }
    if (report.computed && report.computed.length > 0) this.follow(new Set(report.computed), values, states);
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
export interface Forms {
  readonly form: Form;
  readonly table3Form: Form;
  readonly previous?: { readonly form: Form; readonly table3Form: Form };
}

/** The row for reports of certain forms; it is filled anew for every report. */
export class FigureRow {
  readonly addresses: readonly Address[];
  readonly values: Float64Array;
  readonly states: Uint8Array;
  private readonly indexes: ReadonlyMap<Address, number>;
  private readonly now: YearLayout;
  private readonly then: YearLayout | undefined;

  constructor({ form, table3Form, previous }: Forms) {
    this.now = new YearLayout(form, table3Form, 0);
    const { addresses } = this.now;
    this.then = previous && new YearLayout(previous.form, previous.table3Form, addresses.length);
    this.addresses = [...addresses, ...(this.then?.addresses ?? []).map(previousOf)];
    this.indexes = new Map(this.addresses.map((address, index) => [address, index]));
    this.values = new Float64Array(this.addresses.length);
    this.states = new Uint8Array(this.addresses.length);
  }

  /** The place of a cell; -1 for one that these forms lack. */
  indexOf(address: Address): number {
    return this.indexes.get(address) ?? -1;
  }

  fill(report: Report, previous: Report | undefined): void {
    this.now.fill(report, this.values, this.states);
    if (this.then && previous) this.then.fill(previous, this.values, this.states);
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
