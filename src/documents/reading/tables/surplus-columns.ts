/** Rows in lines of which many have more figures than the form has columns: the sums say which of these are none of the form's, else the rows stay open. */
import type { Filling } from './filling';
import type { HeadNote } from './unknown-heads';
import type { Sums } from './settled';
import { waysThatFit } from './settled';
import type { Figures } from './splits';

/** So many of the rows have to add up. */
const MOST = 0.8;
/** So many have to be too long: one alone has the number of a page among its figures. */
const LEAST_ROWS = 3;
const LEAST = 0.15;
/** More columns than these can be left out in too many ways. */
const MOST_SURPLUS = 4;

/** A row with all its texts, blank ones too where bars part them. */
interface Long {
  readonly row: Filling;
  readonly texts: Figures;
}

export function withoutSurplus(
  rows: readonly Filling[],
  sums: readonly Sums[],
): { readonly rows: readonly Filling[]; readonly notes: readonly HeadNote[] } {
  const all = longRows(rows);
  const count = all[0]?.row.cells.length ?? 0;
  const longer = all.filter(({ texts }) => texts.length > count);
  const length = mostCommon(longer.map(({ texts }) => texts.length));
  const isMany = longer.length >= Math.max(LEAST_ROWS, LEAST * all.length);
  if (!isMany || length - count > MOST_SURPLUS) return { rows, notes: [] };
  const telling = all.filter(({ texts }) => texts.some((text) => /[1-9]/u.test(text)));
  const fits = ({ cells }: Filling, way: Figures) => waysThatFit({ cells, ways: [way] }, sums).length > 0;
  const isMost = (some: number) => some > 0 && some >= MOST * telling.length;
  const isAsRead = ({ row }: Long) => row.figures.ways.length === 1 && fits(row, row.figures.ways[0]!);
  if (isMost(telling.filter(isAsRead).length)) return { rows, notes: [] };
  const choices = placesOf(count, length);
  const counts = choices.map(
    (places) => telling.filter(({ row, texts }) => fits(row, at(texts, places))).length,
  );
  const most = Math.max(...counts);
  // a column of the form that stands there in parts adds up with the others
  const inParts = telling.filter(({ texts }) => isSumOfAll(texts)).length;
  const told = isMost(most) && most > inParts ? choices.filter((_, index) => counts[index] === most) : [];
  const changed = new Map(
    all.map((one) => {
      const isOwn =
        one.texts.length === length || told.some((places) => fits(one.row, at(one.texts, places)));
      return [one.row, isOwn ? chosen(one, told) : closed(one, isAsRead(one))];
    }),
  );
  const [first] = told;
  return {
    rows: rows.map((row) => changed.get(row) ?? row),
    notes: [
      {
        place: all[0]!.row.place.split('.')[0]!,
        found: longer.map(({ texts }) => leftOf(texts, first)).join('；'),
        code: first ? 'surplusBySums' : 'surplus',
      },
    ],
  };
}

/** Those of one line of text each, whose sums may tell. */
function longRows(rows: readonly Filling[]): readonly Long[] {
  const own = rows.flatMap((row) => {
    const [source, ...others] = row.sources;
    const isOne = source && others.length === 0 && !source.heads && source.figures.length > 0;
    return isOne && row.isLoose && row.hasTotal && !row.among ? [{ row, source }] : [];
  });
  // a field for each place of a line, of which labels take more or fewer: what all have is told from the right
  const lengths = own.map(({ source }) => source.fields?.length ?? 0);
  const least = Math.min(...lengths);
  const areFields = own.every(
    ({ row, source: { fields = [] } }) =>
      least > row.cells.length && fields.slice(0, -least).every((text) => text === ''),
  );
  return own.map(({ row, source }) => ({
    row,
    texts: areFields ? source.fields!.slice(-least) : source.figures,
  }));
}

function mostCommon(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of lengths) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** Blank where the row is shorter. */
const at = (texts: Figures, places: readonly number[]): Figures => places.map((place) => texts[place] ?? '');

const isSumOfAll = (texts: Figures): boolean => {
  const numbers = texts.map(Number);
  return numbers.slice(0, -1).reduce((sum, one) => sum + one, 0) === numbers.at(-1);
};

/** All places of so many texts, in their order. */
function placesOf(count: number, length: number, from = 0): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return Array.from({ length: length - from - count + 1 }, (_, index) => from + index).flatMap((place) =>
    placesOf(count - 1, length, place + 1).map((rest) => [place, ...rest]),
  );
}

/** What all choices have alike; the rest stays open. */
function chosen({ row, texts }: Long, choices: readonly (readonly number[])[]): Filling {
  const ways = choices.map((places) => at(texts, places));
  const way = ways[0] ?? row.cells.map(() => '');
  const unsure = row.cells.flatMap((_, index) =>
    ways.length === 0 || ways.some((other) => other[index] !== way[index]) ? [index] : [],
  );
  const isPart = unsure.length > 0 && { unsure };
  return { ...row, warnings: [], figures: { means: 'exact', ways: [way], hasSurplus: true, ...isPart } };
}

/** A row that is shorter than the others may lack any of its figures. */
const closed = ({ row }: Long, isTold: boolean): Filling =>
  isTold ? row : { ...row, figures: { means: 'open', ways: [] } };

/** The figures of a row that are not read. */
const leftOf = (texts: Figures, places: readonly number[] | undefined): string =>
  texts.filter((_, index) => places?.includes(index) !== true).join('、');
