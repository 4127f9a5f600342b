/** What the rules find in a text: codes with places and values; src/words turns them into sentences. */
import type { Address } from '../../report/address';
import type { TableId } from '../../report/address';
import type { Severity } from '../../rules/rule';
import type { Explanation } from '../claims/explanations';
import type { Ratio } from '../claims/verdict';
import type { ReadingValue } from '../claims/values';

export interface SideValue {
  readonly label: string;
  readonly value: number;
}

/** What the text tells, and what it is held against. */
interface TwoSides {
  /** the words of the text that tell it */
  readonly quote: string;
  readonly left: SideValue;
  readonly right: SideValue;
  /** left minus right */
  readonly difference: number;
}

/** What is found, by its code. */
export type Found =
  /** a number that is not the table's; of several readings none fits */
  | (TwoSides & {
      readonly code: 'figure';
      readonly readings: readonly ReadingValue[];
      readonly explanations: readonly Explanation[];
      /** the way to understand it that is meant is not the usual one: the sentence says so, or the number is a slip of it */
      readonly isNarrowed?: true;
    })
  /** a share, or a change against last year; with the number as written, e.g. `33.9%` */
  | (TwoSides & {
      readonly code: 'share' | 'change' | 'lastYear';
      readonly written: string;
      readonly ratio: Ratio;
    })
  /** parts told one by one that do not add up to the whole */
  | (TwoSides & { readonly code: 'sum'; readonly parts: readonly number[] })
  /** a figure of 正文用数, in its own unit */
  | (TwoSides & { readonly code: 'fact'; readonly unit: string })
  /** shares as written, and what they add up to in per cent */
  | {
      readonly code: 'shareSum';
      readonly quote: string;
      readonly written: readonly string[];
      readonly value: number;
    }
  /** what is claimed in words, and what the tables have of it */
  | {
      readonly code: 'none' | 'all' | 'same';
      readonly quote: string;
      readonly told: readonly ReadingValue[];
    }
  /** words that stand there and should not */
  | {
      readonly code:
        | 'otherYear'
        | 'otherOrgan'
        | 'oldChapter'
        | 'template'
        | 'gap'
        | 'sameHeading'
        | 'headingOrder'
        | 'noProblems'
        | 'oldNotice';
      readonly quote: string;
      /** what it should be, where that is known */
      readonly wanted?: string;
    }
  /** what should stand there and does not */
  | {
      readonly code:
        'blankSection' | 'noSection' | 'aspects' | 'supervision' | 'noMeasures' | 'noFees' | 'partsNamed';
      readonly missing: readonly string[];
    }
  | { readonly code: 'tooLong' | 'partsCount'; readonly value: number; readonly wanted: number }
  | { readonly code: 'similar'; readonly share: number }
  | { readonly code: 'overdue'; readonly quote: string; readonly value: number }
  | { readonly code: 'oldTable'; readonly table: TableId; readonly formId: string }
  /** a label of a table that is worded otherwise than in the form, and where it is printed */
  | {
      readonly code: 'label';
      readonly table: TableId;
      readonly quote: string;
      readonly wanted: string;
      readonly at: string;
    };

/** Where in the text: the section's number and a stretch of it in Unicode code points, `end` exclusive. */
export interface TextPlace {
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

export type TextFinding = Found & {
  /** the rule and the place, e.g. `E05.1:120-124`, or the table, e.g. `E24.table2` */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** absent for what is said of a table */
  readonly place?: TextPlace;
  readonly cells: readonly Address[];
  /** id of the finding that this one follows from */
  readonly causedBy?: string;
};
