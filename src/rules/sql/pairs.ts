/** Rules on two figures in SQL: a share, a jump, a mistaken unit. */
import * as words from '../../words/sql';
import type { Pair, Rule } from '../rule';
import type { Settings } from '../settings';
import { applies, SUM } from './ground';
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
    share: `now_figure >= ${otherCount} AND then_figure > 0 AND now_figure > then_figure * ${otherShare}`,
    unit: `then_figure > 0 AND now_figure >= then_figure * ${least} AND now_figure <= then_figure * ${most}`,
    jump: `(now_figure = 0 AND then_figure >= ${jumpChange})
      OR (
        now_figure > 0 AND then_figure > 0 AND ABS(now_figure - then_figure) >= ${jumpChange}
        AND (now_figure > then_figure * ${jumpTimes} OR now_figure * ${jumpTimes} < then_figure)
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
        columns: ['pair', 'kind', 'rule_id', 'finding_id', 'severity', 'scope', 'label', 'cell_list'],
        comment: words.pairs,
        query: listOf(
          placed.map(({ rule, place: { instance, place, now, then }, scope }, index) => [
            index + 1,
            rule.kind,
            rule.id,
            findingId(rule, instance),
            rule.severity,
            scope,
            place,
            `${now} ${then}`,
          ]),
        ),
      },
      {
        name: 'pair_cells',
        columns: ['pair', 'address', 'is_now'],
        comment: words.pairCells,
        query: listOf(
          placed.flatMap(({ place: { now, then } }, index) => [
            [index + 1, now, 1],
            [index + 1, then, 0],
          ]),
        ),
      },
      { name: 'pair_figures', comment: words.pairFigures, query: FIGURES },
      {
        name: 'pair_findings',
        comment: words.pairFindings,
        query: `SELECT
  f.report_id,
  p.rule_id,
  p.finding_id,
  p.severity,
  p.cell_list,
  p.label AS left_label,
  CAST(f.now_figure AS ${SUM}) AS left_value,
  p.label AS right_label,
  CAST(f.then_figure AS ${SUM}) AS right_value
FROM pair_figures AS f
JOIN pairs AS p ON p.pair = f.pair
JOIN applicable AS a ON a.report_id = f.report_id
WHERE ${applies('p.scope')}
  AND CASE p.kind
${used.map((kind) => `    WHEN ${quoted(kind)} THEN ${conditions[kind]}`).join('\n')}
  END`,
      },
    ],
  };
}

/** Both figures of a pair, where both are there. */
const FIGURES = `SELECT
  f.report_id,
  c.pair,
  MAX(CASE WHEN c.is_now = 1 THEN f.figure END) AS now_figure,
  MAX(CASE WHEN c.is_now = 0 THEN f.figure END) AS then_figure
FROM figures AS f
JOIN pair_cells AS c ON c.address = f.address
WHERE ${isOneOf('f.cell_state', withFigure)} AND f.is_open = 0
GROUP BY f.report_id, c.pair
HAVING COUNT(*) = 2`;
