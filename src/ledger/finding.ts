/** What the rules find in a ledger: codes with coordinates and values; src/words turns them into sentences. */
import type { Address } from '../report/address';
import type { Severity } from '../rules/rule';
import type { Named } from './application';
import type { ColumnId } from './columns';
import type { Day } from './day';
import type { Arrangement } from './workdays';

export interface Figure {
  readonly label: string;
  readonly value: number;
}

interface TwoSided {
  readonly left: Figure;
  readonly right: Figure;
  /** left minus right */
  readonly difference: number;
}

/** What is found, by its code. */
export type Found =
  | { readonly code: 'unreadable'; readonly of: Named; readonly column: ColumnId; readonly found?: string }
  /** lines of what is no application */
  | { readonly code: 'passedOver'; readonly lines: readonly number[] }
  /** lines of applications that the formulas of the sheet do not count */
  | { readonly code: 'uncounted'; readonly lines: readonly number[] }
  /** lines of applications whose contents these formulas do not know */
  | { readonly code: 'misread'; readonly lines: readonly number[] }
  /** `number` is absent where it may not be told */
  | { readonly code: 'sameNumber'; readonly number?: string; readonly lines: readonly number[] }
  /** one of 办结日期 and 办理结果 is there, `missing` is not */
  | { readonly code: 'half'; readonly of: Named; readonly missing: ColumnId }
  | { readonly code: 'otherForm'; readonly of: Named; readonly form: string }
  | { readonly code: 'noReceipt'; readonly of: Named }
  | { readonly code: 'noApplicantType'; readonly of: Named }
  /** a cell of the table that was filled in is not what the ledger counts */
  | ({ readonly code: 'cellDiffers'; readonly place: string } & TwoSided)
  /** what was carried in is not what last year's report carried out */
  | ({ readonly code: 'carriedDiffers'; readonly place: string } & TwoSided)
  /** applications that last year's ledger carried out, and that are not carried in; or the other way round */
  | { readonly code: 'carriedMissing' | 'carriedExtra'; readonly all: readonly Named[] }
  | {
      readonly code: 'order';
      readonly of: Named;
      readonly earlier: ColumnId;
      readonly earlierDay: Day;
      readonly later: ColumnId;
      readonly laterDay: Day;
    }
  | { readonly code: 'future'; readonly of: Named; readonly column: ColumnId; readonly day: Day }
  | ({
      readonly code: 'overdue';
      readonly of: Named;
      readonly received: Day;
      /** the day of the corrected application, from which the limit was counted */
      readonly corrected?: Day;
      readonly due: Day;
      /** absent where it is still open */
      readonly handled?: Day;
      readonly arrangements: readonly Arrangement[];
    } & Guess &
      TwoSided)
  | ({
      readonly code: 'lateCorrection';
      readonly of: Named;
      readonly received: Day;
      readonly told: Day;
    } & Guess &
      TwoSided)
  /** the clock has stood since `since`, longer than it should */
  | ({
      readonly code: 'longOpinions' | 'longCorrection';
      readonly of: Named;
      readonly since: Day;
    } & Guess &
      TwoSided)
  | {
      readonly code: 'noCorrection' | 'noOpinions' | 'noReasons' | 'noFeeNotice';
      readonly of: Named;
      readonly result: string;
    }
  | ({ readonly code: 'lateExtension'; readonly of: Named; readonly told: Day; readonly due: Day } & Guess)
  | ({ readonly code: 'longExtension'; readonly of: Named } & TwoSided)
  | { readonly code: 'extensionUntold' | 'extensionOpen'; readonly of: Named }
  | { readonly code: 'similar'; readonly of: Named; readonly other: Named; readonly received: Day }
  | {
      readonly code: 'manyInMonth';
      readonly year: number;
      readonly month: number;
      readonly count: number;
      readonly fee: number;
    }
  | ({
      readonly code: 'fee';
      readonly year: number;
      readonly month: number;
      readonly count: number;
    } & TwoSided)
  | {
      readonly code: 'yearEnd';
      readonly year: number;
      /** how many are open and in time */
      readonly running: number;
      /** how many wait, their clock standing */
      readonly awaitingCorrection: number;
      readonly awaitingOpinions: number;
      /** how many are answered, but have no row of table 3 to stand in */
      readonly withoutResult: number;
      readonly overdue: readonly Named[];
    };

/** Years whose holidays the calendar does not know. */
interface Guess {
  readonly unknownYears: readonly number[];
}

export type LedgerFinding = Found & {
  /** the rule and the application or cell, e.g. `L06.2025-017`, `L03.granted.natural` */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: readonly Address[];
};
