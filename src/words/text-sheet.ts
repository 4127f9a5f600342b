/** What 正文 says around the text. */

export const titleAfterYear = '年政府信息公开工作年度报告 正文';
export const note =
  '一格一段，可以自己写，也可以由面板的“写正文”写入。灰底的段落由各表的数自动写成，随数而变；要改就直接在格里写。“【待填：…】”处是还没有填的。';
export const preamble = '前言';
/** What stands beside the paragraphs, and is not printed. */
export const besideHead = '段落（不打印）';

/** What the paragraphs without a heading are called, by their ids in the outline. */
const paragraphNames: Readonly<Record<string, string>> = {
  preamble: '前言',
  overview: '总体情况概述',
  applicationsLeadIn: '第三部分表前的说明',
  disputesLeadIn: '第四部分表前的说明',
  lastYearsProblems: '上年问题的整改',
  problems: '主要问题及改进措施',
  others: '信息处理费和其他事项',
};
export const paragraphName = (id: string, heading: string | undefined): string =>
  heading ?? paragraphNames[id] ?? id;
/** the end of a section, for what no other paragraph holds */
export const ownName = '本部分其他内容';

/** Beside a paragraph that still lacks something. */
export const hasGaps = '，有待填处';

export const promptOf = (name: string) => ({
  title: '正文',
  message: `${name}。写自己的话；换段请写到下一格，或者在格内按 Alt+Enter。`,
});
