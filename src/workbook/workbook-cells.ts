/** The figures of a workbook as formulas refer to them: where each stands, and of which cells a total is made. */
import type { Address } from '../report/address';
import { previousOf } from '../report/address';
import { totalsOf } from '../report/totals';
import type { Years } from '../rules/rule';
import type { Addend } from './formulas';
import type { Places } from './workbook-plan';

/** The cells of the workbook, totals with their parts. */
export class Cells {
  private readonly partsOf: ReadonlyMap<Address, readonly Address[]>;

  constructor(
    readonly years: Years,
    readonly placeOf: Places,
    private readonly known: (total: Address) => Addend['known'] | undefined = () => undefined,
  ) {
    const { previous } = years;
    const all = [
      ...totalsOf(years),
      ...[...(previous ? totalsOf(previous) : [])].map(
        ([total, parts]) => [previousOf(total), parts.map(previousOf)] as const,
      ),
    ];
    // a total of which the workbook lacks a part stands for itself
    this.partsOf = new Map(all.filter(([total, parts]) => this.hasAll([total, ...parts])));
  }

  get totals(): readonly Address[] {
    return [...this.partsOf.keys()];
  }

  has(address: Address): boolean {
    return this.placeOf(address) !== undefined;
  }

  hasAll(addresses: readonly Address[]): boolean {
    return addresses.every((address) => this.has(address));
  }

  addend = (address: Address): Addend => {
    const { sheet, box } = this.placeOf(address)!;
    const parts = this.partsOf.get(address);
    const known = parts && this.known(address);
    return { sheet, box, parts: parts?.map(this.addend) ?? [], ...(known && { known }) };
  };

  addends(addresses: readonly Address[]): readonly Addend[] {
    return addresses.map(this.addend);
  }
}
