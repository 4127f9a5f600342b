/** Of figures that a document has for each of several years, those of the report's own. */

const YEARS = /(?:19|20)\d{2}(?!\d)/gu;
const THIS = /^(?:[本今当][年期]度?|报告年度?)(?:数|情况)?$/u;
const OTHER = /^(?:[上去前往]一?[年期]度?|上年同期|同期)(?:数|情况)?$/u;
const YEAR_ALONE = /^(?:19|20)\d{2}年?度?$/u;

/** Whose year a word tells and nothing else; `undefined` for all other words. */
export function yearOf(word: string, year: number | undefined): 'own' | 'other' | undefined {
  if (THIS.test(word)) return 'own';
  if (OTHER.test(word)) return 'other';
  if (!YEAR_ALONE.test(word) || year === undefined) return undefined;
  return Number.parseInt(word, 10) === year ? 'own' : 'other';
}

/**
 * @param wordsOf what stands above or before a place
 * @returns the one place with the report's year, where each has one year; all places where that is not so
 */
export function ofYear(
  places: readonly number[],
  wordsOf: (place: number) => string,
  year: number | undefined,
): readonly number[] {
  const years = places.map((place) => yearsIn(wordsOf(place), year));
  const own = places.filter((_, at) => years[at]!.length === 1 && Number(years[at]![0]) === year);
  return own.length === 1 && years.every((some) => some.length === 1) ? own : places;
}

function yearsIn(words: string, year: number | undefined): readonly string[] {
  const numbers = words.match(YEARS);
  if (numbers || year === undefined) return numbers ?? [];
  const told = [...new Set(words.split(/\s+/u).flatMap((word) => yearOf(word, year) ?? []))];
  return told.map((one) => String(one === 'own' ? year : year - 1));
}
