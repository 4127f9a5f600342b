/** The little XML that the last action is kept as: elements with attributes and no text between them. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export function element(name: string, attributes: Readonly<Record<string, string>>, body = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}>${body}</${name}>`;
}

const ELEMENT = /<(\w+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The elements in the order in which they open. */
export const elementsOf = (xml: string): readonly Element[] =>
  [...xml.matchAll(ELEMENT)].map(([, name, attributes]) => ({
    name: name!,
    attributes: Object.fromEntries(
      [...attributes!.matchAll(ATTRIBUTE)].map(([, key, double, single]): [string, string] => [
        key!,
        unescaped(double ?? single ?? ''),
      ]),
    ),
  }));

export const attributeOf = ({ attributes }: Element, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key === name)?.[1];

/** Characters that mean something in XML, that a reader would change, or that XML cannot hold. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"'\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`)
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '\ufffd');

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Excel may write the part in its own way, with other names for the same characters. */
const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string): string => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return NAMED[name!] ?? whole;
    },
  );
