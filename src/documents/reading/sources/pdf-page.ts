/** What stands on the pages of a PDF: pieces of text and drawn lines, with their places. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Matrix } from './pdf-matrix';
import { combined } from './pdf-matrix';
import type { Segment } from './pdf-segments';
import { segmentsOf } from './pdf-segments';

/** A piece of text; places are in points from the upper left corner of the page as it is seen. */
export interface Item {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** the line on which it stands */
  readonly y: number;
  /** the height of its characters */
  readonly size: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}

export async function textOn(page: PDFPageProxy): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const found = items.flatMap((item): Item[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = combined(transform as unknown as Matrix, item.transform as unknown as Matrix);
    const size = Math.hypot(c, d);
    const along = Math.hypot(a, b) || 1;
    const isUpright = Math.abs(a) >= Math.abs(b);
    // text that runs upwards or downwards is narrow
    const left = isUpright ? Math.min(x, x + (a / along) * item.width) : x - size / 2;
    const right = isUpright ? left + item.width : x + size / 2;
    const base = isUpright ? y : y + ((b / along) * item.width) / 2;
    const isOn = right > 0 && left < width && base > 0 && base < height + size;
    return isOn ? [{ text: plainCharacters(item.str), left, right, y: base, size }] : [];
  });
  return { width, height, items: withoutDoubles(found) };
}

/** The drawn lines of the page. */
export async function segmentsOn(page: PDFPageProxy): Promise<Segment[]> {
  const { transform } = page.getViewport({ scale: 1 });
  return segmentsOf(await page.getOperatorList(), transform as unknown as Matrix);
}

/** Some fonts name characters by their radicals, or by forms kept for the sake of old encodings. */
const plainCharacters = (text: string): string =>
  text
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (character) => character.normalize('NFKC'))
    .replaceAll('\u00a0', ' ');

/** Bold type is at times the same text printed twice. */
function withoutDoubles(items: readonly Item[]): Item[] {
  const at = new Map<string, Item[]>();
  return items.filter((item) => {
    const same = at.get(item.text) ?? [];
    const near = 0.15 * item.size;
    const isDouble = same.some(
      ({ left, y }) => Math.abs(left - item.left) < near && Math.abs(y - item.y) < near,
    );
    if (!isDouble) at.set(item.text, [...same.slice(-50), item]);
    return !isDouble;
  });
}
