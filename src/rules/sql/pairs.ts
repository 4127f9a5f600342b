/** Rules on two figures in SQL: a share, a jump, a mistaken unit. */
import * as words from '../../words/sql';
import type { Pair, Rule } from '../rule';
import type { Settings } from '../settings';
import { SUM } from './ground';
import { withFigure } from './long-table';
import type { Part } from './part';
import { nothing } from './part';
import { findingId, ofKinds, placesOf } from './places';
import type { Scopes } from './scopes';
import { isOneOf, listOf, quoted } from './text';

const kinds = ['share', 'jump', 'unit'] as const;

/** Of what a pair's figures are unusual, by the kind of the rule, as the engine decides it. */
const unusual = (settings: Settings): Readonly<Record<(typeof kinds)[number], string>> => {
  const { otherShare, otherCount, yuanTimes, jumpTimes, jumpChange } = settings;
  const [least, most] = yuanTimes;
  return {
    share: `n.figure >= ${otherCount} AND t.figure > 0 AND n.figure > t.figure * ${otherShare}`,
    unit: `t.figure > 0 AND n.figure >= t.figure * ${least} AND n.figure <= t.figure * ${most}`,
    jump: `(n.figure = 0 AND t.figure >= ${jumpChange})
      OR (
        n.figure > 0 AND t.figure > 0 AND ABS(n.figure - t.figure) >= ${jumpChange}
        AND (n.figure > t.figure * ${jumpTimes} OR n.figure * ${jumpTimes} < t.figure)
      )`,
  };
};

export function pairPart(rules: readonly Rule[], scopes: Scopes, settings: Settings): Part {
  const placed = placesOf(ofKinds(rules, kinds), (rule, years): readonly Pair[] => rule.pairs(years), scopes);
  if (placed.length === 0) return nothing;
  const used = kinds.filter((kind) => placed.some(({ rule }) => rule.kind === kind));
  const conditions = unusual(settings);
  return {
    findings: ['pair_findings'],
    cells: placed.flatMap(({ place: { now, then } }) => [now, then]),
    steps: [
      {
        name: 'pairs',
        columns: [
          'kind',
          'rule_id',
          'finding_id',
          'severity',
          'scope',
          'now_address',
          'then_address',
          'label',
        ],
        comment: words.pairs,
        query: listOf(
          placed.map(({ rule, place: { instance, place, now, then }, scope }) => [
            rule.kind,
            rule.id,
            findingId(rule, instance),
            rule.severity,
            scope,
            now,
            then,
            place,
          ]),
        ),
      },
      {
        name: 'pair_findings',
        comment: words.pairFindings,
        query: `SELECT
  n.report_id,
  p.rule_id,
  p.finding_id,
  p.severity,
  p.now_address || ' ' || p.then_address AS cell_list,
  p.label AS left_label,
  CAST(n.figure AS ${SUM}) AS left_value,
  p.label AS right_label,
  CAST(t.figure AS ${SUM}) AS right_value
FROM pairs AS p
JOIN figures AS n ON n.address = p.now_address
JOIN figures AS t ON t.report_id = n.report_id AND t.address = p.then_address
JOIN applicable AS a ON a.report_id = n.report_id AND a.scope = p.scope
WHERE ${isOneOf('n.cell_state', withFigure)} AND n.is_open = 0
  AND ${isOneOf('t.cell_state', withFigure)} AND t.is_open = 0
  AND CASE p.kind
${used.map((kind) => `    WHEN ${quoted(kind)} THEN ${conditions[kind]}`).join('\n')}
  END`,
      },
    ],
  };
}
