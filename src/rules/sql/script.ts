/** The rules as one statement of SQL over the long table of cells; what it selects are the findings. */
import * as words from '../../words/sql';
import { allRules } from '../all';
import type { RollupRule } from '../rollup';
import { publishedTotals } from '../rollup';
import type { Rule } from '../rule';
import type { Settings } from '../settings';
import { defaultSettings } from '../settings';
import { comparisonPart } from './comparisons';
import { applicable, ground } from './ground';
import { CELLS, columns, UNITS } from './long-table';
import { rollupPart } from './rollup';
import { Scopes } from './scopes';
import { singleCellPart } from './single-cells';
import { statement } from './text';
import { zeroPart } from './zeros';

export interface ScriptOptions {
  readonly rules?: readonly Rule[];
  /** the rules between a report and those of its units; none where `null` */
  readonly rollup?: RollupRule | null;
  readonly settings?: Settings;
}

/**
 * A script for Spark SQL, Trino and DuckDB alike. Its columns: report_id, rule_id, finding_id, severity, cell_list,
 * left_label, left_value, right_label, right_value, difference.
 */
export function rulesScript({
  rules = allRules,
  rollup = publishedTotals,
  settings = defaultSettings,
}: ScriptOptions = {}): string {
  const scopes = new Scopes();
  const parts = [
    comparisonPart(rules, scopes, settings),
    singleCellPart(rules, scopes),
    zeroPart(rules, scopes),
    ...(rollup ? [rollupPart(rollup)] : []),
  ];
  const { conditions } = scopes;
  const steps = [
    ...ground,
    ...(conditions.length > 0 ? [applicable(conditions)] : []),
    ...parts.flatMap((part) => part.steps),
    {
      name: 'findings',
      comment: words.findings,
      query: parts
        .flatMap((part) => part.findings)
        .map((name) => `SELECT * FROM ${name}`)
        .join('\nUNION ALL\n'),
    },
  ];
  const head = words.head({ cells: CELLS, columns, units: rollup ? UNITS : undefined });
  return `${head.map((line) => `-- ${line}\n`).join('')}${statement(steps, LAST)};\n`;
}

const LAST = `SELECT
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
FROM findings`;
