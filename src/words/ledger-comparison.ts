/** What is said of the ledger held against its rules and against the tables. */

const list = (sheets: readonly string[]) => sheets.map((name) => `“${name}”`).join('');

export const comparison = {
  open: '核对台账…',
  title: '核对台账',
  cancel: '关闭',
  empty: '台账里还没有申请，没有可以核对的。',
  head: (year: number, received: number, carriedIn: number, carriedOut: number) =>
    `${year}年度：新收${received}件，上年结转${carriedIn}件，结转下年度${carriedOut}件。`,
  isComplete: '台账登记了本年度的全部申请',
  findings: '核对结果',
  agrees: '台账没有发现问题。',
  differing: (sheets: readonly string[]) => `与${list(sheets)}不同的格：`,
  same: (sheets: readonly string[]) => `${list(sheets)}里的数与台账相同。`,
  behind: (sheets: readonly string[]) =>
    `${list(sheets)}里自动统计的数与台账的计数不同：公式认不出台账里的有些内容，见上面的核对结果和台账的“状态”。`,
  counted: (sheets: readonly string[]) => `${list(sheets)}里有由台账自动统计的格，随台账而变，不用填。`,
  noTable: '本年度还没有建“申请办理”“正文用数”，没有可以比较的数。',
  uncounted: (count: number) => `${count}件没有申请人类型，没有计入。`,
  yes: '用台账的数填入',
  done: (written: number) => `已用台账的数填入${written}格。`,
  doneBut: (written: number, left: number) =>
    `已用台账的数填入${written}格；${left}格在此期间有改动，没有动。`,
} as const;
