/** Rules of two sides in SQL: what is equal, and what is at most. */
import type { Address } from '../../report/address';
import * as words from '../../words/sql';
import type { Relation, Rule, Side } from '../rule';
import { applies, isNotZero, SUM } from './ground';
import type { Part } from './part';
import { nothing } from './part';
import { findingId, ofKinds, placesOf } from './places';
import type { Scopes } from './scopes';
import type { Value } from './text';
import { listOf } from './text';

export function relationPart(rules: readonly Rule[], scopes: Scopes): Part {
  const placed = placesOf(
    ofKinds(rules, ['identity', 'equal', 'atMost']),
    (rule, years) => rule.relations(years).map(withoutName),
    scopes,
  );
  if (placed.length === 0) return nothing;
  const relations = placed.map(({ rule, place, scope }, index): readonly Value[] => {
    const { instance, left, right } = place;
    const cells = cellsOf(place);
    return [
      index + 1,
      rule.id,
      findingId(rule, instance),
      rule.severity,
      rule.kind === 'atMost' ? 0 : 1,
      left.less || right.less ? 1 : 0,
      scope,
      cells.length,
      left.label,
      right.label,
      cells.join(' '),
    ];
  });
  const terms = placed.flatMap(({ place: { left, right, whenZero = [] } }, index): (readonly Value[])[] => [
    ...factorsOf(left).map(([address, factor]) => [index + 1, address, factor, 0, 0]),
    ...factorsOf(right).map(([address, factor]) => [index + 1, address, 0, factor, 0]),
    ...whenZero.map((address) => [index + 1, address, 0, 0, 1]),
  ]);
  return {
    findings: ['relation_findings'],
    cells: placed.flatMap(({ place }) => cellsOf(place)),
    steps: [
      {
        name: 'relations',
        columns: [
          'relation',
          'rule_id',
          'finding_id',
          'severity',
          'has_to_equal',
          'has_less',
          'scope',
          'terms',
          'left_label',
          'right_label',
          'cell_list',
        ],
        comment: words.relations,
        query: listOf(relations),
      },
      {
        name: 'terms',
        columns: ['relation', 'address', 'left_factor', 'right_factor', 'has_to_be_zero'],
        comment: words.terms,
        query: listOf(terms),
      },
      { name: 'relation_sums', comment: words.relationSums, query: SUMS },
      { name: 'relation_findings', comment: words.relationFindings, query: FINDINGS },
    ],
  };
}

type Sides = Pick<Relation, 'left' | 'right' | 'whenZero'>;

/** Its cells in the order in which a finding lists them. */
const cellsOf = ({ left, right, whenZero = [] }: Sides): readonly Address[] => [
  ...[left, right].flatMap(({ cells, less = [] }) => [...cells, ...less]),
  ...whenZero,
];

/** Sentences alone use its name in words. */
const withoutName = ({ instance, left, right, whenZero }: Relation) => ({ instance, left, right, whenZero });

const factorsOf = ({ cells, less = [], times = 1 }: Side): (readonly [Address, number])[] => [
  ...cells.map((address) => [address, times] as const),
  ...less.map((address) => [address, -times] as const),
];

const SUMS = `SELECT
  f.report_id,
  t.relation,
  SUM(t.left_factor * f.figure) AS left_value,
  SUM(t.right_factor * f.figure) AS right_value,
  COUNT(*) AS terms,
  SUM(CASE WHEN t.left_factor <> 0 THEN f.is_open ELSE 0 END) AS left_open,
  SUM(CASE WHEN t.right_factor <> 0 THEN f.is_open ELSE 0 END) AS right_open,
  SUM(CASE WHEN t.has_to_be_zero = 1 AND (f.is_open = 1 OR ${isNotZero}) THEN 1 ELSE 0 END) AS not_zero
FROM figures AS f
JOIN terms AS t ON t.address = f.address
GROUP BY f.report_id, t.relation`;

/** Two sides, of which open ones may still grow, do not fit. */
export const doNotFit = (hasToEqual: string): string =>
  `(right_open = 0 AND left_value > right_value)
    OR (${hasToEqual}left_open = 0 AND left_value < right_value)`;

const FINDINGS = `SELECT
  s.report_id,
  r.rule_id,
  r.finding_id,
  r.severity,
  r.cell_list,
  r.left_label,
  CAST(s.left_value AS ${SUM}) AS left_value,
  r.right_label,
  CAST(s.right_value AS ${SUM}) AS right_value
FROM relation_sums AS s
JOIN relations AS r ON r.relation = s.relation
JOIN applicable AS a ON a.report_id = s.report_id
WHERE ${applies('r.scope')}
  AND s.terms = r.terms
  AND s.not_zero = 0
  AND (r.has_less = 0 OR s.left_open + s.right_open = 0)
  AND (
    ${doNotFit('r.has_to_equal = 1 AND ')}
  )`;
