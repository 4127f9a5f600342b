/** A function of short texts that is asked for the same ones again and again, with what it said of the last. */

/** More texts than these, or longer ones, are not remembered. */
const MOST = 2000;
const LONGEST = 200;

export function remembered<T>(tell: (text: string) => T): (text: string) => T {
  const told = new Map<string, T>();
  return (text) => {
    if (told.has(text)) return told.get(text)!;
    const one = tell(text);
    if (text.length > LONGEST) return one;
    if (told.size >= MOST) told.clear();
    told.set(text, one);
    return one;
  };
}
