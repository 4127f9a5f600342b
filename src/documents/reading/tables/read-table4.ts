/** Reads table 4: one row of outcomes for reviews and for both kinds of lawsuits, as a grid or as lines. */
import type { Address } from '../../../report/address';
import { addressOf } from '../../../report/address';
import type { Form } from '../../../report/form';
import { table4Blocks } from '../../../report/form';
import { isFigureText } from '../figure-text';
import { endLikeness, likeness } from '../likeness';
import { labelWords, wordsOf } from '../spelling';
import type { Filling } from './filling';
import type { FoundRow } from './found-row';
import { ofYear } from './of-year';
import type { RowFigures } from './row-figures';
import { hasLastBlank } from './row-figures';
import type { Figures } from './splits';
import { MOST_WAYS, sumsIn, withBlanks, byBreaks } from './splits';

interface Place {
  readonly cell: Address;
  readonly block: string;
  readonly outcome: string;
}

const placesOf = (form: Form): readonly Place[] =>
  table4Blocks(form).flatMap((block) =>
    form.table4.columns.map(({ id, label }) => ({
      cell: addressOf('table4', block.id, id),
      block: labelWords(block.label),
      outcome: labelWords(label),
    })),
  );

const rowOf = (places: readonly Place[], figures: RowFigures, raw: string): Filling => ({
  place: 'table4',
  cells: places.map(({ cell }) => cell),
  units: places.map(() => undefined),
  figures,
  raw,
  hasTotal: true,
  isLoose: !figures.isFirm,
  warnings: [
    ...(figures.isOfYear ? (['ofYear'] as const) : []),
    ...(figures.ways.length === 1 && hasLastBlank(figures.ways[0]) ? (['lastBlank'] as const) : []),
  ],
});

/** How like a head has to be to the name of a block or an outcome. */
const LIKE = 0.7;

/**
 * @param year of the report: of rows or columns that stand there for each of several years its own are read
 * @returns `undefined` where no row has such heads
 */
export function gridTable4(
  found: readonly FoundRow[],
  form: Form,
  year: number | undefined,
): Filling | undefined {
  const places = placesOf(form);
  const rows = found.filter(({ heads = [] }) => {
    const outcomes = heads.filter((head) => isOutcome(head.at(-1) ?? '', places)).length;
    return outcomes >= places.length / 2;
  });
  const all = rows.map((_, index) => index);
  const own = all.length > 1 ? ofYear(all, (index) => rows[index]!.label, year) : all;
  // a row of blanks may stand below the figures
  const [only, ...others] = own.length === 1 ? own : all.filter((index) => !isBlank(rows[index]!));
  const row = rows[only ?? 0];
  if (!row) return undefined;
  if (others.length > 0) {
    return rowOf(places, { means: 'open', ways: [] }, rows.map(rawOf).join(' '));
  }
  const figures = figuresIn(row, places, year);
  return rowOf(places, own.length < all.length ? { ...figures, isOfYear: true } : figures, rawOf(row));
}

const rawOf = ({ figures }: FoundRow): string => figures.join(' ').trim();

const isBlank = ({ figures }: FoundRow): boolean => figures.every((text) => text.trim() === '');

function figuresIn(
  { figures, heads = [] }: FoundRow,
  places: readonly Place[],
  year: number | undefined,
): RowFigures {
  const named = heads.map((head) => placeIn(head, places));
  const all = places.map((place) => named.flatMap((one, index) => (one === place ? [index] : [])));
  const own = all.map((indices) =>
    indices.length > 1 ? ofYear(indices, (index) => heads[index]!.join(' '), year) : indices,
  );
  if (own.every((indices) => indices.length === 1)) {
    const isOfYear = own.some((indices, at) => indices !== all[at]);
    const way = own.map(([index]) => figures[index!]!);
    return { means: 'exact', ways: [way], isFirm: true, ...(isOfYear && { isOfYear }) };
  }
  return figures.length === places.length
    ? { means: 'byOrder', ways: [figures] }
    : { means: 'open', ways: [] };
}

const isOutcome = (text: string, places: readonly Place[]): boolean =>
  places.some(({ outcome }) => likeness(labelWords(text), outcome) >= LIKE);

/** The one place that a head names: the outcome stands lowest, the block somewhere above. */
function placeIn(head: readonly string[], places: readonly Place[]): Place | undefined {
  const words = head.map(labelWords);
  const outcome = words.at(-1) ?? '';
  const own = places.filter((place) => likeness(outcome, place.outcome) >= LIKE);
  const inBlock = own.filter(({ block }) => words.slice(0, -1).some((one) => likeness(one, block) >= LIKE));
  return inBlock.length === 1 ? inBlock[0] : undefined;
}

/** @param found rows of the lines below the heading of section 4 */
export function linesTable4(found: readonly FoundRow[], form: Form): Filling | undefined {
  const places = placesOf(form);
  const count = places.length;
  const rows = found.filter(({ figures, label }) => figures.length > 0 || endsInOutcome(label, places));
  if (!rows.some(({ label }) => endsInOutcome(label, places))) return undefined;
  const figures = rows.flatMap((row) => row.figures);
  const raw = figures.join(' ');
  const parted = rows.filter((row) => row.fields?.length === count);
  if (parted.length === 1) return rowOf(places, { means: 'byFields', ways: [parted[0]!.fields!] }, raw);
  if (figures.length === count) return rowOf(places, { means: 'exact', ways: [figures] }, raw);
  const last = rows.find((row) => row.figures.length > 0) ?? rows.at(-1)!;
  const breaks = last.breaks ?? [];
  const usual = Math.min(...rows.flatMap((row) => row.breaks ?? []).filter((one) => one > 0));
  const told =
    rows.filter((row) => row.figures.length > 0).length < 2 && Number.isFinite(usual)
      ? byBreaks(figures, breaks, count, usual)
      : undefined;
  if (told) return rowOf(places, { means: 'byBreaks', ways: [told] }, raw);
  if (figures.length === 0) {
    return rowOf(places, { means: 'allBlank', ways: [new Array<string>(count).fill('')] }, raw);
  }
  return rowOf(places, { means: 'open', ways: waysOf(figures, table4Blocks(form).length, count) }, raw);
}

const endsInOutcome = (label: string, places: readonly Place[]): boolean => {
  const words = wordsOf(label);
  return places.some(({ outcome }) => endLikeness(words, outcome) >= LIKE);
};

function waysOf(figures: readonly string[], blocks: number, count: number): readonly Figures[] {
  const digits = figures.join('');
  const glued =
    /^\d+$/u.test(digits) && digits.length >= count ? cutIntoBlocks(digits, blocks, count / blocks) : [];
  // with as many blanks there are more ways than can be looked at
  const spaced = count - figures.length < 4 && figures.every(isFigureText) ? withBlanks(figures, count) : [];
  const ways = [...spaced, ...glued];
  return ways.length > MOST_WAYS ? [] : ways;
}

/** Digits as the figures of several blocks, each of which adds up. */
function cutIntoBlocks(digits: string, blocks: number, count: number): readonly Figures[] {
  if (blocks === 0) return digits === '' ? [[]] : [];
  const ways: Figures[] = [];
  for (let to = count; to <= digits.length - (blocks - 1) * count; to += 1) {
    const own = sumsIn(digits.slice(0, to), count) ?? [];
    if (own.length === 0) continue;
    for (const rest of cutIntoBlocks(digits.slice(to), blocks - 1, count)) {
      for (const one of own) ways.push([...one, ...rest]);
      if (ways.length > MOST_WAYS) return ways;
    }
  }
  return ways;
}
