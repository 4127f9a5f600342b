-- 政府信息公开工作年度报告的审核规则，由 ogi sql 从规则的数据生成，不要手工修改。
-- Spark SQL、Trino、DuckDB 都能照样运行，只用三者共有的写法。
-- 读长表 cells（report_id, organ, organ_class, report_year, form, table_id, row_id, column_id, cell_value, cell_state），由 ogi read --long 写出。
-- 结果是审核发现，编号、级别、两边的数与 ogi check 相同。difference 是左边减右边，逐格的规则没有两边。
-- cell_list 是这一处涉及的格，空格隔开，B05 只写哪张表，未填的格在长表里 cell_state 为 blank 或 na。
-- 没有写出的：一处由另一处引起（causedBy）、空格还能填的范围（range）、可能填错的格（hypotheses）、正文和台账的规则。
WITH
-- 每格一行：地址、数（空格和“/”记为0）、是否还会变（空格，或算到空格的公式）
entries AS (
  SELECT
    report_id,
    CASE WHEN table_id LIKE 'previous.%' THEN 1 ELSE 0 END AS is_previous,
    CASE
      WHEN table_id IN ('facts', 'previous.facts') THEN 'facts.' || row_id
      ELSE replace(table_id, 'previous.', '') || '.' || row_id || '.' || column_id
    END AS address,
    CASE
      WHEN cell_state IN ('figure', 'rounded', 'computed', 'computed_open') THEN CAST(cell_value AS DECIMAL(24, 6))
      ELSE CAST(0 AS DECIMAL(24, 6))
    END AS figure,
    CASE WHEN cell_state IN ('blank', 'computed_blank', 'computed_open') THEN 1 ELSE 0 END AS is_open,
    cell_state
  FROM cells
),
-- 每份报告，和同一文件里的上年年报：机关、类别、年度、各表的版本。版本不认识的不审核
books AS (
  SELECT report_id, is_previous, organ, organ_class, report_year, form, table3_form
  FROM (
    SELECT
      report_id,
      is_previous,
      MAX(translate(organ, ' 　' || chr(9) || chr(10) || chr(13) || chr(160), '')) AS organ,
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
    CASE WHEN p.report_id IS NULL THEN 1 ELSE 0 END AS previous_is_own,
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
-- 规则看到的各格，上年的格地址前有 previous.
figures AS (
  SELECT e.report_id, e.address, e.figure, e.is_open, e.cell_state
  FROM entries AS e
  JOIN reports AS r ON r.report_id = e.report_id
  WHERE e.is_previous = 0
  UNION ALL
  SELECT r.report_id, 'previous.' || e.address AS address, e.figure, e.is_open, e.cell_state
  FROM entries AS e
  JOIN reports AS r ON r.previous_id = e.report_id AND r.previous_is_own = e.is_previous
  WHERE e.address IN (
    'table3.new.total',
    'table3.carriedIn.total',
    'table2.normative.inForce',
    'table2.fees.amount'
  )
),
-- 两边相比的规则：应相等（has_to_equal）或左边不大于右边。terms 是它有几格，缺一格就不判断
relations (relation, rule_id, finding_id, severity, has_to_equal, has_less, scope, terms, left_label, right_label, cell_list) AS (
  VALUES
    (1, 'B07', 'B07', 'query', 0, 0, 1, 2, '结转下年度', '新收', 'table3.carriedOut.total table3.new.total'),
    (2, 'A03', 'A03.rules', 'query', 0, 1, 2, 3, '本年制发件数－本年废止件数', '现行有效件数', 'table2.rules.made table2.rules.repealed table2.rules.inForce'),
    (3, 'A03', 'A03.normative', 'query', 0, 1, 2, 3, '本年制发件数－本年废止件数', '现行有效件数', 'table2.normative.made table2.normative.repealed table2.normative.inForce'),
    (4, 'C05', 'C05', 'hint', 1, 0, 3, 7, '复议、诉讼总计', '0', 'table4.reconsideration.total table4.litigationDirect.total table4.litigationAfterReview.total table3.new.total table3.carriedIn.total previous.table3.new.total previous.table3.carriedIn.total'),
    (5, 'Y02', 'Y02.normative', 'query', 1, 1, 4, 4, '现行有效件数', '上年现行有效件数＋本年制发件数－本年废止件数', 'table2.normative.inForce previous.table2.normative.inForce table2.normative.made table2.normative.repealed'),
    (6, 'D03', 'D03', 'hint', 0, 0, 2, 2, '实际收取信息处理费', '行政事业性收费', 'facts.feeCollected table2.fees.amount')
),
-- 每处的各格：在哪一边、乘几（减的为负），或者必须是0（规则只在这些格都是0时适用）
terms (relation, address, left_factor, right_factor, has_to_be_zero) AS (
  VALUES
    (1, 'table3.carriedOut.total', 1, 0, 0),
    (1, 'table3.new.total', 0, 1, 0),
    (2, 'table2.rules.made', 1, 0, 0),
    (2, 'table2.rules.repealed', -1, 0, 0),
    (2, 'table2.rules.inForce', 0, 1, 0),
    (3, 'table2.normative.made', 1, 0, 0),
    (3, 'table2.normative.repealed', -1, 0, 0),
    (3, 'table2.normative.inForce', 0, 1, 0),
    (4, 'table4.reconsideration.total', 1, 0, 0),
    (4, 'table4.litigationDirect.total', 1, 0, 0),
    (4, 'table4.litigationAfterReview.total', 1, 0, 0),
    (4, 'table3.new.total', 0, 0, 1),
    (4, 'table3.carriedIn.total', 0, 0, 1),
    (4, 'previous.table3.new.total', 0, 0, 1),
    (4, 'previous.table3.carriedIn.total', 0, 0, 1),
    (5, 'table2.normative.inForce', 1, 0, 0),
    (5, 'previous.table2.normative.inForce', 0, 1, 0),
    (5, 'table2.normative.made', 0, 1, 0),
    (5, 'table2.normative.repealed', 0, -1, 0),
    (6, 'facts.feeCollected', 1, 0, 0),
    (6, 'table2.fees.amount', 0, 10000, 0)
),
-- 每处两边的和，各有几格还会变
relation_sums AS (
  SELECT
    f.report_id,
    t.relation,
    SUM(t.left_factor * f.figure) AS left_value,
    SUM(t.right_factor * f.figure) AS right_value,
    COUNT(*) AS terms,
    SUM(CASE WHEN t.left_factor <> 0 THEN f.is_open ELSE 0 END) AS left_open,
    SUM(CASE WHEN t.right_factor <> 0 THEN f.is_open ELSE 0 END) AS right_open,
    SUM(CASE WHEN t.has_to_be_zero = 1 AND (f.is_open = 1 OR f.figure <> 0 OR f.cell_state = 'rounded') THEN 1 ELSE 0 END) AS not_zero
  FROM figures AS f
  JOIN terms AS t ON t.address = f.address
  GROUP BY f.report_id, t.relation
),
-- 都填了的，两边不合就是发现。还有空格的，只有填什么都不合才是：空格只会使它那一边变大
relation_findings AS (
  SELECT
    s.report_id,
    r.rule_id,
    r.finding_id,
    r.severity,
    r.cell_list,
    r.left_label,
    CAST(s.left_value AS DECIMAL(38, 6)) AS left_value,
    r.right_label,
    CAST(s.right_value AS DECIMAL(38, 6)) AS right_value
  FROM relation_sums AS s
  JOIN relations AS r ON r.relation = s.relation
  JOIN applicable AS a ON a.report_id = s.report_id
  WHERE substr(a.scopes, r.scope, 1) = '1'
    AND s.terms = r.terms
    AND s.not_zero = 0
    AND (r.has_less = 0 OR s.left_open + s.right_open = 0)
    AND (
      (right_open = 0 AND left_value > right_value)
      OR (r.has_to_equal = 1 AND left_open = 0 AND left_value < right_value)
    )
),
-- 与另一个数比的规则：占比（share）、突变（jump）、单位（unit）
pairs (pair, kind, rule_id, finding_id, severity, scope, label, cell_list) AS (
  VALUES
    (1, 'share', 'B08', 'B08', 'hint', 5, '其他', 'table3.other.other.total table3.handledTotal.total'),
    (2, 'unit', 'A05', 'A05.fees.amount', 'query', 4, '行政事业性收费', 'table2.fees.amount previous.table2.fees.amount')
),
-- 每处的两格：本年的（或占比的一部分），和它与之相比的
pair_cells (pair, address, is_now) AS (
  VALUES
    (1, 'table3.other.other.total', 1),
    (1, 'table3.handledTotal.total', 0),
    (2, 'table2.fees.amount', 1),
    (2, 'previous.table2.fees.amount', 0)
),
-- 两个都是数的才比
pair_figures AS (
  SELECT
    f.report_id,
    c.pair,
    MAX(CASE WHEN c.is_now = 1 THEN f.figure END) AS now_figure,
    MAX(CASE WHEN c.is_now = 0 THEN f.figure END) AS then_figure
  FROM figures AS f
  JOIN pair_cells AS c ON c.address = f.address
  WHERE f.cell_state IN ('figure', 'rounded', 'computed', 'computed_open') AND f.is_open = 0
  GROUP BY f.report_id, c.pair
  HAVING COUNT(*) = 2
),
-- 占比、突变、单位不寻常的
pair_findings AS (
  SELECT
    f.report_id,
    p.rule_id,
    p.finding_id,
    p.severity,
    p.cell_list,
    p.label AS left_label,
    CAST(f.now_figure AS DECIMAL(38, 6)) AS left_value,
    p.label AS right_label,
    CAST(f.then_figure AS DECIMAL(38, 6)) AS right_value
  FROM pair_figures AS f
  JOIN pairs AS p ON p.pair = f.pair
  JOIN applicable AS a ON a.report_id = f.report_id
  WHERE substr(a.scopes, p.scope, 1) = '1'
    AND CASE p.kind
      WHEN 'share' THEN now_figure >= 3 AND then_figure > 0 AND now_figure > then_figure * 0.2
      WHEN 'unit' THEN then_figure > 0 AND now_figure >= then_figure * 2000 AND now_figure <= then_figure * 50000
    END
),
-- 逐格看的规则：件数（count）、整数（whole）、金额（amount）、不空（filled，一张表一条）
single_cells (kind, rule_id, finding_id, severity, scope, address, cell_list) AS (
  VALUES
    ('whole', 'A02', 'A02.licensing.change', 'mandatory', 6, 'table2.licensing.change', 'table2.licensing.change'),
    ('whole', 'A02', 'A02.otherService.change', 'mandatory', 6, 'table2.otherService.change', 'table2.otherService.change'),
    ('whole', 'A02', 'A02.penalty.change', 'mandatory', 6, 'table2.penalty.change', 'table2.penalty.change'),
    ('whole', 'A02', 'A02.compulsion.change', 'mandatory', 6, 'table2.compulsion.change', 'table2.compulsion.change'),
    ('whole', 'A02', 'A02.fees.change', 'mandatory', 6, 'table2.fees.change', 'table2.fees.change'),
    ('amount', 'A04', 'A04.fees.amount', 'mandatory', 2, 'table2.fees.amount', 'table2.fees.amount')
),
-- 公式算出的格不会是填错的格
single_cell_findings AS (
  SELECT DISTINCT
    f.report_id,
    c.rule_id,
    c.finding_id,
    c.severity,
    c.cell_list,
    NULLIF('', '') AS left_label,
    CAST(NULL AS DECIMAL(38, 6)) AS left_value,
    NULLIF('', '') AS right_label,
    CAST(NULL AS DECIMAL(38, 6)) AS right_value
  FROM figures AS f
  JOIN single_cells AS c ON c.address = f.address
  JOIN applicable AS a ON a.report_id = f.report_id
  WHERE substr(a.scopes, c.scope, 1) = '1'
    AND CASE c.kind
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
zero_cells (zero, address) AS (
  VALUES
    (1, 'table2.rules.made'),
    (1, 'table2.rules.published'),
    (1, 'table2.rules.publicTotal'),
    (2, 'table2.rules.made'),
    (2, 'table2.rules.repealed'),
    (2, 'table2.rules.inForce')
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
  FROM figures AS f
  JOIN zero_cells AS c ON c.address = f.address
  JOIN zeros AS z ON z.zero = c.zero
  JOIN applicable AS a ON a.report_id = f.report_id
  WHERE substr(a.scopes, z.scope, 1) = '1'
  GROUP BY f.report_id, z.rule_id, z.finding_id, z.severity, z.cell_list, z.label
  HAVING SUM(CASE WHEN f.figure <> 0 OR f.cell_state = 'rounded' THEN 1 ELSE 0 END) > 0
),
-- 全部发现
findings AS (
  SELECT * FROM relation_findings
  UNION ALL
  SELECT * FROM pair_findings
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
