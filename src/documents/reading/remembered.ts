/** Functions that are asked for the same texts, or of the same forms, again and again, with what they said before. */

/** More texts than these, or longer ones, are not remembered. */
const MOST = 2000;
const LONGEST = 200;

/** Of short texts. */
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

/** Of what never changes, such as a form. */
export function onceFor<K extends object, T>(tell: (of: K) => T): (of: K) => T {
  const told = new WeakMap<K, { readonly one: T }>();
  return (of) => {
    const known = told.get(of) ?? { one: tell(of) };
    told.set(of, known);
    return known.one;
  };
}
