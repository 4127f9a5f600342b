/** What stands on the sheets of a roll-up. */
import { dateOf } from './dates';
import type { Standing } from './rollup';

export const sheets = {
  told: '汇总说明',
  sources: '汇总来源',
  detail: '明细表',
  register: '收件登记',
  findings: '审核发现',
  changes: '变化',
  similar: '雷同',
  reminders: '催报',
} as const;

export const registerHeads = {
  unit: '单位',
  file: '文件',
  attempt: '第几次',
  time: '时间',
  state: '状态',
  mandatory: '必改',
  queries: '核实未说明',
  note: '说明',
  opinion: '审核意见',
  fingerprint: '校验',
} as const;

export const states = {
  missing: '未报',
  waiting: '待审',
  returned: '已退回',
  passed: '已通过',
  unused: '没有用上',
} as const;

export const strangeState = (unit: string, state: string, known: readonly string[]) =>
  `收件登记里${unit}的状态“${state}”不在选项里，照留，但不当作其中任何一个。请改为${known.join('、')}之一。`;

export const unknownUnit = '（不明）';

const two = (value: number) => String(value).padStart(2, '0');
/** `2025-01-20 09:15`, by the clock of this computer */
export const timeOf = (time: Date): string =>
  `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;

export const title = (organ: string, year: number, sheet: string) => `${organ}${year}年度${sheet}`;

/** So many units are named on one line. */
const NAMED = 100;

export const toldHeads = ['项目', '编号', '内容'] as const;
export const told = {
  organ: '汇总机关',
  noOrgan: '没有写明（可用 --organ 写）',
  year: '年度',
  status: '汇总数',
  counted: '计入',
  countedUnits: (names: readonly string[]) =>
    `${names.length}家：${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '等（见明细表）' : ''}`,
  due: '应报',
  reported: '已报',
  units: (count: number) => `${count}家`,
  date: '报送截止',
  unclosed: '不平的和',
  how: '怎样核对',
  howLines: [
    '“主动公开”“申请办理”“复议诉讼”三张表每格是计入的各单位同一格的和，全部是数值。',
    '“汇总来源”列出每格由哪些单位的数相加而成；“明细表”是每个单位每一格的数。空格、缺的格不是0，没有计入。',
    '“收件登记”的状态、审核意见由人填写，再次汇总时保留；“说明”由程序填写，每次重写。',
  ],
} as const;

export const tableHead = '表';
export const rowHead = '行';
export const columnHead = '列';
export const sourcesHeads = {
  sum: '合计',
  units: '几个单位',
  parts: '各单位的数（由大到小）',
  unit: '单位',
  figure: '数',
} as const;
export const others = (count: number) => `其余${count}家（见明细表）`;
export const sourcesNote = '只列不为0的单位；每行各单位的数相加等于合计。';
export const detailNote =
  '一行一个单位，“（缺）”是报告里没有这一格，空着的是没有填，“/”是不适用；都没有按0计入。';
export const absent = '（缺）';
export const levelHead = '类型';
export const sumRow = '合计';

/** after the cells on a sheet: `“予以公开”行`, `“自然人”列` */
export const wholeRow = (name: string) => `“${name}”行`;
export const wholeColumn = (name: string) => `“${name}”列`;

export const findingHeads = ['单位', '文件', '级别', '编号', '问题', '位置', '情况说明'] as const;
/** before an explanation that was written for other values */
export const fallen = '（说明之后数已改，请重新说明）';
export const repaired = '读取';
export const changeHeads = ['单位', '从', '到', '表', '行', '列', '原数', '现数'] as const;
export const attempt = (number: number) => `第${number}次`;
export const similarHeads = ['单位', '与', '相同的部分'] as const;
export const share = (value: number) => `${Math.floor(value * 100)}%`;
export const similarNote = (least: number) =>
  `比较第五部分“存在的主要问题及改进情况”，各单位自己的名称不算；多家相同的，各与最先的一家相比。不足${least}字的只列完全相同的，没有写第五部分的不比较。`;
export const reminderHeads = ['发给', '文字（可复制）'] as const;
export const everybody = '全体未报单位';

const what = (year: number) => `${year}年度政府信息公开工作年度报告`;

/** To all that have not reported. */
export const remindAll = ({ due, reported, missing }: Standing, organ: string, year: number, until: string) =>
  `各有关单位：${what(year)}应报${due}家，已报${reported}家。请尚未报送的${missing.join('、')}于${dateOf(until)}前报送${
    organ === '' ? '' : organ
  }，确有困难的请及时说明。没有发生的事项按零报告报送，不要漏报。`;
export const remindOne = (unit: string, year: number, until: string) =>
  `${unit}：你单位的${what(year)}还没有收到，请于${dateOf(until)}前报送。已经报送的请告知报送时间和文件名。`;
/** `缺表四` */
export const lacks = (tables: readonly string[]) => `缺${tables.join('、')}`;
export const remindAgain = (unit: string, year: number, mandatory: number, lacked: readonly string[]) =>
  `${unit}：你单位报送的${what(year)}${
    lacked.length > 0 ? `${lacks(lacked)}，` : ''
  }有必改问题${mandatory}处，请按退回意见改正后重新报送。`;
export const remindEmpty = (unit: string, year: number, until: string) =>
  `${unit}：你单位报送的${what(year)}是空表，三张表一个数也没有填，请填好后于${dateOf(until)}前重新报送；没有发生的填0。`;
export const remindOpen = (unit: string, year: number, cells: number, lacked: readonly string[]) =>
  `${unit}：你单位报送的${what(year)}${[
    ...(lacked.length > 0 ? [lacks(lacked)] : []),
    ...(cells > 0 ? [`有${cells}格空着或缺少`] : []),
  ].join('，')}，请补填后重新报送；没有发生的填0。`;
export const nobody = '没有需要催报的单位。';

/** whom a unit reports to, where the roster does not say it */
export const superior = '政府信息公开工作主管部门';
