/** What 发布后核对 says of a published page. */
import type { PublishedCheck } from '../documents/publishing/published-check';

export const commandLine = {
  usage: '文件 已发布的页面 [--json]',
  description: '发布后核对：把已发布的页面（网页、.docx、PDF 等）与报告逐格、逐数比较',
  cell: (name: string, own: string, published: string) => `${name}：报告是${own}，页面是${published}`,
  number: (section: string, side: 'own' | 'published', before: string, text: string) =>
    side === 'own'
      ? `${section}：报告写“${before}${text}”，页面没有这个数`
      : `${section}：页面写“${before}${text}”，报告没有这个数`,
  unread: (names: readonly string[]) => `页面上有${names.length}格读不准，请对照页面：${names.join('、')}。`,
  otherReport: (own: string, published: string) =>
    `页面是“${published}”的，报告是“${own}”的。请核对是不是选错了文件。`,
  result: ({ cells, numbers, same }: PublishedCheck) =>
    cells.length + numbers.length === 0
      ? `一致：${same.cells}格、正文${same.numbers}个数都相同。`
      : `不一致：${cells.length}格、正文${numbers.length}个数不同；${same.cells}格、${same.numbers}个数相同。`,
  changedOnPage: (printed: string, ofTables: string) =>
    `页面印的数据校验码是${printed}，页面上的表算出来是${ofTables}：表在导出之后改过。`,
  changedInReport: (printed: string) =>
    `页面的表与它印的数据校验码${printed}相符：页面没有动过，是报告在导出之后改过。`,
  absent: '没有这一格',
} as const;
