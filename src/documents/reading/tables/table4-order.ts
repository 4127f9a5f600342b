/** In which order lines name the blocks and outcomes of table 4, over all figures or over those of each row. */
import type { Form } from '../../../report/form';
import { labelWords, wordsOf } from '../spelling';
import type { ColumnOrder } from './column-order';
import type { FoundRow } from './found-row';
import type { RowFigures } from './row-figures';
import type { Place } from './table4-places';

/** @returns where each figure belongs; `undefined` where the heads say no other order than the form's */
export function table4Order(above: string, places: readonly Place[], form: Form): ColumnOrder | undefined {
  const words = wordsOf(above);
  const blocks = orderOfBlocks(words, form);
  const outcomes = orderOfOutcomes(words, form);
  if (blocks === 'unclear' || outcomes === 'unclear') return 'unclear';
  const order = blocks.flatMap((block) =>
    outcomes.map((outcome) =>
      places.findIndex((place) => place.block === block && place.outcome === outcome),
    ),
  );
  return order.every((place, at) => place === at) ? undefined : order;
}

const outcomesOf = (form: Form): readonly string[] =>
  form.table4.columns.map(({ label }) => labelWords(label));

/** Leaves below the name of their group, wherever the names of both stand. */
function orderOfBlocks(words: string, form: Form): readonly string[] | 'unclear' {
  const tree = form.table4.blocks.map(({ label, children = [] }) => ({
    name: labelWords(label),
    leaves: children.map((child) => labelWords(child.label)),
  }));
  const all = tree.flatMap(({ name, leaves }) => (leaves.length > 0 ? leaves : [name]));
  const names = [...new Set(named(words, [...tree.map(({ name }) => name), ...all]))];
  const order = names.flatMap((name): readonly string[] => {
    const group = tree.find((one) => one.name === name);
    if (group && group.leaves.length > 0) return names.filter((one) => group.leaves.includes(one));
    const isBelow = tree.some((one) => one.leaves.includes(name) && names.includes(one.name));
    return isBelow ? [] : [name];
  });
  if (order.length === all.length) return order;
  return isWithin(order, all) ? all : 'unclear';
}

/** One order for each block, the same for all of them, or one for all. */
function orderOfOutcomes(words: string, form: Form): readonly string[] | 'unclear' {
  const all = outcomesOf(form);
  const names = named(words, all);
  const first = [...new Set(names.slice(0, all.length))];
  const isSame = names.every((name, at) => name === names[at % all.length]);
  if (first.length === all.length && isSame && names.length % all.length === 0) return first;
  return isWithin([...new Set(names)], all) ? all : 'unclear';
}

const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((name, at) => at === 0 || all.indexOf(name) > all.indexOf(some[at - 1]!));

/** A longer name may have a shorter one in it. */
const named = (words: string, names: readonly string[]): readonly string[] =>
  words.match(new RegExp([...names].sort((one, other) => other.length - one.length).join('|'), 'gu')) ?? [];

/** Rows of which each has the figures of one block, or one figure of an outcome, and says so; `undefined` where there are none such for all places. */
export function blockRows(
  found: readonly FoundRow[],
  places: readonly Place[],
  form: Form,
): { readonly figures: RowFigures; readonly isOtherOrder: boolean } | undefined {
  const blocks = [...new Set(places.map(({ block }) => block))];
  const outcomes = outcomesOf(form);
  const read = new Map<Place, string>();
  let block: string | undefined;
  let order: readonly string[] = outcomes;
  for (const row of found) {
    const { above = '', figures, fields } = row;
    if (figures.length === 0) continue;
    const words = wordsOf(above);
    block = named(words, blocks).at(-1) ?? block;
    const own = fields && fields.length > 0 ? fields : figures;
    const heads = named(words, outcomes);
    if (own.length > 1 && heads.length > 0) {
      const told = orderOfOutcomes(words, form);
      if (told === 'unclear' || heads.length > outcomes.length) return undefined;
      order = told;
    }
    const names = own.length === 1 ? heads.slice(-1) : order;
    if (own.length !== names.length) return undefined;
    for (const [at, outcome] of names.entries()) {
      const place = places.find((one) => one.block === block && one.outcome === outcome);
      if (!place || read.has(place)) return undefined;
      read.set(place, own[at]!);
    }
  }
  if (read.size < places.length) return undefined;
  const way = places.map((place) => read.get(place)!);
  return {
    figures: { means: 'exact', ways: [way] },
    isOtherOrder: order.some((outcome, at) => outcome !== outcomes[at]),
  };
}
