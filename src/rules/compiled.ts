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
}

export interface CompiledPair {
  readonly pair: Pair;
  readonly now: number;
  readonly then: number;
}

export interface CompiledGroup {
  readonly instance: string;
  readonly cells: Int32Array;
}

type OfKind<K extends Rule['kind']> = Extract<Rule, { readonly kind: K }>;

export type CompiledRule =
  | {
      readonly rule: OfKind<'identity' | 'equal' | 'atMost'>;
      readonly relations: readonly CompiledRelation[];
    }
  | { readonly rule: OfKind<'share' | 'jump' | 'unit'>; readonly pairs: readonly CompiledPair[] }
  | {
      readonly rule: OfKind<'count' | 'whole' | 'amount' | 'filled'>;
      readonly groups: readonly CompiledGroup[];
    };

export interface CompiledRules {
  readonly forms: Forms;
  readonly row: FigureRow;
  readonly rules: readonly CompiledRule[];
  /** rules that would apply if the class of the organ were known */
  readonly needLevel: readonly Rule[];
}

const cache = new Map<string, CompiledRules>();

/** Compiled once for each combination of forms and class. */
export function compiledFor(forms: Forms, level: Level | undefined): CompiledRules {
  const { form, table3Form, previous } = forms;
  const key =
    [form, table3Form, previous?.form, previous?.table3Form].map((one) => one?.id ?? '').join() +
    (level ?? '');
  const known = cache.get(key);
  if (known) return known;
  const compiled = compile(forms, level);
  cache.set(key, compiled);
  return compiled;
}

function compile(forms: Forms, level: Level | undefined): CompiledRules {
  const row = new FigureRow(forms);
  const ofForm = allRules.filter((rule) => rule.forms?.includes(forms.form.id) ?? true);
  const applies = ({ levels }: Rule) =>
    levels === undefined || (level !== undefined && levels.includes(level));
  return {
    forms,
    row,
    rules: ofForm.filter(applies).map((rule) => compileRule(rule, forms, row)),
    needLevel: level === undefined ? ofForm.filter(({ levels }) => levels !== undefined) : [],
  };
}

function compileRule(rule: Rule, forms: Forms, row: FigureRow): CompiledRule {
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
    case 'atMost':
      return {
        rule,
        relations: rule.relations(forms).map((relation) => ({
          relation,
          left: side(relation.left),
          right: side(relation.right),
          whenZero: places(relation.whenZero),
        })),
      };
    case 'share':
    case 'jump':
    case 'unit':
      return {
        rule,
        pairs: rule.pairs(forms).map((pair) => ({
          pair,
          now: row.indexOf(pair.now),
          then: row.indexOf(pair.then),
        })),
      };
    default:
      return {
        rule,
        groups: rule.groups(forms).map(({ instance, cells }) => ({ instance, cells: places(cells) })),
      };
  }
}
