/** Names for sheets: which Excel takes, and which is free. */
import * as words from '../words/workbook';

const LONGEST = words.longestSheetName;

/** What is wrong with a name, in words; `undefined` for a good one. */
export function sheetNameFault(name: string): string | undefined {
  const { empty, long, characters, reserved } = words.sheetNameFaults;
  if (name.trim() === '') return empty;
  if (name.length > LONGEST) return long;
  if (/[:\\/?*[\]]|^'|'$/.test(name)) return characters;
  return name.toLowerCase() === 'history' || words.isUnfinishedName(name) ? reserved : undefined;
}

/** A name like `name` that none of `taken` is: first with the year, then numbered. */
export function freeSheetName(name: string, year: number, taken: readonly string[]): string {
  const isFree = (candidate: string) => !taken.some((one) => isSame(one, candidate));
  const withYear = name.includes(String(year)) ? name : shortened(name, String(year));
  if (isFree(withYear)) return withYear;
  for (let number = 2; ; number += 1) {
    const candidate = shortened(withYear, words.numbered(number));
    if (isFree(candidate)) return candidate;
  }
}

/** Excel tells names apart without regard to case. */
export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function shortened(name: string, ending: string): string {
  return name.slice(0, LONGEST - ending.length) + ending;
}
