/** Roll-up in SQL: every cell of a parent's report against the sum of its units' reports. */
import { addressOf } from '../../report/address';
import { forms, table2Rows } from '../../report/form';
import * as words from '../../words/sql';
import type { RollupRule } from '../rollup';
import { bareName, SUM } from './ground';
import { UNITS } from './long-table';
import type { Part } from './part';
import { doNotFit } from './relations';
import { quoted } from './text';

/** The cells whose figures may be negative: a blank among them can make any sum hold. */
const signed = [
  ...new Set(
    forms.flatMap((form) =>
      table2Rows(form).flatMap((row) =>
        row.columns
          .filter(({ type }) => type === 'signed')
          .map((column) => addressOf('table2', row.id, column.id)),
      ),
    ),
  ),
];

export const rollupPart = ({ id, severity, left, right }: RollupRule): Part => ({
  findings: ['rollup_findings'],
  cells: [],
  steps: [
    {
      name: 'unit_reports',
      comment: words.unitReports,
      query: `SELECT p.report_id AS parent_id, u.unit, l.report_id
FROM reports AS p
JOIN (
  SELECT DISTINCT
    ${bareName('parent')} AS parent,
    ${bareName('unit')} AS unit,
    CAST(report_year AS INTEGER) AS report_year
  FROM ${UNITS}
) AS u ON u.parent = p.organ AND u.report_year = p.report_year
LEFT JOIN latest AS l ON l.organ = u.unit AND l.report_year = u.report_year`,
    },
    {
      name: 'unit_counts',
      comment: words.unitCounts,
      query: `SELECT parent_id, COUNT(*) AS units
FROM unit_reports
GROUP BY parent_id`,
    },
    {
      name: 'unit_sums',
      comment: words.unitSums,
      query: `SELECT
  u.parent_id,
  e.address,
  COUNT(*) AS units,
  SUM(e.figure) AS right_value,
  SUM(e.is_open) AS right_open
FROM unit_reports AS u
JOIN entries AS e ON e.report_id = u.report_id
WHERE e.is_previous = 0 AND e.address LIKE 'table%'
GROUP BY u.parent_id, e.address`,
    },
    {
      name: 'rollup_cells',
      comment: words.rollupCells,
      query: `SELECT
  s.parent_id AS report_id,
  e.address,
  e.figure AS left_value,
  e.is_open AS left_open,
  s.right_value,
  s.right_open
FROM unit_sums AS s
JOIN unit_counts AS c ON c.parent_id = s.parent_id AND c.units = s.units
JOIN entries AS e ON e.report_id = s.parent_id AND e.address = s.address
WHERE e.is_previous = 0`,
    },
    {
      name: 'rollup_findings',
      comment: words.rollupFindings,
      query: `SELECT
  report_id,
  ${quoted(id)} AS rule_id,
  ${quoted(`${id}.`)} || substr(address, ${'table2.'.length + 1}) AS finding_id,
  ${quoted(severity)} AS severity,
  address AS cell_list,
  ${quoted(left)} AS left_label,
  CAST(left_value AS ${SUM}) AS left_value,
  ${quoted(right)} AS right_label,
  CAST(right_value AS ${SUM}) AS right_value
FROM rollup_cells
WHERE (
    left_open + right_open = 0
    OR address NOT IN (
${signed.map((address) => `      ${quoted(address)}`).join(',\n')}
    )
  )
  AND (
    ${doNotFit('')}
  )`,
    },
  ],
});
