/** Rules that hold figures against figures in SQL: sums of two sides, and pairs of which one is unusual. */
import type { Address } from '../../report/address';
import * as words from '../../words/sql';
import type { Rule } from '../rule';
import type { Settings } from '../settings';
import { cellsAt, placeColumns, placeValues } from './cells-at';
import { applies, figure, isNotZero, isOpen, SIDE, SUM } from './ground';
import { withFigure } from './long-table';
import { conditionsOfPairs, pairsOf } from './pairs';
import type { Part } from './part';
import { nothing } from './part';
import { findingId } from './places';
import { conditionsOfRelations, relationsOf } from './relations';
import type { Scopes } from './scopes';
import type { Value } from './text';
import { indented, isOneOf, listOf, quoted } from './text';

export function comparisonPart(rules: readonly Rule[], scopes: Scopes, settings: Settings): Part {
  const all = [...relationsOf(rules, scopes), ...pairsOf(rules, scopes)];
  if (all.length === 0) return nothing;
  const conditions = { ...conditionsOfRelations, ...conditionsOfPairs(settings) };
  const kinds = [...new Set(all.map(({ rule }) => rule.kind))] as (keyof typeof conditions)[];
  const cases = kinds.map((kind) => `    WHEN ${quoted(kind)} THEN ${conditions[kind]}`);
  const addresses = all.flatMap(({ terms }) => terms.map(({ address }) => address));
  return {
    findings: ['comparison_findings'],
    steps: [
      {
        name: 'comparisons',
        columns: [
          'comparison',
          'kind',
          'rule_id',
          'finding_id',
          'severity',
          'is_closed',
          'is_of_figures',
          'scope',
          'terms',
          'left_label',
          'right_label',
          'cell_list',
        ],
        comment: words.comparisons,
        query: listOf(
          all.map(({ rule, instance, scope, labels, terms, isClosed, isOfFigures }, index) => [
            index + 1,
            rule.kind,
            rule.id,
            findingId(rule, instance),
            rule.severity,
            isClosed ? 1 : 0,
            isOfFigures ? 1 : 0,
            scope,
            terms.length,
            ...labels,
            terms.map(({ address }) => address).join(' '),
          ]),
        ),
      },
      {
        name: 'terms',
        columns: ['comparison', ...placeColumns, 'left_factor', 'right_factor'],
        comment: words.terms,
        query: listOf(
          all.flatMap(({ terms }, index) =>
            terms.map(({ address, left = 0, right = 0 }): readonly Value[] => [
              index + 1,
              ...placeValues(address),
              left,
              right,
            ]),
          ),
        ),
      },
      { name: 'sides', comment: words.sides, query: sides(addresses) },
      {
        name: 'suspects',
        comment: words.suspects,
        query: `SELECT s.report_id, s.comparison, s.left_value, s.right_value
FROM sides AS s
JOIN comparisons AS m ON m.comparison = s.comparison
JOIN applicable AS a ON a.report_id = s.report_id
WHERE ${applies('m.scope')}
  AND CASE m.kind
${cases.join('\n')}
  END`,
      },
      { name: 'suspects_in_full', comment: words.suspectsInFull, query: suspectsInFull(addresses) },
      { name: 'comparison_findings', comment: words.comparisonFindings, query: FINDINGS },
    ],
  };
}

/** Cells that are 0 make no difference to a sum, and most are. */
const sides = (addresses: readonly Address[]): string => `SELECT
  report_id,
  comparison,
  CAST(SUM(left_factor * figure) AS ${SIDE}) AS left_value,
  CAST(SUM(right_factor * figure) AS ${SIDE}) AS right_value
FROM (
${indented(cellsAt('terms', addresses, ['t.comparison', 't.left_factor', 't.right_factor', figure]))}
) AS f
WHERE figure <> 0
GROUP BY report_id, comparison`;

const suspectsInFull = (addresses: readonly Address[]): string => {
  const chosen = ['t.comparison', 't.left_factor', 't.right_factor', figure, isOpen, 'c.cell_state'];
  return `SELECT
  s.report_id,
  s.comparison,
  s.left_value,
  s.right_value,
  COUNT(*) AS terms,
  SUM(CASE WHEN f.left_factor <> 0 THEN f.is_open ELSE 0 END) AS left_open,
  SUM(CASE WHEN f.right_factor <> 0 THEN f.is_open ELSE 0 END) AS right_open,
  SUM(CASE WHEN ${isOneOf('f.cell_state', withFigure)} THEN 1 ELSE 0 END) AS figures,
  SUM(CASE
    WHEN f.left_factor = 0 AND f.right_factor = 0 AND (f.is_open = 1 OR ${isNotZero}) THEN 1
    ELSE 0
  END) AS not_zero
FROM suspects AS s
JOIN (
${indented(cellsAt('terms', addresses, chosen))}
) AS f ON f.report_id = s.report_id AND f.comparison = s.comparison
GROUP BY s.report_id, s.comparison, s.left_value, s.right_value`;
};

/** Whether two sides that differ can still meet, as what is open on one may grow. */
export const cannotMeet = `CASE WHEN left_value > right_value THEN right_open ELSE left_open END = 0`;

const FINDINGS = `SELECT
  s.report_id,
  m.rule_id,
  m.finding_id,
  m.severity,
  m.cell_list,
  m.left_label,
  CAST(s.left_value AS ${SUM}) AS left_value,
  m.right_label,
  CAST(s.right_value AS ${SUM}) AS right_value
FROM suspects_in_full AS s
JOIN comparisons AS m ON m.comparison = s.comparison
WHERE s.terms = m.terms
  AND s.not_zero = 0
  AND (m.is_closed = 0 OR s.left_open + s.right_open = 0)
  AND (m.is_of_figures = 0 OR s.figures = s.terms)
  AND ${cannotMeet}`;
