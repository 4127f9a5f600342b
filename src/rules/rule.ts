/** The shape of a rule and of what it finds. A rule is data; the engine in check.ts runs it; words are made last. */
import type { Address } from '../report/address';
import type { TableForms } from '../report/form';
import type { Level } from '../report/report';
import type { Settings } from './settings';

/** 必改, 核实, 提醒: the gravest first. */
export const severities = ['mandatory', 'query', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What instances are derived from: the forms that the report's tables follow, and last year's where there is one. */
export interface Years extends TableForms {
  readonly previous?: TableForms;
}

/** One side of a relation: the sum of its cells, less that of others, and what the sum is called. */
export interface Side {
  readonly label: string;
  readonly cells: readonly Address[];
  readonly less?: readonly Address[];
  /** what the sum is multiplied by, to bring both sides to one unit */
  readonly times?: number;
}

/** The right side of what has to be 0. */
export const nothing: Side = { label: '0', cells: [] };

/** One application of a rule over two sides, e.g. the balance of the column 自然人. */
export interface Relation {
  /** what the instance is about, e.g. `natural`; with the rule's id it makes the finding's id; `''` where there is but one */
  readonly instance: string;
  /** the name of that place in words, e.g. `自然人` */
  readonly place: string;
  readonly left: Side;
  readonly right: Side;
  /** the relation has to hold only where all of these are 0 */
  readonly whenZero?: readonly Address[];
}

/** Cells that are looked at one by one, e.g. the counts of table 3. */
export interface CellGroup {
  readonly instance: string;
  readonly cells: readonly Address[];
}

/** A figure now and what it is held against. */
export interface Pair {
  readonly instance: string;
  readonly place: string;
  readonly now: Address;
  readonly then: Address;
}

interface RuleData {
  /** as the list of rules numbers them; variants of one rule for other organs share it */
  readonly id: string;
  readonly severity: Severity;
  /** what has to hold, in the words of the office */
  readonly statement: string;
  /** the legal or practical source */
  readonly source: string;
  /** ids of the forms it applies to; all where absent */
  readonly forms?: readonly string[];
  /** classes of organ it applies to; all where absent */
  readonly levels?: readonly Level[];
  /** it compares with last year's report */
  readonly needsPrevious?: true;
  /** its cells are no part of the form: a report that lacks them is not asked */
  readonly ifListed?: true;
  /** rules without which it would find nothing: what it finds, one of them finds too */
  readonly followsFrom?: readonly string[];
  /** rules that say more where both find something in a cell */
  readonly saidBetterBy?: readonly string[];
}

/** Both sides add up to the same. An `identity` is arithmetic within the report, by which wrong cells are found. */
export interface EqualityRule extends RuleData {
  readonly kind: 'identity' | 'equal';
  relations(years: Years): readonly Relation[];
}

/** The left side is no more than the right one. */
export interface AtMostRule extends RuleData {
  readonly kind: 'atMost';
  relations(years: Years): readonly Relation[];
}

/** Every figure is a whole number of at least 0 (`count`), any whole number (`whole`), or an amount (`amount`). */
export interface FigureRule extends RuleData {
  readonly kind: 'count' | 'whole' | 'amount';
  groups(years: Years): readonly CellGroup[];
}

/** No cell is left blank or holds "/". One finding a table. */
export interface FilledRule extends RuleData {
  readonly kind: 'filled';
  groups(years: Years): readonly CellGroup[];
}

/** Every cell that is there is 0. One finding an instance. */
export interface ZeroRule extends RuleData {
  readonly kind: 'zero';
  groups(years: Years): readonly (CellGroup & { readonly place: string; readonly label: string })[];
}

/** A part has no unusual share of the whole. */
export interface ShareRule extends RuleData {
  readonly kind: 'share';
  pairs(years: Years): readonly Pair[];
}

/** A figure has not changed by orders of magnitude: `jump` either way, `unit` as by a mistaken unit. */
export interface ChangeRule extends RuleData {
  readonly kind: 'jump' | 'unit';
  pairs(years: Years): readonly Pair[];
}

export type Rule = EqualityRule | AtMostRule | FigureRule | FilledRule | ZeroRule | ShareRule | ChangeRule;

/** A side of a relation as it was found: the sum of what its cells hold. */
export interface SideValue extends Side {
  readonly value: number;
}

interface FindingData {
  /** the rule and the instance, e.g. `B01.natural`, `B05.table3`, `C01` */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: readonly Address[];
  /** id of the finding that this one follows from */
  readonly causedBy?: string;
}

/** Two sides as they were found. */
interface TwoSided extends FindingData {
  readonly place: string;
  readonly left: SideValue;
  readonly right: SideValue;
  /** left minus right */
  readonly difference: number;
  /** the blanks among the cells */
  readonly blanks: readonly Address[];
  /** the place of the one other finding of the rule that is off by as much the other way */
  readonly opposite?: string;
}

/** The least and the greatest figure that a blank can still take; `null` where nothing bounds it. */
export type Range = readonly [least: number, greatest: number | null];

/** A code with coordinates and values; src/words turns it into a sentence. */
export type Finding =
  | (TwoSided & {
      /** `unequal`, `exceeds`: both sides are known; `impossible`: no figures in the blanks can make it hold */
      readonly code: 'unequal' | 'exceeds' | 'impossible';
    })
  | (TwoSided & { readonly code: 'share' | 'jump' | 'unit'; readonly settings: Settings })
  | (FindingData & { readonly code: 'notACount' | 'notWhole' | 'notAnAmount'; readonly value: number })
  | (FindingData & {
      readonly code: 'unfilled';
      readonly blanks: readonly Address[];
      readonly slashes: readonly Address[];
      /** what blanks, or slashes if they were figures, can still be, as far as the identities bound it */
      readonly range: Readonly<Record<Address, Range>>;
      /** blanks that no figures satisfy together, though each identity alone could hold */
      readonly impossible: readonly Address[];
    });

/** Why a rule was not checked. */
export type NotChecked =
  | 'noTable2'
  | 'noTable3'
  | 'noTable4'
  | 'noFacts'
  | 'noPrevious'
  | 'previousIncomplete'
  | 'otherForm'
  | 'noLevel'
  | 'unknownForm'
  | 'incomplete'
  | 'blank';

/** What a check came to. `checked` counts instances evaluated, `blank` those not judged for blanks. */
export interface CheckResult {
  readonly checked: number;
  readonly passed: number;
  readonly blank: number;
  readonly notChecked: readonly { readonly rule: string; readonly why: NotChecked }[];
  readonly findings: readonly Finding[];
  /** the same counts by the id of the rule, where they were asked for */
  readonly byRule?: ReadonlyMap<string, RuleCounts>;
}

export interface RuleCounts {
  readonly checked: number;
  readonly passed: number;
}
