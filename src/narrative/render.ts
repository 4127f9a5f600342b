/** How a sentence becomes a passage: the first wording whose condition surely holds is taken, and its slots are filled. */
import { between, counter, gap, selfName, severalNames } from '../words/narrative';
import { decide } from './condition';
import type { Passage, Piece } from './passage';
import { tidy } from './punctuation';
import type { Quantities, Quantity, QuantityList } from './quantity';
import type { Sentence, Slot, Stretch, Wording } from './sentence';
import { askedOf, slotsOf, stretchesOf } from './sentence';

/** The wording of a sentence that fits; `undefined` where it has nothing to say. */
export function wordingFor(sentence: Sentence, quantities: Quantities): Wording | undefined {
  if (sentence.needs !== undefined && !quantities.single.has(sentence.needs)) return undefined;
  const { level } = quantities;
  if (sentence.levels && !(level && sentence.levels.includes(level))) return undefined;
  const wording = sentence.wordings.find(({ when }) => when === undefined || holds(when, quantities));
  return wording?.text === '' ? undefined : wording;
}

/** Renders a sentence; an empty passage where it has nothing to say. */
export function render(sentence: Sentence, quantities: Quantities): Passage {
  const wording = wordingFor(sentence, quantities);
  return wording ? fill(wording.text, quantities) : [];
}

/** Whether a condition surely holds: not where a blank leaves it open. */
export const holds = (when: string, quantities: Quantities): boolean =>
  decide(when, (name) => figureOf(name, quantities)) === true;

function fill(text: string, quantities: Quantities): Passage {
  const stretches = stretchesOf(text);
  if (stretches.every(({ optional }) => !optional)) {
    return slotsOf(text).flatMap((slot) => fillSlot(slot, quantities));
  }
  const told = stretches.filter((stretch) => isTold(stretch, quantities));
  return tidy(told.flatMap(({ slots }) => slots.flatMap((slot) => fillSlot(slot, quantities))));
}

/** Whether a stretch of a wording is not left out. */
export const isTold = ({ optional, slots }: Stretch, quantities: Quantities): boolean =>
  !optional || !slots.some((slot) => isNothing(slot, quantities));

/** Whether there is nothing to tell of a slot: 0, or nothing written. A blank is not nothing. */
function isNothing(slot: Slot, quantities: Quantities): boolean {
  switch (slot.kind) {
    case 'words':
    case 'self':
      return false;
    case 'asked':
      return !quantities.texts?.has(slot.name);
    case 'figure':
      return singleOf(slot.name, quantities).value === 0;
    case 'all':
    case 'only':
      return listOf(slot.name, quantities).every(({ value }) => value === 0);
  }
}

/** What stands in the text for a slot. */
export function fillSlot(slot: Slot, quantities: Quantities): Passage {
  switch (slot.kind) {
    case 'words':
      return [words(slot.text)];
    case 'self':
      return [words(quantities.selfName ?? selfName)];
    case 'asked': {
      const text = quantities.texts?.get(slot.name);
      return text === undefined
        ? [{ kind: 'gap', text: gap(slot.name), cells: [] }]
        : [{ kind: 'words', text, told: slot.name }];
    }
    case 'all':
      return items(slot.name, listOf(slot.name, quantities));
    case 'only':
      return [words(onlyItem(listOf(slot.name, quantities)).name)];
    case 'figure':
      return [number(singleOf(slot.name, quantities))];
  }
}

function figureOf(name: string, quantities: Quantities): number | null {
  const asked = askedOf(name);
  switch (asked.kind) {
    case 'figure':
      return singleOf(asked.name, quantities).value;
    case 'share': {
      const { value } = singleOf(asked.name, quantities);
      return value === null ? null : (value * asked.percent) / 100;
    }
    case 'ticked':
      return quantities.ticked?.has(asked.name) ? 1 : 0;
    case 'known': {
      const list = quantities.lists.get(asked.name);
      if (list) return list.filter(({ value }) => value !== null).length;
      const single = quantities.single.get(asked.name);
      return (single ? single.value !== null : quantities.texts?.has(asked.name)) ? 1 : 0;
    }
    case 'kinds': {
      const list = listOf(asked.name, quantities);
      return list.every(({ value }) => value !== null)
        ? list.filter(({ value }) => value !== 0).length
        : null;
    }
  }
}

function singleOf(name: string, { single, lacking }: Quantities): Quantity {
  const quantity = single.get(name) ?? (lacking?.has(name) ? { name, value: null, cells: [] } : undefined);
  if (!quantity) throw new SyntaxError(`句子里的“${name}”不是已知的数`);
  return quantity;
}

function listOf(name: string, { lists }: Quantities): QuantityList {
  const list = lists.get(name);
  if (!list) throw new SyntaxError(`句子里的“${name}”不是已知的分项`);
  return list;
}

function onlyItem(list: QuantityList): Quantity {
  return list.find(({ value }) => value !== 0)!;
}

/** The name of an item of a list as pieces tell it. */
const itemName = (list: string, item: string) => `${list}.${item}`;

/** Items that are 0 drop out. Blank ones stand at the end, together in one gap. */
function items(list: string, all: QuantityList): Passage {
  const known = all.filter(({ value }) => value !== null && value !== 0);
  const blank = all.filter(({ value }) => value === null);
  const told = known.map((item): Passage => [
    words(item.name),
    { ...number(item), figure: itemName(list, item.name) },
    words(item.unit ?? counter),
  ]);
  if (blank.length > 0) {
    const cells = blank.flatMap((item) => item.cells);
    told.push([{ kind: 'gap', text: gap(severalNames(blank.map(({ name }) => name))), cells }]);
  }
  return told.flatMap((item, index) => (index > 0 ? [words(between), ...item] : item));
}

const words = (text: string): Piece => ({ kind: 'words', text });

const number = ({ name, value, cells }: Quantity): Exclude<Piece, { readonly kind: 'words' }> =>
  value === null
    ? { kind: 'gap', text: gap(name), cells, figure: name }
    : { kind: 'number', text: String(value), cells, figure: name };
