/** The rules between the report of an organ that sums up others and the reports of its units (汇总). */
import type { Severity } from './rule';

export interface RollupRule {
  readonly id: string;
  readonly severity: Severity;
  readonly statement: string;
  readonly source: string;
  /** what both sides are called, the report's own figure first */
  readonly left: string;
  readonly right: string;
}

/** Every cell of the three tables, of a report that was published. */
export const publishedTotals: RollupRule = {
  id: 'H01',
  severity: 'query',
  statement: '每格＝本级和各下级单位之和（联合发文、共同被告的写情况说明）',
  source: '汇总报告的编制惯例',
  left: '本报告',
  right: '各单位之和',
};
