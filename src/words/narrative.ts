/** Words that generated text shows where it has nothing to say yet. */

/** The mark for what is still to be filled in. */
export const gap = (name: string) => `【待填：${name}】`;

/** What an organ calls itself where it has not said. */
export const selfName = '本机关';
/** What stands between items of a list, and what they are counted in. */
export const between = '、';
export const counter = '件';

/** How many names a gap spells out. */
export const NAMED = 2;
export const andMoreItems = (count: number | string) => `等${count}项`;

export const severalNames = (names: readonly string[]) =>
  names.slice(0, NAMED).join(between) + (names.length > NAMED ? andMoreItems(names.length) : '');
