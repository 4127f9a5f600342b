/** What the rules find in a text: codes with places and values; src/words turns them into sentences. */
import type { Address } from '../../report/address';
import type { Severity } from '../../rules/rule';
import type { Explanation, ReadingValue } from '../claims/verdict';

export interface SideValue {
  readonly label: string;
  readonly value: number;
}

/** What is found, by its code. */
export type Found =
  /** a number that is not the table's; of several readings none fits */
  {
    readonly code: 'figure';
    /** the words of the text that tell the number */
    readonly quote: string;
    readonly readings: readonly ReadingValue[];
    readonly explanations: readonly Explanation[];
    readonly left: SideValue;
    readonly right: SideValue;
    /** left minus right */
    readonly difference: number;
  };

/** Where in the text: the section's number and a stretch of it in Unicode code points, `end` exclusive. */
export interface TextPlace {
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

export type TextFinding = Found & {
  /** the rule and the place, e.g. `E05.1:120-124` */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly place: TextPlace;
  readonly cells: readonly Address[];
};
