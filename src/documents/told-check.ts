/** What a check of a whole report found, in words: each with its place, its two sides and its cells. */
import { textSentenceOf } from '../narrative/text-check/sentences';
import type { TextPlace } from '../narrative/text-check/finding';
import type { Address } from '../report/address';
import { formsOf, readerOf } from '../rules/check';
import type { Forms } from '../rules/figures';
import { cellWords } from '../rules/names';
import type { Severity, SideValue } from '../rules/rule';
import { markOf, placeWords, sentenceOf } from '../rules/sentences';
import { severityWord } from '../words/findings';
import { sheetNames } from '../words/sheets';
import type { Explanations } from './explained';
import type { Twin } from '../workbook/kept-explained';
import { besideNow, keptUnder, twinsAmong, withExplanation } from './explained';
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
    readonly left: ToldSide;
    readonly right: ToldSide;
    readonly difference: number;
  };
  readonly cells: readonly Address[];
  /** where in the text */
  readonly inText?: TextPlace;
  /** what the text shows where something is to be filled in */
  readonly gap?: string;
  /** id of the finding that this one follows from */
  readonly causedBy?: string;
  /** 情况说明 that stands beside it */
  readonly explanation?: string;
  /** it was written for other values */
  readonly isFallen?: boolean;
  /** the id under which it is kept, where it is of the text */
  readonly keptAs?: string;
  /** of several of the text that say the same */
  readonly twin?: Twin;
}

export interface ToldSide {
  readonly label: string;
  readonly value: number;
  /** those it is made of */
  readonly cells: readonly Address[];
}

type Told = Pick<Reading, 'report' | 'previous'> & Explanations;

export function toldCheck(
  { tables, text, inLedger }: WholeCheck,
  { report, previous, ...beside }: Told,
): readonly ToldFinding[] {
  const forms = formsOf(report, previous);
  if (!forms) return [];
  const telling = { forms, read: readerOf(report, previous) };
  const told = [
    ...tables.findings.map((finding): ToldFinding => ({
      ...idOf(finding),
      mark: markOf(finding),
      isUnfilled: finding.code === 'unfilled',
      place: placeWords(finding, forms),
      sentence: sentenceOf(finding, telling),
      ...sidesOf(finding, forms),
      cells: finding.cells,
    })),
    ...text.findings.map((finding): ToldFinding => ({
      ...idOf(finding),
      mark: severityWord[finding.severity],
      isUnfilled: false,
      place: sheetNames.text,
      sentence: textSentenceOf(finding, telling),
      ...sidesOf(finding, forms),
      cells: finding.cells,
      ...(finding.place && { inText: finding.place }),
      ...(finding.code === 'gap' && { gap: finding.quote }),
    })),
    ...inLedger.map((finding): ToldFinding => ({
      id: finding.id,
      severity: finding.severity,
      mark: severityWord[finding.severity],
      isUnfilled: false,
      place: sheetNames.ledger,
      sentence: finding.message,
      cells: finding.cells,
    })),
  ];
  const said = told.map(({ id, sentence: message }) => ({ id, message }));
  const under = keptUnder(said, beside);
  const now = besideNow(said, beside);
  const twins = twinsAmong(said);
  return told.map((one, index) => {
    const twin = twins.get(one.id);
    const finding = { ...one, ...(twin && { twin }) };
    const { explanation, isFallen } = withExplanation(said[index]!, now);
    if (explanation === undefined) return finding;
    const keptAs = under.get(finding.id);
    return {
      ...finding,
      explanation,
      ...(isFallen && { isFallen }),
      ...(keptAs !== undefined && { keptAs }),
    };
  });
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
  readonly left: SideOfFinding;
  readonly right: SideOfFinding;
  readonly difference: number;
}
type SideOfFinding = Pick<SideValue, 'label' | 'value'> & Partial<Pick<SideValue, 'cells' | 'less'>>;

/** A figure and what it is held against have one name, so each is called by its cell. */
function sidesOf(finding: object, forms: Forms): Pick<ToldFinding, 'sides'> {
  if (!('difference' in finding)) return {};
  const { left, right, difference } = finding as TwoSided;
  const isOneName = left.label === right.label;
  const side = ({ label, value, cells = [], less = [] }: SideOfFinding): ToldSide => ({
    label: isOneName && cells[0] !== undefined ? cellWords(cells[0], forms) : label,
    value,
    cells: [...cells, ...less],
  });
  return { sides: { left: side(left), right: side(right), difference } };
}
