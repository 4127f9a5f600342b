/** The rules of a style sheet that hide or raise text, or undo that, by selectors of names, classes and ids; nothing else in it is looked at. */
import { declarationsIn } from './html-looks';

/** `td.old`, `#last`, `.old` */
export interface Compound {
  /** '' for any */
  readonly name: string;
  readonly classes: readonly string[];
  readonly ids: readonly string[];
  /** it stands directly below the one before */
  readonly isChild: boolean;
}

export interface Rule {
  /** from the outermost element to the one that is meant */
  readonly path: readonly Compound[];
  readonly property: string;
  readonly value: string;
  /** of several rules the one with the greatest counts, of equal ones the last */
  readonly weight: number;
}

/** Style sheets in pages have some thousands of characters; what is more is not looked at. */
const LONGEST = 1 << 20;
const MOST_RULES = 20_000;
const DEEPEST = 4;

/** @param sheets in their order */
export function lookRules(sheets: readonly string[]): readonly Rule[] {
  const rules: Rule[] = [];
  for (const sheet of sheets) {
    readRules(sheet.slice(0, LONGEST).replace(/\/\*[^]*?(?:\*\/|$)|<!--|-->/gu, ' '), rules, 0);
  }
  return rules;
}

function readRules(css: string, rules: Rule[], depth: number): void {
  const braces = /[{}]/gu;
  let [from, open, level] = [0, 0, 0];
  for (let found = braces.exec(css); found && rules.length < MOST_RULES; found = braces.exec(css)) {
    if (found[0] === '{') {
      if (level === 0) open = found.index;
      level += 1;
      continue;
    }
    level = Math.max(0, level - 1);
    if (level > 0) continue;
    // what ends before the block is a rule without one: @import, @charset
    const prelude = css.slice(from, open).split(';').at(-1)!.trim();
    const body = css.slice(open + 1, found.index);
    if (!prelude.startsWith('@')) rules.push(...rulesOf(prelude, body));
    else if (ON_SCREEN.test(prelude) && depth < DEEPEST) readRules(body, rules, depth + 1);
    from = found.index + 1;
  }
}

/** Of what is printed, or shown on other screens, nothing is taken. */
const ON_SCREEN = /^@(?:media\s+(?:only\s+)?(?:all|screen)$|supports\b|layer\b)/iu;

function rulesOf(selectors: string, body: string): readonly Rule[] {
  const looks = [...declarationsIn(body)];
  if (looks.length === 0) return [];
  return selectors.split(',').flatMap((selector) => {
    const path = pathOf(selector.trim());
    if (!path) return [];
    return looks.map(([property, { value, isImportant }]) => ({
      path,
      property,
      value,
      weight: weightOf(path) + (isImportant ? IMPORTANT : 0),
    }));
  });
}

const IMPORTANT = 1e9;

const weightOf = (path: readonly Compound[]): number =>
  path.reduce(
    (sum, { name, classes, ids }) => sum + 1e6 * ids.length + 1e3 * classes.length + (name === '' ? 0 : 1),
    0,
  );

const COMPOUND = /^(?:\*|[a-z][a-z\d-]*)?(?:[.#][\p{L}_-][\p{L}\p{N}_-]*)*$/iu;

/** @returns `undefined` for one that tells an element by its state, its place or its attributes */
function pathOf(selector: string): readonly Compound[] | undefined {
  const path: Compound[] = [];
  let isChild = false;
  for (const part of selector.replace(/>/gu, ' > ').split(/\s+/u)) {
    if (part === '>') {
      isChild = true;
      continue;
    }
    if (part === '' || !COMPOUND.test(part)) return undefined;
    const [name = ''] = /^[^.#]*/u.exec(part)!;
    path.push({
      name: name === '*' ? '' : name.toLowerCase(),
      classes: part.match(/\.[^.#]+/gu)?.map((one) => one.slice(1)) ?? [],
      ids: part.match(/#[^.#]+/gu)?.map((one) => one.slice(1)) ?? [],
      isChild,
    });
    isChild = false;
  }
  return path.length > 0 ? path : undefined;
}
