/** The shape of a rule and of what it finds. A rule is data; the engine in check.ts runs it; words are made last. */
import type { Address } from '../report/address';
import type { Form } from '../report/form';

/** 必改 / 核实 / 提醒 */
export type Severity = 'mandatory' | 'query' | 'hint';

/** One side of an identity: the sum of its cells, and what the sum is called. */
export interface Side {
  readonly label: string;
  readonly cells: readonly Address[];
}

/** One application of an identity, e.g. the balance of the column 自然人. */
export interface Identity {
  /** what the instance is about, e.g. `natural`; with the rule's id it makes the finding's id */
  readonly instance: string;
  /** the name of that place in words, e.g. `自然人` */
  readonly place: string;
  readonly left: Side;
  readonly right: Side;
}

interface RuleData {
  readonly id: string;
  readonly severity: Severity;
  /** what has to hold, in the words of the office */
  readonly statement: string;
  /** the legal or practical source */
  readonly source: string;
}

/** Both sides add up to the same. */
export interface EqualityRule extends RuleData {
  readonly kind: 'equality';
  identities(form: Form): readonly Identity[];
}

/** Every figure of the table is a whole number of at least 0. */
export interface CountRule extends RuleData {
  readonly kind: 'count';
}

/** No cell of the table is left blank or holds "/". One finding for the table. */
export interface FilledRule extends RuleData {
  readonly kind: 'filled';
}

export type Rule = EqualityRule | CountRule | FilledRule;

/** A side of an identity as it was found: the sum of what its cells hold. */
export interface SideValue extends Side {
  readonly value: number;
}

interface FindingData {
  /** the rule and the instance, e.g. `B01.natural`, `B05.table3` */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: readonly Address[];
}

/** A code with coordinates and values; src/words turns it into a sentence. */
export type Finding =
  | (FindingData & {
      /** `unequal`: both sides are known; `impossible`: no figure in the blanks can make them equal */
      readonly code: 'unequal' | 'impossible';
      readonly place: string;
      readonly left: SideValue;
      readonly right: SideValue;
      /** left minus right */
      readonly difference: number;
      /** the blanks of an `impossible` identity */
      readonly blanks: readonly Address[];
    })
  | (FindingData & { readonly code: 'notACount'; readonly value: number })
  | (FindingData & {
      readonly code: 'unfilled';
      readonly blanks: readonly Address[];
      readonly slashes: readonly Address[];
    });

/** What a check came to. `checked` counts instances evaluated, `blank` those not judged for blanks. */
export interface CheckResult {
  readonly checked: number;
  readonly passed: number;
  readonly blank: number;
  readonly notChecked: readonly { readonly rule: string; readonly why: string }[];
  readonly findings: readonly Finding[];
}
