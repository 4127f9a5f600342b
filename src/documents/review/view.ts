/** What a reviewer is shown of the roll-up as it stands: plain, with all sentences made. */
import type { Day } from '../../ledger/day';
import type { Severity } from '../../rules/rule';
import * as words from '../../words/rollup-sheets';
import type { KeyFigure } from '../key-figures';
import { keyFigures } from '../key-figures';
import type { Conclusion } from '../rollup/conclusion';
import { judgedFindings, unexplained } from '../rollup/explained';
import { isAnswered } from '../explained';
import { leftOutWords } from '../rollup/left-out';
import type { UnitState } from '../rollup/rolled-up';
import { attemptsOf, strangeStates } from '../rollup/register';
import { reminders } from '../rollup/reminders';
import { placesOfReports } from '../rollup/report-places';
import { statusOf } from '../rollup/standing';
import type { ToldFinding } from '../rollup/told-findings';
import { toldFindings } from '../rollup/told-findings';
import { unclosedSums } from '../rollup/unclosed';
import type { ReviewCase } from './case';
import { concludedCase } from './case';
import type { ReviewLetter } from './letters';
import { reviewLetters } from './letters';

export interface ReviewFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** `申请办理D5“新收·自然人”` */
  readonly where: string;
  /** 情况说明 of the unit; `''` for none */
  readonly explanation: string;
  /** nothing is asked of the unit any more */
  readonly isAnswered: boolean;
}

/** A unit with the report that counts, or without one. */
export interface ReviewUnit {
  readonly name: string;
  /** 未报 where absent */
  readonly sent?: SentUnit;
}

export interface SentUnit {
  readonly file: string;
  readonly fingerprint: string;
  readonly attempt: number;
  /** `2025-01-20 09:15`; `''` where it is not known */
  readonly time: string;
  readonly state: string;
  readonly opinion: string;
  readonly mandatory: number;
  /** 核实未说明 */
  readonly queries: number;
  readonly findings: readonly ReviewFinding[];
  /** blanks, missing tables, another form: what H02 says of it */
  readonly open: readonly string[];
  /** what reading had to repair */
  readonly repaired: readonly string[];
  /** units that wrote the same */
  readonly similar: readonly string[];
}

export interface LeftOutFile {
  readonly file: string;
  readonly message: string;
  readonly isUnreadable: boolean;
  /** it may hold figures that the sum lacks */
  readonly isOpen: boolean;
}

export interface ReviewView {
  readonly organ: string;
  readonly year: number;
  readonly due: Day;
  /** `暂汇总（不含…）` or `汇总（73家）` */
  readonly status: string;
  readonly isFinal: boolean;
  readonly units: readonly ReviewUnit[];
  readonly leftOut: readonly LeftOutFile[];
  /** H01–H06 */
  readonly findings: readonly ToldFinding[];
  /** sums that do not close, with the units that do it */
  readonly unclosed: readonly string[];
  readonly notes: readonly string[];
  readonly keyFigures: readonly KeyFigure[];
  readonly letters: readonly ReviewLetter[];
  /** whom to remind, and in which words */
  readonly reminders: readonly { readonly to: string; readonly text: string }[];
}

export async function reviewView(one: ReviewCase): Promise<ReviewView> {
  const conclusion = concludedCase(one);
  const { all, due, findings, register } = conclusion;
  const sentUnit = sentUnits(conclusion);
  return {
    organ: all.organ,
    year: all.year,
    due,
    status: statusOf(all),
    isFinal: all.isFinal,
    units: all.units.map((unit) => {
      const sent = sentUnit(unit);
      return { name: unit.name, ...(sent && { sent }) };
    }),
    leftOut: all.leftOut.map((file) => ({
      file: file.file,
      message: leftOutWords(file, all.year),
      isUnreadable: file.why === 'unreadable',
      isOpen: all.openFiles.includes(file),
    })),
    findings: toldFindings(all, findings),
    unclosed: unclosedSums(all).map(({ message }) => message),
    notes: strangeStates(register),
    keyFigures: keyFigures(all.report),
    letters: await reviewLetters(conclusion, one.letters),
    reminders: reminders(all, due, register).map(([to, text]) => ({ to, text })),
  };
}

function sentUnits({
  all,
  findings: ofAll,
  register,
  earlier,
}: Conclusion): (unit: UnitState) => SentUnit | undefined {
  const placesOf = placesOfReports(all);
  const openOf = listed(
    ofAll.flatMap(({ rule, units, message }) =>
      rule === 'H02' ? units.map((unit) => [unit, message] as const) : [],
    ),
  );
  const similarTo = listed(
    all.similar.flatMap(({ one, other }) => [[one, other] as const, [other, one] as const]),
  );
  return (unit) => {
    const { name, report } = unit;
    if (!report) return undefined;
    const places = placesOf(report);
    const entry = attemptsOf(register, name).find(({ fingerprint }) => fingerprint === report.fingerprint);
    const findings = judgedFindings(unit, earlier.findings(name));
    return {
      file: report.file,
      fingerprint: report.fingerprint,
      attempt: entry?.attempt ?? 1,
      time: entry?.time ?? '',
      state: entry?.state ?? words.states.waiting,
      opinion: entry?.opinion ?? '',
      mandatory: report.countOf('mandatory'),
      queries: unexplained(findings),
      findings: findings.map((finding) => ({
        id: finding.id,
        severity: finding.severity,
        message: finding.message,
        where: places(finding.cells),
        explanation: (finding.isFallen ? words.fallen : '') + (finding.explanation ?? ''),
        isAnswered: isAnswered(finding),
      })),
      open: openOf.get(name) ?? [],
      repaired: report.notes.filter(({ place }) => place !== 'level').map(({ why }) => why),
      similar: similarTo.get(name) ?? [],
    };
  };
}

function listed(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const known = all.get(key);
    if (known) known.push(value);
    else all.set(key, [value]);
  }
  return all;
}
