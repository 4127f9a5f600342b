/** What stands on the sheets of the workbook beside the labels of the form. */
import type { BasicId } from '../workbook/basics';
import type { SourceId } from '../workbook/names';
import type { SheetKind } from '../workbook/sheet-kind';

/** The usual names of the sheets. */
export const sheetNames: Readonly<Record<SheetKind, string>> = {
  guide: '说明',
  basics: '基本信息',
  table2: '主动公开',
  table3: '申请办理',
  table4: '复议诉讼',
  facts: '正文用数',
  ledger: '依申请公开台账',
  previous: '上年年报',
  findings: '审核结果',
  text: '正文',
  wordings: '本单位说法',
  requests: '取数单',
  signing: '送审单',
  checkReport: '审核报告',
  charts: '与上年对比图',
};

export const sourceHeads: Readonly<Record<SourceId, string>> = {
  department: '提供科室',
  person: '提供人',
  basis: '依据',
};
export const sourcePrompts: Readonly<Record<SourceId, string>> = {
  department: '这些数由哪个科室提供。',
  person: '提供数的人，便于复核时询问。',
  basis: '数的出处，例如台账、系统统计表、发文登记簿。',
};
export const sourcesHead = '数据来源（不打印）';

/** The first column of table 2. */
export const contentHead = '信息内容';

/** `行政诉讼：未经复议直接起诉` */
export const within = (outer: string, inner: string) => `${outer}：${inner}`;
/** `规章·本年制发件数` */
export const cellTitle = (row: string, column: string) => `${row}·${column}`;
/** The end of a title that is too long. */
export const cut = '…';
export const tableCheckHead = (identity: string) => `自动核对（不打印）：${identity}`;

/** How a figure of a kind is filled in, and what is said to anything else. */
export const figureKinds = {
  count: {
    how: '填不小于0的整数；不适用填“/”。',
    alert: '件数应为不小于0的整数，例如0、12；本单位不适用的填半角“/”。请改正后再确认。',
  },
  signed: {
    how: '填整数，减少的填负数；不适用填“/”。',
    alert: '增减数应为整数，减少的填负数，例如3、-4；本单位不适用的填半角“/”。请改正后再确认。',
  },
  decimal: {
    how: '填不小于0的数，可以有小数；不适用填“/”。',
    alert: '金额应为不小于0的数，例如0、52.15，不带单位；本单位不适用的填半角“/”。请改正后再确认。',
  },
} as const;
export const alertTitle = '填写的内容不合要求';

export const unit = '件';
export const yuan = '元';

export const basicsTitle = '基本信息';
export const basicsHeads = ['项目', '内容', '填写说明'] as const;
/** What each item is called, and how it is filled in. */
export const basics: Readonly<Record<BasicId, readonly [label: string, how: string]>> = {
  organ: ['机关全称', '与印章一致的全称，例如“沾益区人民政府”。'],
  selfName: ['自称', '正文里怎样称呼自己，可从列表中选，没有的自己写。'],
  level: ['机关类别', '从列表中选，决定适用哪些审核规则。'],
  scope: ['统计范围', '只报本机关的数，还是汇总本地区各机关的数。'],
  year: ['年度', '年报所报的年度，四位数字，例如2024。'],
  period: ['统计期限', '由年度自动算出，不用填写。'],
  platform: ['发布平台', '发布年报电子版的网站或平台名称。'],
  website: ['网址', '发布平台的网址。'],
  department: ['科室', '负责解答疑问的科室。'],
  address: ['地址', '联系地址。'],
  postcode: ['邮编', '六位数字，以0开头的也照填。'],
  phone: ['电话', '带区号，例如010-12345678。'],
  fax: ['传真', '带区号；没有的不填。'],
  email: ['邮箱', '单位的公用邮箱；没有的不填。'],
  signature: ['落款', '年报末尾署名的机关，一般与机关全称相同。'],
  signedOn: ['成文日期', '写全年月日，例如“2025年1月20日”。'],
  documentNumber: ['文号', '以文件形式印发的填写；没有的不填。'],
};
/** 自称 */
export const selfNames: readonly string[] = [
  '本机关',
  ...['省', '自治区', '市', '州', '盟', '县', '区', '旗', '镇', '乡', '街道'].map((place) => `我${place}`),
  ...['厅', '局', '委', '办', '院', '处', '站', '队', '中心'].map((organ) => `我${organ}`),
];
/** 统计范围 */
export const scopes: readonly string[] = [
  '本机关',
  ...['省', '市', '州', '县', '区', '镇', '乡', '街道'].map((place) => `全${place}汇总`),
];
export const chooseAlert = '请从列表中选一项。';
export const yearAlert = '年度应为四位数字，例如2024。请改正后再确认。';
/** The period from the first to the last day of a year, whose figure stands in front of each part. */
export const period = { start: '年1月1日至', end: '年12月31日' } as const;
/** The period of a year in words. */
const periodOf = (year: number) => `${year}${period.start}${year}${period.end}`;

export const factsTitle = '正文用数';
export const factsHeads = ['名称', '数', '单位', '用于第几部分'] as const;

export const previousTitle = (year: number) => `${year}年年报（照已发布的填写）`;
export const previousPrompt = {
  title: '上年年报',
  message: '照上年已发布的年报填写，总计也照填；公布时空着的就空着。',
} as const;

export const guideTitle = (organ: string, year: number) =>
  `${organ}${year}年政府信息公开工作年度报告：怎样做`;
/** The first line, where the superior says it: `请于2026年1月20日前报送安平县人民政府。` */
export const reportBy = (day: string, to: string) => `请于${day}前报送${to}。`;
/** What to do, a line each, and the sheets it is done on. */
export const guideLines: readonly (readonly [what: string, sheets: readonly SheetKind[]])[] = [
  ['填基本信息：机关全称、类别、联系方式等，正文的前言和落款都用得到。', ['basics']],
  ['打印取数单，请各科室提供主动公开、复议诉讼和正文要用的数。', ['requests']],
  ['填主动公开：件数和金额，旁边记下是谁提供的、依据什么。', ['table2']],
  ['平时在台账里逐件登记申请和办理结果，年末据此统计。', ['ledger']],
  ['填申请办理：总计自动算出，右边和下边随时核对勾稽关系。', ['table3']],
  ['填复议诉讼：只计本机关为被申请人、被告的案件。', ['table4']],
  ['填正文用数：三张表里没有的数，和要由经办人写明、确认的事。', ['facts']],
  ['填上年年报已发布的三张表，用来核对上年结转和同比。', ['previous']],
  ['看审核结果：必改的改到没有，核实的改或写情况说明；再看正文。', ['findings', 'text']],
  ['正文里的句子想换成本单位的写法，写在本单位说法里，以后各年照用。', ['wordings']],
];
export const linkText = (sheet: string) => `→ ${sheet}`;
/** of a sheet that was deleted */
export const linkLost = (sheet: string) => `找不到“${sheet}”`;

export const requestsTitle = (organ: string, year: number) =>
  `${organ}${year}年政府信息公开工作年度报告取数单`;
export const requestsNote = (year: number) =>
  `统计期限：${periodOf(year)}。请于____年__月__日前填好，送还____________（电话____________）。没有发生的填0，不适用的填“/”，不要空着。`;
export const requestsHeads = ['项目', '口径', '数', '单位'] as const;

/** below each printed page, as a file has it: the codes are counted by the program that prints */
export const pageNumbers = '第&P页，共&N页';
