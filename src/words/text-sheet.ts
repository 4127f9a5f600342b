/** What 正文 says around the text. */

export const titleAfterYear = '年政府信息公开工作年度报告 正文';
export const note =
  '灰底的段落由各表的数自动写成，随数而变；“【待填：…】”处是还没有填的数。白底的格子由经办人自己写。';
export const preamble = '前言';
export const ownPrompt = {
  title: '本部分正文',
  message: '写自己的话；上面自动写成的段落不用再抄，也可以抄下来再改。',
};
