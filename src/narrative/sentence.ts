/** Sentences as data, and how a sentence becomes a passage: the first wording whose condition surely holds is taken. */
import { decide } from './condition';
import type { Passage, Piece } from './passage';
import type { Quantities, Quantity, QuantityList } from './quantity';
import { gap, severalNames } from '../words/narrative';

/**
 * One wording of a sentence.
 *
 * `when` joins comparisons by 且, e.g. `新收=0 且 上年结转>0`; without it the wording always fits. A condition
 * that a blank leaves undecided does not hold, so the last wording of a sentence is the one with every number.
 * Beside the figures it may ask a list for the number of its items that are not 0 (`申请人.种数`) and of those
 * that are filled in at all (`申请人.已填`).
 *
 * `text` holds slots in braces: a figure (`{新收}`), all items of a list that are not 0 (`{申请人.各项}`), or
 * the name of a list's only item (`{申请人.唯一}`). An empty text leaves the sentence out.
 */
export interface Wording {
  readonly when?: string;
  readonly text: string;
}

export interface Sentence {
  readonly id: string;
  /** the sentence is left out, gaps and all, where a figure of this name is not at hand, e.g. last year's */
  readonly needs?: string;
  readonly wordings: readonly Wording[];
}

const SLOT = /\{([^{}]+)\}/u;
const ALL = '.各项';
const ONLY = '.唯一';
const KINDS = '.种数';
const KNOWN = '.已填';

/** Renders a sentence; an empty passage where it has nothing to say. */
export function render(sentence: Sentence, quantities: Quantities): Passage {
  if (sentence.needs !== undefined && !quantities.single.has(sentence.needs)) return [];
  const wording = sentence.wordings.find(
    ({ when }) => when === undefined || decide(when, (name) => figureOf(name, quantities)) === true,
  );
  return wording ? fill(wording.text, quantities) : [];
}

function fill(text: string, quantities: Quantities): Passage {
  return text.split(SLOT).flatMap((part, index): Passage => {
    if (index % 2 === 0) return part ? [words(part)] : [];
    if (part.endsWith(ALL)) return items(listOf(part.slice(0, -ALL.length), quantities));
    if (part.endsWith(ONLY)) return [words(onlyItem(listOf(part.slice(0, -ONLY.length), quantities)).name)];
    return [number(singleOf(part, quantities))];
  });
}

function figureOf(name: string, quantities: Quantities): number | null {
  if (name.endsWith(KNOWN)) {
    return listOf(name.slice(0, -KNOWN.length), quantities).filter(({ value }) => value !== null).length;
  }
  if (!name.endsWith(KINDS)) return singleOf(name, quantities).value;
  const list = listOf(name.slice(0, -KINDS.length), quantities);
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
  const told = known.map((item): Passage => [words(item.name), number(item), words('件')]);
  if (blank.length > 0) {
    const cells = blank.flatMap((item) => item.cells);
    told.push([{ kind: 'gap', text: gap(severalNames(blank.map(({ name }) => name))), cells }]);
  }
  return told.flatMap((item, index) => (index > 0 ? [words('、'), ...item] : item));
}

const words = (text: string): Piece => ({ kind: 'words', text });

const number = ({ name, value, cells }: Quantity): Piece =>
  value === null ? { kind: 'gap', text: gap(name), cells } : { kind: 'number', text: String(value), cells };
