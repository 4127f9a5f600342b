/** Rules that figures be 0 in SQL: all that is there of a group counts, whatever else is blank or missing. */
import * as words from '../../words/sql';
import type { Rule } from '../rule';
import { nothing as zero } from '../rule';
import { cellsAt, placeColumns, placeValues } from './cells-at';
import { applies, figure, isNotZero, SUM } from './ground';
import type { Part } from './part';
import { nothing } from './part';
import { findingId, ofKinds, placesOf } from './places';
import type { Scopes } from './scopes';
import { indented, listOf, quoted } from './text';

export function zeroPart(rules: readonly Rule[], scopes: Scopes): Part {
  const placed = placesOf(
    ofKinds(rules, ['zero']),
    (rule, years) => rule.groups(years).map(({ instance, label, cells }) => ({ instance, label, cells })),
    scopes,
  );
  if (placed.length === 0) return nothing;
  const addresses = placed.flatMap(({ place: { cells } }) => cells);
  return {
    findings: ['zero_findings'],
    steps: [
      {
        name: 'zeros',
        columns: ['zero', 'rule_id', 'finding_id', 'severity', 'scope', 'label', 'cell_list'],
        comment: words.zeros,
        query: listOf(
          placed.map(({ rule, place: { instance, label, cells }, scope }, index) => [
            index + 1,
            rule.id,
            findingId(rule, instance),
            rule.severity,
            scope,
            label,
            cells.join(' '),
          ]),
        ),
      },
      {
        name: 'zero_cells',
        columns: ['zero', ...placeColumns],
        comment: words.zeroCells,
        query: listOf(
          placed.flatMap(({ place: { cells } }, index) =>
            cells.map((address) => [index + 1, ...placeValues(address)]),
          ),
        ),
      },
      {
        name: 'zero_findings',
        comment: words.zeroFindings,
        query: `SELECT
  f.report_id,
  z.rule_id,
  z.finding_id,
  z.severity,
  z.cell_list,
  z.label AS left_label,
  CAST(SUM(ABS(f.figure)) AS ${SUM}) AS left_value,
  ${quoted(zero.label)} AS right_label,
  CAST(0 AS ${SUM}) AS right_value
FROM (
${indented(cellsAt('zero_cells', addresses, ['t.zero', figure, 'c.cell_state']))}
) AS f
JOIN zeros AS z ON z.zero = f.zero
JOIN applicable AS a ON a.report_id = f.report_id
WHERE ${applies('z.scope')} AND (${isNotZero})
GROUP BY f.report_id, z.rule_id, z.finding_id, z.severity, z.cell_list, z.label`,
      },
    ],
  };
}
