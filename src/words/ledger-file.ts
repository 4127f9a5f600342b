/** What is said of the files that a ledger is read from, and of those that say how to read it. */

/** A file that is no ledger. */
export const notALedger = {
  found: '没有台账的表头',
  message: '没有找到台账。表头里至少要有“收到日期”和另外一栏，如“申请人类型”“办理结果”。',
} as const;
export const notATable = '台账应为 .xlsx 或 .csv。请另存为其中一种。';
export const brokenTable = {
  found: '文件损坏或有密码',
  message: '打不开这个工作簿。请用Excel或WPS打开，另存为不加密的 .xlsx。',
};

/** Two ledgers that are compared by the numbers of their applications. */
export const numberColumn = '“编号”栏';
export const previousNumbers = {
  found: '上年未办结的申请有的没有编号',
  message:
    '要按编号逐件核对结转。请补填编号，或用 --columns 说明哪一栏是编号；只核对件数的，--previous 给上年年报。',
} as const;
export const ownNumbers = {
  found: '台账没有这一栏',
  message:
    '要按编号与上年台账逐件核对。请用 --columns 说明哪一栏是编号；只核对件数的，--previous 给上年年报。',
} as const;

/** A list of what headings stand for. */
export const columns = {
  shape: {
    found: '不是栏目对照',
    message:
      '应为一个 JSON 对象：左边写台账的表头，右边写本台账的栏名（如"收到日期"），不读取的写 null。例如 {"来件日": "收到日期", "经办人": null}。',
  },
  broken: '不是有效的 JSON',
  unknown: (labels: readonly string[]) =>
    `没有这一栏。应为其中之一，或 null（不读取）：${labels.join('、')}。`,
  twice: (label: string, other: string) =>
    `“${label}”已由表头“${other}”对应，一栏只能对应一个表头。请删去一个，或写 null。`,
  personal: (heading: string) =>
    `“${heading}”是证件号、电话、地址一类的个人信息，统计用不着，一律不读取。请删去这一行，或写 null；确实不是的，请先改台账的表头。`,
  nowhere: (headings: readonly string[]) =>
    `台账里没有这些表头，对照里的这几行没有用上：${headings.join('、')}。请核对是否写错。`,
} as const;

/** How a heading is told in a place. */
export const heading = (text: string) => `表头“${text}”`;

/** A list of days. */
export const days = {
  off: ['休', '休息', '放假', '休息日', '放假日'],
  work: ['班', '上班', '补班', '调休上班', '上班日'],
  headings: ['日期', '时间'],
  line: (line: number) => `第${line}行`,
  shape: '每行写一天：日期，逗号，再写“休”（放假）或“班”（调休上班），如 2027-01-01,休。',
  twice: (line: number) => `这一天在第${line}行写的是另一种。请删去一行。`,
  none: { found: '没有日期', message: '文件里一天也没有。请每行写一天，如 2027-01-01,休。' },
} as const;
