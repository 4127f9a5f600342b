/** A workbook of ours ready to be published, with what is still open in it told. */
import type { Day } from '../../ledger/day';
import { readDay } from '../../ledger/day';
import type { Severity } from '../../rules/rule';
import { standing as words } from '../../words/publishing';
import { severityWord } from '../../words/findings';
import { besideNow, explainedSentence } from '../explained';
import type { OwnWorkbook } from '../own-workbook';
import { narrationOf } from '../workbook-narration';
import { withWordings } from '../workbook-wordings';
import type { Blank } from './blank-cells';
import type { Publication } from './publication';
import { publication } from './publication';
import { titleOf } from './published-report';
import { impliedWords, standingIn } from './standing';

export interface OwnPublication {
  readonly made: Publication;
  readonly title: string;
  /** 成文日期 of 基本信息, on which it is signed; absent where none that can be read stands there */
  readonly day?: Day;
  readonly standing: {
    readonly head: string;
    readonly findings: readonly StandingLine[];
    /** what is not finished, a line each, under heads of their own */
    readonly open: readonly string[];
    /** what people told that was not used, and why */
    readonly notUsed: readonly string[];
  };
}

export interface StandingLine {
  readonly severity: Severity;
  readonly mark: string;
  readonly sentence: string;
}

export async function publicationOf(own: OwnWorkbook, blank: Blank): Promise<OwnPublication> {
  const { reading, basics } = own;
  const { narration, notes } = withWordings(narrationOf(own), reading.wordings ?? []);
  const day = readDay(basics.signedOn ?? '');
  const made = await publication(reading, narration, blank, day);
  const { check, open, blanks, published } = made;
  const { findings, toldAsOpen } = standingIn(made);
  const beside = besideNow(check.findings, reading);
  return {
    made,
    title: titleOf(published),
    ...(day !== undefined && { day }),
    standing: {
      head: words.findings(check.summary),
      findings: findings.map((finding) => ({
        severity: finding.severity,
        mark: severityWord[finding.severity],
        sentence: explainedSentence(finding, beside),
      })),
      open: [
        ...(toldAsOpen > 0 ? [words.toldBelow(toldAsOpen)] : []),
        ...(open.length > 0 ? [words.open(open.length), ...open.map(({ message }) => message)] : []),
        ...(blanks > 0 ? [words.blanks(blanks, blank, impliedWords(made))] : []),
      ],
      notUsed: notes.map(({ why }) => why),
    },
  };
}
