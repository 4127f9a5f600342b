/** What the table of all rules says beside the rules' own words. */
import type { TextSettings } from '../narrative/text-check/settings';
import type { Settings } from '../rules/settings';

export const opening = `# 审核规则

由规则的数据生成（\`npm run rules\`），不要手工修改。级别：**必改**是算术或法定要求上不成立；**核实**要查对，属实的写一句情况说明；
**提醒**供参考。“处数”是规则在一份报告里看几处（2019版、2021版），0 为该版本不适用。有空格时不判断，除非填什么都不可能成立。
台账的规则（L、D04）看台账，L03、L04 还与本年表三、上年年报比较；L03 只在说明台账已登记全部申请时核对。
申请方式不在选项里的（L00）只是核实，结转的都还没有到期的（L13）只是提醒。
`;

/** By the first letter of the number. */
export const groups: Readonly<Record<string, string>> = {
  A: 'A 主动公开（表二）',
  B: 'B 申请办理（表三），B05 也管表二、表四',
  C: 'C 复议诉讼（表四）',
  D: 'D 正文用数',
  Y: 'Y 与上年的衔接',
};

export const columns = ['编号', '级别', '要求', '处数', '适用机关', '依据', '与其他规则'];
export const everyOrgan = '全部';

export const textGroup = 'E 正文与表（有正文时核对），Y07、Y08 是正文与上年';
export const textColumns = ['编号', '级别', '要求', '适用机关', '依据'];

export const ledgerGroup = 'L 依申请公开台账，D04 是按台账试算的信息处理费';
export const rollUpGroup = 'H 汇总（`ogi rollup`）';

export const ledgerColumns = ['编号', '级别', '要求', '依据'];

export const places = (counts: readonly { readonly form: string; readonly count: number }[]): string =>
  counts.map(({ form, count }) => `${form}版 ${count}`).join('，');

export function relatedTo(followsFrom: readonly string[], saidBetterBy: readonly string[]): string {
  const parts = [
    ...(followsFrom.length > 0 ? [`能由 ${followsFrom.join('、')} 推出`] : []),
    ...(saidBetterBy.length > 0 ? [`同一格以 ${saidBetterBy.join('、')} 为准`] : []),
  ];
  return parts.join('；') || '—';
}

export const thresholds = ({ otherShare, otherCount, yuanTimes, jumpTimes, jumpChange }: Settings): string =>
  `## 门槛（默认值）

- B08：其他占办理结果总计的 ${otherShare * 100}% 以上，且不少于 ${otherCount} 件。
- A05：是上年的 ${yuanTimes[0]} 倍至 ${yuanTimes[1]} 倍。
- Y05：超过上年的 ${jumpTimes} 倍或不到上年的 1/${jumpTimes}，且相差不少于 ${jumpChange}；上年不少于 ${jumpChange} 而本年为 0。`;

export const textThresholds = ({ similarShare, similarLength }: TextSettings): string =>
  `- Y07：自己写的话与上年相同的达 ${similarShare * 100}%，且不少于 ${similarLength} 字。
- E19：没有默认的字数上限。`;
