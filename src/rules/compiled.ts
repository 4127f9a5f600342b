/** The rules compiled for reports of certain forms and one class of organ: instances with their places in the row. */
import type { Level } from '../report/report';
import { allRules } from './all';
import type { Forms } from './figures';
import { FigureRow } from './figures';
import type { Pair, Relation, Rule, Side } from './rule';

export interface CompiledSide {
  readonly side: Side;
  readonly cells: Int32Array;
  readonly less: Int32Array;
  readonly times: number;
}

export interface CompiledRelation {
  readonly relation: Relation;
  readonly left: CompiledSide;
  readonly right: CompiledSide;
  readonly whenZero: Int32Array;
  /** the places of all its cells */
  readonly cells: readonly number[];
  /** the areas that they are in; `undefined` where the forms lack one */
  readonly areas: Uint8Array | undefined;
}

/** The sums of several relations: places one after the other, and where each stretch of them ends. */
export interface Sums {
  readonly cells: Int32Array;
  /** four for each relation: left, left less, right, right less */
  readonly ends: Int32Array;
  readonly areas: Uint8Array;
  /** areas of which every relation has a cell */
  readonly needed: Uint8Array;
}

export interface CompiledPair {
  readonly pair: Pair;
  readonly now: number;
  readonly then: number;
}

export interface CompiledGroup {
  readonly instance: string;
  /** what its cells are called, one by one and together, where the rule has a sentence for them */
  readonly place: string;
  readonly label: string;
  readonly cells: Int32Array;
  readonly areas: Uint8Array | undefined;
}

type OfKind<K extends Rule['kind']> = Extract<Rule, { readonly kind: K }>;

export type CompiledRule = {
  /** the places of all its cells */
  readonly cells: readonly number[];
  /** the place of its id among those of all rules */
  readonly order: number;
} & (
  | {
      readonly rule: OfKind<'identity' | 'equal' | 'atMost'>;
      readonly relations: readonly CompiledRelation[];
      /** all its sums in one list, to be added up where every cell is a figure */
      readonly sums: Sums | undefined;
    }
  | { readonly rule: OfKind<'share' | 'jump' | 'unit'>; readonly pairs: readonly CompiledPair[] }
  | {
      readonly rule: OfKind<'count' | 'whole' | 'amount' | 'filled' | 'zero'>;
      readonly groups: readonly CompiledGroup[];
    }
);

export interface CompiledRules {
  readonly forms: Forms;
  readonly row: FigureRow;
  /** those that have a cell in these forms */
  readonly rules: readonly CompiledRule[];
  /** those that have none, as last year's report is missing or of another form */
  readonly idle: readonly { readonly order: number; readonly why: 'noPrevious' | 'otherForm' }[];
  /** rules that would apply if the class of the organ were known */
  readonly needLevel: readonly { readonly order: number }[];
}

/** The ids of all rules in their order; variants of one rule share its id. */
export const ruleIds: readonly string[] = [...new Set(allRules.map(({ id }) => id))];

const cache = new Map<string, CompiledRules>();
let latest: { readonly level: Level | undefined; readonly compiled: CompiledRules } | undefined;

/** Compiled once for each combination of forms and class. */
export function compiledFor(forms: Forms, level: Level | undefined): CompiledRules {
  const { form, table3Form, previous } = forms;
  // reports of a kind come one after the other
  const known = latest?.level === level ? latest?.compiled.forms : undefined;
  const isLatest =
    known?.form === form &&
    known.table3Form === table3Form &&
    known.previous?.form === previous?.form &&
    known.previous?.table3Form === previous?.table3Form;
  if (latest && isLatest) return latest.compiled;
  const last = previous ? `${previous.form.id},${previous.table3Form.id}` : '';
  const key = `${form.id},${table3Form.id},${last},${level ?? ''}`;
  const compiled = cache.get(key) ?? compile(forms, level);
  cache.set(key, compiled);
  latest = { level, compiled };
  return compiled;
}

function compile(forms: Forms, level: Level | undefined): CompiledRules {
  const row = new FigureRow(forms);
  const ofForm = allRules.filter((rule) => rule.forms?.includes(forms.form.id) ?? true);
  const applies = ({ levels }: Rule) =>
    levels === undefined || (level !== undefined && levels.includes(level));
  const rules = ofForm.filter(applies).map((rule) => compileRule(rule, forms, row));
  const { form, previous } = forms;
  const why = !previous ? 'noPrevious' : previous.form.id !== form.id ? 'otherForm' : undefined;
  return {
    forms,
    row,
    rules: rules.filter(({ cells }) => cells.length > 0),
    idle: rules.flatMap(({ rule, order, cells }) =>
      why && cells.length === 0 && rule.needsPrevious ? [{ order, why }] : [],
    ),
    needLevel:
      level === undefined
        ? ofForm
            .filter(({ levels }) => levels !== undefined)
            .map(({ id }) => ({ order: ruleIds.indexOf(id) }))
        : [],
  };
}

function compileRule(rule: Rule, forms: Forms, row: FigureRow): CompiledRule {
  const order = ruleIds.indexOf(rule.id);
  const places = (cells: readonly string[] = []) => Int32Array.from(cells, (cell) => row.indexOf(cell));
  const side = (one: Side): CompiledSide => ({
    side: one,
    cells: places(one.cells),
    less: places(one.less),
    times: one.times ?? 1,
  });
  switch (rule.kind) {
    case 'identity':
    case 'equal':
    case 'atMost': {
      const relations = rule.relations(forms).map((relation) => {
        const [left, right] = [side(relation.left), side(relation.right)];
        const whenZero = places(relation.whenZero);
        const cells = [left.cells, left.less, right.cells, right.less, whenZero].flatMap((some) => [...some]);
        return { relation, left, right, whenZero, cells, areas: row.areasOf(cells) };
      });
      return {
        rule,
        order,
        relations,
        sums: sumsOf(relations),
        cells: relations.flatMap(({ cells }) => cells),
      };
    }
    case 'share':
    case 'jump':
    case 'unit': {
      const pairs = rule.pairs(forms).map((pair) => ({
        pair,
        now: row.indexOf(pair.now),
        then: row.indexOf(pair.then),
      }));
      return { rule, order, pairs, cells: pairs.flatMap(({ now, then }) => [now, then]) };
    }
    default: {
      const groups = rule.groups(forms).map((group) => {
        const at = places(group.cells);
        const named = { place: '', label: '', ...group };
        return { ...named, cells: at, areas: row.areasOf([...at]) };
      });
      return { rule, order, groups, cells: groups.flatMap(({ cells }) => [...cells]) };
    }
  }
}

/** `undefined` where a relation needs more than adding up. */
function sumsOf(relations: readonly CompiledRelation[]): Sums | undefined {
  const simple = relations.every(
    ({ left, right, whenZero, areas }) =>
      areas !== undefined && whenZero.length === 0 && left.times === 1 && right.times === 1,
  );
  if (!simple || relations.length === 0) return undefined;
  const cells: number[] = [];
  const ends: number[] = [];
  for (const { left, right } of relations) {
    for (const some of [left.cells, left.less, right.cells, right.less]) {
      cells.push(...some);
      ends.push(cells.length);
    }
  }
  const all = [...new Set(relations.flatMap(({ areas }) => [...areas!]))];
  return {
    cells: Int32Array.from(cells),
    ends: Int32Array.from(ends),
    areas: Uint8Array.from(all),
    needed: Uint8Array.from(all.filter((area) => relations.every(({ areas }) => areas!.includes(area)))),
  };
}
