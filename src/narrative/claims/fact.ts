/** A figure of 正文用数 that a text may tell, with the words by which it is told. */
import type { Address } from '../../report/address';

/** A figure that no table holds. */
export interface FactFigure {
  readonly id: string;
  readonly label: string;
  /** 元 for amounts */
  readonly unit: string;
  readonly address: Address;
  /** the rule that a wrong number breaks */
  readonly rule: string;
  readonly words: FactWords;
}

export interface FactWords {
  readonly units: readonly string[];
  /** its own clause up to the number is one of these */
  readonly clause: RegExp;
  /** or ends in a verb, and this stands behind the number */
  readonly around?: { readonly verb: RegExp; readonly behind: RegExp };
  /** what its clause may not hold */
  readonly not?: RegExp;
  /** of these words the sentence has no other one: it would divide what this one may hold */
  readonly alone?: RegExp;
  /** or its clause is this, right behind the number of another fact: 收费通知3件、600元 */
  readonly following?: { readonly id: string; readonly then: RegExp };
}
