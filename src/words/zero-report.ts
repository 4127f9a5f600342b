/** Words of 零报告: why a report cannot be one. */

export const carriedOver = (count: number) =>
  `上年结转${count}件，不能按零报告处理，请先填这${count}件的办理结果。`;
export const pendingBefore = (block: string, count: number) =>
  `上年尚未审结的${block}${count}件，不能按零报告处理，请先填这${count}件的结果。`;
export const filled = (place: string, value: number | string) =>
  `${place}填的是${value}，不能按零报告处理。填错了请先改正，没有填错就照实填表。`;
export const inLedger = (count: number) => `台账里有${count}件申请，不能按零报告处理。`;
export const previousUnknown =
  '工作簿里没有上年年报，不知道上年有没有结转。请先导入上年年报；确实没有结转的，勾选确认。';
