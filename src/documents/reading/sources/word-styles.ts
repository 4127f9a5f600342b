/** The looks by which a Word document's styles hide text, or strike it out. */

/** Of a run or a style, by its name: whether it has a look. */
export type Looks = ReadonlyMap<string, boolean>;

/** Looks by which a text is not seen, or is struck out. */
export const LOOKS = ['w:vanish', 'w:strike', 'w:dstrike'];
/** What an element says, of its attributes. */
export const valueIn = (rest: string): string | undefined =>
  /\bw:val\s*=\s*["']([^"']*)["']/u.exec(rest)?.[1];

export const isOn = (rest: string): boolean => !/^(?:0|false|off|none)$/iu.test(valueIn(rest) ?? '');

const STYLE = /<w:style\s([^>]*)>([^]*?)<\/w:style>/gu;

/** The looks of each style by its id, with those of the style that it is based on; of styles without one there is none. */
export function stylesWithLooks(xml: string): ReadonlyMap<string, Looks> {
  if (!LOOKS.some((look) => xml.includes(look))) return new Map();
  const own = new Map<string, { readonly looks: Looks; readonly base: string | undefined }>();
  for (const [, attributes = '', body = ''] of xml.matchAll(STYLE)) {
    const id = /\bw:styleId\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1];
    const base = valueIn(/<w:basedOn\s([^>]*)>/u.exec(body)?.[1] ?? '');
    const looks = LOOKS.flatMap((look) => {
      const found = new RegExp(`<${look}(\\s[^>]*)?/?>`, 'u').exec(body);
      return found ? [[look, isOn(found[1] ?? '')] as const] : [];
    });
    if (id !== undefined) own.set(id, { looks: new Map(looks), base });
  }
  const all = new Map<string, Looks>();
  for (const id of own.keys()) {
    const chain: Looks[] = [];
    for (let one = own.get(id); one && chain.length < own.size; one = own.get(one.base ?? ''))
      chain.unshift(one.looks);
    const looks = new Map(chain.flatMap((one) => [...one]));
    if (looks.size > 0) all.set(id, looks);
  }
  return all;
}
