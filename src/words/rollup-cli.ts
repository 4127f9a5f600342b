/** What `ogi rollup` says. */

export const commandLine = {
  usage:
    '文件… --out 汇总.xlsx [--roster 名录] [--year 年度] [--organ 机关] [--due 日期] [--previous-roster 上年名录] [--previous 文件…] [--letters 文件夹] [--register 原汇总.xlsx] [--force] [--json]',
  rollUp: '汇总各单位的报告：每格求和，可查到单位；列出未报的、有必改问题的，登记收件，写退回意见单',
  roster: '名录（.xlsx 或 .csv，栏目：单位、别名、类型、上级单位），用来查谁没有报',
  year: '年度，不写时用多数报告的年度',
  organ: '汇总机关的名称，不写时用名录里的上级单位',
  due: '报送截止日期，如 2026-01-20，不写时为次年1月31日',
  previousRoster: '上年名录，与今年的比对新增、撤并的单位',
  letters: '把退回意见单（每单位一份 .xlsx 和可粘贴的 .txt）写到这个文件夹',
  register: '上次汇总的工作簿，接着用其中的收件登记；覆盖已有文件时自动接着用',
} as const;

export const unknownDue = (found: string) => `调用｜--due｜${found}｜应为日期，如2026-01-20。`;

/** None of the reports is of the year that was asked for. */
export const otherYears = {
  found: (years: readonly number[]) => `收到的是${years.join('、')}年度的`,
  message: (year: number) => `没有一份${year}年度的报告，没有写文件。请核对年度，或不写 --year。`,
} as const;

export const nothing = {
  found: '没有报告',
  message: '没有一份可以汇总的报告。请核对文件，或用 --year 写明年度。',
} as const;

export const written = (out: string) => `已写入 ${out}。`;
export const lettersWritten = (folder: string, count: number) => `退回意见单${count}份，已写入 ${folder}。`;
export const readSoFar = (count: number) => `已读取${count}份……`;

/** 分发 */
export const distribute = {
  roster: '分发：给名录里的每个单位各建一个工作簿，--out 为文件夹',
  due: '分发时写在“说明”里的报送截止日期，不写时为次年1月31日',
} as const;
export const distributed = (folder: string, count: number) => `已写入 ${folder}：${count}个单位的工作簿。`;
export const withoutPrevious = (units: readonly string[]) =>
  `没有上年年报的：${units.join('、')}。“上年年报”表是空的，要由单位填写。`;
export const notForRoster = (given: string) =>
  `调用｜--roster｜${given}｜按名录分发时不用它。请去掉它，或去掉 --roster。`;
export const folderWanted = (out: string) =>
  `调用｜--out｜${out}｜按名录分发时写到文件夹里，每单位一个 .xlsx。请写文件夹名，不带 .xlsx。`;
export const dueAlone = '调用｜--due｜没有 --roster｜报送日期在按名录分发时写。请用 --roster 给出名录。';
export const onePrevious = '调用｜--previous｜给了几份｜建一个工作簿只要一份上年年报。请只写一份。';
