/** The lines that the text of a page's elements makes: one for each block and each line break. */
import type { Element, Node } from './html-tree';
import { childrenOf, isElement, isShown } from './html-tree';

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'dialog',
    'dir',
  ],
  ...[
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
  ],
  ...['header', 'hgroup', 'legend', 'li', 'listing', 'main', 'menu', 'nav', 'ol', 'p', 'plaintext', 'pre'],
  ...['section', 'summary', 'td', 'th', 'tr', 'ul', 'xmp'],
]);

const BREAKS = new Set(['br', 'hr']);

/** Elements whose line breaks are the author's own. */
const AS_TYPED = new Set(['pre', 'listing', 'plaintext', 'xmp']);

const CHINESE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3001-\\u303f‘’“”…—]';
/** A line break in the page's source: between Chinese characters it means nothing. */
const BROKEN_SOURCE = new RegExp(
  `(?<=${CHINESE})[ \\t\\r\\f]*\\n[ \\t\\r\\n\\f]*|[ \\t\\r\\f]*\\n[ \\t\\r\\n\\f]*(?=${CHINESE})`,
  'g',
);
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Takes the lines of text, and the tables between them, in their order. */
export interface Sink {
  line(text: string): void;
  table(element: Element): void;
}

/** Hands over what stands in some nodes. */
export function flow(nodes: readonly Node[], sink: Sink): void {
  let line = '';
  const end = () => {
    const text = tidied(line);
    line = '';
    if (text !== '') sink.line(text);
  };
  const walk = (node: Node, asTyped: boolean): void => {
    if ('value' in node) {
      const text = isRaised(node) ? raised(node.value) : node.value;
      const [first = '', ...others] = asTyped ? text.split(/\r\n?|\n/) : [text];
      line += first;
      for (const other of others) {
        end();
        line = other;
      }
    }
    if (!isElement(node) || !isShown(node)) return;
    const { tagName } = node;
    const isTable = tagName === 'table';
    const isBlock = isTable || BLOCKS.has(tagName) || BREAKS.has(tagName);
    if (isBlock) end();
    if (isTable) sink.table(node);
    else for (const child of childrenOf(node)) walk(child, asTyped || AS_TYPED.has(tagName));
    if (isBlock) end();
  };
  for (const node of nodes) walk(node, false);
  end();
}

/** A digit that is set small behind others is none of theirs. */
const isRaised = (node: Node): boolean => {
  const parent = 'parentNode' in node ? node.parentNode : null;
  return parent !== null && 'tagName' in parent && (parent.tagName === 'sup' || parent.tagName === 'sub');
};

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (text: string): string => text.replace(/\d/g, (digit) => RAISED[Number(digit)]!);

const tidied = (line: string): string =>
  line
    .replace(INVISIBLE, '')
    .replace(BROKEN_SOURCE, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replaceAll('\u00a0', ' ')
    .trim();
