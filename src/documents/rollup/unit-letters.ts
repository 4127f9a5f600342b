/** 退回意见单 on all units' reports that the reviewer is not done with. */
import type { Day } from '../../ledger/day';
import type { TableForms } from '../../report/form';
import { letterName } from '../../words/letters';
import type { Conclusion } from './conclusion';
import { judgedFindings } from './explained';
import type { Letter } from './letters';
import { letterOf, letterSheet } from './letters';
import { attemptOf, isPassed } from './register';
import { xlsxOf } from './xlsx-of';

export interface UnitLetter {
  readonly letter: Letter;
  readonly forms: TableForms;
  /** of its file, without the ending */
  readonly name: string;
}

/**
 * @param lettersOn those on the unit's submissions so far, the first one first
 * @returns none for a unit of whose report there is nothing to say
 */
export async function unitLetters(
  { all, register, earlier: rolledUp }: Conclusion,
  lettersOn: (unit: string) => readonly Letter[] | Promise<readonly Letter[]>,
): Promise<readonly UnitLetter[]> {
  const letters: UnitLetter[] = [];
  for (const unit of all.units) {
    const { name, report } = unit;
    if (!report || isPassed(register, name, report)) continue;
    const earlier = await lettersOn(name);
    const same = earlier.find(({ fingerprint }) => fingerprint === report.fingerprint);
    const last = Math.max(0, ...earlier.map((one) => one.attempt));
    // one that was sent in the place of the file before is known by the letter on that
    const attempt = same?.attempt ?? Math.max(attemptOf(register, name, report), last + 1);
    const before = earlier.filter((one) => one.attempt < attempt).at(-1);
    const findings = judgedFindings(unit, rolledUp.findings(name));
    const letter = letterOf(
      { unit: name, attempt, report, findings },
      { ...(same && { same }), ...(before && { before }) },
    );
    if (!letter) continue;
    letters.push({ letter, forms: report.formsBeside(all.forms), name: letterName(name, attempt) });
  }
  return letters;
}

export const letterXlsx = ({ letter, forms }: UnitLetter, today: Day): Promise<Uint8Array> =>
  xlsxOf([letterSheet(letter, forms)], today);
