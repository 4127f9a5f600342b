/** 退回意见单 as a reviewer has them on the desk: the words to paste and the files to send. */
import type { Day } from '../../ledger/day';
import type { Conclusion } from '../rollup/conclusion';
import type { Letter } from '../rollup/letters';
import { letterText, readLetter } from '../rollup/letters';
import { looseKey } from '../rollup/name-keys';
import { attemptsOf } from '../rollup/register';
import { tablesIn } from '../table-file';
import type { UnitLetter } from '../rollup/unit-letters';
import { letterXlsx, unitLetters } from '../rollup/unit-letters';
import { letterTroubles } from '../../words/rollup';
import { TITLE } from '../../words/letters';
import { cellText } from '../table-file';
import type { NamedFile } from './zipped';

export interface ReviewLetter {
  readonly unit: string;
  readonly text: string;
  /** kept by whoever sends it: the next one says what became of it */
  readonly letter: Letter;
}

export const reviewLetters = async (
  conclusion: Conclusion,
  sent: readonly Letter[],
): Promise<readonly ReviewLetter[]> =>
  (await lettersOf(conclusion, sent)).map(({ letter }) => ({
    unit: letter.unit,
    text: letterText(letter),
    letter,
  }));

/** With the reviewer's words in the register as those on the whole. */
async function lettersOf(conclusion: Conclusion, sent: readonly Letter[]): Promise<readonly UnitLetter[]> {
  const { register } = conclusion;
  const { year } = conclusion.all;
  const onUnit = (unit: string) =>
    sent
      .filter((one) => one.year === year && looseKey(one.unit) === looseKey(unit))
      .sort((one, other) => one.attempt - other.attempt);
  return (await unitLetters(conclusion, onUnit)).map((one) => {
    const { unit, fingerprint } = one.letter;
    const entry = attemptsOf(register, unit).find((each) => each.fingerprint === fingerprint);
    return entry?.opinion ? { ...one, letter: { ...one.letter, opinion: entry.opinion } } : one;
  });
}

/** @param units those whose letters are wanted; all where absent */
export async function letterFiles(
  conclusion: Conclusion,
  sent: readonly Letter[],
  today: Day,
  units?: readonly string[],
): Promise<readonly NamedFile[]> {
  const letters = await lettersOf(conclusion, sent);
  const files: NamedFile[] = [];
  for (const one of letters) {
    if (units && !units.includes(one.letter.unit)) continue;
    files.push({ name: `${one.name}.xlsx`, bytes: await letterXlsx(one, today) });
  }
  return files;
}

/** The letters in an .xlsx that was made before. @throws {ReadError} where it cannot be opened */
export async function lettersIn(bytes: Uint8Array): Promise<readonly Letter[]> {
  const sheets = await tablesIn(bytes, letterTroubles);
  return sheets.flatMap(({ rows }) => {
    const title = rows.map((row) => TITLE.exec(cellText(row[0]))).find((one) => one !== null);
    const letter = title && readLetter(title[1]!, Number(title[2]), rows);
    return letter ? [letter] : [];
  });
}
