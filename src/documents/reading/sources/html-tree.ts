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

const look = (looks: string): RegExp => new RegExp(`(?:^|;)\\s*(?:${looks})`, 'i');
const [NO_DISPLAY, DISPLAY, UNSEEN_LOOK] = [
  look('display\\s*:\\s*none'),
  look('display\\s*:'),
  look(
    'visibility\\s*:\\s*(?:hidden|collapse)|text-decoration(?:-line)?\\s*:[^;]*line-through|font-size\\s*:\\s*0(?:[a-z%]*\\s*(?:;|$))|opacity\\s*:\\s*0(?:\\.0+)?\\s*(?:;|$)',
  ),
];

/** The name of an attribute that no page can have: the style sheets hide the element; `GONE` where it takes no place either. */
export const UNSEEN = ' unseen';
export const GONE = 'gone';

/** Whether an element takes a place on the page: a cell that does parts its neighbours even if nobody sees it. */
export function isPlaced(element: Element): boolean {
  const style = attributeOf(element, 'style') ?? '';
  // an element's own display goes before the attribute
  const isHidden = attributeOf(element, 'hidden') !== undefined && !DISPLAY.test(style);
  const isGone = isHidden || NO_DISPLAY.test(style) || attributeOf(element, UNSEEN) === GONE;
  return !isGone && !DROPPED.has(element.tagName);
}

/** Whether a reader of the page sees the element, and is meant to read it. */
export const isShown = (element: Element): boolean =>
  isPlaced(element) &&
  attributeOf(element, UNSEEN) === undefined &&
  !UNSEEN_LOOK.test(attributeOf(element, 'style') ?? '');

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
