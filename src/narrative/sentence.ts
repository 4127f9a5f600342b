/** Sentences as data: wordings with their conditions, and what the slots of a wording and the names of a condition ask for. */
import type { Level } from '../report/report';

/**
 * One wording of a sentence.
 *
 * `when` joins comparisons by 且, e.g. `新收=0 且 上年结转>0`; without it the wording always fits. A condition
 * that a blank leaves undecided does not hold, so the last wording of a sentence is the one with every number.
 * Beside the figures it may ask a list for the number of its items that are not 0 (`申请人.种数`) and of those
 * that are filled in at all (`申请人.已填`), whether a figure or what a person writes is there (`平台.已填`, 1 or 0),
 * whether a person ticked a statement (`未发生责任追究.已勾选`, 1 or 0), and for a share (`办理结果总计的20%`).
 *
 * `text` holds slots in braces: a figure (`{新收}`), all items of a list that are not 0 (`{申请人.各项}`), or
 * the name of a list's only item (`{申请人.唯一}`), what the organ calls itself (`{自称}`), and what no figure
 * tells and the clerk has to write (`{?整改情况}`). A stretch in ［］ is left out, with punctuation that would
 * dangle, where a figure in it is 0, a list has nothing, or nobody wrote what it asks for. An empty text leaves the
 * sentence out.
 */
export interface Wording {
  readonly when?: string;
  readonly text: string;
}

export interface Sentence {
  readonly id: string;
  /** what a clerk calls the sentence */
  readonly name: string;
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
const TICKED = '.已勾选';
const SHARE = /^(.+)的(\d+)%$/u;
const SELF = '自称';
const ASKED = '?';

/** How a wording opens that says when and who; a later sentence of the paragraph does not say it again. */
export const OPENING = `{年度}年，{${SELF}}`;

/** A sentence for those who know already when and who. */
export const withoutOpening = (sentence: Sentence): Sentence => ({
  ...sentence,
  wordings: sentence.wordings.map((wording) => ({
    ...wording,
    text: wording.text.startsWith(OPENING) ? wording.text.slice(OPENING.length) : wording.text,
  })),
});

/** A stretch of a wording: plain words, or a slot and the name of the figure or list in it. */
export type Slot =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'self' }
  | { readonly kind: 'figure' | 'all' | 'only' | 'asked'; readonly name: string };

export function slotsOf(text: string): readonly Slot[] {
  return text.split(SLOT).flatMap((part, index): readonly Slot[] => {
    if (index % 2 === 0) return part ? [{ kind: 'words', text: part }] : [];
    return [slotFor(part)];
  });
}

/** @param inBraces what stands between the braces */
export function slotFor(inBraces: string): Slot {
  if (inBraces === SELF) return { kind: 'self' };
  if (inBraces.startsWith(ASKED)) return { kind: 'asked', name: inBraces.slice(ASKED.length) };
  if (inBraces.endsWith(ALL)) return { kind: 'all', name: inBraces.slice(0, -ALL.length) };
  if (inBraces.endsWith(ONLY)) return { kind: 'only', name: inBraces.slice(0, -ONLY.length) };
  return { kind: 'figure', name: inBraces };
}

/** The text of a slot in a wording. */
export function slotText(slot: Slot): string {
  switch (slot.kind) {
    case 'words':
      return slot.text;
    case 'self':
      return `{${SELF}}`;
    case 'asked':
      return `{${ASKED}${slot.name}}`;
    case 'all':
      return `{${slot.name}${ALL}}`;
    case 'only':
      return `{${slot.name}${ONLY}}`;
    case 'figure':
      return `{${slot.name}}`;
  }
}

/** A stretch of a wording: what stands in ［］ may be left out. */
export interface Stretch {
  readonly optional: boolean;
  readonly slots: readonly Slot[];
}

export function stretchesOf(text: string): readonly Stretch[] {
  return text
    .split(/［([^［］]*)］/u)
    .map((part, index): Stretch => ({ optional: index % 2 === 1, slots: slotsOf(part) }))
    .filter(({ slots }) => slots.length > 0);
}

export type Asked =
  | { readonly kind: 'figure' | 'kinds' | 'known' | 'ticked'; readonly name: string }
  | { readonly kind: 'share'; readonly name: string; readonly percent: number };

/** What a name in a condition asks for. */
export function askedOf(name: string): Asked {
  if (name.endsWith(KNOWN)) return { kind: 'known', name: name.slice(0, -KNOWN.length) };
  if (name.endsWith(KINDS)) return { kind: 'kinds', name: name.slice(0, -KINDS.length) };
  if (name.endsWith(TICKED)) return { kind: 'ticked', name: name.slice(0, -TICKED.length) };
  const share = SHARE.exec(name);
  if (share) return { kind: 'share', name: share[1]!, percent: Number(share[2]) };
  return { kind: 'figure', name };
}
