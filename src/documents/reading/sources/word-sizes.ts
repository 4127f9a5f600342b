/** How large the text of a Word document is where a run does not say so itself: by its styles, else as is usual. */
import { valueIn } from './word-styles';

/** @returns half points, of what the styles of a run, its paragraph and its table say first */
export type Sizes = (run?: string, paragraph?: string, table?: string) => number;

const STYLE = /<w:style\s([^>]*)>([^]*?)<\/w:style>/gu;
const DEFAULTS = /<w:rPrDefault[\s>][^]*?<\/w:rPrDefault>/u;
/** Of text whose size is said nowhere. */
const USUAL = 21;

/** @param xml the styles of a document */
export function sizesIn(xml: string): Sizes {
  const own = new Map<string, { readonly size: number | undefined; readonly base: string | undefined }>();
  let ofAll: string | undefined;
  for (const [, attributes = '', body = ''] of xml.matchAll(STYLE)) {
    const id = /\bw:styleId\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1];
    if (id === undefined) continue;
    own.set(id, { size: sizeIn(body), base: valueIn(/<w:basedOn\s([^>]*)>/u.exec(body)?.[1] ?? '') });
    if (valueIn(attributes, 'type') === 'paragraph' && valueIn(attributes, 'default') === '1') ofAll = id;
  }
  const usual = sizeIn(DEFAULTS.exec(xml)?.[0] ?? '') ?? USUAL;
  const known = new Map<string | undefined, number | undefined>();
  const sizeOf = (id: string | undefined): number | undefined => {
    if (known.has(id)) return known.get(id);
    let style = own.get(id ?? '');
    // a style may be based on itself
    for (let steps = 0; style && style.size === undefined && steps < own.size; steps += 1) {
      style = own.get(style.base ?? '');
    }
    known.set(id, style?.size);
    return style?.size;
  };
  return (run, paragraph, table) => sizeOf(run) ?? sizeOf(paragraph ?? ofAll) ?? sizeOf(table) ?? usual;
}

function sizeIn(xml: string): number | undefined {
  const told = Number(valueIn(/<w:sz\s([^>]*)>/u.exec(xml)?.[1] ?? '') ?? '');
  return told > 0 ? told : undefined;
}
