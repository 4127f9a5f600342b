/** In which order the heads of a table name its columns, where the table has become lines of text. */
import { columnTerms } from './head-terms';
import type { Head, Item } from './heads-in-lines';
import { headsIn } from './heads-in-lines';
import type { WantedColumn } from './wanted-row';

/** Of each column of the document, from the left, its place in the form. */
export interface ToldOrder {
  /** absent for one that is none of the form's, or whose head does not tell which it is */
  readonly slots: readonly (number | undefined)[];
  /** heads that do not tell which column they name */
  readonly unknown: readonly string[];
  /** the orders in which these may be the columns that are not named */
  readonly candidates?: readonly ToldOrder['slots'][];
  /** with words between the heads that may be columns of their own, or none */
  readonly withMore?: readonly (number | undefined)[];
  /** some of the columns are another year's */
  readonly isOfYear?: true;
  /** the heads of some columns are all the same */
  readonly isByOrder?: true;
  /** the heads are in pieces over several lines, which tell no order: that of the form is meant */
  readonly isScattered?: true;
}

/** `unclear` where the heads name them in another order, but not all, or one twice. */
export type ColumnOrder = ToldOrder | 'unclear';

/**
 * @param above the words between the figures of two rows, heads among them
 * @param year of the report
 * @returns `undefined` where they do not tell it
 */
export function columnOrder(
  above: readonly string[],
  columns: readonly WantedColumn[],
  year: number | undefined,
): ColumnOrder | undefined {
  if (above.length === 0) return undefined;
  const terms = columnTerms(columns);
  return orderOf(headsIn(above, terms, year), columns);
}

export const isFormOrder = (order: ColumnOrder, count: number): boolean =>
  order !== 'unclear' &&
  order.slots.length === count &&
  order.slots.every((one, at) => one === at) &&
  order.withMore === undefined &&
  order.isScattered === undefined;

/** Whether columns stand in another order, and not but with others among them. */
export const isOtherOrder = (order: ColumnOrder): boolean =>
  order === 'unclear' || !isInOrder(order.slots.filter((one) => one !== undefined));

/** A column's place, the name of a group, or a head that names none. */
type Named = number | { readonly group: string } | Unknown;
type Unknown = Extract<Head, { readonly unknown: string }>;

function orderOf(all: readonly Item[], columns: readonly WantedColumn[]): ColumnOrder | undefined {
  const count = columns.length;
  const pieces = inPieces(all, columns);
  if (pieces === 'inOrder') return undefined;
  if (pieces === 'unclear') return 'unclear';
  if (pieces === 'scattered') return { slots: columns.map((_, at) => at), unknown: [], isScattered: true };
  const items = all.filter((item) => item === undefined || !('scrap' in item)) as readonly (
    Head | undefined
  )[];
  const named = items.map((item): Named | undefined => {
    if (!item || 'unknown' in item) return item;
    return item.isGroup ? { group: item.id } : columns.findIndex(({ id }) => id === item.id);
  });
  const isExact = items.map((item) => item !== undefined && 'id' in item && item.isExact);
  const once = withoutRepeats(upToAll(named, count), isExact);
  const places = once.flatMap((one, at) => (one === undefined || isUnknown(one) ? [] : [at]));
  const told = once.filter((one) => typeof one === 'number').length;
  if (told === 0) return count === 1 ? alone(once) : undefined;
  const missing = count - told;
  const [from, to] = withBeside(once, places[0]!, places.at(-1)!, missing);
  const own = inGroups(once.slice(from, to), columns);
  const unknown = own.flatMap((one) => (isUnknown(one) && !one.other ? [one.unknown] : []));
  const years = own.some((one) => isUnknown(one) && one.other === 'year') ? { isOfYear: true as const } : {};
  const slots = own.map(placeIn);
  if (missing === 0) {
    const [first, last] = withBeside(once, from, to - 1, Infinity);
    const more = inGroups(once.slice(first, last), columns);
    const withMore = more.length > count ? more.map(placeIn) : undefined;
    const known = own.filter((one) => typeof one === 'number' || (isUnknown(one) && one.other !== undefined));
    return { slots: known.map(placeIn), unknown: [], ...(withMore && { withMore }), ...years };
  }
  const isHardlyNamed = 2 * told <= count && told + unknown.length < count;
  const hasOthers = own.some((one) => isUnknown(one) && one.other !== undefined);
  if (isHardlyNamed && !hasOthers) return undefined;
  if (unknown.length === 0) {
    if (hasOthers) return { slots, unknown, ...years };
    return isInOrder(slots.filter((one) => one !== undefined)) ? undefined : 'unclear';
  }
  const isMore = [once[from - 1], once[to]].some((one) => isUnknown(one));
  if (unknown.length !== missing || isMore) return 'unclear';
  const lacking = columns.flatMap((_, at) => (own.includes(at) ? [] : [at]));
  const isUnknownSlot = (one: Named) => isUnknown(one) && !one.other;
  if (unknown.every((one) => one !== '' && lacking.every((at) => columns[at]!.words.startsWith(one)))) {
    // 本年新 and 本年新, of which each may be the beginning of both
    return { slots: filledUp(own, isUnknownSlot, lacking), unknown: [], isByOrder: true };
  }
  const candidates = lacking.length > MOST_UNKNOWN ? [] : orders(lacking);
  return {
    slots,
    unknown,
    candidates: candidates.map((some) => filledUp(own, isUnknownSlot, some)),
    ...years,
  };
}

/** More may stand in too many orders. */
export const MOST_UNKNOWN = 4;

/** From the first to behind the last head, with those beside them without a gap: of unknown ones no more than are missing. */
function withBeside(
  all: readonly (Named | undefined)[],
  first: number,
  last: number,
  missing: number,
): readonly [number, number] {
  let [from, to] = [first, last];
  const isWanted = (one: Named | undefined) => {
    const unknown = all.slice(from, to + 1).filter((each) => isUnknown(each) && !each.other).length;
    return isUnknown(one) && (one.other !== undefined || unknown < missing);
  };
  while (isWanted(all[to + 1])) to += 1;
  while (isWanted(all[from - 1])) from -= 1;
  return [from, to + 1];
}

function filledUp(
  own: readonly Named[],
  isOpen: (one: Named) => boolean,
  places: readonly number[],
): readonly (number | undefined)[] {
  let next = 0;
  return own.map((one) => (isOpen(one) ? places[next++] : placeIn(one)));
}

/** All orders of some. */
export function orders(some: readonly number[]): readonly (readonly number[])[] {
  if (some.length < 2) return [some];
  return some.flatMap((one) => orders(some.filter((other) => other !== one)).map((rest) => [one, ...rest]));
}

const isUnknown = (one: Named | undefined): one is Unknown => typeof one === 'object' && 'unknown' in one;

const placeIn = (one: Named): number | undefined => (typeof one === 'number' ? one : undefined);

/** The one column has the name of none: it is another year's, or its figures are read where that is counted. */
function alone(named: readonly (Named | undefined)[]): ColumnOrder | undefined {
  const own = named.filter(isUnknown);
  if (own.some(({ other }) => other)) return { slots: own.map(() => undefined), unknown: [] };
  const [only] = own;
  return only && own.length === 1 && COUNTED.test(only.unknown)
    ? { slots: [0], unknown: [], isByOrder: true }
    : undefined;
}
const COUNTED = /[数量额]$|件$/u;

/** Heads may stand there again, and labels of rows have the names of columns: those up to the first place where all are named. */
function upToAll(named: readonly (Named | undefined)[], count: number): readonly (Named | undefined)[] {
  const seen = new Set<number>();
  const end = named.findIndex((one) => typeof one === 'number' && seen.add(one).size === count);
  if (end < 0) return named;
  const more = named.slice(end + 1).findIndex((one) => !isUnknown(one));
  return named.slice(0, more < 0 ? named.length : end + 1 + more);
}

/** Of a column that is named twice the head that is the form's own counts; the other names none. */
function withoutRepeats(
  named: readonly (Named | undefined)[],
  isExact: readonly boolean[],
): readonly (Named | undefined)[] {
  return named.map((one, at) => {
    if (typeof one !== 'number') return one;
    const same = named.flatMap((other, index) => (other === one ? [index] : []));
    const best = same.find((index) => isExact[index]) ?? same[0];
    return best === at ? one : { unknown: '' };
  });
}

/** The columns of a group stand where its name does, though they are named below it and behind its neighbours. */
function inGroups(all: readonly (Named | undefined)[], columns: readonly WantedColumn[]): readonly Named[] {
  const named = all.filter((one) => one !== undefined);
  const groups = new Set(
    named.flatMap((one) => (typeof one === 'object' && 'group' in one ? [one.group] : [])),
  );
  const near = (at: number): number | undefined => {
    const behind = named.slice(at).find((one) => typeof one === 'number');
    return (
      behind ??
      named
        .slice(0, at)
        .reverse()
        .find((one) => typeof one === 'number')
    );
  };
  const groupAt = (at: number): string | undefined => {
    const one = named[at]!;
    const column = typeof one === 'number' ? one : isUnknown(one) ? near(at) : undefined;
    const group = column === undefined ? undefined : columns[column]!.group;
    return group !== undefined && groups.has(group) ? group : undefined;
  };
  const own = named.map((_, at) => groupAt(at));
  const put = new Set<string>();
  return named.flatMap((one, at): readonly Named[] => {
    if (own[at] !== undefined) return [];
    if (typeof one !== 'object' || !('group' in one)) return [one];
    if (put.has(one.group)) return [];
    put.add(one.group);
    return named.filter((_, index) => own[index] === one.group);
  });
}

/**
 * Names in pieces that stand in several lines, as in narrow columns: the pieces of each make its name. Where they stand line by line across the
 * columns the whole names alone tell an order.
 * @returns `undefined` where they are not
 */
function inPieces(
  items: readonly Item[],
  columns: readonly WantedColumn[],
): 'inOrder' | 'scattered' | 'unclear' | undefined {
  const whole: number[] = [];
  const pieces: string[] = [];
  for (const item of items) {
    if (!item) continue;
    if ('id' in item && item.isExact) whole.push(columns.findIndex(({ id }) => id === item.id));
    else pieces.push('scrap' in item ? item.scrap : 'id' in item ? item.text : item.unknown);
  }
  const lacking = columns.flatMap((_, at) => (whole.includes(at) ? [] : [at]));
  if (lacking.length === 0 || pieces.length <= lacking.length) return undefined;
  const order = lacking.map((at) => {
    const name = columns[at]!.words;
    const own = [...new Set(pieces.filter((piece) => name.includes(piece)))];
    return own.length > 1 && own.join('') === name ? pieces.indexOf(own[0]!) : -1;
  });
  if (order.some((at) => at < 0)) return undefined;
  const isWhole = isInOrder(whole.filter((at) => at >= 0));
  const isSame = pieces.length > new Set(pieces).size || !isInOrder(order);
  if (!isSame) return isWhole ? 'inOrder' : undefined;
  // those in the middle stand in a line of their own
  const ends = whole.filter((at) => at === 0 || at === columns.length - 1);
  return isInOrder(ends.slice(0, 2)) ? 'scattered' : 'unclear';
}

const isInOrder = (order: readonly number[]): boolean =>
  order.every((one, at) => at === 0 || one > order[at - 1]!);

/** What stands in the order of the document, in that of the form; what is absent is blank. */
export const inFormOrder = (
  own: readonly string[],
  slots: ToldOrder['slots'],
  count: number,
): readonly string[] =>
  Array.from({ length: count }, (_, column) => {
    const at = slots.indexOf(column);
    return at < 0 ? '' : own[at]!;
  });
