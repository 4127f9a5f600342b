/** What the wordings of a report's sentences may name, and the known name nearest to one that is not. */
import { assertions } from './assertions';
import type { Definitions } from './definition';
import type { OutlineParagraph } from './outline';
import { overdueName } from './report-definitions';
import type { Asked, Slot } from './sentence';
import { askedOf, slotsOf } from './sentence';
import { organTexts, toldTexts } from './told-texts';

export interface Vocabulary {
  readonly single: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  /** what people write */
  readonly texts: ReadonlySet<string>;
  /** what people tick */
  readonly ticked: ReadonlySet<string>;
}

export function vocabularyOf(
  { single, lists }: Definitions,
  outline: readonly OutlineParagraph[],
): Vocabulary {
  const asked = outline
    .flatMap(({ sentences }) => sentences.flatMap(({ wordings }) => wordings))
    .flatMap(({ text }) => slotsOf(text).flatMap((slot) => (slot.kind === 'asked' ? [slot.name] : [])));
  return {
    single: new Set([...single.keys(), overdueName]),
    lists: new Set(lists.keys()),
    texts: new Set([...toldTexts.map(({ name }) => name), ...Object.values(organTexts), ...asked]),
    ticked: new Set(assertions.map(({ name }) => name)),
  };
}

/** Whether what a slot names is known; what it asks a person for may be anything. */
export function isKnownSlot(slot: Slot, { single, lists }: Vocabulary): boolean {
  switch (slot.kind) {
    case 'words':
    case 'self':
    case 'asked':
      return true;
    case 'figure':
      return single.has(slot.name);
    case 'all':
    case 'only':
      return lists.has(slot.name);
  }
}

/** Whether what a condition asks for is known. */
export function isKnownOperand(operand: string, vocabulary: Vocabulary): boolean {
  const { kind, name } = askedOf(operand);
  return namesFor(kind, vocabulary).has(name);
}

function namesFor(kind: Asked['kind'], { single, lists, texts, ticked }: Vocabulary): ReadonlySet<string> {
  switch (kind) {
    case 'figure':
    case 'share':
      return single;
    case 'kinds':
      return lists;
    case 'ticked':
      return ticked;
    case 'known':
      return new Set([...single, ...lists, ...texts]);
  }
}

/** What a name stands for that is known, but not as it was asked for: `{申请人}` is a list, not a figure. */
export function kindOf(
  asked: string,
  vocabulary: Vocabulary,
): { readonly name: string; readonly is: keyof Vocabulary } | undefined {
  const name = bareName(asked);
  const is = (['single', 'lists', 'texts', 'ticked'] as const).find((kind) => vocabulary[kind].has(name));
  return is && { name, is };
}

/** Without what a slot or a condition adds to a name. */
const bareName = (asked: string): string => asked.replace(/^\?|(?:\.[^.]*|的\d+%)$/gu, '');

/** The known name most like a name that a slot or a condition has. */
export function nearestName(name: string, { single, lists, texts, ticked }: Vocabulary): string | undefined {
  return nearest(bareName(name), [...single, ...lists, ...texts, ...ticked]);
}

/** The name with the most characters in common, where these are at least half; of several the one with more pairs of neighbours. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((one) => ({ one, characters: likeness(one, name, 1), pairs: likeness(one, name, 2) }))
    .filter(({ characters }) => characters >= 0.5)
    .sort((a, b) => b.characters + b.pairs - a.characters - a.pairs);
  return best?.one;
}

/** Dice's measure on stretches of this many characters. */
function likeness(one: string, other: string, size: number): number {
  const stretches = (text: string) =>
    new Set(
      [...text]
        .map((_, index, all) => all.slice(index, index + size).join(''))
        .slice(0, 1 - size || undefined),
    );
  const [a, b] = [stretches(one), stretches(other)];
  const common = [...a].filter((part) => b.has(part)).length;
  return (2 * common) / (a.size + b.size || 1);
}
