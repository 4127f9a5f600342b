/** Words of 零报告: what is confirmed, and why it cannot be one. */

export const open = '零报告…';
export const title = '零报告';

export const claims = {
  applications: '全年没有收到政府信息公开申请',
  disputes: '全年没有因政府信息公开引起的行政复议、行政诉讼',
  fees: '全年没有发出信息处理费收费通知，也没有收费',
  nothingCarriedOver: '上年没有结转到本年的申请，也没有未审结的复议、诉讼',
} as const;

export const carriedOver = (count: number) =>
  `上年结转${count}件，不能按零报告处理，请先填这${count}件的办理结果。`;
export const pendingBefore = (block: string, count: number) =>
  `上年尚未审结的${block}${count}件，不能按零报告处理，请先填这${count}件的结果。`;
export const filled = (place: string, value: number | string) =>
  `${place}填的是${value}，不能按零报告处理。填错了请先改正，没有填错就照实填表。`;
export const inLedger = (count: number) => `台账里有${count}件申请，不能按零报告处理。`;
export const previousUnknown =
  '工作簿里没有上年年报，不知道上年有没有结转。请先导入上年年报；确实没有结转的，勾选确认。';
