/** What 审核结果 says: its heads and its results, which are added up and coloured by their first words. */

export const sheetTitle = '审核结果';
export const heads = {
  number: '序号',
  severity: '级别',
  rule: '规则',
  place: '位置',
  statement: '核对内容',
  left: '等号左边的数',
  right: '等号右边的数',
  result: '结果',
  link: '定位',
  explanation: '情况说明',
} as const;

export const listHead = '问题清单（先改必改，再核实）';
export const allHead = '全部核对';
export const remarksHead = '正文、台账和其他问题的情况说明（在面板里写，自动记在这里）';
export const go = '定位';
export const explanationPrompt = {
  title: '情况说明',
  message: '属实的，写一句原因。算术不平的，写了说明也须改正。',
};
/** a list longer than its lines */
export const moreBefore = '另有';
export const moreAfter = '处，见下面“全部核对”。';

export const notApplicable = '不适用';
/** of a rule for some classes of organ, while 基本信息 does not tell the class */
export const noLevel = '未填机关类别';
export const atMost = (left: string, right: string) => `${left}≤${right}`;
/** a number of cells of a table that are not as they should be */
export const badBefore = '有';
export const badAfter = '格不合要求';
export const uncountedAfter = '件没有统计';
export const faultyAfter = '件没有完整计入，原因见“状态”';
export const slashesAfter = '格填“/”';
/** a figure far from what it is held against */
export const unusual = { share: '占比偏高', jump: '变动过大', unit: '疑似单位错' } as const;
/** by how much, after any of these */
export const byBefore = '，相差';

export const places = '处';
export const conclusions = {
  mandatory: '有必改问题，请从问题清单第一行改起，改好再报。',
  explain: '没有必改问题。核实、提醒的逐处核对，属实的写情况说明。',
  unfilled: '已填的数没有发现问题，还没有填完。',
  /** where the tables have no blanks: */
  waiting: '已填的数没有发现问题；有的核对还要等“上年年报”“正文用数”里的数。',
  clean: '全部相符，可以送审。',
  /** where checks were left out: */
  cleanSoFar: '已检查的全部相符。',
  nothing: '还没有可以检查的表。',
} as const;
/** What was not checked, for want of sheets. */
export const leftOut = (checks: number, sheets: readonly string[]) =>
  `另有${checks}项没有检查：建本表时，${sheets.map((sheet) => `《${sheet}》`).join('')}没有建或缺行。补齐后请重建本表。`;
/** What is not checked of a ledger that stood before this sheet was built: it tells it itself. */
export const ledgerLeftOut = (ledger: string) =>
  `《${ledger}》是先建的，其中的申请是否都计入申请办理没有在这里检查，请看它上方的提示。`;
