/** Words of 送审单, the page for the person who signs. */
import { sheetNames } from './sheets';

export const title = (organ: string, year: number) => `${organ}${year}年政府信息公开工作年度报告送审单`;
/** `2027年1月5日10:30生成，此后表中的数有改动的，以重新生成的为准。` */
export const made = (at: string) => `${at}生成，各数为当时的值；此后有改动的，请重新生成。`;

export const figureHeads = ['主要数据', '本年', '上年', '增减'] as const;
export const checkHeads = ['审核情况', '结果'] as const;
export const checkValueLabel = '数据校验码';
export const checkValueHow = '发布的年报末尾印着同一个码，表中任何一格改了，码就不同。';
const unknown = '未知';

export const lines = {
  mandatory: ['必改', (count: number) => `${count}处`],
  blanks: ['表中未填', (count: number) => `${count}格`],
  gaps: ['正文待填', (count: number | undefined) => (count === undefined ? '正文未写' : `${count}处`)],
  queries: [
    '核实',
    (count: number, explained: number) => (count === 0 ? '0处' : `${count}处，其中${explained}处有情况说明`),
  ],
  overdue: [
    '超期',
    (count: number | undefined) => (count === undefined ? `${unknown}（无台账）` : `${count}件`),
  ],
  corrected: [
    '被复议、诉讼纠正',
    (count: number | undefined) => (count === undefined ? `${unknown}（复议诉讼没有填完）` : `${count}件`),
  ],
} as const;

export const queryHeads = ['核实事项', '情况说明'] as const;
export const noQueries = '没有要核实的。';
export const noExplanation = '（没有写）';
/** more than the page has room for */
export const moreQueries = (count: number) => `另有${count}处，见“${sheetNames.checkReport}”。`;

export const signers = ['拟稿', '核稿', '分管领导'] as const;
export const signature = '签字：                日期：';
