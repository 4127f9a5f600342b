/** What stands on the sheet of the ledger beside the labels of its columns. */
import type { DerivedId, shownIds } from '../workbook/ledger-layout';

export const title = (year: number) => `依申请公开台账（${year}年度）`;
/** The name of the Excel table. */
export const tableName = (year: number) => `台账${year}`;
export const note =
  '一件一行，只填白色的列；“应答复日”“状态”自动算出。姓名只在本表内比对同一申请人，不要填证件号、电话、住址。右边的休息日、上班日是放假安排，没有的年份请照国务院办公厅的通知补填。打印前可在“收到日期”里筛去空白。';
export const derivedHeads: Readonly<Record<DerivedId, string>> = {
  due: '应答复日',
  status: '状态',
  fault: '未计入的原因',
  answered: '答复日',
  finished: '计入办结日',
  place: '期限序数',
  firstDue: '未扣除征求意见的期限',
  consulting: '征求意见工作日',
  left: '剩余工作日',
};
export const derivedPrompts: Readonly<Record<(typeof shownIds)[number], string>> = {
  due: '由公式算出：收到（或补正收到）次日起20个工作日，扣除征求意见的时间，加上延期。不用填写。',
  status: '由公式按今天的日期算出，不用填写。',
};
export const calendarHeads = { off: '休息日（法定节假日）', work: '上班日（调休）' } as const;
export const calendarPrompts = {
  off: '星期一至星期五放假的日子。已知年份的已填好，新一年的照国务院办公厅通知补在下面。',
  work: '星期六、星期日调休上班的日子。已知年份的已填好，新一年的照国务院办公厅通知补在下面。',
} as const;
/** The calendar has no holidays of the year that follows. */
export const calendarMissing = (year: number) =>
  `没有${year}年的放假安排，该年的工作日只按周末推算，请在右边补填。`;

export const calendarEnds = '超出日历，无法计算';
/** Why a row is not counted, or not as it is meant. */
export const dayUnread = '日期认不出';
export const noType = '没有选类型';
export const typeUnknown = '类型不在列表';
export const noResult = '没有选结果';
export const resultUnknown = '结果不在列表';
export const noHandling = '没有办结日期';
export const and = '，';
export const end = '。';
export const uncounted = '件没有完整计入申请办理，原因见“状态”。';

export const dateAlert = {
  title: '填写的内容不合要求',
  message: '请填日期，例如2025-3-8。',
};
export const choiceAlert = { title: '填写的内容不合要求', message: '请从下拉列表里选一项。' };
export const amountAlert = {
  title: '填写的内容不合要求',
  message: '金额以元为单位，填不小于0的数，例如0、52.5。',
};
export const wholeAlert = { title: '填写的内容不合要求', message: '请填不小于0的整数，例如20。' };
export const readyNumber = (year: number, index: number) => `${year}-${String(index).padStart(3, '0')}`;
