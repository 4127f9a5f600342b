/** Reads table 4 in lines of text: all figures behind the heads, or a row for each block or each outcome. */
import type { Form } from '../../../report/form';
import { table4Blocks } from '../../../report/form';
import { isFigureText } from '../figure-text';
import { endLikeness } from '../likeness';
import { labelWords, wordsOf } from '../spelling';
import { inFormOrder, isOtherOrder } from './column-order';
import type { Filling } from './filling';
import type { FoundRow } from './found-row';
import { meant, outcomeTerms } from './head-terms';
import type { RowFigures } from './row-figures';
import type { Figures } from './splits';
import { byBreaks, MOST_WAYS, sumsWithBlanks, withBlanks } from './splits';
import { blockRows, outcomeRows, table4Order, wordsBefore } from './table4-order';
import type { Place } from './table4-places';
import { ownRows } from './year-rows';
import { fillingOf, placesOf } from './table4-places';

/** How like the end of a label has to be to an outcome. */
const LIKE = 0.7;
/** What means one in other words is no longer. */
const LONGEST = 6;

/**
 * @param all rows of the lines below the heading of section 4
 * @param year of the report
 */
export function linesTable4(
  all: readonly FoundRow[],
  form: Form,
  year: number | undefined,
): Filling | undefined {
  const { rows: found, ofYear } = ownRows(all, year);
  const filling = fillingFor(found, form, year);
  return filling && ofYear.size > 0
    ? { ...filling, warnings: [...(filling.warnings ?? []), 'ofYear'] }
    : filling;
}

function fillingFor(found: readonly FoundRow[], form: Form, year: number | undefined): Filling | undefined {
  const places = placesOf(form);
  const rows = found.filter(({ figures, label }) => figures.length > 0 || endsInOutcome(label, places, form));
  if (!rows.some(({ label }) => endsInOutcome(label, places, form))) return undefined;
  const byOutcome = outcomeRows(rows, form, year);
  if (byOutcome === 'unclear') return fillingOf(places, { means: 'open', ways: [] }, rows, found);
  const parted = byOutcome ? { ...byOutcome, isOtherOrder: false } : blockRows(rows, form, year);
  const words = rows.filter(({ figures }) => figures.length > 0).flatMap(wordsBefore);
  const order = parted ? parted.order : table4Order(words, form, year);
  if (order === 'unclear') return fillingOf(places, { means: 'open', ways: [] }, rows, found);
  const figures: RowFigures = parted
    ? { means: 'exact', ways: [parted.figures] }
    : figuresIn(rows, places.length, table4Blocks(form).length, order === undefined);
  if (order === undefined) return fillingOf(places, figures, rows, found);
  const isOther = parted ? parted.isOtherOrder : isOtherOrder(order);
  if (order.unknown.length > 0) return fillingOf(places, { ...figures, order }, rows, found, isOther);
  const [inPlace, ...others] = figures.ways;
  const ordered: RowFigures = {
    ...figures,
    ways: figures.ways.map((way) => inFormOrder(way, order.slots, places.length)),
    ...(!parted && inPlace && others.length === 0 && { inPlace }),
  };
  return fillingOf(places, ordered, rows, found, isOther);
}

/** @param isFormOrder the total of each block is its last figure */
function figuresIn(
  rows: readonly FoundRow[],
  count: number,
  blocks: number,
  isFormOrder: boolean,
): RowFigures {
  const figures = rows.flatMap((row) => row.figures);
  const withFields = rows.filter((row) => row.fields?.length === count);
  if (withFields.length === 1) return { means: 'byFields', ways: [withFields[0]!.fields!] };
  const withFigures = rows.filter((row) => row.figures.length > 0);
  // words between them may be the names of rows
  if (figures.length === count) {
    return { means: withFigures.length > 1 ? 'byOrder' : 'exact', ways: [figures] };
  }
  const last = withFigures[0] ?? rows.at(-1)!;
  const usual = Math.min(...rows.flatMap((row) => row.breaks ?? []).filter((one) => one > 0));
  const told =
    withFigures.length < 2 && Number.isFinite(usual)
      ? byBreaks(figures, last.breaks ?? [], count, usual)
      : undefined;
  if (told) return { means: 'byBreaks', ways: [told] };
  if (figures.length === 0) return { means: 'allBlank', ways: [new Array<string>(count).fill('')] };
  return { means: 'open', ways: waysOf(figures, blocks, count, isFormOrder) };
}

const endsInOutcome = (label: string, places: readonly Place[], form: Form): boolean => {
  const words = wordsOf(label);
  if (places.some(({ outcomeWords }) => endLikeness(words, outcomeWords, LIKE) >= LIKE)) return true;
  const last = labelWords(label.split(' ').at(-1)!);
  return last.length <= LONGEST && meant(last, outcomeTerms(form), undefined) !== undefined;
};

function waysOf(
  figures: readonly string[],
  blocks: number,
  count: number,
  isTotalLast: boolean,
): readonly Figures[] {
  const digits = figures.join('');
  const isGlued = isTotalLast && /^\d+$/u.test(digits) && figures.length < count;
  const glued = isGlued ? (cutIntoBlocks(digits, blocks, count / blocks) ?? []) : [];
  // with as many blanks there are more ways than can be looked at
  const spaced = count - figures.length < 4 && figures.every(isFigureText) ? withBlanks(figures, count) : [];
  const ways = [...spaced, ...glued];
  const once = new Map(ways.map((way) => [way.join('|'), way]));
  return once.size > MOST_WAYS ? [] : [...once.values()];
}

/**
 * Digits as the figures of several blocks, each of which adds up; blank cells may have left no trace.
 * @returns `undefined` where there are more than can be looked at
 */
function cutIntoBlocks(digits: string, blocks: number, count: number): readonly Figures[] | undefined {
  if (blocks === 0) return digits === '' ? [[]] : [];
  const ways: Figures[] = [];
  for (let to = 0; to <= digits.length; to += 1) {
    const own = sumsWithBlanks(digits.slice(0, to), count);
    if (own === undefined) return undefined;
    if (own.length === 0) continue;
    const others = cutIntoBlocks(digits.slice(to), blocks - 1, count);
    if (others === undefined || ways.length + own.length * others.length > MOST_WAYS) return undefined;
    for (const rest of others) for (const one of own) ways.push([...one, ...rest]);
  }
  return ways;
}
