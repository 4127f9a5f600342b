/** The places that rules look at, each once, with the combinations of forms and the classes of organ that it is for. */
import type { Rule, Years } from '../rule';
import type { Combination, Scopes } from './scopes';
import { combinations } from './scopes';

export interface Placed<R extends Rule, T> {
  readonly rule: R;
  readonly place: T;
  /** the number of the condition under which it applies */
  readonly scope: number;
}

export type OfKind<K extends Rule['kind']> = Extract<Rule, { readonly kind: K }>;

export function ofKinds<K extends Rule['kind']>(rules: readonly Rule[], kinds: readonly K[]): OfKind<K>[] {
  return rules.filter((rule): rule is OfKind<K> => (kinds as readonly string[]).includes(rule.kind));
}

/** @param of the places of a rule in reports of some forms; those that are alike in all they hold are one */
export function placesOf<R extends Rule, T extends object>(
  rules: readonly R[],
  of: (rule: R, years: Years) => readonly T[],
  scopes: Scopes,
): readonly Placed<R, T>[] {
  return rules.flatMap((rule) => {
    const found = new Map<string, { readonly place: T; readonly where: Combination[] }>();
    for (const combination of combinations) {
      const { forms } = combination;
      if (rule.forms && !rule.forms.includes(forms.form.id)) continue;
      for (const place of of(rule, forms)) {
        const key = JSON.stringify(place);
        const known = found.get(key) ?? { place, where: [] };
        known.where.push(combination);
        found.set(key, known);
      }
    }
    return [...found.values()].map(({ place, where }) => ({
      rule,
      place,
      scope: scopes.numberOf(where, rule.levels),
    }));
  });
}

/** As check JSON names a finding. */
export const findingId = ({ id }: Pick<Rule, 'id'>, instance: string): string =>
  instance === '' ? id : `${id}.${instance}`;
