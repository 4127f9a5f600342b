/** What a check of a whole report found, in words: each with its place, its two sides and its cells. */
import { textSentenceOf } from '../narrative/text-check/sentences';
import type { TextPlace } from '../narrative/text-check/finding';
import type { Address } from '../report/address';
import { formsOf, readerOf } from '../rules/check';
import type { Severity, SideValue } from '../rules/rule';
import { markOf, placeWords, sentenceOf } from '../rules/sentences';
import { severityWord } from '../words/findings';
import { sheetNames } from '../words/sheets';
import type { Reading } from './report-json';
import type { WholeCheck } from './whole-check';

export interface ToldFinding {
  readonly id: string;
  readonly severity: Severity;
  /** 必改, 核实, 提醒, or 未填 where nothing is wrong yet */
  readonly mark: string;
  /** it only tells what is still to be filled in */
  readonly isUnfilled: boolean;
  readonly place: string;
  readonly sentence: string;
  readonly sides?: {
    readonly left: Pick<SideValue, 'label' | 'value'>;
    readonly right: Pick<SideValue, 'label' | 'value'>;
    readonly difference: number;
  };
  readonly cells: readonly Address[];
  /** where in the text */
  readonly inText?: TextPlace;
  /** id of the finding that this one follows from */
  readonly causedBy?: string;
  /** 情况说明 that stands beside it */
  readonly explanation?: string;
}

type Told = Pick<Reading, 'report' | 'previous' | 'explanations'>;

export function toldCheck(
  { tables, text, inLedger }: WholeCheck,
  { report, previous, explanations = {} }: Told,
): readonly ToldFinding[] {
  const forms = formsOf(report, previous);
  if (!forms) return [];
  const telling = { forms, read: readerOf(report, previous) };
  const explained = ({ id }: { readonly id: string }) =>
    explanations[id] === undefined ? {} : { explanation: explanations[id] };
  return [
    ...tables.findings.map((finding): ToldFinding => ({
      ...idOf(finding),
      mark: markOf(finding),
      isUnfilled: finding.code === 'unfilled',
      place: placeWords(finding, forms),
      sentence: sentenceOf(finding, telling),
      ...sidesOf(finding),
      cells: finding.cells,
      ...explained(finding),
    })),
    ...text.findings.map((finding): ToldFinding => ({
      ...idOf(finding),
      mark: severityWord[finding.severity],
      isUnfilled: false,
      place: sheetNames.text,
      sentence: textSentenceOf(finding, telling),
      ...sidesOf(finding),
      cells: finding.cells,
      ...(finding.place && { inText: finding.place }),
      ...explained(finding),
    })),
    ...inLedger.map((finding): ToldFinding => ({
      id: finding.id,
      severity: finding.severity,
      mark: severityWord[finding.severity],
      isUnfilled: false,
      place: sheetNames.ledger,
      sentence: finding.message,
      cells: finding.cells,
      ...explained(finding),
    })),
  ];
}

interface Found {
  readonly id: string;
  readonly severity: Severity;
  readonly causedBy?: string;
}

const idOf = ({ id, severity, causedBy }: Found) => ({
  id,
  severity,
  ...(causedBy !== undefined && { causedBy }),
});

interface TwoSided {
  readonly left: Pick<SideValue, 'label' | 'value'>;
  readonly right: Pick<SideValue, 'label' | 'value'>;
  readonly difference: number;
}

function sidesOf(finding: object): Pick<ToldFinding, 'sides'> {
  if (!('difference' in finding)) return {};
  const { left, right, difference } = finding as TwoSided;
  const side = ({ label, value }: TwoSided['left']) => ({ label, value });
  return { sides: { left: side(left), right: side(right), difference } };
}
