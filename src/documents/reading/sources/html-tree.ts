/** Parses a page into its tree; nothing in it is run or fetched, and no page takes endless time or memory. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { ReadError } from '../../read-error';
import * as words from '../../../words/documents';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Browsers stop at 512. */
const MAX_DEPTH = 1000;
const MAX_ELEMENTS = 1_000_000;
const MAX_LENGTH = 32 << 20;
const MAX_MILLISECONDS = 20_000;
/** so much is parsed between two looks at the clock */
const PIECE = 1 << 14;

/** @throws {ReadError} where it is too large, too deep, or takes too long */
export async function parseHtml(html: string): Promise<Parent> {
  if (html.length > MAX_LENGTH) tooLarge(words.sizeFound(html.length >> 20));
  const { Parser, defaultTreeAdapter } = await import('parse5');
  let [depth, count] = [0, 0];
  const parser = new Parser({
    // what stands for pages without scripts is dropped anyway
    scriptingEnabled: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > MAX_DEPTH) tooLarge(words.depthFound(depth));
        if (++count > MAX_ELEMENTS) tooLarge(words.elementsFound(count));
      },
      onItemPop: () => {
        depth--;
      },
    },
  });
  const end = Date.now() + MAX_MILLISECONDS;
  for (let at = 0; at < html.length; at += PIECE) {
    parser.tokenizer.write(html.slice(at, at + PIECE), false);
    if (Date.now() > end) tooLarge(words.timeFound(MAX_MILLISECONDS / 1000));
  }
  parser.tokenizer.write('', true);
  return parser.document;
}

function tooLarge(found: string): never {
  throw new ReadError(words.wholeFile, found, words.hugePage);
}

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

/** No text of the page: scripts and looks, what only shows elsewhere, the readings over characters, what is struck out. */
const DROPPED = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'iframe', 'object', 'noframes', 'noembed'],
  ...['select', 'datalist', 'textarea', 'button', 'svg', 'math', 'rt', 'rp', 'del', 's', 'strike'],
]);

/** What the looks of a page do to an element, told by attributes that no page can have. */
const MARKS = {
  /** `gone` takes no place either; `veiled` is there, but nobody can see it */
  unseen: ' unseen',
  /** a sheet hides it, and a script may show it */
  folded: ' folded',
  /** from the text beside it: by a `line` of its own, or a `blank` */
  parted: ' parted',
  /** `surely` or `perhaps`, as the mark of a note is */
  raised: ' raised',
  /** no text in it that is not set otherwise can be seen: `all`, or `figures`, where the colour behind it is not known for sure */
  pale: ' pale',
} as const;

export const mark = (element: Element, name: keyof typeof MARKS, value: string): void => {
  element.attrs.push({ name: MARKS[name], value });
};

export const markOf = (element: Element, name: keyof typeof MARKS): string | undefined =>
  attributeOf(element, MARKS[name]);

/** Whether an element takes a place on the page: a cell that does parts its neighbours even if nobody sees it. */
export const isPlaced = (element: Element): boolean =>
  !DROPPED.has(element.tagName) &&
  attributeOf(element, 'hidden') === undefined &&
  markOf(element, 'unseen') !== 'gone';

/** Whether a reader of the page sees the element, and is meant to read it. */
export const isShown = (element: Element): boolean =>
  isPlaced(element) && markOf(element, 'unseen') === undefined;

/** Whether it is struck out, or is not shown by its own looks. */
const isDropped = (element: Element): boolean =>
  STRUCK.has(element.tagName) ||
  attributeOf(element, 'hidden') !== undefined ||
  ['gone', 'hidden'].includes(markOf(element, 'unseen') ?? '');
const STRUCK = new Set(['del', 's', 'strike']);

/** Whether a figure stands in a table where nobody sees it, or is struck out. */
export function dropsFigures(tree: Node): boolean {
  const open: (readonly [Node, boolean, boolean])[] = [[tree, false, false]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, inCell, isGone] = next;
    if ('value' in node && inCell && isGone && FIGURE.test(node.value)) return true;
    const isOwn = isElement(node);
    if (isOwn && DROPPED.has(node.tagName) && !STRUCK.has(node.tagName)) continue;
    const isCell = inCell || (isOwn && (node.tagName === 'td' || node.tagName === 'th'));
    const isDroppedToo = isGone || (isOwn && isDropped(node));
    for (const child of childrenOf(node)) open.push([child, isCell, isDroppedToo]);
  }
  return false;
}
const FIGURE = /^\s*\d[\d,.]*\s*$/u;

/** Whether it stands on the page, and holds what nobody sees, or what is chosen or typed there. */
export const isVeiled = (element: Element): boolean =>
  markOf(element, 'unseen') === 'veiled' || CHOSEN.has(element.tagName);
const CHOSEN = new Set(['select', 'textarea', 'button']);

/** All text in it. */
export const textIn = (node: Node): string =>
  'value' in node ? node.value : childrenOf(node).map(textIn).join('');

/** The text of the first element of a name, e.g. of the title. */
export function textOfFirst(tree: Node, tagName: string): string | undefined {
  const found = firstOf(tree, (element) => element.tagName === tagName);
  if (!found) return undefined;
  return childrenOf(found)
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first element below one, in the order of the page, that is looked for. */
export function firstOf(tree: Node, isWanted: (element: Element) => boolean): Element | undefined {
  const open: Node[] = [...childrenOf(tree)].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node) && isWanted(node)) return node;
    for (const child of [...childrenOf(node)].reverse()) open.push(child);
  }
  return undefined;
}
