/** 存为本单位说法: what people made of a generated sentence, as a wording for the next time. */
import { isSurrounded, matched, tokensOf } from './align';
import type { Token } from './align';
import { textOf } from './passage';
import type { Quantities } from './quantity';
import { fillSlot, isTold, wordingFor } from './render';
import type { Sentence, Stretch, Wording } from './sentence';
import { OPENING, slotsOf, slotText, stretchesOf } from './sentence';
import type { LostSlots } from './lost-slots';
import { lostSlots } from './lost-slots';

export interface SavedWording {
  /** all of the sentence, the one that was used being replaced */
  readonly wordings: readonly Wording[];
  /** numbers that no figure gives: they would stay the same every year; places in the sentence, in code points */
  readonly fixed: readonly FixedNumber[];
  /** stretches in ［］ that had nothing to say this time, and are not in the new wording */
  readonly leftOut: readonly string[];
  /** what the wording that was used was filled with, and the new one says in fixed words or not at all */
  readonly lost: LostSlots;
}

export interface FixedNumber {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** what it was written for, where that can be said: a list whose items were worded otherwise, or a figure whose place is not sure */
  readonly was?: WrittenFor;
}

export interface WrittenFor {
  /** of the list or figure */
  readonly name: string;
  /** the whole list as it was written; absent for a figure */
  readonly items?: string;
}

/**
 * Numbers, lists and names that still stand where they were written become slots again, and so does what people put in
 * the place of a gap, or of what they told; a list of which an item was changed becomes fixed numbers.
 * @param quantities by which the sentence was written
 * @param standing the sentence as it stands now
 * @param written the sentence as it was written; without it, whether it said when and who is taken from `standing`
 * @returns `undefined` where nothing was generated
 */
export function savedWording(
  sentence: Sentence,
  quantities: Quantities,
  standing: string,
  written: string = standing,
): SavedWording | undefined {
  const used = wordingFor(sentence, quantities);
  if (!used) return undefined;
  const opening = textOf(slotsOf(OPENING).flatMap((slot) => fillSlot(slot, quantities)));
  const isContinued = used.text.startsWith(OPENING) && !written.startsWith(opening);
  const template = isContinued ? used.text.slice(OPENING.length) : used.text;
  const { text, fixed } = templateOf(template, quantities, standing.trim());
  const saved: Wording = { ...used, text: (isContinued ? OPENING : '') + text };
  return {
    wordings: sentence.wordings.map((wording) => (wording === used ? saved : wording)),
    fixed,
    leftOut: stretchesOf(used.text)
      .filter((stretch) => !isTold(stretch, quantities))
      .map(stretchText),
    lost: lostSlots(
      sentence.wordings,
      used,
      stretchesOf(template).filter((stretch) => isTold(stretch, quantities)),
      text,
    ),
  };
}

/** What was written for a part of a wording: tokens of the text, `end` exclusive. */
interface Part {
  readonly template: string;
  readonly start: number;
  readonly end: number;
  readonly isWords: boolean;
  /** what people write stands there, or would */
  readonly isTold: boolean;
  readonly of?: WrittenFor;
}

function templateOf(wording: string, quantities: Quantities, standing: string) {
  const { text, parts } = writtenParts(wording, quantities);
  const [before, after] = [tokensOf(text), tokensOf(standing)];
  const map = new Map(matched(before, after));
  const slots = new Map<number, Part>();
  const unplaced: Part[] = [];
  // a token is covered where a slot stands, and where the wording itself has it
  const covered = new Set<number>();
  for (const part of parts(before)) {
    const indices = Array.from({ length: part.end - part.start }, (_, index) => part.start + index);
    if (part.isWords) {
      indices.forEach((index) => map.has(index) && covered.add(map.get(index)!));
      continue;
    }
    const start = placeOf(part, map, before, after);
    const range =
      start === undefined
        ? replacedBy(part, map, before, after)
        : { start, end: start + part.end - part.start };
    if (!range) {
      unplaced.push(part);
      continue;
    }
    const places = Array.from({ length: range.end - range.start }, (_, index) => range.start + index);
    if (places.some((place) => covered.has(place))) continue;
    places.forEach((place) => covered.add(place));
    slots.set(range.start, { ...part, ...range });
  }
  return {
    text: composed(after, slots),
    fixed: after.flatMap(({ text: number, start, kind }, index) =>
      kind === 'number' && !covered.has(index)
        ? [
            {
              text: number,
              start,
              end: start + [...number].length,
              ...writtenFor(number, unplaced, before),
            },
          ]
        : [],
    ),
  };
}

/** The part that the number was written for and that was not found again as it was. */
function writtenFor(
  number: string,
  unplaced: readonly Part[],
  before: readonly Token[],
): Pick<FixedNumber, 'was'> {
  const found = unplaced.find(
    ({ of, start, end }) => of && before.slice(start, end).some(({ text }) => text === number),
  );
  return found?.of ? { was: found.of } : {};
}

function composed(tokens: readonly Token[], slots: ReadonlyMap<number, Part>): string {
  let text = '';
  for (let at = 0; at < tokens.length;) {
    const slot = slots.get(at);
    text += slot?.template ?? tokens[at]!.text;
    at = slot?.end ?? at + 1;
  }
  return text;
}

/** The text that was written, and its parts: whole stretches in ［］ before the slots in them. */
function writtenParts(wording: string, quantities: Quantities) {
  let text = '';
  const bounds: {
    readonly template: string;
    readonly from: number;
    readonly to: number;
    readonly isWords: boolean;
    readonly isTold: boolean;
    readonly of?: WrittenFor;
  }[] = [];
  for (const stretch of stretchesOf(wording)) {
    if (!isTold(stretch, quantities)) continue;
    const from = [...text].length;
    const inside = stretch.slots.map((slot) => {
      const start = [...text].length;
      const written = textOf(fillSlot(slot, quantities));
      text += written;
      return {
        template: slotText(slot),
        from: start,
        to: [...text].length,
        isWords: slot.kind === 'words',
        isTold: slot.kind === 'asked',
        ...(slot.kind === 'all' && { of: { name: slot.name, items: written } }),
        ...(slot.kind === 'figure' && { of: { name: slot.name } }),
      };
    });
    if (stretch.optional) {
      const template = stretchText(stretch);
      bounds.push({ template, from, to: [...text].length, isWords: false, isTold: false });
    }
    bounds.push(...inside);
  }
  const parts = (tokens: readonly Token[]): readonly Part[] => {
    const indices = new Map(tokens.map(({ start }, index) => [start, index]));
    indices.set([...text].length, tokens.length);
    return bounds.flatMap(({ from, to, ...part }) => {
      const [start, end] = [indices.get(from), indices.get(to)];
      return start === undefined || end === undefined || start === end ? [] : [{ ...part, start, end }];
    });
  };
  return { text, parts };
}

const stretchText = ({ slots }: Stretch): string => `［${slots.map(slotText).join('')}］`;

/** Where a part stands as it was written, in one piece; a number that is the only one of its kind is itself, wherever. */
function placeOf(
  { start, end }: Part,
  map: ReadonlyMap<number, number>,
  before: readonly Token[],
  after: readonly Token[],
): number | undefined {
  const { text, kind } = before[start]!;
  const isSame = (token: Token) => token.text === text;
  const isSingle = end - start === 1;
  if (isSingle && kind !== 'other' && before.filter(isSame).length === 1 && after.filter(isSame).length === 1)
    return after.findIndex(isSame);
  const place = map.get(start);
  if (place === undefined) return undefined;
  for (let index = start; index < end; index += 1) {
    if (map.get(index) !== place + index - start) return undefined;
  }
  const all = before.map((_, index) => map.get(index));
  return !isSingle || isSurrounded(all, { start: 0, end: before.length }, start, place) ? place : undefined;
}

/** What stands between the neighbours of a gap, or of what people told, that is no longer there as it was. */
function replacedBy(
  { start, end, isTold: isToldPart }: Part,
  map: ReadonlyMap<number, number>,
  before: readonly Token[],
  after: readonly Token[],
): { readonly start: number; readonly end: number } | undefined {
  const isGap = end - start === 1 && before[start]!.kind === 'gap';
  if (!isGap && !isToldPart) return undefined;
  const from = start === 0 ? -1 : map.get(start - 1);
  const to = end === before.length ? after.length : map.get(end);
  return from !== undefined && to !== undefined && to > from + 1 ? { start: from + 1, end: to } : undefined;
}
