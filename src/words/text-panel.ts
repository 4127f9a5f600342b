/** Words of step ⑤ of the pane: the text with its numbers, what it lacks, and what only a person can assert. */

export const textPanel = {
  heading: '正文',
  /** nobody has begun to write */
  preview: '还没有写入“正文”表，下面是按现在的数会写成的。',
  noTables: (year: number) => `本工作簿里没有${year}年的表。请先建表，把数填进去；年度不对的，在第①步改。`,
  copy: '复制全文',
  copied: '已复制',
  copiedWith: (gaps: number) => (gaps > 0 ? `已复制，其中${gaps}处待填` : '已复制'),
  notCopied: '没能复制。文字已选中，请按Ctrl+C（Mac按⌘C）。',
  shown: (gaps: number) => (gaps > 0 ? `正文已生成，${gaps}处待填` : '正文已生成'),
  mustChange: (findings: number) => `表中有${findings}处必改，正文照表里的数写。`,
  leadsToCells: '定位到单元格',
  /** of a number that the tables no longer have */
  stale: { was: '原', is: '现', blank: '空' },
  wrong: '与表不符',
  editParagraph: (label: string) => `到“正文”表里改“${label}”`,
  patch: (numbers: number) => `更新这${numbers}个数`,
  toPatch: (numbers: number) => `${numbers}个数与表不一致，在下面标出原数和现数。`,
  explained: (text: string) => `情况说明：${text}`,
  findings: (label: string) => `“${label}”的核对结果`,
  otherFindings: '其他核对结果',
  notes: '说法要变的',

  gaps: {
    label: '待填',
    count: (gaps: number) => `待填${gaps}处`,
    at: (number: number, gaps: number) => `第${number}处，共${gaps}处`,
    previous: '上一处',
    next: '下一处',
    nowhere: '请先建“正文用数”和“基本信息”两张表。',
  },

  ticks: {
    heading: '只有经办人能确认的',
    hint: '属实的勾选，正文才写；写在“正文用数”里。',
    ticked: (statement: string) => `已确认“${statement}”。`,
    unticked: (statement: string) => `已取消“${statement}”。`,
    changed: '这一项在此期间有改动，没有写。',
  },

  told: {
    heading: '这格的数写在：',
    nowhere: '这格的数没有写进正文。',
  },
} as const;
