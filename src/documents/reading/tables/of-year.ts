/** Of figures that a document has for each of several years, those of the report's own. */

const YEARS = /(?:19|20)\d{2}(?!\d)/gu;

/**
 * @param wordsOf what stands above or before a place
 * @returns the one place with the report's year, where each has one year; all places where that is not so
 */
export function ofYear(
  places: readonly number[],
  wordsOf: (place: number) => string,
  year: number | undefined,
): readonly number[] {
  const years = places.map((place) => wordsOf(place).match(YEARS) ?? []);
  const own = places.filter((_, at) => years[at]!.length === 1 && Number(years[at]![0]) === year);
  return own.length === 1 && years.every((some) => some.length === 1) ? own : places;
}
