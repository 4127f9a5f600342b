/** The shape of a rule on the text: what it demands, and how it looks for what breaks it. */
import type { Address } from '../../report/address';
import type { PrintedLabel } from '../../report/printed-labels';
import type { Level, Report } from '../../report/report';
import type { Severity } from '../../rules/rule';
import type { Assertion } from '../claims/assertion';
import type { Claim } from '../claims/claim';
import type { ReadText } from '../claims/claims';
import type { Plain } from '../claims/plain';
import type { Span } from '../claims/span';
import type { Judging } from '../claims/judging';
import type { Verdict } from '../claims/verdict';
import type { Found } from './finding';
import type { TextSettings } from './settings';

/** A number with what it comes to. */
export type JudgedClaim = Claim & { readonly verdict: Verdict };

/** A section of the report as it is read; places are those of its plain text. */
export interface Section extends Omit<ReadText, 'claims'> {
  readonly id: string;
  readonly given: string;
  readonly plain: Plain;
  /** the plain text */
  readonly text: string;
  readonly claims: readonly JudgedClaim[];
  readonly assertions: readonly Assertion[];
}

export interface TextContext extends Judging {
  readonly report: Report;
  readonly previous: Report | undefined;
  readonly sections: readonly Section[];
  readonly settings: TextSettings;
  /** how many applications the ledger shows as answered too late; `undefined` without a ledger */
  readonly overdue: number | undefined;
  /** as the tables are printed; `undefined` where the document does not tell */
  readonly labels: readonly PrintedLabel[] | undefined;
}

/** What a rule says of a place; the place becomes part of the finding's id. */
export type FoundAt = Found & {
  readonly section: string;
  readonly span: Span;
  readonly cells?: readonly Address[];
  /** where it is not the rule's own */
  readonly severity?: Severity;
  /** the wrong number that it follows from */
  readonly cause?: Claim;
};

/** What a rule says of a table. */
export type FoundInTable = Found & { readonly instance: string; readonly severity?: Severity };

/** Why a rule on the text was not checked. */
export type WhyNot =
  'noText' | 'noSection' | 'noPrevious' | 'noLevel' | 'otherLevel' | 'otherForm' | 'noLimit' | 'noLabels';

/** What a rule came to; `checked` counts what it looked at, what it found among it, `blank` what it could not judge. */
export type Outcome =
  | { readonly why: WhyNot }
  | {
      readonly checked: number;
      readonly blank?: number;
      readonly found: readonly (FoundAt | FoundInTable)[];
    };

export interface TextRule {
  readonly id: string;
  readonly severity: Severity;
  /** what has to hold, in the words of the office */
  readonly statement: string;
  /** the legal or practical source */
  readonly source: string;
  /** classes of organ it applies to; all where absent */
  readonly levels?: readonly Level[];
  /** what it needs: the whole text, or what a report says of itself (organ, year, class); any passage where absent */
  readonly needs?: 'text' | 'report';
  /** it has something to say of a report without text too */
  readonly looksAtTables?: true;
  check(context: TextContext): Outcome;
}
