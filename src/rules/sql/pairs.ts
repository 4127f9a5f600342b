/** Rules on two figures in SQL: a share, a jump, a mistaken unit. */
import type { Pair, Rule } from '../rule';
import type { Settings } from '../settings';
import type { Comparison } from './comparison';
import { ofKinds, placesOf } from './places';
import type { Scopes } from './scopes';

const kinds = ['share', 'jump', 'unit'] as const;

/** Of what a pair's figures are unusual, by the kind of the rule, as the engine decides it; the left one is now's. */
export const conditionsOfPairs = (settings: Settings): Readonly<Record<(typeof kinds)[number], string>> => {
  const { otherShare, otherCount, yuanTimes, jumpTimes, jumpChange } = settings;
  const [least, most] = yuanTimes;
  return {
    share: `left_value >= ${otherCount} AND right_value > 0 AND left_value > right_value * ${otherShare}`,
    unit: `right_value > 0 AND left_value >= right_value * ${least} AND left_value <= right_value * ${most}`,
    jump: `(left_value = 0 AND right_value >= ${jumpChange})
      OR (
        left_value > 0 AND right_value > 0 AND ABS(left_value - right_value) >= ${jumpChange}
        AND (left_value > right_value * ${jumpTimes} OR left_value * ${jumpTimes} < right_value)
      )`,
  };
};

export const pairsOf = (rules: readonly Rule[], scopes: Scopes): readonly Comparison[] =>
  placesOf(ofKinds(rules, kinds), (rule, years): readonly Pair[] => rule.pairs(years), scopes).map(
    ({ rule, scope, place: { instance, place, now, then } }) => ({
      rule,
      scope,
      instance,
      labels: [place, place],
      terms: [
        { address: now, left: 1 },
        { address: then, right: 1 },
      ],
      isClosed: true,
      isOfFigures: true,
    }),
  );
