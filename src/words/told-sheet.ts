/** What 正文用数 says around what people write and confirm for the text, and what is said of it when it is read. */
import type { ToldTextId } from '../narrative/told-texts';
import { gap } from './narrative';

export const yes = '是';

export const texts = {
  title: '需经办人写明的',
  note: `三张表里没有、只有经办人知道的话，写在这里。没有写的，正文少不了的写作“${gap('…')}”，其余略去。`,
  heads: ['内容、用于第几部分', '写在这里'],
} as const;
/** How each text is written. */
export const textHelp: Readonly<Record<ToldTextId, string>> = {
  overview: '第一部分开头的概括，写本年政府信息公开工作的总体情况，可以写几句。不写的，正文没有这一段。',
  onTime:
    '有超期答复的，写有几件、什么原因；答复是否都按期还说不准的，写明现在的情况。都已按期答复的不用写，在下面选“是”。',
  rectification: '有被行政复议、行政诉讼纠正的案件时写：被纠正的案件怎样整改。没有的不用写。',
  appraisalName: '政府信息公开工作纳入了哪项考核，只写名称，例如“年度综合考核”。没有的不写。',
  appraisalResult: '考核得到的结果，只写结果，例如“良好”。',
  evaluationResult: '组织了社会评议的，只写评议的结果，例如“满意”。没有组织的不用写，在下面选“是”。',
  accountabilityText: '责任追究方面要说明的情况。没有发生责任追究的不用写，在下面选“是”。',
  unfinishedProblems: '上年年报提出的问题还有没整改到位的，写到了哪一步、打算何时完成。都已整改的不用写。',
  otherMatters: '第六部分要报告的其他事项；收费情况按表里的数写，这里不用重复。没有的不写，在下面选“是”。',
};
/** Of a text that goes on a sentence of the report. */
export const textManner = '句末不用加句号。';
export const onlyFor = (levels: readonly string[]) => `只用于${levels.join('、')}的年报，其他机关空着。`;

export const ticks = {
  title: '需经办人确认的',
  note: `属实的选“${yes}”，正文才写这句话。不属实或不能断定的空着。`,
  heads: ['事项', '确认', '用于第几部分'],
} as const;
export const tickHelp = `这句话属实的选“${yes}”，正文据此写明；不属实或不能断定的空着，正文不写。`;
export const tickAlert = `这一格只能选“${yes}”，或者空着。不属实或不能断定的，请按Delete键清空。`;

export const problems = {
  title: '存在的主要问题及改进措施',
  note: (section: string) =>
    `用于“${section}”，一行一个问题。全部空着的，正文只按表里的数提示可以从哪些方面查找问题。`,
  heads: ['问题', '改进措施'],
  problemHelp: '写一个问题，说清楚是什么问题，例如“政策解读形式单一”。句末不用加标点。',
  measureHelp:
    '写准备怎样改进，正文接在“将”字后面，例如“增加图解、视频等解读形式”。左边没有写问题的，这里写了也用不到。',
} as const;

/** When it is read back. */
export const notYes = (place: string) =>
  `${place}不是“${yes}”，没有当作已经确认。属实的请选“${yes}”，否则请清空。`;
export const measureAlone = (place: string) =>
  `${place}写了改进措施，同一行没有写问题，没有用到。请补写问题，或清空这一格。`;
export const uncalculated = (place: string) =>
  `${place}的公式还没有计算结果，按没有写处理。请用 Excel 或 WPS 打开工作簿，保存后再读。`;
