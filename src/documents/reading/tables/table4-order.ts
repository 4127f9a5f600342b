/** In which order lines name the blocks and outcomes of table 4, over all figures or over those of each row. */
import type { Form } from '../../../report/form';
import type { ColumnOrder, ToldOrder } from './column-order';
import { isOtherOrder, orders } from './column-order';
import type { FoundRow } from './found-row';
import { blockIds, disputeTerms } from './head-terms';
import type { Item } from './heads-in-lines';
import { headsIn } from './heads-in-lines';

/** Blocks, then the outcomes of each. */
interface Heads {
  readonly items: readonly Item[];
  readonly blocks: readonly string[];
  readonly outcomes: readonly string[];
  readonly form: Form;
}

/** What stands above the figures of a row, and before them. */
export const wordsBefore = ({ above = [], own }: FoundRow): readonly string[] =>
  own === undefined || above.at(-1) === own ? above : [...above, own];

function headsOf(words: readonly string[], form: Form, year: number | undefined): Heads {
  const items = headsIn(words, disputeTerms(form), year);
  return {
    items: items.filter((item) => item === undefined || !('scrap' in item)),
    blocks: blockIds(form),
    outcomes: form.table4.columns.map(({ id }) => id),
    form,
  };
}

/**
 * @param words all that stands before figures
 * @returns where each figure belongs; `undefined` where the heads say no other order than the form's
 */
export function table4Order(
  words: readonly string[],
  form: Form,
  year: number | undefined,
): ColumnOrder | undefined {
  const heads = headsOf(words, form, year);
  const blocks = orderOfBlocks(heads);
  const outcomes = orderOfOutcomes(heads);
  if (blocks === 'unclear' || outcomes === 'unclear') return 'unclear';
  const width = heads.outcomes.length;
  const places = blocks.map((block) => heads.blocks.indexOf(block));
  const order = overBlocks(outcomes, places, width);
  return order.unknown.length === 0 && order.slots.every((place, at) => place === at) ? undefined : order;
}

/** The order of the outcomes of one block for all of them, in theirs. */
function overBlocks(order: ToldOrder, blocks: readonly number[], width: number): ToldOrder {
  const spread = (slots: ToldOrder['slots']) =>
    blocks.flatMap((block) => slots.map((one) => (one === undefined ? undefined : block * width + one)));
  return {
    slots: spread(order.slots),
    unknown: order.unknown,
    ...(order.candidates && { candidates: order.candidates.map(spread) }),
  };
}

const idOf = (item: Item): string | undefined => (item && 'id' in item ? item.id : undefined);

/** Leaves below the name of their group, wherever the names of both stand; the names that stand nearest to the figures. */
function orderOfBlocks({ items, blocks: all, outcomes, form }: Heads): readonly string[] | 'unclear' {
  const tree = form.table4.blocks.map(({ id, children = [] }) => ({
    id,
    leaves: children.map((child) => child.id),
  }));
  const known = new Set(tree.flatMap(({ id, leaves }) => [id, ...leaves]));
  const named = items.flatMap((item) => idOf(item) ?? []).filter((id) => known.has(id));
  const names = [...new Set([...named].reverse())].reverse();
  const order = names.flatMap((name): readonly string[] => {
    const group = tree.find((one) => one.id === name);
    if (group && group.leaves.length > 0) return names.filter((one) => group.leaves.includes(one));
    const isBelow = tree.some((one) => one.leaves.includes(name) && names.includes(one.id));
    return isBelow ? [] : [name];
  });
  if (order.length === all.length) return order;
  const first = items.findIndex((item) => known.has(idOf(item) ?? ''));
  const last = items.findIndex((item, at) => at > first && outcomes.includes(idOf(item) ?? ''));
  const isOther = first >= 0 && items.slice(first, last < 0 ? items.length : last).some(isUnknown);
  return !isOther && isWithin(order, all) ? all : 'unclear';
}

const isUnknown = (item: Item): item is Extract<Item, { readonly unknown: string }> =>
  item !== undefined && 'unknown' in item;

/** One order for each block, the same for all of them, or one for all. */
function orderOfOutcomes({ items, outcomes: all }: Heads): ToldOrder | 'unclear' {
  const count = all.length;
  const form: ToldOrder = { slots: all.map((_, at) => at), unknown: [] };
  const heads = outcomesAmong(items, all);
  if (heads.length === 0) return form;
  const unknown = heads.filter((one) => typeof one === 'string');
  if (heads.length % count !== 0) {
    const named = [...new Set(heads)];
    return unknown.length === 0 && isInOrder(named.filter((one) => typeof one === 'number'))
      ? form
      : 'unclear';
  }
  const cycle = heads.slice(0, count).map((one, at) => {
    const same = heads.filter((_, index) => index % count === at);
    const told = [...new Set(same.filter((other) => typeof other === 'number'))];
    return told.length > 1 ? 'unclear' : (told[0] ?? one);
  });
  const slots = cycle.map((one) => (typeof one === 'number' ? one : undefined));
  const known = slots.filter((one) => one !== undefined);
  if (cycle.includes('unclear') || new Set(known).size < known.length) return 'unclear';
  const lacking = form.slots.filter((one): one is number => !known.includes(one!));
  if (lacking.length === 0) return { slots, unknown: [] };
  const candidates = orders(lacking).map((some) => {
    const rest = [...some];
    return slots.map((one) => one ?? rest.shift());
  });
  return { slots, unknown: cycle.filter((one) => typeof one === 'string'), candidates };
}

/** The places of outcomes, or what other heads among and beside them say, as many as make whole blocks. */
function outcomesAmong(items: readonly Item[], all: readonly string[]): readonly (number | string)[] {
  const isNamed = (item: Item) => all.includes(idOf(item) ?? '');
  let from = items.findIndex(isNamed);
  let to = items.map(isNamed).lastIndexOf(true);
  if (from < 0) return [];
  const heads = () =>
    items.slice(from, to + 1).flatMap((item): readonly (number | string)[] => {
      if (isUnknown(item)) return [item.unknown];
      return isNamed(item) ? [all.indexOf(idOf(item)!)] : [];
    });
  const isWhole = () => heads().length % all.length === 0;
  while (!isWhole() && isUnknown(items[to + 1])) to += 1;
  while (!isWhole() && isUnknown(items[from - 1])) from -= 1;
  return heads();
}

const isInOrder = (some: readonly number[]): boolean =>
  some.every((one, at) => at === 0 || one > some[at - 1]!);

const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
  isInOrder(some.map((one) => all.indexOf(one)));

/** Rows of which each has the figures of one block, or one figure of an outcome, and says so; `undefined` where there are none such for all places. */
export function blockRows(
  found: readonly FoundRow[],
  form: Form,
  year: number | undefined,
):
  | { readonly figures: readonly string[]; readonly order: ToldOrder; readonly isOtherOrder: boolean }
  | undefined {
  const figures: string[] = [];
  const blocks: number[] = [];
  const slots: (number | undefined)[] = [];
  let [block, order] = [undefined as string | undefined, undefined as ToldOrder | undefined];
  for (const row of found) {
    if (row.figures.length === 0) continue;
    const heads = headsOf(wordsBefore(row), form, year);
    const width = heads.outcomes.length;
    const ownBlocks = heads.items
      .flatMap((item) => idOf(item) ?? [])
      .filter((id) => heads.blocks.includes(id));
    block = ownBlocks.at(-1) ?? block;
    const own = row.fields && row.fields.length > 0 ? row.fields : row.figures;
    const named = outcomesAmong(heads.items, heads.outcomes);
    if (own.length > 1 && named.length > 0) {
      const told = orderOfOutcomes(heads);
      if (told === 'unclear' || named.length > width) return undefined;
      order = told;
    }
    const last = named.at(-1);
    const names = own.length === 1 ? [last] : (order?.slots ?? heads.outcomes.map((_, at) => at));
    if (own.length !== names.length || block === undefined) return undefined;
    const at = heads.blocks.indexOf(block);
    for (const name of names) {
      if (typeof name === 'string' || (own.length === 1 && name === undefined)) return undefined;
      slots.push(name === undefined ? undefined : at * width + name);
    }
    if (own.length > 1) blocks.push(at);
    figures.push(...own);
  }
  const count = blockIds(form).length * form.table4.columns.length;
  const told = slots.filter((one) => one !== undefined);
  if (slots.length !== count || new Set(told).size < told.length) return undefined;
  const isOther = order !== undefined && isOtherOrder(order);
  if (!order || order.unknown.length === 0) {
    return { figures, order: { slots, unknown: [] }, isOtherOrder: isOther };
  }
  // the same heads stand over all of them
  if (new Set(blocks).size < blockIds(form).length) return undefined;
  return { figures, order: overBlocks(order, blocks, form.table4.columns.length), isOtherOrder: isOther };
}

/**
 * Rows of which each has the figures of one outcome, a figure for each block.
 * @returns `undefined` where they are no such rows, `unclear` where nothing says which blocks their columns are
 */
export function outcomeRows(
  found: readonly FoundRow[],
  form: Form,
  year: number | undefined,
): { readonly figures: readonly string[]; readonly order: ToldOrder } | 'unclear' | undefined {
  const rows = found.filter((row) => row.figures.length > 0);
  const ids = form.table4.columns.map(({ id }) => id);
  const all = blockIds(form);
  const outcomes = rows.map(({ own = '' }) => {
    const { items } = headsOf([own], form, year);
    return ids.indexOf(items.flatMap((item) => idOf(item) ?? []).find((id) => ids.includes(id)) ?? '');
  });
  const isWhole = ids.every((_, outcome) => outcomes.filter((one) => one === outcome).length === 1);
  if (!isWhole || rows.length !== ids.length || rows.some(({ figures }) => figures.length !== all.length)) {
    return undefined;
  }
  const heads = headsOf(rows[0]!.above ?? [], form, year);
  const isNamed = heads.items.some((item) => all.includes(idOf(item) ?? ''));
  const blocks = orderOfBlocks(heads);
  if (!isNamed || blocks === 'unclear') return 'unclear';
  const slots = outcomes.flatMap((outcome) =>
    blocks.map((block) => all.indexOf(block) * ids.length + outcome),
  );
  return { figures: rows.flatMap(({ figures }) => figures), order: { slots, unknown: [] } };
}
