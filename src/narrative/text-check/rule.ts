/** The shape of a rule on the text: what it demands, and how it looks for what breaks it. */
import type { Address } from '../../report/address';
import type { Severity } from '../../rules/rule';
import type { Claim, Span } from '../claims/claims';
import type { Judging, Verdict } from '../claims/verdict';
import type { Found } from './finding';

/** A section of the report with what its numbers come to. */
export interface Section {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly (Claim & { readonly verdict: Verdict })[];
}

export interface TextContext extends Judging {
  readonly sections: readonly Section[];
}

/** What a rule says of a place; the place becomes part of the finding's id. */
export type FoundAt = Found & {
  readonly section: string;
  readonly span: Span;
  readonly cells: readonly Address[];
  /** where it is not the rule's own */
  readonly severity?: Severity;
};

export interface TextRule {
  readonly id: string;
  readonly severity: Severity;
  /** what has to hold, in the words of the office */
  readonly statement: string;
  /** the practical source */
  readonly source: string;
  find(context: TextContext): Iterable<FoundAt>;
}
