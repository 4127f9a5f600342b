/** 退回意见单: what is sent back to a unit with what was found in its report. */
import type { Severity } from '../rules/rule';

export const letterName = (unit: string, attempt: number) =>
  `退回意见-${unit.replace(/[\\/:*?"<>|\s]/g, '_')}-第${attempt}次`;

export const isLetterFile = (name: string): boolean => /^退回意见-.+-第\d+次\.(xlsx|txt)$/.test(name);
/** all letters as one file */
export const packOf = (year: number) => `退回意见单-${year}年度.zip`;

export const sheet = '退回意见';
export const title = (unit: string, year: number) => `${unit}${year}年度报告退回意见`;
/** Whose letter it is, in the title of one that was made. */
export const TITLE = /^(.+?)(\d{4})年度报告退回意见$/;
/** The line by which the letter is known when it is made again. */
export const subject = (attempt: number, fingerprint: string) => `第${attempt}次报送，校验${fingerprint}`;
export const SUBJECT = /^第(\d+)次报送，校验(\w+)$/;
export const counts = ({ mandatory, query, hint }: Readonly<Record<Severity, number>>, explained: number) =>
  `必改${mandatory}处，核实${query}处，提醒${hint}处${explained > 0 ? `，另有${explained}处已说明` : ''}。${
    mandatory > 0 ? '必改的要改正，核实的改正或写情况说明，然后重新报送。' : ''
  }`;
/** above a list that names cells */
export const cellsAreOurs =
  '“位置”里的格号（如D5）是“公开年报”所建工作簿里的格；用别的文件报送的，看后面的名称。';
export const since = (done: number, open: number, fresh: number) =>
  `与上次退回意见相比：已改${done}处，未改${open}处，新发现${fresh}处。`;

export const heads = {
  level: '级别',
  id: '编号',
  what: '问题',
  where: '位置',
  result: '与上次相比',
  explanation: '情况说明',
  opinion: '审核意见',
  cells: '格',
} as const;
export const lacking = (table: string, name: string) =>
  `缺${table}（${name}）。请补上这张表；没有发生的填0，不要删掉表格。`;
export const results = { done: '已改', open: '未改', fresh: '新发现', explained: '已说明' } as const;
/** before an explanation of what has to be changed all the same */
export const stillMandatory = '（已说明仍须改）';
export const overall = '总的意见';

export const greeting = (unit: string, year: number) =>
  `${unit}：你单位报送的${year}年度政府信息公开工作年度报告已经审核，意见如下。`;
export const item = (found: {
  readonly number: number;
  readonly level: string;
  readonly what: string;
  readonly result: string;
  readonly explanation: string;
  readonly opinion: string;
}) =>
  `${found.number}.【${found.level}】${found.what}${found.result === '' ? '' : `（${found.result}）`}${
    found.explanation === '' ? '' : `情况说明：${found.explanation}`
  }${found.opinion === '' ? '' : `审核意见：${found.opinion}`}`;
export const doneHeading = '上次提出、这次已改的：';
export const explainedHeading = '已写情况说明、不用再改的：';
/** What is asked of the unit, by the gravest of what is open. */
export const closing = {
  mandatory: '请改正后重新报送。',
  query: '请核实并说明情况；确有错误的，改正后重新报送。',
  hint: '以上供核对；没有错误的不用重新报送。',
  none: '没有需要再改的。',
} as const;
