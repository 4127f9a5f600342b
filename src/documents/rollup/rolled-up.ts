/** What a roll-up comes to: the sum, its units and their reports, who is missing, what was left out. */
import type { Address } from '../../report/address';
import type { Cell } from '../../report/cell';
import type { TableForms } from '../../report/form';
import type { Report } from '../../report/report';
import type { ReadError } from '../read-error';
import type { Against } from './against';
import type { Alike } from './resemblance';
import type { Unit } from './unit';
import type { UnitReport } from './unit-report';

/** Figures that a later report of a unit changed. */
export interface Change {
  readonly cell: Address;
  readonly from: Cell | undefined;
  readonly to: Cell | undefined;
}

export interface Replaced {
  readonly report: UnitReport;
  readonly changes: readonly Change[];
}

/** A unit with its reports. */
export interface UnitState {
  /** as the roster names it; as its report does without a roster */
  readonly name: string;
  readonly unit?: Unit;
  /** the one that counts; none for a unit that has not reported */
  readonly report?: UnitReport;
  /** those that it replaced, the oldest first */
  readonly replaced: readonly Replaced[];
}

/** A unit that has reported. */
export type Reported = UnitState & { readonly report: UnitReport };

export type LeftOut = WhyLeftOut & {
  /** of a report that could be read */
  readonly fingerprint?: string;
};

type WhyLeftOut =
  | { readonly why: 'unreadable'; readonly file: string; readonly error: ReadError }
  /** of another year */
  | { readonly why: 'otherYear'; readonly file: string; readonly organ: string; readonly year: number }
  /** nobody can tell whose it is */
  | { readonly why: 'noName'; readonly file: string }
  | { readonly why: 'notInRoster'; readonly file: string; readonly organ: string }
  /** a unit of the roster below another organ than the one that rolls up */
  | { readonly why: 'elsewhere'; readonly file: string; readonly organ: string; readonly parent: string }
  /** the unit sent the same once more, in a file that is used */
  | { readonly why: 'sameContent'; readonly file: string; readonly organ: string; readonly used: string }
  /** the organ that rolls up has its own report in several files, and another one is held against the sum */
  | {
      readonly why: 'ownTwice';
      readonly file: string;
      readonly organ: string;
      readonly used: string;
      /** which of the two is the later one cannot be told */
      readonly isSameTime: boolean;
    }
  /** several units of the roster may be meant */
  | {
      readonly why: 'severalUnits';
      readonly file: string;
      readonly organ: string;
      readonly names: readonly string[];
    };

export interface RolledUp {
  readonly organ: string;
  readonly year: number;
  readonly forms: TableForms;
  readonly report: Report;
  /** what each unit gives to a cell, in the order of `counted` */
  readonly contributions: (address: Address) => readonly (Cell | undefined)[];
  /** all units, in the order of the roster; without one, of the files */
  readonly units: readonly UnitState[];
  /** the units of the sum */
  readonly counted: readonly Reported[];
  /** units below one that is counted: their figures are in its own already */
  readonly below: readonly Reported[];
  /** 应报未报 */
  readonly missing: readonly UnitState[];
  /** those of the missing whose figures the sum lacks: no unit above them is counted */
  readonly lacking: readonly UnitState[];
  /** units of the roster that report to another organ */
  readonly elsewhere: readonly Unit[];
  readonly leftOut: readonly LeftOut[];
  /** those of them that may hold figures which the sum lacks, and that no missing unit stands for */
  readonly openFiles: readonly LeftOut[];
  readonly against: readonly Against[];
  readonly similar: readonly (Omit<Alike, 'one' | 'other'> & {
    readonly one: string;
    readonly other: string;
  })[];
  /** every figure of every unit is in the sum, and none fails */
  readonly isFinal: boolean;
}
