/** Sentences as data, and how a sentence becomes a passage: the first wording whose condition surely holds is taken. */
import { decide } from './condition';
import type { Passage, Piece } from './passage';
import type { Level } from '../report/report';
import type { Quantities, Quantity, QuantityList } from './quantity';
import { between, counter, gap, selfName, severalNames } from '../words/narrative';

/**
 * One wording of a sentence.
 *
 * `when` joins comparisons by 且, e.g. `新收=0 且 上年结转>0`; without it the wording always fits. A condition
 * that a blank leaves undecided does not hold, so the last wording of a sentence is the one with every number.
 * Beside the figures it may ask a list for the number of its items that are not 0 (`申请人.种数`) and of those
 * that are filled in at all (`申请人.已填`).
 *
 * `text` holds slots in braces: a figure (`{新收}`), all items of a list that are not 0 (`{申请人.各项}`), or
 * the name of a list's only item (`{申请人.唯一}`), what the organ calls itself (`{自称}`), and what no figure
 * tells and the clerk has to write (`{?整改情况}`). An empty text leaves the sentence out.
 */
export interface Wording {
  readonly when?: string;
  readonly text: string;
}

export interface Sentence {
  readonly id: string;
  /** the sentence is left out, gaps and all, where a figure of this name is not at hand, e.g. last year's */
  readonly needs?: string;
  /** the classes of organ that say it; all where absent */
  readonly levels?: readonly Level[];
  readonly wordings: readonly Wording[];
}

const SLOT = /\{([^{}]+)\}/u;
const ALL = '.各项';
const ONLY = '.唯一';
const KINDS = '.种数';
const KNOWN = '.已填';
const SELF = '自称';
const ASKED = '?';

/** A stretch of a wording: plain words, or a slot and the name of the figure or list in it. */
export type Slot =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'self' }
  | { readonly kind: 'figure' | 'all' | 'only' | 'asked'; readonly name: string };

export function slotsOf(text: string): readonly Slot[] {
  return text.split(SLOT).flatMap((part, index): readonly Slot[] => {
    if (index % 2 === 0) return part ? [{ kind: 'words', text: part }] : [];
    if (part === SELF) return [{ kind: 'self' }];
    if (part.startsWith(ASKED)) return [{ kind: 'asked', name: part.slice(ASKED.length) }];
    if (part.endsWith(ALL)) return [{ kind: 'all', name: part.slice(0, -ALL.length) }];
    if (part.endsWith(ONLY)) return [{ kind: 'only', name: part.slice(0, -ONLY.length) }];
    return [{ kind: 'figure', name: part }];
  });
}

/** What a name in a condition asks for: a figure, or how many items of a list are not 0, or are filled in. */
export function askedOf(name: string): {
  readonly kind: 'figure' | 'kinds' | 'known';
  readonly name: string;
} {
  if (name.endsWith(KNOWN)) return { kind: 'known', name: name.slice(0, -KNOWN.length) };
  if (name.endsWith(KINDS)) return { kind: 'kinds', name: name.slice(0, -KINDS.length) };
  return { kind: 'figure', name };
}

/** Renders a sentence; an empty passage where it has nothing to say. */
export function render(sentence: Sentence, quantities: Quantities): Passage {
  if (sentence.needs !== undefined && !quantities.single.has(sentence.needs)) return [];
  if (sentence.levels && !(quantities.level && sentence.levels.includes(quantities.level))) return [];
  const wording = sentence.wordings.find(
    ({ when }) => when === undefined || decide(when, (name) => figureOf(name, quantities)) === true,
  );
  return wording ? fill(wording.text, quantities) : [];
}

function fill(text: string, quantities: Quantities): Passage {
  return slotsOf(text).flatMap((slot): Passage => {
    switch (slot.kind) {
      case 'words':
        return [words(slot.text)];
      case 'self':
        return [words(quantities.selfName ?? selfName)];
      case 'asked':
        return [{ kind: 'gap', text: gap(slot.name), cells: [] }];
      case 'all':
        return items(listOf(slot.name, quantities));
      case 'only':
        return [words(onlyItem(listOf(slot.name, quantities)).name)];
      case 'figure':
        return [number(singleOf(slot.name, quantities))];
    }
  });
}

function figureOf(asked: string, quantities: Quantities): number | null {
  const { kind, name } = askedOf(asked);
  if (kind === 'figure') return singleOf(name, quantities).value;
  const list = listOf(name, quantities);
  if (kind === 'known') return list.filter(({ value }) => value !== null).length;
  return list.every(({ value }) => value !== null) ? list.filter(({ value }) => value !== 0).length : null;
}

function singleOf(name: string, { single }: Quantities): Quantity {
  const quantity = single.get(name);
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

/** Items that are 0 drop out. Blank ones stand at the end, together in one gap. */
function items(list: QuantityList): Passage {
  const known = list.filter(({ value }) => value !== null && value !== 0);
  const blank = list.filter(({ value }) => value === null);
  const told = known.map((item): Passage => [words(item.name), number(item), words(counter)]);
  if (blank.length > 0) {
    const cells = blank.flatMap((item) => item.cells);
    told.push([{ kind: 'gap', text: gap(severalNames(blank.map(({ name }) => name))), cells }]);
  }
  return told.flatMap((item, index) => (index > 0 ? [words(between), ...item] : item));
}

const words = (text: string): Piece => ({ kind: 'words', text });

const number = ({ name, value, cells }: Quantity): Piece =>
  value === null ? { kind: 'gap', text: gap(name), cells } : { kind: 'number', text: String(value), cells };
