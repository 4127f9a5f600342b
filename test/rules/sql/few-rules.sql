-- 政府信息公开工作年度报告的审核规则，由 ogi sql 从规则的数据生成，不要手工修改。
-- Spark SQL、Trino、DuckDB 都能照样运行，只用三者共有的写法。
-- 读长表 cells（report_id, organ, organ_class, report_year, form, table_id, row_id, column_id, cell_value, cell_state），由 ogi read --long 写出。
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
-- 每份报告适用哪些处：按版本、上年的版本和机关类别。scopes 的第几位是1，scope 为几的就适用
applicable AS (
  SELECT
    report_id,
    CASE WHEN TRUE THEN '1' ELSE '0' END ||
    CASE WHEN form = '2021' THEN '1' ELSE '0' END ||
    CASE WHEN previous_form IN ('2019', '2021') THEN '1' ELSE '0' END ||
    CASE WHEN form = '2021' AND previous_form = '2021' THEN '1' ELSE '0' END ||
    CASE WHEN table3_form = '2021' THEN '1' ELSE '0' END ||
    CASE WHEN form = '2019' THEN '1' ELSE '0' END ||
    CASE WHEN form = '2019' AND organ_class IN ('county', 'township', 'subdistrict') THEN '1' ELSE '0' END ||
    CASE WHEN form = '2021' AND organ_class IN ('county', 'township', 'subdistrict') THEN '1' ELSE '0' END AS scopes
  FROM reports
),
-- 两边相比的规则：应相等（identity、equal），左边不大于右边（atMost），与另一个数比：占比（share）、突变（jump）、单位（unit）
-- terms 是它有几格，缺一格就不判断。is_closed 为1的，有空格就不判断；is_of_figures 为1的，有“/”也不判断
comparisons (comparison, kind, rule_id, finding_id, severity, is_closed, is_of_figures, scope, terms, left_label, right_label, cell_list) AS (
  VALUES
    (1, 'atMost', 'B07', 'B07', 'query', 0, 0, 1, 2, '结转下年度', '新收', 'table3.carriedOut.total table3.new.total'),
    (2, 'atMost', 'A03', 'A03.rules', 'query', 1, 0, 2, 3, '本年制发件数－本年废止件数', '现行有效件数', 'table2.rules.made table2.rules.repealed table2.rules.inForce'),
    (3, 'atMost', 'A03', 'A03.normative', 'query', 1, 0, 2, 3, '本年制发件数－本年废止件数', '现行有效件数', 'table2.normative.made table2.normative.repealed table2.normative.inForce'),
    (4, 'equal', 'C05', 'C05', 'hint', 0, 0, 3, 7, '复议、诉讼总计', '0', 'table4.reconsideration.total table4.litigationDirect.total table4.litigationAfterReview.total table3.new.total table3.carriedIn.total previous.table3.new.total previous.table3.carriedIn.total'),
    (5, 'equal', 'Y02', 'Y02.normative', 'query', 1, 0, 4, 4, '现行有效件数', '上年现行有效件数＋本年制发件数－本年废止件数', 'table2.normative.inForce previous.table2.normative.inForce table2.normative.made table2.normative.repealed'),
    (6, 'atMost', 'D03', 'D03', 'hint', 0, 0, 2, 2, '实际收取信息处理费', '行政事业性收费', 'facts.feeCollected table2.fees.amount'),
    (7, 'share', 'B08', 'B08', 'hint', 1, 1, 5, 2, '其他', '其他', 'table3.other.other.total table3.handledTotal.total'),
    (8, 'unit', 'A05', 'A05.fees.amount', 'query', 1, 1, 4, 2, '行政事业性收费', '行政事业性收费', 'table2.fees.amount previous.table2.fees.amount')
),
-- 每处的各格：在哪一边、乘几（减的为负），两边都是0的必须是0（规则只在这些格都是0时适用）。is_previous 为1的是上年年报的格
terms (comparison, table_id, row_id, column_id, is_previous, left_factor, right_factor) AS (
  VALUES
    (1, 'table3', 'carriedOut', 'total', 0, 1, 0),
    (1, 'table3', 'new', 'total', 0, 0, 1),
    (2, 'table2', 'rules', 'made', 0, 1, 0),
    (2, 'table2', 'rules', 'repealed', 0, -1, 0),
    (2, 'table2', 'rules', 'inForce', 0, 0, 1),
    (3, 'table2', 'normative', 'made', 0, 1, 0),
    (3, 'table2', 'normative', 'repealed', 0, -1, 0),
    (3, 'table2', 'normative', 'inForce', 0, 0, 1),
    (4, 'table4', 'reconsideration', 'total', 0, 1, 0),
    (4, 'table4', 'litigationDirect', 'total', 0, 1, 0),
    (4, 'table4', 'litigationAfterReview', 'total', 0, 1, 0),
    (4, 'table3', 'new', 'total', 0, 0, 0),
    (4, 'table3', 'carriedIn', 'total', 0, 0, 0),
    (4, 'table3', 'new', 'total', 1, 0, 0),
    (4, 'table3', 'carriedIn', 'total', 1, 0, 0),
    (5, 'table2', 'normative', 'inForce', 0, 1, 0),
    (5, 'table2', 'normative', 'inForce', 1, 0, 1),
    (5, 'table2', 'normative', 'made', 0, 0, 1),
    (5, 'table2', 'normative', 'repealed', 0, 0, -1),
    (6, 'facts', 'feeCollected', 'value', 0, 1, 0),
    (6, 'table2', 'fees', 'amount', 0, 0, 10000),
    (7, 'table3', 'other.other', 'total', 0, 1, 0),
    (7, 'table3', 'handledTotal', 'total', 0, 0, 1),
    (8, 'table2', 'fees', 'amount', 0, 1, 0),
    (8, 'table2', 'fees', 'amount', 1, 0, 1)
),
-- 每处两边的和。0不影响和，不是0的格才读
sides AS (
  SELECT
    report_id,
    comparison,
    CAST(SUM(left_factor * figure) AS DECIMAL(30, 6)) AS left_value,
    CAST(SUM(right_factor * figure) AS DECIMAL(30, 6)) AS right_value
  FROM (
    SELECT
      c.report_id,
      t.comparison,
      t.left_factor,
      t.right_factor,
      CASE
        WHEN c.cell_state IN ('figure', 'rounded', 'computed', 'computed_open') THEN CAST(c.cell_value AS DECIMAL(24, 6))
        ELSE CAST(0 AS DECIMAL(24, 6))
      END AS figure
    FROM cells AS c
    JOIN terms AS t ON t.table_id = c.table_id AND t.row_id = c.row_id AND t.column_id = c.column_id
    WHERE t.is_previous = 0
    UNION ALL
    SELECT
      r.report_id,
      t.comparison,
      t.left_factor,
      t.right_factor,
      CASE
        WHEN c.cell_state IN ('figure', 'rounded', 'computed', 'computed_open') THEN CAST(c.cell_value AS DECIMAL(24, 6))
        ELSE CAST(0 AS DECIMAL(24, 6))
      END AS figure
    FROM cells AS c
    JOIN terms AS t ON t.row_id = c.row_id AND t.column_id = c.column_id
    JOIN reports AS r ON r.previous_id = c.report_id AND r.previous_prefix || t.table_id = c.table_id
    WHERE t.is_previous = 1
  ) AS f
  WHERE figure <> 0
  GROUP BY report_id, comparison
),
-- 只看数，不合规则的各处
suspects AS (
  SELECT s.report_id, s.comparison, s.left_value, s.right_value
  FROM sides AS s
  JOIN comparisons AS m ON m.comparison = s.comparison
  JOIN applicable AS a ON a.report_id = s.report_id
  WHERE substr(a.scopes, m.scope, 1) = '1'
    AND CASE m.kind
      WHEN 'atMost' THEN left_value > right_value
      WHEN 'equal' THEN left_value <> right_value
      WHEN 'share' THEN left_value >= 3 AND right_value > 0 AND left_value > right_value * 0.2
      WHEN 'unit' THEN right_value > 0 AND left_value >= right_value * 2000 AND left_value <= right_value * 50000
    END
),
-- 这些处的各格：在不在、各边有几格还会变、是不是数
suspects_in_full AS (
  SELECT
    s.report_id,
    s.comparison,
    s.left_value,
    s.right_value,
    COUNT(*) AS terms,
    SUM(CASE WHEN f.left_factor <> 0 THEN f.is_open ELSE 0 END) AS left_open,
    SUM(CASE WHEN f.right_factor <> 0 THEN f.is_open ELSE 0 END) AS right_open,
    SUM(CASE WHEN f.cell_state IN ('figure', 'rounded', 'computed', 'computed_open') THEN 1 ELSE 0 END) AS figures,
    SUM(CASE
      WHEN f.left_factor = 0 AND f.right_factor = 0 AND (f.is_open = 1 OR f.figure <> 0 OR f.cell_state = 'rounded') THEN 1
      ELSE 0
    END) AS not_zero
  FROM suspects AS s
  JOIN (
    SELECT
      c.report_id,
      t.comparison,
      t.left_factor,
      t.right_factor,
      CASE
        WHEN c.cell_state IN ('figure', 'rounded', 'computed', 'computed_open') THEN CAST(c.cell_value AS DECIMAL(24, 6))
        ELSE CAST(0 AS DECIMAL(24, 6))
      END AS figure,
      CASE WHEN c.cell_state IN ('blank', 'computed_blank', 'computed_open') THEN 1 ELSE 0 END AS is_open,
      c.cell_state
    FROM cells AS c
    JOIN terms AS t ON t.table_id = c.table_id AND t.row_id = c.row_id AND t.column_id = c.column_id
    WHERE t.is_previous = 0
    UNION ALL
    SELECT
      r.report_id,
      t.comparison,
      t.left_factor,
      t.right_factor,
      CASE
        WHEN c.cell_state IN ('figure', 'rounded', 'computed', 'computed_open') THEN CAST(c.cell_value AS DECIMAL(24, 6))
        ELSE CAST(0 AS DECIMAL(24, 6))
      END AS figure,
      CASE WHEN c.cell_state IN ('blank', 'computed_blank', 'computed_open') THEN 1 ELSE 0 END AS is_open,
      c.cell_state
    FROM cells AS c
    JOIN terms AS t ON t.row_id = c.row_id AND t.column_id = c.column_id
    JOIN reports AS r ON r.previous_id = c.report_id AND r.previous_prefix || t.table_id = c.table_id
    WHERE t.is_previous = 1
  ) AS f ON f.report_id = s.report_id AND f.comparison = s.comparison
  GROUP BY s.report_id, s.comparison, s.left_value, s.right_value
),
-- 各格都在，才是发现。还有空格的，只有填什么都不合才是：空格只会使它那一边变大
comparison_findings AS (
  SELECT
    s.report_id,
    m.rule_id,
    m.finding_id,
    m.severity,
    m.cell_list,
    m.left_label,
    CAST(s.left_value AS DECIMAL(38, 6)) AS left_value,
    m.right_label,
    CAST(s.right_value AS DECIMAL(38, 6)) AS right_value
  FROM suspects_in_full AS s
  JOIN comparisons AS m ON m.comparison = s.comparison
  WHERE s.terms = m.terms
    AND s.not_zero = 0
    AND (m.is_closed = 0 OR s.left_open + s.right_open = 0)
    AND (m.is_of_figures = 0 OR s.figures = s.terms)
    AND CASE WHEN left_value > right_value THEN right_open ELSE left_open END = 0
),
-- 逐格看的规则：件数（count）、整数（whole）、金额（amount）、不空（filled，一张表一条）
single_cells (kind, rule_id, finding_id, severity, scope, cell_list, table_id, row_id, column_id, is_previous) AS (
  VALUES
    ('whole', 'A02', 'A02.licensing.change', 'mandatory', 6, 'table2.licensing.change', 'table2', 'licensing', 'change', 0),
    ('whole', 'A02', 'A02.otherService.change', 'mandatory', 6, 'table2.otherService.change', 'table2', 'otherService', 'change', 0),
    ('whole', 'A02', 'A02.penalty.change', 'mandatory', 6, 'table2.penalty.change', 'table2', 'penalty', 'change', 0),
    ('whole', 'A02', 'A02.compulsion.change', 'mandatory', 6, 'table2.compulsion.change', 'table2', 'compulsion', 'change', 0),
    ('whole', 'A02', 'A02.fees.change', 'mandatory', 6, 'table2.fees.change', 'table2', 'fees', 'change', 0),
    ('amount', 'A04', 'A04.fees.amount', 'mandatory', 2, 'table2.fees.amount', 'table2', 'fees', 'amount', 0)
),
-- 公式算出的格不会是填错的格
single_cell_findings AS (
  SELECT DISTINCT
    f.report_id,
    f.rule_id,
    f.finding_id,
    f.severity,
    f.cell_list,
    NULLIF('', '') AS left_label,
    CAST(NULL AS DECIMAL(38, 6)) AS left_value,
    NULLIF('', '') AS right_label,
    CAST(NULL AS DECIMAL(38, 6)) AS right_value
  FROM (
    SELECT
      c.report_id,
      t.kind,
      t.rule_id,
      t.finding_id,
      t.severity,
      t.scope,
      t.cell_list,
      CASE
        WHEN c.cell_state IN ('figure', 'rounded', 'computed', 'computed_open') THEN CAST(c.cell_value AS DECIMAL(24, 6))
        ELSE CAST(0 AS DECIMAL(24, 6))
      END AS figure,
      c.cell_state
    FROM cells AS c
    JOIN single_cells AS t ON t.table_id = c.table_id AND t.row_id = c.row_id AND t.column_id = c.column_id
    WHERE t.is_previous = 0
  ) AS f
  JOIN applicable AS a ON a.report_id = f.report_id
  WHERE (
      f.cell_state IN ('blank', 'na', 'rounded')
      OR f.figure < 0 OR f.figure > 9007199254740991 OR f.figure <> FLOOR(f.figure)
    )
    AND substr(a.scopes, f.scope, 1) = '1'
    AND CASE f.kind
      WHEN 'whole' THEN f.cell_state IN ('figure', 'rounded') AND (f.cell_state = 'rounded' OR f.figure <> FLOOR(f.figure) OR ABS(f.figure) > 9007199254740991)
      WHEN 'amount' THEN f.cell_state IN ('figure', 'rounded') AND (f.figure < 0 OR f.cell_state = 'rounded')
    END
),
-- 应为0的规则
zeros (zero, rule_id, finding_id, severity, scope, label, cell_list) AS (
  VALUES
    (1, 'A01', 'A01.rules', 'mandatory', 7, '规章各格', 'table2.rules.made table2.rules.published table2.rules.publicTotal'),
    (2, 'A01', 'A01.rules', 'mandatory', 8, '规章各格', 'table2.rules.made table2.rules.repealed table2.rules.inForce')
),
-- 应为0的格
zero_cells (zero, table_id, row_id, column_id, is_previous) AS (
  VALUES
    (1, 'table2', 'rules', 'made', 0),
    (1, 'table2', 'rules', 'published', 0),
    (1, 'table2', 'rules', 'publicTotal', 0),
    (2, 'table2', 'rules', 'made', 0),
    (2, 'table2', 'rules', 'repealed', 0),
    (2, 'table2', 'rules', 'inForce', 0)
),
-- 有一格不是0就是发现，不管别的格填没填
zero_findings AS (
  SELECT
    f.report_id,
    z.rule_id,
    z.finding_id,
    z.severity,
    z.cell_list,
    z.label AS left_label,
    CAST(SUM(ABS(f.figure)) AS DECIMAL(38, 6)) AS left_value,
    '0' AS right_label,
    CAST(0 AS DECIMAL(38, 6)) AS right_value
  FROM (
    SELECT
      c.report_id,
      t.zero,
      CASE
        WHEN c.cell_state IN ('figure', 'rounded', 'computed', 'computed_open') THEN CAST(c.cell_value AS DECIMAL(24, 6))
        ELSE CAST(0 AS DECIMAL(24, 6))
      END AS figure,
      c.cell_state
    FROM cells AS c
    JOIN zero_cells AS t ON t.table_id = c.table_id AND t.row_id = c.row_id AND t.column_id = c.column_id
    WHERE t.is_previous = 0
  ) AS f
  JOIN zeros AS z ON z.zero = f.zero
  JOIN applicable AS a ON a.report_id = f.report_id
  WHERE substr(a.scopes, z.scope, 1) = '1' AND (f.figure <> 0 OR f.cell_state = 'rounded')
  GROUP BY f.report_id, z.rule_id, z.finding_id, z.severity, z.cell_list, z.label
),
-- 全部发现
findings AS (
  SELECT * FROM comparison_findings
  UNION ALL
  SELECT * FROM single_cell_findings
  UNION ALL
  SELECT * FROM zero_findings
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
