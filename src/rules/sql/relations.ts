/** Rules of two sides in SQL: what is equal, and what is at most. */
import type { Relation, Rule, Side } from '../rule';
import type { Comparison, Term } from './comparison';
import { ofKinds, placesOf } from './places';
import type { Scopes } from './scopes';

const kinds = ['identity', 'equal', 'atMost'] as const;

/** When the figures of two sides are not as the rule wants them. */
export const conditionsOfRelations: Readonly<Record<(typeof kinds)[number], string>> = {
  identity: 'left_value <> right_value',
  equal: 'left_value <> right_value',
  atMost: 'left_value > right_value',
};

export const relationsOf = (rules: readonly Rule[], scopes: Scopes): readonly Comparison[] =>
  placesOf(ofKinds(rules, kinds), (rule, years) => rule.relations(years).map(withoutName), scopes).map(
    ({ rule, scope, place: { instance, left, right, whenZero = [] } }) => ({
      rule,
      scope,
      instance,
      labels: [left.label, right.label],
      terms: [
        ...termsOf(left).map(([address, factor]): Term => ({ address, left: factor })),
        ...termsOf(right).map(([address, factor]): Term => ({ address, right: factor })),
        ...whenZero.map((address): Term => ({ address })),
      ],
      isClosed: left.less !== undefined || right.less !== undefined,
      isOfFigures: false,
    }),
  );

/** Sentences alone use its name in words. */
const withoutName = ({ instance, left, right, whenZero }: Relation) => ({ instance, left, right, whenZero });

const termsOf = ({ cells, less = [], times = 1 }: Side) => [
  ...cells.map((address) => [address, times] as const),
  ...less.map((address) => [address, -times] as const),
];
