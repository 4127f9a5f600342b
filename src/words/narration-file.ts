/** What is said of the file that tells what a report's text needs beside its tables (`ogi narrate --facts`). */

export const broken = '不是有效的 JSON';
export const shape = {
  found: '不是正文所需内容',
  message:
    '应为一个 JSON 对象，如 {"releases": 5500, "selfName": "我市", "ticked": ["noAccountability"], "problems": [{"problem": "…", "measure": "…"}]}。',
} as const;
export const unknownKey = (known: readonly string[]) =>
  `没有这一项。应为正文用数的编号，或：${known.join('、')}。`;
export const twice = '这个数写了两遍，一处在 facts 里。请删去一处。';
export const notAText = '应为文字。';
export const notObject = '应为 JSON 对象，一项一行。';
export const unknownOf = (known: readonly string[]) => `没有这一项。应为其中之一：${known.join('、')}。`;
export const notTicked = (known: readonly string[]) =>
  `应为列表，列出已经确认的事项。可以是：${known.join('、')}。`;
export const notProblems = '应为列表，每项写 {"problem": "问题", "measure": "措施"}，措施可以不写。';
export const notLedger = '应为 {"overdue": 件数}，件数是台账里没有在期限内答复的件数，没有的写0。';
