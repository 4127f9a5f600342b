/** The looks by which a Word document's runs and styles hide text, strike it out, or raise it. */

/** Of a run or a style, by its name: what it says of a look. */
export type Looks = ReadonlyMap<string, string>;

/** Those by which a text is struck out. */
const STRUCK = ['w:strike', 'w:dstrike'];
/** Those by which nobody sees it. */
const VEILED = ['w:vanish', 'w:specVanish'];
/** Those that may, by what they say. */
const BY_VALUE: Readonly<Record<string, RegExp>> = {
  'w:color': /^f[\da-f]f[\da-f]f[\da-f]$/iu,
  // half points
  'w:sz': /^[0-3]$/u,
  'w:position': /[1-9]/u,
  'w:vertAlign': /^su/u,
};
const ON_THE_WEB = 'w:webHidden';
export const LOOKS: ReadonlySet<string> = new Set([
  ...STRUCK,
  ...VEILED,
  ON_THE_WEB,
  'w:shd',
  'w:highlight',
  ...Object.keys(BY_VALUE),
]);

/** What an element says, of its attributes. */
export const valueIn = (rest: string, name = 'val'): string | undefined =>
  new RegExp(`\\bw:${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(rest)?.[1];

export const isOn = (value: string | undefined): boolean =>
  value !== undefined && !/^(?:0|false|off|none)$/iu.test(value);

const tells = (looks: (name: string) => string | undefined, name: string): boolean =>
  BY_VALUE[name]!.test(looks(name) ?? '');

/** What a run's looks do to its text; white letters and such that are hidden on the web alone may be seen. */
export function effectOf(
  looks: (name: string) => string | undefined,
): 'struck' | 'veiled' | 'pale' | 'raised' | undefined {
  if (STRUCK.some((name) => isOn(looks(name)))) return 'struck';
  if (VEILED.some((name) => isOn(looks(name))) || tells(looks, 'w:sz')) return 'veiled';
  if (isOn(looks(ON_THE_WEB))) return 'pale';
  // letters of no colour of their own are black
  if (looks('w:highlight') === 'black' && /^(?:auto|0{6}|)$/iu.test(looks('w:color') ?? '')) return 'pale';
  const isOnShade = isShade(looks('w:shd')) || isOn(looks('w:highlight'));
  if (tells(looks, 'w:color') && !isOnShade) return 'pale';
  return tells(looks, 'w:position') || tells(looks, 'w:vertAlign') ? 'raised' : undefined;
}

/** @param fill that stands behind a text */
export const isShade = (fill: string | undefined): boolean =>
  fill !== undefined && !/^(?:auto|f[\da-f]f[\da-f]f[\da-f]|)$/iu.test(fill);

/** Of the looks that a run or a style tells, what is kept. */
export const lookValue = (name: string, rest: string): string =>
  (name === 'w:shd' ? valueIn(rest, 'fill') : valueIn(rest)) ?? '';

const STYLE = /<w:style\s([^>]*)>([^]*?)<\/w:style>/gu;
const MAY_HAVE =
  /<w:(?:vanish|specVanish|strike|dstrike|webHidden|position|vertAlign)[\s/>]|<w:color\s[^>]*w:val="[fF]|<w:sz\s[^>]*w:val="[0-3]"/u;

/** The looks of each style by its id, with those of the style that it is based on; of styles without one there is none. */
export function stylesWithLooks(xml: string): ReadonlyMap<string, Looks> {
  if (!MAY_HAVE.test(xml)) return new Map();
  const own = new Map<string, { readonly looks: Looks; readonly base: string | undefined }>();
  for (const [, attributes = '', body = ''] of xml.matchAll(STYLE)) {
    const id = /\bw:styleId\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1];
    const base = valueIn(/<w:basedOn\s([^>]*)>/u.exec(body)?.[1] ?? '');
    const looks = [...LOOKS].flatMap((look) => {
      const found = new RegExp(`<${look}(\\s[^>]*)?/?>`, 'u').exec(body);
      return found ? [[look, lookValue(look, found[1] ?? '')] as const] : [];
    });
    if (id !== undefined) own.set(id, { looks: new Map(looks), base });
  }
  const all = new Map<string, Looks>();
  for (const id of own.keys()) {
    const chain: Looks[] = [];
    for (let one = own.get(id); one && chain.length < own.size; one = own.get(one.base ?? ''))
      chain.unshift(one.looks);
    const looks = new Map(chain.flatMap((one) => [...one]));
    if (effectOf((name) => looks.get(name)) !== undefined) all.set(id, looks);
  }
  return all;
}
