/** Words of 审核报告. */
export const title = (organ: string, year: number) => `${organ}${year}年政府信息公开工作年度报告审核报告`;
export const made = (at: string, checkValue: string) =>
  `审核时间：${at}。数据校验码：${checkValue}。以下为当时的结果，此后有改动的，请重新生成。`;
export const heads = ['编号', '规则', '结果', '审核发现', '情况说明'] as const;
export const agrees = '没有问题';
export const notChecked = '未审核';
export const summary = (count: (severity: 'mandatory' | 'query' | 'hint') => number, rules: number) =>
  `审核${rules}条规则：必改${count('mandatory')}处，核实${count('query')}处，提醒${count('hint')}处。`;
export const ledger = ['L', '依申请公开台账的规则'] as const;
export const ledgerPassed = (rules: number) => `另有${rules}条没有问题`;
