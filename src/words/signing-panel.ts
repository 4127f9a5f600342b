/** Words of 送审, 定稿 and 审核报告 in the pane. */
import { sheetNames } from './sheets';

export const signingPanel = {
  sign: '生成送审单',
  report: '生成审核报告',
  charts: '插入图表',
  made: (sheet: string) => `已生成“${sheet}”，是现在的数；改了表再生成一次。`,
  remake: {
    title: '重新生成',
    text: (sheet: string) =>
      `“${sheet}”已有，重新生成会删去它，换成现在的数。上面手写的、批注的也会删去，不能撤销。要留着的，请先给它改名并复制一份。`,
    yes: '重新生成',
    cancel: '取消',
  },

  final: '定稿',
  unfinal: '取消定稿',
  finalised: (at: string, checkValue: string) => `已定稿：${at}，数据校验码${checkValue}。`,
  doneWith: (mandatory: number) =>
    mandatory > 0 ? `已定稿。还有必改${mandatory}处没有改。` : '已定稿，此后的改动会列在这里。',
  cancelled: '已取消定稿。',
  noTables: (year: number) => `本工作簿里没有${year}年的表，不能送审。请先建表并填写。`,
  unchanged: '定稿后没有改动。',
  changed: (count: number) => `定稿后有${count}处改动：`,
  list: '定稿后的改动',
  blank: '空',
  figure: (place: string, then: string, now: string) => `${place}：${then}→${now}`,
  text: (place: string) => `“${sheetNames.text}”的“${place}”改过`,
} as const;
