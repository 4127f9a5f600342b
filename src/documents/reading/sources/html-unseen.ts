/** Marks the elements of a page that its own style sheets hide. */
import { ReadError } from '../../read-error';
import * as words from '../../../words/documents';
import type { Compound, Rule } from './css-rules';
import { hidingRules } from './css-rules';
import type { Element, Node } from './html-tree';
import { attributeOf, childrenOf, GONE, isElement, UNSEEN } from './html-tree';

/** How often an element may be held against a rule: more is no page of a report. */
const MOST_LOOKS = 20_000_000;

/** What holds a table stays: pages hide such parts until a script shows them. */
export function markUnseen(tree: Node): void {
  const rules = hidingRules(stylesIn(tree));
  if (!rules.some(({ isUnseen }) => isUnseen)) return;
  const byKey = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = keyOf(rule.path.at(-1)!);
    const known = byKey.get(key);
    if (known) known.push(rule);
    else byKey.set(key, [rule]);
  }
  let looks = 0;
  const rulesFor = (element: Element): readonly Rule[] => {
    const found = keysOf(element).flatMap((key) => byKey.get(key) ?? []);
    looks += found.length;
    if (looks > MOST_LOOKS) throw new ReadError(words.wholeFile, words.rulesFound(looks), words.hugePage);
    return found.filter(({ path }) => fits(element, path, path.length - 1));
  };
  const withTable = aroundTables(tree);
  eachElement(tree, (element) => {
    if (element.tagName === 'html' || element.tagName === 'body') return;
    const own = looksOf(rulesFor(element));
    const style = attributeOf(element, 'style') ?? '';
    const unseenBy = [...own].flatMap(([property, is]) => (is && !sets(style, property) ? [property] : []));
    // an author's look goes before the attribute
    if (own.get('display') === false) element.attrs = element.attrs.filter(({ name }) => name !== 'hidden');
    if (unseenBy.length > 0 && !withTable.has(element)) {
      element.attrs.push({ name: UNSEEN, value: unseenBy.includes('display') ? GONE : '' });
    }
  });
}

/** Tables, and what they stand in. */
function aroundTables(tree: Node): ReadonlySet<Element> {
  const found = new Set<Element>();
  eachElement(tree, (element) => {
    if (element.tagName !== 'table') return;
    for (let one: Element | undefined = element; one && !found.has(one); one = parentOf(one)) found.add(one);
  });
  return found;
}

/** Of each property, whether the rule that counts hides. */
function looksOf(rules: readonly Rule[]): ReadonlyMap<string, boolean> {
  const best = new Map<string, Rule>();
  for (const rule of rules) {
    const before = best.get(rule.property);
    if (!before || rule.weight >= before.weight) best.set(rule.property, rule);
  }
  return new Map([...best].map(([property, { isUnseen }]) => [property, isUnseen]));
}

/** What an element's own style says is looked at where it is read. */
const sets = (style: string, property: string): boolean =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:`, 'iu').test(style);

const keyOf = ({ ids: [id], classes: [first], name }: Compound): string =>
  id !== undefined ? `#${id}` : first !== undefined ? `.${first}` : name;

const classesOf = (element: Element): readonly string[] =>
  (attributeOf(element, 'class') ?? '').split(/\s+/u).filter((one) => one !== '');

function keysOf(element: Element): readonly string[] {
  const id = attributeOf(element, 'id');
  const classes = new Set(classesOf(element));
  return [
    ...(id === undefined ? [] : [`#${id}`]),
    ...[...classes].map((one) => `.${one}`),
    element.tagName,
    '',
  ];
}

function fits(element: Element, path: readonly Compound[], at: number): boolean {
  const compound = path[at]!;
  if (!isLike(element, compound)) return false;
  if (at === 0) return true;
  for (let above = parentOf(element); above; above = compound.isChild ? undefined : parentOf(above)) {
    if (fits(above, path, at - 1)) return true;
  }
  return false;
}

function isLike(element: Element, { name, classes, ids }: Compound): boolean {
  if (name !== '' && name !== element.tagName) return false;
  if (ids.some((id) => id !== attributeOf(element, 'id'))) return false;
  const own = classes.length > 0 ? classesOf(element) : [];
  return classes.every((one) => own.includes(one));
}

const parentOf = ({ parentNode }: Element): Element | undefined =>
  parentNode && isElement(parentNode) ? parentNode : undefined;

/** Sheets for print and for other screens are left out. */
function stylesIn(tree: Node): readonly string[] {
  const sheets: string[] = [];
  eachElement(tree, (element) => {
    if (element.tagName !== 'style' || !/^(?:|all|screen)$/iu.test(attributeOf(element, 'media') ?? ''))
      return;
    sheets.push(
      childrenOf(element)
        .map((node) => ('value' in node ? node.value : ''))
        .join(''),
    );
  });
  return sheets;
}

function eachElement(tree: Node, take: (element: Element) => void): void {
  const open: Node[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node)) take(node);
    for (const child of [...childrenOf(node)].reverse()) open.push(child);
  }
}
