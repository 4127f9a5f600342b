/** The figures that sentences speak of, by the names the sentences use, each with the cells it comes from. */
import type { Address } from '../report/address';
import type { Level } from '../report/report';

/** A figure with its name in the text; `value` is `null` while a cell that it needs is blank. */
export interface Quantity {
  readonly name: string;
  readonly value: number | null;
  readonly cells: readonly Address[];
  /** what an item of a list is counted in; 件 where absent */
  readonly unit?: string;
}

/** Figures told one after the other, e.g. the kinds of applicant. */
export type QuantityList = readonly Quantity[];

export interface Quantities {
  readonly single: ReadonlyMap<string, Quantity>;
  readonly lists: ReadonlyMap<string, QuantityList>;
  /** names of figures that are not at hand, e.g. last year's: a wording that has them shows gaps */
  readonly lacking?: ReadonlySet<string>;
  /** what the organ calls itself; 本机关 where absent */
  readonly selfName?: string | undefined;
  /** the class of the organ; what only some classes say is left out where absent */
  readonly level?: Level | undefined;
  /** what people wrote, by the name under which a sentence asks for it */
  readonly texts?: ReadonlyMap<string, string>;
  /** the names of the statements that a person has ticked */
  readonly ticked?: ReadonlySet<string>;
}
