/** The rules of a roll-up (H), as data: the list of rules and the findings say the same. */
import { publishedTotals } from '../../rules/rollup';
import type { Severity } from '../../rules/rule';

export interface RollUpRule {
  readonly id: string;
  readonly severity: Severity;
  readonly statement: string;
  readonly source: string;
}

const inferred = '推论';

export const rollUpRules = [
  publishedTotals,
  {
    id: 'H02',
    severity: 'hint',
    statement: '下级的空格、缺表、别的版本表格里没有对应的格不判错，不按0计入，列为待补',
    source: inferred,
  },
  {
    id: 'H03',
    severity: 'query',
    statement:
      '单位不重复：名录不重名，下属单位不与上级单位重复计入，两个单位的数不完全相同，汇总机关自己的报告只有一份',
    source: inferred,
  },
  {
    id: 'H04',
    severity: 'query',
    statement: '下级每份先审核；有必改问题的照样计入，读不出、认不出单位的没有计入，都标为暂汇总',
    source: inferred,
  },
  {
    id: 'H05',
    severity: 'query',
    statement: '名录与上年名录比对，新增、撤并的单位用来解释上年结转的差额',
    source: inferred,
  },
  {
    id: 'H06',
    severity: 'hint',
    statement: '应报的都已报送，报送不晚于1月31日或本地规定的日期',
    source: '《条例》第四十九条',
  },
] as const satisfies readonly RollUpRule[];

export type RollUpRuleId = (typeof rollUpRules)[number]['id'];
