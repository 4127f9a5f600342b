/** What a sentence worded otherwise no longer takes from the figures or from people, and would say every year by itself. */
import { termsOf } from './condition';
import type { Slot, Stretch, Wording } from './sentence';
import { askedOf, slotsOf, slotText } from './sentence';
import { organTexts } from './told-texts';

export interface LostSlots {
  /** that fixed words may stand for now, as wordings have them: the year, what the organ calls itself, names, 基本信息 */
  readonly named: readonly string[];
  /** what only a person can say, and is not asked for any longer: the names */
  readonly asked: readonly string[];
  /** of these, what would be said although nobody has told or ticked anything */
  readonly unasked: readonly string[];
  /** the statements under which the wording stands: their names */
  readonly ticked: readonly string[];
}

const YEAR = '年度';
const ofOrgan: ReadonlySet<string> = new Set(Object.values(organTexts));

/**
 * @param wordings all of the sentence
 * @param used the one by which it was written, and the stretches of it that were told
 * @param text the new wording
 */
export function lostSlots(
  wordings: readonly Wording[],
  used: Wording,
  told: readonly Stretch[],
  text: string,
): LostSlots {
  const left = slotsOf(text).map(slotText);
  const isLost = (slot: Slot): boolean => {
    const at = left.indexOf(slotText(slot));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  };
  const lost = told.flatMap(({ slots, optional }) =>
    slots.filter((slot) => slot.kind !== 'words' && isLost(slot)).map((slot) => ({ slot, optional })),
  );
  const asked = lost.flatMap(({ slot, optional }) =>
    slot.kind === 'asked' && !ofOrgan.has(slot.name) ? [{ name: slot.name, optional }] : [],
  );
  const needed = asked.filter(({ optional }) => !optional);
  return {
    named: unique(lost.flatMap(({ slot }) => (isNamed(slot) ? [slotText(slot)] : []))),
    asked: unique(asked.map(({ name }) => name)),
    unasked: isForAll(wordings, used) ? unique(needed.map(({ name }) => name)) : [],
    ticked: unique(tickedIn(used)),
  };
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

const isNamed = (slot: Slot): boolean =>
  slot.kind === 'self' ||
  slot.kind === 'only' ||
  (slot.kind === 'figure' && slot.name === YEAR) ||
  (slot.kind === 'asked' && ofOrgan.has(slot.name));

const askedIn = ({ when }: Wording) =>
  (when === undefined ? [] : termsOf(when)).flatMap(({ left }) =>
    typeof left === 'string' ? [askedOf(left)] : [],
  );

const tickedIn = (wording: Wording): readonly string[] =>
  askedIn(wording).flatMap(({ kind, name }) => (kind === 'ticked' ? [name] : []));

/** Whether a wording is what is left where no other fits, or where nobody ticked what stands before it. */
function isForAll(wordings: readonly Wording[], used: Wording): boolean {
  if (used.when === undefined) return true;
  if (askedIn(used).some(({ kind }) => kind === 'ticked' || kind === 'known')) return false;
  return wordings.slice(0, wordings.indexOf(used)).some((wording) => tickedIn(wording).length > 0);
}
