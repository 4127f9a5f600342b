/** Words that generated text shows where it has nothing to say yet. */

/** The mark for what is still to be filled in. */
export const gap = (name: string) => `【待填：${name}】`;

/** How many names a gap spells out. */
const NAMED = 2;

export const severalNames = (names: readonly string[]) =>
  names.length > NAMED ? `${names.slice(0, NAMED).join('、')}等${names.length}项` : names.join('、');
