/** A check of the workbook: one instance of a rule as a native formula. */
import type { Address } from '../report/address';
import type { Severity } from '../rules/rule';
import type { Expression } from './expression';
import type { Place } from './workbook-plan';

export interface NativeCheck {
  /** of the rule, e.g. `B01` */
  readonly rule: string;
  readonly instance: string;
  /** as findings have it, e.g. `B01.natural`; variants of a rule for other organs share it */
  readonly id: string;
  readonly severity: Severity;
  /** what has to hold, e.g. `新收＋上年结转＝办理结果总计＋结转下年度` */
  readonly statement: string;
  /** where, e.g. `自然人` */
  readonly place: string;
  /** those of its cells that the workbook has, the first of them being where a finding leads */
  readonly cells: readonly Address[];
  readonly first: Place;
  /** 相符, 未填…, 不适用, or what is wrong */
  readonly formula: Expression;
  /** for rules with two sides: what stands on them, blank while nothing does */
  readonly left?: Expression;
  readonly right?: Expression;
  /** how many cells are blank, of a rule that asks for that */
  readonly blanks?: Expression;
  /** how many cells are not as they should be, of a rule on single cells */
  readonly bad?: Expression;
  /** the formula where the parts that the check has stand in cells of their own: it is much shorter */
  readonly resultOf: (parts: CheckParts) => Expression;
}

/** Expressions for the parts of a check. */
export type CheckParts = Readonly<Record<'left' | 'right' | 'blanks' | 'bad', Expression>>;
