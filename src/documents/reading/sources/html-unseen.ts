/** Marks the elements of a page whose text nobody sees, or is raised, by their own looks and those of the page's style sheets. */
import { ReadError } from '../../read-error';
import * as words from '../../../words/documents';
import type { Compound, Rule } from './css-rules';
import { lookRules } from './css-rules';
import type { Declared } from './html-looks';
import { declarationsIn, isDark, paleness, partedBy, raisedBy, sizeOf, unseenBy } from './html-looks';
import type { Element, Node } from './html-tree';
import { attributeOf, childrenOf, isElement, mark } from './html-tree';

/** How often an element may be held against a rule: more is no page of a report. */
const MOST_LOOKS = 20_000_000;

/** What an element takes from those that it stands in. */
interface Inherited {
  /** of its letters, in pixels */
  readonly size: number;
  readonly colour: 'pale' | 'clear' | undefined;
  /** pale letters are seen */
  readonly isOnDark: boolean;
}

const SIZE = 14;
/** Letters this small are seen by nobody. */
const TINY = 2;
/** What is so much smaller than the rest is no part of a figure. */
const SMALLER = 0.7;

/** What holds a table and is hidden by a sheet stays, marked: pages hide such parts until a script shows them. */
export function markLooks(tree: Node): void {
  const rulesFor = rulesOf(tree);
  const withTable = aroundTables(tree);
  const open: (readonly [Node, Inherited])[] = [[tree, { size: SIZE, colour: undefined, isOnDark: false }]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, inherited] = next;
    const own = isElement(node) ? looked(node, inherited, rulesFor, withTable) : inherited;
    for (const child of childrenOf(node)) if (isElement(child)) open.push([child, own]);
  }
}

function looked(
  element: Element,
  inherited: Inherited,
  rulesFor: (element: Element) => readonly Rule[],
  withTable: ReadonlySet<Element>,
): Inherited {
  const own = declarationsIn(attributeOf(element, 'style') ?? '');
  const rules = rulesFor(element);
  const isFont = element.tagName === 'font' || element.attrs.some(({ name }) => name === 'bgcolor');
  const isPage = element.tagName === 'html' || element.tagName === 'body';
  if (own.size === 0 && rules.length === 0 && !isFont) {
    if (inherited.colour !== undefined || inherited.size <= TINY) pale(element, inherited, 1);
    return inherited;
  }
  const bySheet = valuesOf(rules);
  const declared = new Map([...bySheet, ...[...own].map(([name, { value }]) => [name, value] as const)]);
  if (!isPage) {
    // an author's look goes before the attribute
    if (declared.has('display') && declared.get('display') !== 'none') {
      element.attrs = element.attrs.filter(({ name }) => name !== 'hidden');
    }
    const parted = partedBy(declared);
    if (parted) mark(element, 'parted', parted);
    const unseen = unseenBy(declared);
    const isOwn = unseen !== undefined && unseenBy(valuesIn(own)) !== undefined;
    if (unseen && (isOwn || !withTable.has(element))) mark(element, 'unseen', unseen);
    else if (unseen) mark(element, 'folded', '');
  }
  const size = sizeOf(declared, inherited.size);
  const raised = raisedBy(declared) ?? (size <= inherited.size * SMALLER ? 'perhaps' : undefined);
  if (raised && !isPage) mark(element, 'raised', raised);
  const colour = declared.get('color') ?? attributeOf(element, 'color')?.toLowerCase().trim();
  const behind =
    declared.get('background') ??
    declared.get('background-color') ??
    attributeOf(element, 'bgcolor')?.toLowerCase().trim();
  const looks: Inherited = {
    size,
    colour: colour === undefined || colour === 'inherit' ? inherited.colour : paleness(colour),
    isOnDark: inherited.isOnDark || (behind !== undefined && isDark(behind)),
  };
  pale(element, looks, inherited.size);
  return looks;
}

/** Marks an element whose letters are too small, or of the colour of the paper. */
function pale(element: Element, { size, colour, isOnDark }: Inherited, before: number): void {
  if (size <= TINY && (size === 0 || before > 0)) mark(element, 'pale', 'all');
  else if (colour === 'clear') mark(element, 'pale', 'all');
  else if (colour === 'pale' && !isOnDark) mark(element, 'pale', 'figures');
}

const valuesIn = (own: ReturnType<typeof declarationsIn>): Declared =>
  new Map([...own].map(([name, { value }]) => [name, value]));

/** Of each property, the value of the rule that counts. */
function valuesOf(rules: readonly Rule[]): Declared {
  const best = new Map<string, Rule>();
  for (const rule of rules) {
    const before = best.get(rule.property);
    if (!before || rule.weight >= before.weight) best.set(rule.property, rule);
  }
  return new Map([...best].map(([property, { value }]) => [property, value]));
}

/** Finds the rules that an element fits. */
function rulesOf(tree: Node): (element: Element) => readonly Rule[] {
  const rules = lookRules(stylesIn(tree));
  if (rules.length === 0) return () => [];
  const byKey = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = keyOf(rule.path.at(-1)!);
    const known = byKey.get(key);
    if (known) known.push(rule);
    else byKey.set(key, [rule]);
  }
  let looks = 0;
  return (element) => {
    const found = keysOf(element).flatMap((key) => byKey.get(key) ?? []);
    looks += found.length;
    if (looks > MOST_LOOKS) throw new ReadError(words.wholeFile, words.rulesFound(looks), words.hugePage);
    return found.filter(({ path }) => fits(element, path, path.length - 1));
  };
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
