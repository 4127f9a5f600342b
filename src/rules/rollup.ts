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
export const publishedTotals = {
  id: 'H01',
  severity: 'query',
  statement:
    '上级公布的数每格等于本级与各下级之和（自己汇总的数由程序相加，每格可查到单位）；下级没有报齐的，只看相加已超过公布数的格',
  source: '“各县市区人民政府的年度报告要汇总本地所有公开主体的数据”',
  left: '本报告',
  right: '所属各单位之和',
} as const satisfies RollupRule;
