-- 政府信息公开工作年度报告的审核规则，由 ogi sql 从规则的数据生成，不要手工修改。
-- Spark SQL、Trino、DuckDB 都能照样运行，只用三者共有的写法。
-- 读长表 cells（report_id, organ, organ_class, report_year, form, table_id, row_id, column_id, cell_value, cell_state），由 ogi read --long 写出。
-- 读单位表 units（parent, unit, report_year），一行一个下级单位，没有汇总关系的建一张空表。
-- 结果是审核发现，编号、级别、两边的数与 ogi check 相同。difference 是左边减右边，逐格的规则没有两边。
-- cell_list 是这一处涉及的格，空格隔开，B05 只写哪张表，未填的格在长表里 cell_state 为 blank 或 na。
-- 没有写出的：一处由另一处引起（causedBy）、空格还能填的范围（range）、可能填错的格（hypotheses）、正文和台账的规则。
WITH
-- 每份报告，和同一文件里的上年年报：机关、类别、年度、各表的版本。版本不认识的不审核
books AS (
  SELECT
    report_id,
    is_previous,
    translate(organ, ' 　' || chr(9) || chr(10) || chr(13) || chr(160), '') AS organ,
    organ_class,
    report_year,
    form,
    table3_form
  FROM (
    SELECT
      report_id,
      is_previous,
      MAX(organ) AS organ,
      MAX(organ_class) AS organ_class,
      MAX(CAST(report_year AS INTEGER)) AS report_year,
      COALESCE(MAX(CASE WHEN table_id <> 'table3' THEN form END), MAX(form)) AS form,
      COALESCE(MAX(CASE WHEN table_id = 'table3' THEN form END), MAX(form)) AS table3_form
    FROM (
      SELECT
        report_id,
        CASE WHEN table_id LIKE 'previous.%' THEN 1 ELSE 0 END AS is_previous,
        organ,
        organ_class,
        report_year,
        form,
        replace(table_id, 'previous.', '') AS table_id
      FROM cells
    ) AS named
    GROUP BY report_id, is_previous
  ) AS told
  WHERE form IN ('2019', '2021') AND table3_form IN ('2019', '2021')
),
-- 同一机关同一年度有几份的，取 report_id 排在最后的一份
latest AS (
  SELECT organ, report_year, MAX(report_id) AS report_id
  FROM books
  WHERE is_previous = 0
  GROUP BY organ, report_year
),
-- 本年报告和它的上年年报：同一机关上一年度的一份，没有的用同一文件里的
reports AS (
  SELECT
    b.report_id,
    b.organ,
    b.organ_class,
    b.report_year,
    b.form,
    b.table3_form,
    COALESCE(p.report_id, o.report_id, '') AS previous_id,
    CASE WHEN p.report_id IS NULL THEN 'previous.' ELSE '' END AS previous_prefix,
    COALESCE(p.form, o.form, '') AS previous_form,
    COALESCE(p.table3_form, o.table3_form, '') AS previous_table3_form
  FROM books AS b
  LEFT JOIN latest AS l ON l.organ = b.organ AND l.report_year = b.report_year - 1
  LEFT JOIN books AS p ON p.report_id = l.report_id AND p.is_previous = 0
  LEFT JOIN books AS o ON o.report_id = b.report_id AND o.is_previous = 1
  WHERE b.is_previous = 0
),
-- 汇总：每份报告的各下级单位和它们同一年度的报告
unit_reports AS (
  SELECT p.report_id AS parent_id, u.unit, l.report_id
  FROM reports AS p
  JOIN (
    SELECT DISTINCT
      translate(parent, ' 　' || chr(9) || chr(10) || chr(13) || chr(160), '') AS parent,
      translate(unit, ' 　' || chr(9) || chr(10) || chr(13) || chr(160), '') AS unit,
      CAST(report_year AS INTEGER) AS report_year
    FROM units
  ) AS u ON u.parent = p.organ AND u.report_year = p.report_year
  LEFT JOIN latest AS l ON l.organ = u.unit AND l.report_year = u.report_year
),
-- 应有几个单位
unit_counts AS (
  SELECT parent_id, COUNT(*) AS units
  FROM unit_reports
  GROUP BY parent_id
),
-- 各单位每格之和
unit_sums AS (
  SELECT
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
      CASE
        WHEN c.cell_state IN ('figure', 'rounded', 'computed', 'computed_open') THEN CAST(c.cell_value AS DECIMAL(24, 6))
        ELSE CAST(0 AS DECIMAL(24, 6))
      END AS figure,
      CASE WHEN c.cell_state IN ('blank', 'computed_blank', 'computed_open') THEN 1 ELSE 0 END AS is_open
    FROM unit_reports AS u
    JOIN cells AS c ON c.report_id = u.report_id
    WHERE c.table_id LIKE 'table%'
  ) AS f
  GROUP BY parent_id, table_id, row_id, column_id
),
-- 各单位都有的格才比，缺一个单位的不判断
rollup_cells AS (
  SELECT
    s.parent_id AS report_id,
    c.row_id || '.' || c.column_id AS place,
    c.table_id || '.' || c.row_id || '.' || c.column_id AS address,
    CASE
      WHEN c.cell_state IN ('figure', 'rounded', 'computed', 'computed_open') THEN CAST(c.cell_value AS DECIMAL(24, 6))
      ELSE CAST(0 AS DECIMAL(24, 6))
    END AS left_value,
    CASE WHEN c.cell_state IN ('blank', 'computed_blank', 'computed_open') THEN 1 ELSE 0 END AS left_open,
    s.right_value,
    s.right_open
  FROM unit_sums AS s
  JOIN unit_counts AS n ON n.parent_id = s.parent_id AND n.units = s.units
  JOIN cells AS c ON c.report_id = s.parent_id
    AND c.table_id = s.table_id AND c.row_id = s.row_id AND c.column_id = s.column_id
),
-- 与本报告不合的格。本年增/减可以是负数，有空格时不判断
rollup_findings AS (
  SELECT
    report_id,
    'H01' AS rule_id,
    'H01.' || place AS finding_id,
    'query' AS severity,
    address AS cell_list,
    '本报告' AS left_label,
    CAST(left_value AS DECIMAL(38, 6)) AS left_value,
    '所属各单位之和' AS right_label,
    CAST(right_value AS DECIMAL(38, 6)) AS right_value
  FROM rollup_cells
  WHERE left_value <> right_value
    AND CASE WHEN left_value > right_value THEN right_open ELSE left_open END = 0
    AND (
      left_open + right_open = 0
      OR address NOT IN (
        'table2.licensing.change',
        'table2.otherService.change',
        'table2.penalty.change',
        'table2.compulsion.change',
        'table2.fees.change'
      )
    )
),
-- 全部发现
findings AS (
  SELECT * FROM rollup_findings
)
SELECT
  report_id,
  rule_id,
  finding_id,
  severity,
  cell_list,
  left_label,
  left_value,
  right_label,
  right_value,
  left_value - right_value AS difference
FROM findings;
