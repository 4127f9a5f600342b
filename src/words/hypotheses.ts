/** What the suggestions on wrong cells say. A suggestion changes nothing; the clerk looks and decides. */

/** `“新收·自然人”由60改为61` */
export const change = (cell: string, from: string, to: number) => `${cell}由${from}改为${to}`;
export const filled = (cell: string, to: number) => `${cell}填${to}`;

const only = (what: string) => `只改这一处就平：${what}`;

export const oneCell = (what: string) => `${only(what)}。请对照台账核对。`;
export const total = (what: string) => `${only(what)}，可能是合计没有随各项更新。`;
export const interchanged = (what: string) => `${only(what)}，可能是两位数字写颠倒了。`;
export const lost = (what: string) => `${only(what)}，可能漏写了一位数字。`;
export const added = (what: string) => `${only(what)}，可能多写了一位数字。`;
export const sign = (what: string) => `${only(what)}，可能多写了负号。`;
export const slash = (cell: string, to: number) => `只填这一处就平：${cell}填了“/”，应为${to}。`;

/** An amount in the wrong column of a row. */
export const wrongColumn = (found: {
  readonly row: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly changes: string;
}): string =>
  `“${found.row}”行把${found.amount}件从“${found.from}”改到“${found.to}”就平（${found.changes}），可能填错了申请人类别，请对照台账。`;

/** An amount in the wrong row of a column. */
export const wrongRow = (found: {
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly changes: string;
}): string =>
  `“${found.column}”列把${found.amount}件从“${found.from}”改到“${found.to}”就平（${found.changes}），可能填错了行，请对照台账。`;

export const swapped = (changes: string) => `两格的数互换就平：${changes}，可能填反了。`;
export const totals = (count: number, changes: string) =>
  `改这${count}处合计就平：${changes}，可能是合计没有更新。`;
export const several = (count: number, changes: string) => `改这${count}处就平：${changes}。请对照台账核对。`;

/** The blanks that follow from the change, the first of them by name. */
export const withBlanks = (sentence: string, blanks: string, others: number) =>
  `${sentence}空格${blanks}${others > 0 ? `，还有${others}格也只有一个数合适` : ''}。`;
export const joined = (parts: readonly string[]) => parts.join('，');

/** OGI.LOCATE and the list in the pane. */
export const nothingToLocate = '没有不平的勾稽关系';
export const problem = (number: number) => `第${number}处`;
export const way = (number: number) => `方案${number}`;
export const moreWays = '还有更多方案，没有列出。';
export const unproven = '（没有证明改动的格数最少。）';
