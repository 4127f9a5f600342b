/** Parts of a document that hold the same table: one of them is read, the others are passed over, and said to be. */
import type { TableId } from '../../report/address';
import { forms } from '../../report/form';
import { rankOf } from './captions';
import type { Content } from './content';
import type { Divided } from './passages';
import { divided, linesOf } from './passages';
import { DISPUTES } from './sections';
import type { Filling } from './tables/filling';
import { gridRows } from './tables/grid-rows';
import { lineRows } from './tables/line-rows';
import { gridTable4, linesTable4 } from './tables/read-table4';
import { rowsIn } from './tables/tables-in';
import type { Titled } from './titles';

/** A part that may have the same tables as another. */
export interface Rival {
  /** of the official tables, by their places */
  readonly rows: ReadonlyMap<string, Filling>;
  /** what stands above it, or the name of its sheet; '' for nothing */
  readonly words: string;
  /** the report's own, whatever else there is */
  readonly isSure: boolean;
  /** it is read only where nothing else is there */
  readonly isFolded?: boolean;
}

/** A table that is not read. */
export interface PassedOver {
  readonly table: TableId;
  /** what stands above it, and above the one that is read */
  readonly found: string;
  readonly used: string;
}

/** So many rows of a table that stand there twice are another table. */
export const TWICE = 3;

/** The rows of the official tables in a part. */
export function tableRows(content: Content, year?: number): ReadonlyMap<string, Filling> {
  const text = divided(content);
  const rows = (['table2', 'table3'] as const).flatMap((table) => rowsIn(text, table, year)?.rows ?? []);
  const table4 = table4Of(text, rows.length > 0, year);
  return new Map([...rows, ...(table4 ? [table4] : [])].map((row) => [row.place, row]));
}

/** Table 4 has some thirty lines, whatever stands with it. */
const LONGEST = 500;

/** Lines without the heading of its section are those of table 4 where they are of no other. */
function table4Of(text: Divided, hasOther: boolean, year: number | undefined): Filling | undefined {
  const found = gridRows(text.all);
  const own = text.sections.get(DISPUTES) ?? (hasOther ? [] : text.all);
  const lines = found.length === 0 && own.length <= LONGEST ? lineRows(linesOf(own)) : [];
  const [first] = forms.flatMap(
    (form) => gridTable4(found, form, year) ?? linesTable4(lines, form, year) ?? [],
  );
  return first;
}

export const sharedRows = (one: Rival, other: Rival): readonly string[] =>
  [...one.rows.keys()].filter((place) => other.rows.has(place));

const isRival = (one: Rival, other: Rival): boolean => {
  const places = sharedRows(one, other);
  return places.length >= Math.min(TWICE, one.rows.size, other.rows.size) && places.length > 0;
};

/** What has fewer rows than this share of another's is a piece of it, or a list of some of its words. */
const WHOLE = 0.75;

/**
 * Those that stand beside each other. Of rivals a table goes before a list or a piece of one, then the one whose words go with
 * the report, then the first.
 */
export function withoutRivals<T extends Rival>(
  all: readonly T[],
  own: Titled,
): { readonly kept: readonly T[]; readonly passed: readonly PassedOver[] } {
  const rank = new Map(
    all.map((one) => {
      const isPart =
        isList(one) || all.some((other) => isRival(one, other) && one.rows.size < WHOLE * other.rows.size);
      const byWords = RANKS.indexOf(rankOf(one.words, own));
      const isLast = isPart || one.isFolded === true;
      return [one, one.isSure ? -1 : byWords + (isLast ? RANKS.length : 0)];
    }),
  );
  const kept = new Set<T>();
  const passed: PassedOver[] = [];
  for (const one of [...all].sort((left, right) => rank.get(left)! - rank.get(right)!)) {
    const rival = one.isSure ? undefined : [...kept].find((other) => isRival(one, other));
    if (rival) passed.push(...passedFor(one, rival));
    else kept.add(one);
  }
  return { kept: all.filter((one) => kept.has(one)), passed };
}

/** As many figures as the row has, and nothing else, or such as are told apart. */
const isTold = ({ figures, raw, cells }: Filling): boolean =>
  figures.means !== 'open' || (/^[\d\s.,/-]+$/u.test(raw) && raw.split(/\s+/u).length === cells.length);

/** Its figures stand otherwise than in the rows of the table. */
const isList = ({ rows }: Rival): boolean => {
  const told = [...rows.values()].filter(isTold);
  return 2 * told.length < rows.size;
};

const RANKS: readonly ReturnType<typeof rankOf>[] = ['own', 'unsaid', 'other'];

/** Nothing is to be said of the same figures, nor of a list whose figures are no rows of the table. */
function passedFor(one: Rival, rival: Rival): readonly PassedOver[] {
  const told = sharedRows(one, rival).filter((place) => {
    const row = one.rows.get(place)!;
    return isTold(row) && row.raw !== rival.rows.get(place)!.raw;
  });
  const tables = new Set(told.map((place) => place.split('.')[0] as TableId));
  return [...tables].map((table) => ({ table, found: one.words, used: rival.words }));
}
