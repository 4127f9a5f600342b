/** What all rules look at: the cells by their addresses, the reports with last year's, and which places apply to which. */
import { forms } from '../../report/form';
import * as words from '../../words/sql';
import type { CellState } from './long-table';
import { CELLS, DECIMALS, DIGITS, open, withFigure } from './long-table';
import type { Step } from './text';
import { isOneOf } from './text';

/** A figure, the sum of some with what they are multiplied by, and the sum of any number. */
const FIGURE = `DECIMAL(${DIGITS}, ${DECIMALS})`;
export const SIDE = `DECIMAL(${DIGITS + 6}, ${DECIMALS})`;
export const SUM = `DECIMAL(38, ${DECIMALS})`;

/** A figure that is so small that it is rounded to 0 is none. */
export const isNotZero = `f.figure <> 0 OR f.cell_state = '${'rounded' satisfies CellState}'`;

/** What a cell adds to a sum: blanks and "/" nothing. */
export const figure = `CASE
    WHEN ${isOneOf('c.cell_state', withFigure)} THEN CAST(c.cell_value AS ${FIGURE})
    ELSE CAST(0 AS ${FIGURE})
  END AS figure`;

/** Whether what a cell shows may still change. */
export const isOpen = `CASE WHEN ${isOneOf('c.cell_state', open)} THEN 1 ELSE 0 END AS is_open`;

const PREVIOUS = 'previous.';

/** Names are compared without spaces: those of both widths, tabs, ends of lines, and those that do not break. */
export const bareName = (column: string): string =>
  `translate(${column}, ' \u3000' || chr(9) || chr(10) || chr(13) || chr(160), '')`;

const books: Step = {
  name: 'books',
  comment: words.books,
  query: `SELECT
  report_id,
  is_previous,
  ${bareName('organ')} AS organ,
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
      CASE WHEN table_id LIKE '${PREVIOUS}%' THEN 1 ELSE 0 END AS is_previous,
      organ,
      organ_class,
      report_year,
      form,
      replace(table_id, '${PREVIOUS}', '') AS table_id
    FROM ${CELLS}
  ) AS named
  GROUP BY report_id, is_previous
) AS told
WHERE ${['form', 'table3_form']
    .map((column) =>
      isOneOf(
        column,
        forms.map(({ id }) => id),
      ),
    )
    .join(' AND ')}`,
};

const latest: Step = {
  name: 'latest',
  comment: words.latest,
  query: `SELECT organ, report_year, MAX(report_id) AS report_id
FROM books
WHERE is_previous = 0
GROUP BY organ, report_year`,
};

const reports: Step = {
  name: 'reports',
  comment: words.reports,
  query: `SELECT
  b.report_id,
  b.organ,
  b.organ_class,
  b.report_year,
  b.form,
  b.table3_form,
  COALESCE(p.report_id, o.report_id, '') AS previous_id,
  CASE WHEN p.report_id IS NULL THEN '${PREVIOUS}' ELSE '' END AS previous_prefix,
  COALESCE(p.form, o.form, '') AS previous_form,
  COALESCE(p.table3_form, o.table3_form, '') AS previous_table3_form
FROM books AS b
LEFT JOIN latest AS l ON l.organ = b.organ AND l.report_year = b.report_year - 1
LEFT JOIN books AS p ON p.report_id = l.report_id AND p.is_previous = 0
LEFT JOIN books AS o ON o.report_id = b.report_id AND o.is_previous = 1
WHERE b.is_previous = 0`,
};

export const ground: readonly Step[] = [books, latest, reports];

/** @param conditions of the scopes, in the order of their numbers */
export const applicable = (conditions: readonly string[]): Step => ({
  name: 'applicable',
  comment: words.applicable,
  query: `SELECT
  report_id,
${conditions.map((condition) => `  CASE WHEN ${condition} THEN '1' ELSE '0' END`).join(' ||\n')} AS scopes
FROM reports`,
});

/** Whether what has a scope applies to a report. */
export const applies = (scope: string): string => `substr(a.scopes, ${scope}, 1) = '1'`;
