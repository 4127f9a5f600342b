/** Roll-up in SQL: every cell of a parent's report against the sum of its units' reports. */
import { addressOf } from '../../report/address';
import { forms, table2Rows } from '../../report/form';
import * as words from '../../words/sql';
import type { RollupRule } from '../rollup';
import { cannotMeet } from './comparisons';
import { bareName, figure, isOpen, SUM } from './ground';
import { CELLS, UNITS } from './long-table';
import type { Part } from './part';
import { indented, quoted } from './text';

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
  parent_id,
  table_id,
  row_id,
  column_id,
  COUNT(*) AS units,
  SUM(figure) AS right_value,
  SUM(is_open) AS right_open
FROM (
  SELECT
    u.parent_id,
    c.table_id,
    c.row_id,
    c.column_id,
    ${indented(figure).trimStart()},
    ${isOpen}
  FROM unit_reports AS u
  JOIN ${CELLS} AS c ON c.report_id = u.report_id
  WHERE c.table_id LIKE 'table%'
) AS f
GROUP BY parent_id, table_id, row_id, column_id`,
    },
    {
      name: 'rollup_cells',
      comment: words.rollupCells,
      query: `SELECT
  s.parent_id AS report_id,
  c.row_id || '.' || c.column_id AS place,
  c.table_id || '.' || c.row_id || '.' || c.column_id AS address,
  ${figure.replace('AS figure', 'AS left_value')},
  ${isOpen.replace('AS is_open', 'AS left_open')},
  s.right_value,
  s.right_open
FROM unit_sums AS s
JOIN unit_counts AS n ON n.parent_id = s.parent_id AND n.units = s.units
JOIN ${CELLS} AS c ON c.report_id = s.parent_id
  AND c.table_id = s.table_id AND c.row_id = s.row_id AND c.column_id = s.column_id`,
    },
    {
      name: 'rollup_findings',
      comment: words.rollupFindings,
      query: `SELECT
  report_id,
  ${quoted(id)} AS rule_id,
  ${quoted(`${id}.`)} || place AS finding_id,
  ${quoted(severity)} AS severity,
  address AS cell_list,
  ${quoted(left)} AS left_label,
  CAST(left_value AS ${SUM}) AS left_value,
  ${quoted(right)} AS right_label,
  CAST(right_value AS ${SUM}) AS right_value
FROM rollup_cells
WHERE left_value <> right_value
  AND ${cannotMeet}
  AND (
    left_open + right_open = 0
    OR address NOT IN (
${signed.map((address) => `      ${quoted(address)}`).join(',\n')}
    )
  )`,
    },
  ],
});
