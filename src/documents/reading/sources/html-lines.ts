/** The lines that the text of a page's elements makes: one for each block and each line break. */
import type { Element, Node } from './html-tree';
import { UNSEEN } from '../content';
import { attributeOf, childrenOf, firstOf, isElement, isShown, isVeiled, markOf, textIn } from './html-tree';

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
  /** what a page folds up until a reader opens it */
  fold?(element: Element): void;
  /** a cell of a table: where digits are that nobody sees, a mark stands for them */
  readonly isCell?: boolean;
}

/** What a text takes from the elements that it stands in. */
interface Style {
  readonly isTyped: boolean;
  readonly raised: 'surely' | 'perhaps' | undefined;
}

/** Hands over what stands in some nodes. */
export function flow(nodes: readonly Node[], sink: Sink): void {
  let line = '';
  // whether the last text of the line is raised
  let isLastRaised = false;
  const end = () => {
    const text = tidied(line);
    line = '';
    if (text !== '') sink.line(text);
  };
  const veil = (text: string) => {
    if (sink.isCell && /\d/u.test(text)) line += UNSEEN;
  };
  const add = (text: string, { isTyped, raised }: Style) => {
    // whole figures are moved a little, too: not so what stands close behind another
    const isMark = raised === 'surely' || (raised && !isLastRaised && /[\d.]\s*$/u.test(line));
    const [first = '', ...others] = isTyped ? text.split(/\r\n?|\n/) : [text];
    line += isMark ? superscript(first) : first;
    for (const other of others) {
      end();
      line = other;
    }
    if (text.trim() !== '') isLastRaised = raised !== undefined;
  };
  const walk = (node: Node, style: Style): void => {
    if ('value' in node) {
      const parent = 'parentNode' in node ? node.parentNode : null;
      const paleness = parent && isElement(parent) ? markOf(parent, 'pale') : undefined;
      if (paleness === 'all' || (paleness === 'figures' && FIGURES.test(node.value))) veil(node.value);
      else add(node.value, style);
    }
    if (!isElement(node)) return;
    if (!isShown(node)) {
      if (isVeiled(node)) veil(textIn(node));
      return;
    }
    const { tagName } = node;
    if (sink.fold && isFolded(node)) {
      end();
      sink.fold(node);
      return;
    }
    if (tagName === 'input') {
      const value = attributeOf(node, 'value') ?? '';
      if (TYPED.test(attributeOf(node, 'type') ?? '') && sink.isCell) {
        if (value === '') veil(attributeOf(node, 'placeholder') ?? '');
        else add(value, style);
      }
      return;
    }
    const isTable = tagName === 'table';
    const parted = markOf(node, 'parted');
    const isBlock = isTable || BLOCKS.has(tagName) || BREAKS.has(tagName) || parted === 'line';
    const part = () => {
      if (parted === 'blank' && !isBlock && /\d\s*$/u.test(line)) line += ' ';
    };
    part();
    if (isBlock) end();
    if (isTable) sink.table(node);
    else {
      const own = { isTyped: style.isTyped || AS_TYPED.has(tagName), raised: raisedBy(node) ?? style.raised };
      for (const child of childrenOf(node)) {
        const isHeading = isElement(child) && child.tagName === 'summary';
        if (sink.isCell && isClosed(node) && !isHeading) veil(textIn(child));
        else walk(child, own);
      }
    }
    part();
    if (isBlock) end();
  };
  for (const node of nodes) walk(node, { isTyped: false, raised: undefined });
  end();
}

/** Only what holds a table matters: text may as well be opened. */
const isFolded = (element: Element): boolean =>
  (isClosed(element) || markOf(element, 'folded') !== undefined) &&
  firstOf(element, ({ tagName }) => tagName === 'table') !== undefined;

const isClosed = (element: Element): boolean =>
  element.tagName === 'details' && attributeOf(element, 'open') === undefined;

/** Of a field in which a figure may be typed. */
const TYPED = /^(?:|text|number|tel|search)$/iu;
/** Figures alone, which no heading is. */
const FIGURES = /^[\s\d.,，．]*\d[\s\d.,，．]*$/u;

/** A digit that is set small behind others is none of theirs. */
function raisedBy(element: Element): Style['raised'] {
  const { tagName } = element;
  if (tagName === 'sup' || tagName === 'sub') return 'surely';
  if (BLOCKS.has(tagName)) return undefined;
  const raised = markOf(element, 'raised');
  if (raised === 'surely' || raised === 'perhaps') return raised;
  const isMark =
    tagName === 'small' || tagName === 'a' || NOTE_CLASS.test(attributeOf(element, 'class') ?? '');
  return isMark && NOTE.test(textIn(element)) ? 'perhaps' : undefined;
}

const NOTE = /^[\s[(（【〔]*(?:注|note)?\s*\d+[\s\])）】〕]*$/iu;
const NOTE_CLASS =
  /(?:^|[\s_-])(?:sup|super|superscript|foot-?note|fn|fn-?ref|note-?ref|mso-?footnote\w*)(?=$|[\s_-])/iu;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (text: string): string => text.replace(/\d/g, (digit) => RAISED[Number(digit)]!);

const tidied = (line: string): string =>
  line
    .replace(INVISIBLE, '')
    .replace(BROKEN_SOURCE, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(UNSEEN + UNSEEN, UNSEEN)
    .trim();
